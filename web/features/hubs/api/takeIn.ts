import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, call } from '../../../app/api.ts';
import { trialsKey } from './getTrials.ts';

/** A hub takes a startup in: contact details open both ways. Refused `need-not-posted` and `already-taken-in`. */
export function useTakeIn(hubId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (json: { startupId: string; note: string | null }) =>
      call(api.organisations[':id'].trials.$post({ param: { id: hubId }, json })),
    // Whatever the startup opens on acceptance is open to the hub from now on.
    onSettled: (_trial, _error, { startupId }) =>
      Promise.all([
        queries.invalidateQueries({ queryKey: trialsKey(hubId) }),
        queries.invalidateQueries({ queryKey: ['organisations', startupId] }),
      ]),
  });
}
