import { mayActForParty, mayOrganise } from '../../shared/rules/access/actor.ts';
import { byOrganiser, byParty, sideOf } from '../../shared/rules/access/acts.ts';
import { meetingId } from '../../shared/rules/timetable/items.ts';
import type { Act } from '../../shared/schemas/act.ts';
import type { Introduction } from '../../shared/schemas/introduction.ts';
import { type Refusal, refuse } from '../../shared/schemas/problem.ts';
import { closing } from '../disclosures/receipts.ts';
import type { Call } from '../services.ts';
import { timestamp } from '../services.ts';
import { readEvent } from '../table/events.ts';
import { introductionItem, readIntroduction } from '../table/introductions.ts';
import { keys } from '../table/keys.ts';
import { commit, remove, replace, type Table, type Write } from '../table/table.ts';
import { readPlacement, readTimetable } from '../table/timetable.ts';
import { cancelling } from '../timetable/cancelling.ts';
import { attempts, mayChangeNow, pause } from '../timetable/holding.ts';

/**
 * Calls an accepted meeting off, for either side or the organiser: the request is withdrawn, its claims are released and the
 * published placement is marked cancelled, all in one write. What was never placed is only withdrawn.
 */
export async function callOff(call: Call, introduction: Introduction, words: string | null): Promise<Introduction | Refusal> {
  const event = await readEvent(call.table, introduction.eventId);
  if (!event) return refuse('not-found');
  if (!mayActForParty(call.actor, introduction) && !mayOrganise(call.actor, event)) return refuse('forbidden');
  const side = sideOf(call.actor, introduction);
  const by = side ? byParty(call.actor, side, { words }) : byOrganiser(call.actor, event, { words });
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const current = await readIntroduction(call.table, introduction.id);
    if (!current) return refuse('not-found');
    if (current.status === 'withdrawn') return current;
    if (current.status !== 'accepted') return refuse('already-answered', { status: current.status });
    if (!(await mayChangeNow(call, event.id))) return refuse('publishing-in-progress');
    const withdrawn: Introduction = { ...current, status: 'withdrawn', by, version: current.version + 1 };
    const outcome = await commit(call.table, await endingMeeting(call, current, withdrawn, by));
    if (outcome.done) return withdrawn;
    await pause(attempt);
  }
  return refuse('version-stale');
}

/** The writes that end an accepted meeting: its request, the time it holds, and what the acceptance had opened. */
export async function endingMeeting(
  { table, now }: Pick<Call, 'table' | 'now'>,
  current: Introduction,
  ended: Introduction,
  by: Act,
): Promise<Write[]> {
  const held = await heldMeeting(table, current);
  return [
    replace(table, introductionItem(ended), current.version),
    remove(table, keys.pair(current.eventId, current.fromOrganisationId, current.toOrganisationId)),
    ...(held ? await cancelling(table, held.timetable, held.placement, by, timestamp({ now })) : []),
    ...(await closing(table, { one: current.fromOrganisationId, other: current.toOrganisationId }, current.id, timestamp({ now }))),
  ];
}

/** The published meeting of an introduction, if it holds time. */
async function heldMeeting(table: Table, introduction: Introduction) {
  const timetable = await readTimetable(table, introduction.eventId);
  if (!timetable.releaseId) return null;
  const placement = await readPlacement(table, introduction.eventId, timetable.releaseId, meetingId(introduction.id));
  return placement && !placement.cancelled ? { timetable, placement } : null;
}
