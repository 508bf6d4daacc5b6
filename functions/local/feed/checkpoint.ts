import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { readKeptFile } from '../damaged.ts';

const Place = z.object({
  /** The last record dealt with, by its sequence number. */
  after: z.string().nullable(),
  /** The shard is closed and read to its end. */
  finished: z.boolean(),
});
const Kept = z.object({ stream: z.string(), shards: z.record(z.string(), Place) });

export type Checkpoint = {
  after(shard: string): string | null;
  isFinished(shard: string): boolean;
  keep(shard: string, place: z.infer<typeof Place>): void;
  /** Drops what is noted about shards that are no longer in the stream. */
  forgetAllBut(shards: readonly string[]): void;
};

/** How far a consumer has come, kept in the file `path`. From the beginning when there is none, or when it is about another stream. */
export function openCheckpoint(path: string, stream: string): Checkpoint {
  const { shards } = read(path, stream);
  return {
    after: (shard) => shards[shard]?.after ?? null,
    isFinished: (shard) => shards[shard]?.finished ?? false,
    keep(shard, place) {
      shards[shard] = place;
      write(path, { stream, shards });
    },
    forgetAllBut(known) {
      for (const shard of Object.keys(shards)) if (!known.includes(shard)) delete shards[shard];
    },
  };
}

function read(path: string, stream: string): z.infer<typeof Kept> {
  const kept = readKept(path);
  return kept?.stream === stream ? kept : { stream, shards: {} };
}

/** What stands in the file, or null if there is none. Throws `StartRefusal` when that is no checkpoint: going on from a guess would lose or repeat changes. */
export const readKept = (path: string): z.infer<typeof Kept> | null =>
  readKeptFile(
    path,
    (value) => Kept.parse(value),
    'It says how far the changes of the table were followed. Put it back from a backup; or remove it, and those of the last day are followed again: what was told then is not told twice.',
  );

/** Written beside and moved into place: a process killed while writing leaves the one before. */
function write(path: string, kept: z.infer<typeof Kept>): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, JSON.stringify(kept));
  renameSync(`${path}.new`, path);
}
