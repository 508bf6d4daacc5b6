import { isOpen } from '../../shared/rules/jobs/transitions.ts';
import { nameValues } from '../../shared/rules/notices/values.ts';
import type { MailContent } from '../../shared/schemas/mail.ts';
import type { Notice } from '../../shared/schemas/notice.ts';
import { tell } from '../notices/tell.ts';
import type { FeedServices } from '../services.ts';
import type { Change } from '../table/change.ts';
import { readEvent } from '../table/events.ts';
import { type Carrier, parseCarrier } from '../table/jobs.ts';

/** What people ask for and are told the end of. */
type Told = 'Plan' | 'Release' | 'Import';
const isTold = (type: string): type is Told => type === 'Plan' || type === 'Release' || type === 'Import';

const codes = {
  Plan: { done: 'plan-finished', failed: 'plan-failed' },
  Release: { done: 'publishing-finished', failed: 'publishing-failed' },
  Import: { done: 'import-finished', failed: 'import-failed' },
} as const satisfies Record<Told, Record<'done' | 'failed', Notice['code']>>;

/** The page where its end is shown, and where it can be asked for again. */
const pages: { readonly [K in Told]: (carrier: Carrier<K>) => string } = {
  Plan: ({ id, scope }) => `${scope === 'pitches' ? 'stage' : 'meetings'}?dialog=run&plan=${id}`,
  Release: () => 'release',
  Import: ({ id, kind }) => `import?kind=${kind}&import=${id}`,
};

const countsOf: { readonly [K in Told]: (carrier: Carrier<K>) => Record<string, number> } = {
  Plan: ({ figures }) => ({ placed: figures?.placed ?? 0, requested: figures?.requested ?? 0 }),
  Release: ({ number, counts }) => ({ number, count: counts.notices }),
  Import: ({ rows }) => ({ count: rows }),
};

const keptOf = (carrier: Carrier<Told>) => ('kept' in carrier ? carrier.kept : []);

/** Seconds after which whoever asked is probably no longer looking, and gets a mail as well. */
const long = 60;

/**
 * Tells whoever asked for a job that it is done or has failed: in the bell, and by mail if it failed or took so long that nobody waits.
 * Who stopped it knows.
 */
export async function announceJob(services: FeedServices, change: Change): Promise<void> {
  if (!change.before || !change.after || !isTold(change.type)) return;
  await announce(services, change.type, parseCarrier(change.type, change.before), parseCarrier(change.type, change.after), change);
}

async function announce<K extends Told>(
  { table }: FeedServices,
  kind: K,
  before: Carrier<K>,
  after: Carrier<K>,
  change: Change,
): Promise<void> {
  const { job } = after;
  if (!isOpen(before.job) || (job.state !== 'done' && job.state !== 'failed') || !job.startedBy) return;
  const event = await readEvent(table, after.eventId);
  if (!event) return;
  const path = `/events/${event.id}/manage/${pages[kind](after)}`;
  const tookLong = Date.parse(job.endedAt ?? job.queuedAt) - Date.parse(job.queuedAt) > long * 1000;
  const mail: MailContent = {
    template: 'job-ended',
    kind,
    state: job.state,
    event: event.name,
    failure: job.failure,
    kept: keptOf(after),
    path,
  };
  await tell(table, [job.startedBy], {
    code: codes[kind][job.state],
    values: { ...nameValues('event', event.name), ...countsOf[kind](after) },
    path,
    change,
    about: `${after.id} ${job.endedAt}`,
    mail: job.state === 'failed' || tookLong ? mail : null,
  });
}
