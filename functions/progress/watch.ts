import { isOpen, longestSilence } from '../../shared/rules/jobs/transitions.ts';
import type { Job } from '../../shared/schemas/job.ts';
import type { FeedServices } from '../services.ts';
import { timestamp } from '../services.ts';
import type { Change } from '../table/change.ts';
import { changeJob, isJobKind, JobWatch, keyOf, parseCarrier, readCarrier, watchJob } from '../table/jobs.ts';
import { givenUpIfLost } from './lost.ts';

/** When an open job would have been silent for too long, as it looks now. */
const silentAt = ({ heartbeatAt, queuedAt }: Job): string =>
  new Date(Date.parse(heartbeatAt ?? queuedAt) + longestSilence + 1000).toISOString();

/** Has a job that was just asked for looked after, so that it ends even where nobody ever takes it up. */
export async function watchNewJob({ table }: FeedServices, { type, before, after }: Change): Promise<void> {
  if (!after || !isJobKind(type)) return;
  const carrier = parseCarrier(type, after);
  if (!isOpen(carrier.job) || (before && isOpen(parseCarrier(type, before).job))) return;
  await watchJob(table, type, keyOf(type, carrier), silentAt(carrier.job));
}

/** The time to look after a job has come: one that nobody works on is written down as failed, one that is alive is looked after on. */
export async function lookAfterJob(services: FeedServices, { before, after }: Change): Promise<void> {
  if (after || !before) return;
  const { table } = services;
  const now = timestamp(services);
  const { kind, carrier: key } = JobWatch.parse(before);
  if (await changeJob(table, kind, key, (job) => givenUpIfLost(job, now))) return;
  const carrier = await readCarrier(table, kind, key);
  if (carrier && isOpen(carrier.job)) await watchJob(table, kind, key, silentAt(carrier.job));
}
