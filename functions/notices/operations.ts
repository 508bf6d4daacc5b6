import type { Call } from '../services.ts';
import { timestamp } from '../services.ts';
import { listNotices, noticeItem, readNotice } from '../table/people.ts';
import { commit, put } from '../table/table.ts';

/** One's own notices, newest first. */
export const viewNotices = ({ table, actor }: Call) => listNotices(table, actor.personId);

/** Marks some notices, or all, as read. Unknown ids are passed over: somebody else's cannot be named. */
export async function readNotices(call: Call, ids: string[] | 'all'): Promise<void> {
  const { table, actor } = call;
  const wanted =
    ids === 'all'
      ? await listNotices(table, actor.personId)
      : (await Promise.all(ids.map((id) => readNotice(table, actor.personId, id)))).filter((notice) => notice !== null);
  const unread = wanted.filter(({ readAt }) => readAt === null);
  for (let start = 0; start < unread.length; start += 100)
    await commit(
      table,
      unread.slice(start, start + 100).map((notice) => put(table, noticeItem({ ...notice, readAt: timestamp(call) }))),
    );
}
