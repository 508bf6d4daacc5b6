import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, call } from '../../../app/api.ts';
import { type Me, meKey } from '../../../app/me.ts';
import { markedRead } from '../components/reading.ts';
import { type Notices, noticesKey } from './getNotices.ts';

/** Marks notices as read, here at once and then for good. When that fails they are shown as they were. */
export function useReadNotices() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (ids: string[] | 'all') => call(api.me.notices.read.$post({ json: { ids } })),
    onMutate: async (ids) => {
      await queries.cancelQueries({ queryKey: noticesKey });
      const before = queries.getQueryData<Notices>(noticesKey);
      const after = before && markedRead(before, ids, new Date().toISOString());
      queries.setQueryData(noticesKey, after);
      if (after)
        queries.setQueryData<Me>(meKey, (me) => me && { ...me, unreadNotices: after.filter(({ readAt }) => readAt === null).length });
      return { before };
    },
    onError: (_error, _ids, context) => queries.setQueryData(noticesKey, context?.before),
    onSettled: () => Promise.all([queries.invalidateQueries({ queryKey: noticesKey }), queries.invalidateQueries({ queryKey: meKey })]),
  });
}
