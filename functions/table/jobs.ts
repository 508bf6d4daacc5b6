import { z } from 'zod';
import type { Job } from '../../shared/schemas/job.ts';
import { checked } from './checked.ts';
import { CrowdWish, crowdWishItem } from './crowds.ts';
import { importItem, StoredImport } from './imports.ts';
import type { Key } from './keys.ts';
import { keys } from './keys.ts';
import { planItem, StoredPlan } from './plans.ts';
import { commit, type Item, put, read, replace, type Table } from './table.ts';
import { releaseItem, StoredRelease } from './timetable.ts';

/** What carries a job, by the type of its item. */
const carriers = {
  Plan: { schema: StoredPlan, item: planItem },
  Release: { schema: StoredRelease, item: releaseItem },
  Import: { schema: StoredImport, item: importItem },
  CrowdWish: { schema: CrowdWish, item: crowdWishItem },
} as const;

export type JobKind = keyof typeof carriers;
export const isJobKind = (type: string): type is JobKind => type in carriers;
export type Carrier<K extends JobKind = JobKind> = z.infer<(typeof carriers)[K]['schema']>;
type Form<K extends JobKind> = { schema: z.ZodType<Carrier<K>>; item: (carrier: Carrier<K>) => Item };
// TypeScript does not follow a key through a map of pairs.
const formOf = <K extends JobKind>(kind: K) => carriers[kind] as unknown as Form<K>;

export function keyOf<K extends JobKind>(kind: K, carrier: Carrier<K>): Key {
  const { PK, SK } = formOf(kind).item(carrier);
  return { PK, SK };
}
export const parseCarrier = <K extends JobKind>(kind: K, item: unknown): Carrier<K> => formOf(kind).schema.parse(item);
export const readCarrier = <K extends JobKind>(table: Table, kind: K, key: Key): Promise<Carrier<K> | null> =>
  read(table, key, formOf(kind).schema);

/**
 * Changes what carries a job, which others (a wish to stop, progress) may change at the same time. Returns it as changed; null when it
 * is gone or `change` says that the step leads nowhere.
 */
export async function changeCarrier<K extends JobKind>(
  table: Table,
  kind: K,
  key: Key,
  change: (carrier: Carrier<K>) => Carrier<K> | null,
): Promise<Carrier<K> | null> {
  for (;;) {
    const carrier = await readCarrier(table, kind, key);
    const next = carrier && change(carrier);
    if (!next) return null;
    const changed = { ...next, version: carrier.version + 1 };
    const item = formOf(kind).item(changed);
    // A mark of before jobs had a form counts no versions.
    const write = carrier.version === 0 ? put(table, item) : replace(table, item, carrier.version);
    if ((await commit(table, [write])).done) return changed;
  }
}

/** Takes a job one step further, by a rule of `shared/rules/jobs/transitions.ts`. Null: the step led nowhere from where it was. */
export const changeJob = <K extends JobKind>(table: Table, kind: K, key: Key, step: (job: Job) => Job | null): Promise<Carrier<K> | null> =>
  changeCarrier(table, kind, key, (carrier) => {
    const job = step(carrier.job);
    return job && { ...carrier, job };
  });

/** The mark that an open job is looked after. */
export const JobWatch = z.object({
  kind: z.enum(Object.keys(carriers) as [JobKind, ...JobKind[]]),
  carrier: z.object({ PK: z.string(), SK: z.string() }),
});

/** Has somebody look after an open job at a time (ISO): TTL takes the mark away then, and the change feed tells of it. */
export const watchJob = (table: Table, kind: JobKind, key: Key, until: string) =>
  commit(table, [
    put(table, {
      ...keys.jobWatch(key),
      type: 'JobWatch',
      ttl: Math.ceil(Date.parse(until) / 1000),
      ...checked(JobWatch, { kind, carrier: key }),
    }),
  ]);
