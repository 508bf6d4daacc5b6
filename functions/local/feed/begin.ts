import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { StreamReader } from '../../table/stream.ts';
import { readKept } from './checkpoint.ts';
import { follow } from './follow.ts';

/**
 * Lets a consumer that has never followed this stream begin behind what stands in it now: the world of the first start is how
 * things are, not news. Done whole or not at all. A consumer that has begun goes on where it was.
 */
export async function beginBehind(name: string, reader: StreamReader, folder: string): Promise<void> {
  const path = join(folder, `${name}.json`);
  if (readKept(path)?.stream === reader.arn) return;
  const passing = `${name}.passing`;
  rmSync(join(folder, `${passing}.json`), { force: true });
  const following = follow({
    name: passing,
    reader,
    folder,
    handler: () => Promise.resolve(undefined),
    consumer: { filters: [], batchSize: 1000, retryAttempts: 0 },
    log: () => {},
  });
  await following.caughtUp();
  await following.stop();
  if (existsSync(join(folder, `${passing}.json`))) renameSync(join(folder, `${passing}.json`), path);
}
