import { again, isOpen, queued, stopping } from '../../shared/rules/jobs/transitions.ts';
import { meetingSlots } from '../../shared/rules/timetable/slots.ts';
import type { Event } from '../../shared/schemas/event.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/schemas/problem.ts';
import type { Release } from '../../shared/schemas/release.ts';
import { organisedEvent } from '../access/events.ts';
import { counting, overLimit } from '../limits/limits.ts';
import { readDraft } from '../plans/draft.ts';
import { settled } from '../progress/lost.ts';
import type { Call } from '../services.ts';
import { timestamp } from '../services.ts';
import { changeJob } from '../table/jobs.ts';
import { keys } from '../table/keys.ts';
import { readPlan } from '../table/plans.ts';
import { commit, create } from '../table/table.ts';
import { listReleases, readTimetable, releaseItem } from '../table/timetable.ts';

/** Ids that sort by number, as the ledgers' pruning relies on. */
export const releaseId = (number: number) => `r${String(number).padStart(4, '0')}`;

/**
 * Asks for the event's draft to be published. The change feed does it; readers see the old release, whole, until the new one is
 * complete. What was booked since the draft was made stands: publishing takes it in. Refused while another publishing runs, or when
 * another release has come out since the draft was made; and a first one that would publish nothing.
 */
export async function requestRelease(call: Call, eventId: string): Promise<Release | Refusal> {
  const event = await organisedEvent(call, eventId);
  if (isRefusal(event)) return event;
  const plan = event.draftPlanId ? await readPlan(call.table, event.draftPlanId) : null;
  if (!plan) return refuse('draft-missing');
  const { releases, timetable } = await readReleases(call, eventId);
  if (releases.some(({ job }) => isOpen(job))) return refuse('publishing-in-progress');
  if (plan.basis.releaseId !== timetable.releaseId) return refuse('plan-outdated', { count: timetable.revision - plan.basis.revision });
  if (timetable.releaseId === null && !opensBooking(event) && (await readDraft(call.table, plan)).placements.length === 0)
    return refuse('nothing-to-publish');
  const number = (releases[0]?.number ?? 0) + 1;
  const at = timestamp(call);
  const release: Release = {
    id: releaseId(number),
    eventId,
    number,
    planId: plan.id,
    job: queued(call.actor.personId, at),
    counts: { meetings: 0, pitches: 0, people: 0, notices: 0 },
    displaced: 0,
    revision: null,
    publishedBy: call.actor.personId,
    createdAt: at,
    publishedAt: null,
    version: 1,
  };
  // Two organisers pressing at once: the number is free for one of them.
  const uses = [{ name: 'releases-by-organisation' as const, whom: event.organiserId ?? '' }];
  const outcome = await commit(call.table, [create(call.table, releaseItem(release)), ...counting(call, uses)]);
  if (outcome.done) return release;
  return (outcome.failed.includes(0) ? null : overLimit(call, uses, outcome, 1)) ?? refuse('publishing-in-progress');
}

/** Whether a first release with nothing in it would do something all the same: from then on people choose slots themselves. */
const opensBooking = ({ settings }: Event): boolean =>
  settings.requests.selfBooking && settings.tables.length > 0 && meetingSlots(settings).length > 0;

export async function viewReleases(call: Call, eventId: string) {
  const event = await organisedEvent(call, eventId);
  return isRefusal(event) ? event : readReleases(call, eventId);
}

async function readReleases(call: Call, eventId: string) {
  const [releases, timetable] = await Promise.all([listReleases(call.table, eventId), readTimetable(call.table, eventId)]);
  return { releases: await settled(call, 'Release', releases), timetable };
}

/** Stops a publishing before its pointer moves; what is out is out. */
export async function cancelRelease(call: Call, eventId: string, id: string): Promise<Release | Refusal> {
  const found = await organisedRelease(call, eventId, id);
  if (isRefusal(found)) return found;
  return (await changeJob(call.table, 'Release', keys.release(eventId, id), (job) => stopping(job, timestamp(call)))) ?? found.release;
}

/** Asks again for the newest release, if it failed or was stopped: it goes on from what it had written. */
export async function retryRelease(call: Call, eventId: string, id: string): Promise<Release | Refusal> {
  const found = await organisedRelease(call, eventId, id);
  if (isRefusal(found)) return found;
  // An older number would be taken for superseded.
  if (!found.isNewest) return refuse('plan-outdated', { count: 0 });
  const asked = await changeJob(call.table, 'Release', keys.release(eventId, id), (job) =>
    again(job, call.actor.personId, timestamp(call)),
  );
  return asked ?? found.release;
}

async function organisedRelease(call: Call, eventId: string, id: string): Promise<{ release: Release; isNewest: boolean } | Refusal> {
  const event = await organisedEvent(call, eventId);
  if (isRefusal(event)) return event;
  const { releases } = await readReleases(call, eventId);
  const release = releases.find((one) => one.id === id);
  return release ? { release, isNewest: releases[0] === release } : refuse('not-found');
}
