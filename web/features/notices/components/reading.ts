import type { Notice } from '../../../../shared/schemas/notice.ts';

/** The notices with some, or all, marked as read at that instant; what was read before keeps its own. */
export const markedRead = <N extends Pick<Notice, 'id' | 'readAt'>>(
  notices: readonly N[],
  ids: readonly string[] | 'all',
  at: string,
): N[] =>
  notices.map((notice) => (notice.readAt === null && (ids === 'all' || ids.includes(notice.id)) ? { ...notice, readAt: at } : notice));

/** Unread and read apart, each in the order they came. */
export const sorted = <N extends Pick<Notice, 'readAt'>>(notices: readonly N[]): { unread: N[]; read: N[] } => ({
  unread: notices.filter(({ readAt }) => readAt === null),
  read: notices.filter(({ readAt }) => readAt !== null),
});
