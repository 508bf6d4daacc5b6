import { useQuery } from '@tanstack/react-query';
import { type Answer, api, call } from '../../../app/api.ts';

export const noticesKey = ['notices'] as const;

export type Notices = Answer<Awaited<ReturnType<typeof api.me.notices.$get>>>['notices'];
export type NoticeView = Notices[number];

/** One's own notices, newest first. Asked anew as often as the bell counts them. */
export function useNotices() {
  return useQuery({
    queryKey: noticesKey,
    queryFn: async () => (await call(api.me.notices.$get())).notices,
    refetchInterval: 60_000,
  });
}
