import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, call } from '../../../app/api.ts';
import { trialsKey } from './getTrials.ts';

/** A startup agrees to a hub's proposal, which opens contact details both ways, or declines it, which opens nothing. */
export function useAnswerTrial(startupId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ hubId, agree }: { hubId: string; agree: boolean }) =>
      call(api.organisations[':id'].trials[':hubId'].answer.$post({ param: { id: startupId, hubId }, json: { agree, text: null } })),
    onSettled: (_trial, _error, { hubId }) =>
      Promise.all([
        queries.invalidateQueries({ queryKey: trialsKey(startupId) }),
        queries.invalidateQueries({ queryKey: ['organisations', hubId] }),
        queries.invalidateQueries({ queryKey: ['me', 'home'] }),
      ]),
  });
}
