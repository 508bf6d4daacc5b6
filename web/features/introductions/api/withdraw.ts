import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, call } from '../../../app/api.ts';
import { introductionKey, useRefreshIntroductions } from './keys.ts';

/** Takes a request back, or calls an accepted meeting off with the time it holds. */
export function useWithdraw() {
  const queries = useQueryClient();
  const refresh = useRefreshIntroductions();
  return useMutation({
    mutationFn: ({ id, words }: { id: string; words: string | null }) =>
      call(api.introductions[':id'].withdraw.$post({ param: { id }, json: { words } })),
    onSuccess: async (introduction) => {
      queries.setQueryData(introductionKey(introduction.id), introduction);
      await refresh();
    },
  });
}
