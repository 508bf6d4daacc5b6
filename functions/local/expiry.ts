import { deleteExpired } from '../table/expired.ts';
import type { Table } from '../table/table.ts';

/** Milliseconds between two sweeps. DynamoDB itself promises no more than "within a few days". */
const period = 60_000;

/** Deletes what is past its time to live, which the local engine leaves to others. Returns what ends it. */
export function sweepExpired(table: Table, log: (line: string) => void): () => void {
  const sweep = () =>
    deleteExpired(table, new Date().toISOString()).catch((error: unknown) =>
      log(`expiry: the table could not be swept (${error instanceof Error ? error.name : 'fault'})`),
    );
  const timer = setInterval(sweep, period).unref();
  void sweep();
  return () => clearInterval(timer);
}
