import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ConsumerSettings } from '../../consumers.ts';
import type { Shard, StreamReader } from '../../table/stream.ts';
import { openCheckpoint } from './checkpoint.ts';
import { deliver, type StreamHandler } from './deliver.ts';
import { failuresIn } from './failures.ts';
import { passes } from './filter.ts';

export type Follow = {
  readonly name: string;
  readonly reader: StreamReader;
  readonly handler: StreamHandler;
  readonly consumer: ConsumerSettings;
  /** Where the checkpoint and the failures are kept. */
  readonly folder: string;
  readonly log: (line: string) => void;
  /** Milliseconds between two looks at a stream that had nothing new. */
  readonly idle?: number;
  /** Milliseconds before the first further attempt; each next one waits twice as long, up to five seconds. */
  readonly firstRetry?: number;
};

export type Following = {
  /** Resolves once everything that stood in the stream when it was called is dealt with. */
  caughtUp(): Promise<void>;
  /** Ends after the attempt under way. */
  stop(): Promise<void>;
};

/** Milliseconds between two looks for new shards, while none has been read to its end. */
const shardsKept = 10_000;

/**
 * Reads the table's stream and calls the handler with what Lambda's event source mapping would, in order within each shard and
 * parents before children. The place reached is kept after every batch: a killed process comes back to the first record it had not finished.
 */
export function follow({ name, reader, handler, consumer, folder, log, idle = 150, firstRetry = 200 }: Follow): Following {
  const checkpoint = openCheckpoint(join(folder, `${name}.json`), reader.arn);
  const park = failuresIn(folder, name, log);
  const positions = new Map<string, string>();
  const stopping = new AbortController();
  const stopped = () => stopping.signal.aborted;
  const pause = (milliseconds: number) => sleep(milliseconds, undefined, { signal: stopping.signal }).catch(() => {});
  const waiting = new Set<() => void>();
  let shards: Shard[] = [];
  let lookAgainAt = 0;
  let quiet = 0;

  /** The shards that are not yet read to their end and whose parents are. */
  const readableShards = async (): Promise<Shard[]> => {
    if (Date.now() >= lookAgainAt) {
      shards = await reader.shards();
      lookAgainAt = Date.now() + shardsKept;
      checkpoint.forgetAllBut(shards.map(({ id }) => id));
    }
    const open = shards.filter(({ id }) => !checkpoint.isFinished(id));
    return open.filter(({ parent }) => !open.some(({ id }) => id === parent));
  };

  const handOver = async (shard: string, records: Parameters<typeof deliver>[0]) => {
    for (let start = 0; start < records.length && !stopped(); start += consumer.batchSize) {
      await deliver(records.slice(start, start + consumer.batchSize), {
        handler,
        retryAttempts: consumer.retryAttempts,
        pause: (attempt) => pause(Math.min(5000, firstRetry * 2 ** (attempt - 1))),
        done: (record) => checkpoint.keep(shard, { after: record.dynamodb?.SequenceNumber ?? null, finished: false }),
        park,
        stopped,
      });
    }
  };

  /** Reads on in a shard and delivers what is new. False if nothing was. */
  const advance = async ({ id }: Shard): Promise<boolean> => {
    const position = positions.get(id) ?? (await reader.open(id, checkpoint.after(id)));
    positions.delete(id);
    const read = await reader.read(position, 1000);
    await handOver(
      id,
      read.records.filter((record) => passes(record, consumer.filters)),
    );
    if (stopped()) return false;
    if (read.position) positions.set(id, read.position);
    else lookAgainAt = 0;
    if (read.records.length === 0 && read.position) return false;
    checkpoint.keep(id, { after: read.records.at(-1)?.dynamodb?.SequenceNumber ?? checkpoint.after(id), finished: !read.position });
    return true;
  };

  const pass = async () => {
    const asking = [...waiting];
    const advanced = await Promise.all((await readableShards()).map(advance));
    quiet = advanced.includes(true) ? 0 : quiet + 1;
    if (quiet === 0) return;
    for (const answer of asking) {
      answer();
      waiting.delete(answer);
    }
    // The longer nothing has happened, the less often it is worth a look: a server nobody uses should not warm a lap.
    await pause(waiting.size > 0 ? idle / 3 : Math.min(idle * (1 + quiet / 10), 4 * idle));
  };

  const run = async () => {
    while (!stopped()) {
      await pass().catch(async (error: unknown) => {
        // Positions expire, engines restart: begin again from the checkpoint.
        positions.clear();
        if (!stopped()) log(`${name}: the change feed could not be read (${error instanceof Error ? error.name : 'fault'}), trying again`);
        await pause(1000);
      });
    }
  };
  const running = run();

  return {
    caughtUp: () => new Promise((resolve) => waiting.add(resolve)),
    async stop() {
      stopping.abort();
      await running;
      for (const answer of waiting) answer();
    },
  };
}
