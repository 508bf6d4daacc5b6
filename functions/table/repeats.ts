import { z } from 'zod';
import { checked } from './checked.ts';
import { keys } from './keys.ts';
import { commit, create, type Item, read, remove, type Table } from './table.ts';

/** What was first sent under a key that stands for one request, as a hash. Kept for a month: repetitions come within minutes. */
const Repeat = z.object({ digest: z.string() });
const keptSeconds = 30 * 86_400;

const repeatItem = (id: string, digest: string, now: number): Item => ({
  ...keys.repeat(id),
  type: 'Repeat',
  ...checked(Repeat, { digest }),
  ttl: Math.ceil(now / 1000) + keptSeconds,
});

/**
 * Notes what is sent under a key: `first` for a new key, `same` for a repetition, `other` where something else came under this key before.
 * `now` in milliseconds since 1970.
 */
export async function noteRequest(table: Table, id: string, digest: string, now: number): Promise<'first' | 'same' | 'other'> {
  const outcome = await commit(table, [create(table, repeatItem(id, digest, now))]);
  if (outcome.done) return 'first';
  const noted = await read(table, keys.repeat(id), Repeat);
  // Given up between the two calls: nothing has been made under the key, and nothing else stands against it.
  return noted === null || noted.digest === digest ? 'same' : 'other';
}

/** Forgets a request that was refused: it made nothing, and may be corrected under the same key. */
export const forgetRequest = async (table: Table, id: string): Promise<void> => {
  await commit(table, [remove(table, keys.repeat(id))]);
};
