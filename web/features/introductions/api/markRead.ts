import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, call } from '../../../app/api.ts';
import { introductionKey, useRefreshIntroductions } from './keys.ts';

/** Notes that the receiving side has opened a request. */
export function useMarkRead() {
  const queries = useQueryClient();
  const refresh = useRefreshIntroductions();
  return useMutation({
    mutationFn: (id: string) => call(api.introductions[':id'].read.$post({ param: { id } })),
    onSuccess: async (introduction) => {
      queries.setQueryData(introductionKey(introduction.id), introduction);
      await refresh();
    },
  });
}
