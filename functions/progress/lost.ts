import { failed, isLost } from '../../shared/rules/jobs/transitions.ts';
import type { Job } from '../../shared/schemas/job.ts';
import { type Services, timestamp } from '../services.ts';
import { type Carrier, changeJob, type JobKind, keyOf } from '../table/jobs.ts';
import type { Key } from '../table/keys.ts';

/** A lost job written down as failed; any other as it is. */
export const givenUpIfLost = (job: Job, now: string): Job | null =>
  isLost(job, now) ? failed(job, { code: 'interrupted', values: { attempts: job.attempts } }, now) : null;

/** Carriers of jobs as they stand: one that nobody can be working on any more is written down as failed first. */
export function settled<K extends JobKind>(
  services: Pick<Services, 'table' | 'now'>,
  kind: K,
  carriers: Carrier<K>[],
): Promise<Carrier<K>[]> {
  const now = timestamp(services);
  return Promise.all(
    carriers.map(async (carrier) =>
      isLost(carrier.job, now) ? ((await settleOne(services, kind, keyOf(kind, carrier), now)) ?? carrier) : carrier,
    ),
  );
}

const settleOne = <K extends JobKind>({ table }: Pick<Services, 'table'>, kind: K, key: Key, now: string) =>
  changeJob(table, kind, key, (job) => givenUpIfLost(job, now));
