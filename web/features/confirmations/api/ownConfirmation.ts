import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Answer, api, call } from '../../../app/api.ts';
import { useRefreshMe } from '../../../app/me.ts';

const key = (id: string) => ['organisations', id, 'confirmation'] as const;
const request = (id: string) => api.organisations[':id'].confirmation.$get({ param: { id } });
export type OwnConfirmation = Answer<Awaited<ReturnType<typeof request>>>;

/** How the confirmation of one's own organisation stands. */
export const useOwnConfirmation = (id: string) => useQuery({ queryKey: key(id), queryFn: () => call(request(id)), staleTime: 0 });

/** Asks the staff to confirm it, or adds to what was said. */
export function useAskConfirmation(id: string) {
  const queries = useQueryClient();
  const refreshMe = useRefreshMe();
  return useMutation({
    mutationFn: (words: string | null) => call(api.organisations[':id'].confirmation.$put({ param: { id }, json: { words } })),
    onSuccess: async (next) => {
      queries.setQueryData(key(id), next);
      await refreshMe();
    },
  });
}
