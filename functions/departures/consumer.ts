import { isAdmitted } from '../../shared/rules/participation/admitted.ts';
import { Membership } from '../../shared/schemas/organisation.ts';
import { Participation } from '../../shared/schemas/participation.ts';
import type { PublishedPlacement } from '../../shared/schemas/placement.ts';
import { Timetable } from '../../shared/schemas/timetable.ts';
import type { FeedServices } from '../services.ts';
import type { Change } from '../table/change.ts';
import { listParticipations, readEvent, readParticipation } from '../table/events.ts';
import { listPlacements } from '../table/timetable.ts';
import { passOnPitch, passOnRequest, strandedPitches, strandedRequests } from './delegates.ts';
import { tellEnding, tellPassingOn } from './news.ts';
import { byDeparted, endRequest, standingOf, takeOff } from './organisation.ts';
import { leaveOrganisation } from './person.ts';

type Services = Pick<FeedServices, 'table' | 'now'>;

/*
 * What follows from departures (`shared/rules/departures`), carried out in the change feed. Each step looks at how things stand now and
 * brings them there, so that a change delivered twice, late, or after a crash in the middle ends the same.
 */

/** Somebody does not belong to an organisation any more: they come for it nowhere, and what they held passes on. */
export async function followMembership(services: Services, change: Change): Promise<void> {
  if (change.after || !change.before) return;
  const { organisationId, personId } = Membership.parse(change.before);
  await leaveOrganisation(services, organisationId, personId);
}

/** An organisation no longer takes part in an event, or other people come for it. */
export async function followParticipation(services: Services, change: Change): Promise<void> {
  if (!change.after || !change.before) return;
  const [before, after] = [Participation.parse(change.before), Participation.parse(change.after)];
  const left = isAdmitted(before) && !isAdmitted(after);
  const others = [...before.delegateIds, before.pitch.speakerId].some((id) => id !== null && !after.delegateIds.includes(id));
  const joined = after.delegateIds.some((id) => !before.delegateIds.includes(id));
  if (left || others || joined) await settleParticipation(services, change, after, left);
}

/**
 * Brings what hangs on an organisation's participation to where it belongs as things stand now. That it has `left` is told as the change has
 * it: by the time it is delivered, once more perhaps, it may have been invited anew.
 */
async function settleParticipation(services: Services, change: Change, of: Participation, left: boolean): Promise<void> {
  const [event, participation] = await Promise.all([
    readEvent(services.table, of.eventId),
    readParticipation(services.table, of.eventId, of.organisationId),
  ]);
  if (!event || !participation) return;
  if (participation.status !== 'admitted') {
    const { requests, pitches } = await standingOf(services, event.id, participation.organisationId);
    if (left || requests.length + pitches.length > 0)
      await tellEnding(services.table, change, { event, participation: of, requests, pitches });
    for (const { id } of requests) await endRequest(services, id, participation.organisationId);
    for (const { id } of pitches) await takeOff(services, event.id, id, byDeparted(participation.organisationId));
    return;
  }
  const [requests, pitches] = await Promise.all([strandedRequests(services, participation), strandedPitches(services, participation)]);
  const count = requests.length + pitches.length;
  if (count > 0) await tellPassingOn(services.table, change, { event, participation, count });
  for (const { id } of requests) await passOnRequest(services, id, participation);
  for (const { id } of pitches) await passOnPitch(services, id, participation);
}

/** A release came out: what was put into it while somebody was going is settled as if it had stood before. */
export async function followRelease(services: Services, change: Change): Promise<void> {
  const timetable = change.after && Timetable.parse(change.after);
  const before = change.before && Timetable.parse(change.before);
  if (!timetable?.releaseId || timetable.releaseId === before?.releaseId) return;
  const [participations, placements] = await Promise.all([
    listParticipations(services.table, timetable.eventId),
    listPlacements(services.table, timetable.eventId, timetable.releaseId),
  ]);
  const standing = new Set(placements.filter(({ cancelled }) => !cancelled).flatMap(({ organisationIds }) => organisationIds));
  const stranded = participations.filter(
    (participation) => standing.has(participation.organisationId) && !holds(participation, placements),
  );
  for (const participation of stranded) await settleParticipation(services, change, participation, false);
}

/** Whether an organisation takes part with the very people it is placed with. */
function holds({ status, organisationId, delegateIds, pitch }: Participation, placements: readonly PublishedPlacement[]): boolean {
  if (status !== 'admitted') return false;
  const coming = new Set([...delegateIds, pitch.speakerId]);
  return placements.every(({ organisationIds, personIds, cancelled }) => {
    const side = organisationIds.indexOf(organisationId);
    const person = organisationIds.length === personIds.length ? personIds[side] : undefined;
    return cancelled || side < 0 || person === undefined || coming.has(person);
  });
}
