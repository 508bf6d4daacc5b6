import { z } from 'zod';
import { keys } from '../table/keys.ts';
import { commit, put, read, type Table } from '../table/table.ts';

const Loading = z.object({ startedAt: z.string(), finishedAt: z.string().nullable() });

export type FirstLoad = {
  readonly table: Table;
  /** The moment, as an ISO instant. */
  readonly now: () => string;
  /** Writes the world as of a moment. The same moment writes the same items. */
  readonly load: (now: string) => Promise<void>;
};

/**
 * Loads the sample world into a table that has never had it. A load that was killed is done again as of the moment it first began,
 * which completes it. Returns whether there was anything to do.
 */
export async function loadOnce({ table, now, load }: FirstLoad): Promise<boolean> {
  const loading = (await read(table, keys.sampleWorld(), Loading)) ?? { startedAt: now(), finishedAt: null };
  if (loading.finishedAt) return false;
  const note = (finishedAt: string | null) =>
    commit(table, [put(table, { ...keys.sampleWorld(), type: 'SampleWorld', ...loading, finishedAt })]);
  await note(null);
  await load(loading.startedAt);
  await note(now());
  return true;
}
