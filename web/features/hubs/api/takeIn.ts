import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, call } from '../../../app/api.ts';
import { trialsKey } from './getTrials.ts';

/** A hub proposes to take a startup in; of one that has named it, it takes in at once. Refused `need-not-posted`, `already-taken-in`, `not-confirmed`. */
export function useTakeIn(hubId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (json: { startupId: string; note: string | null }) =>
      call(api.organisations[':id'].trials.$post({ param: { id: hubId }, json })),
    // Of a startup that has named the hub, what it opens on acceptance is open from now on.
    onSettled: (_trial, _error, { startupId }) =>
      Promise.all([
        queries.invalidateQueries({ queryKey: trialsKey(hubId) }),
        queries.invalidateQueries({ queryKey: ['organisations', startupId] }),
      ]),
  });
}
