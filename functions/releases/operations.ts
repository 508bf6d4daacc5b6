import type { Release } from '../../shared/schemas/plan.ts';
import { type Refusal, refuse } from '../../shared/schemas/problem.ts';
import type { Call } from '../api/context.ts';
import { timestamp } from '../api/services.ts';
import { organisedEvent } from '../events/operations.ts';
import { readPlan } from '../table/plans.ts';
import { commit, create } from '../table/table.ts';
import { listReleases, readTimetable, releaseItem } from '../table/timetable.ts';

/** Ids that sort by number, as the ledgers' pruning relies on. */
export const releaseId = (number: number) => `r${String(number).padStart(4, '0')}`;

/**
 * Asks for the event's draft to be published. The change feed does it; readers see the old release, whole, until the new one is
 * complete. Refused while another publishing runs or when the timetable has changed since the draft was made.
 */
export async function requestRelease(call: Call, eventId: string): Promise<Release | Refusal> {
  const event = await organisedEvent(call, eventId);
  if ('refused' in event) return event;
  const plan = event.draftPlanId ? await readPlan(call.table, event.draftPlanId) : null;
  if (!plan) return refuse('draft-missing');
  const [releases, timetable] = await Promise.all([listReleases(call.table, eventId), readTimetable(call.table, eventId)]);
  if (releases.some(({ status }) => status === 'publishing')) return refuse('publishing-in-progress');
  if (plan.basis.revision !== timetable.revision) return refuse('plan-outdated', { count: timetable.revision - plan.basis.revision });
  const number = (releases[0]?.number ?? 0) + 1;
  const release: Release = {
    id: releaseId(number),
    eventId,
    number,
    planId: plan.id,
    status: 'publishing',
    counts: { meetings: 0, pitches: 0, people: 0, notices: 0 },
    failure: null,
    revision: null,
    publishedBy: call.actor.personId,
    createdAt: timestamp(call),
    publishedAt: null,
    version: 1,
  };
  // Two organisers pressing at once: the number is free for one of them.
  const outcome = await commit(call.table, [create(call.table, releaseItem(release))]);
  return outcome.done ? release : refuse('publishing-in-progress');
}

export async function viewReleases(call: Call, eventId: string) {
  const event = await organisedEvent(call, eventId);
  if ('refused' in event) return event;
  const [releases, timetable] = await Promise.all([listReleases(call.table, eventId), readTimetable(call.table, eventId)]);
  return { releases, timetable };
}
