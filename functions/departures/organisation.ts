import { bySystem } from '../../shared/rules/access/acts.ts';
import { departureReasons } from '../../shared/rules/departures/departures.ts';
import { meetingId } from '../../shared/rules/timetable/items.ts';
import type { Act } from '../../shared/schemas/act.ts';
import type { Introduction } from '../../shared/schemas/introduction.ts';
import type { PublishedPlacement } from '../../shared/schemas/placement.ts';
import { endingMeeting } from '../meetings/callingOff.ts';
import type { FeedServices } from '../services.ts';
import { timestamp } from '../services.ts';
import { introductionItem, listReceived, listSent, readIntroduction } from '../table/introductions.ts';
import { keys } from '../table/keys.ts';
import { commit, count, remove, replace, type Write } from '../table/table.ts';
import { listPlacements, readPlacement, readPlacements, readTimetable } from '../table/timetable.ts';
import { cancelling } from '../timetable/cancelling.ts';
import { pause } from '../timetable/holding.ts';

type Services = Pick<FeedServices, 'table' | 'now'>;

/** What of an organisation at an event still stands after it has gone, to be ended: its requests and its pitches. */
export async function standingOf(services: Services, eventId: string, organisationId: string) {
  const [sent, received, pitches] = await Promise.all([
    listSent(services.table, organisationId, eventId),
    listReceived(services.table, organisationId, eventId),
    publishedPitches(services, eventId, organisationId),
  ]);
  const open = [...sent, ...received].filter(({ status }) => status === 'pending' || status === 'accepted');
  const begun = await begunOf(services, eventId, open);
  return { requests: open.filter(({ id }) => !begun.has(meetingId(id))), pitches };
}

/** Those meetings that have begun: they take place, or took place, whoever leaves now. */
async function begunOf({ table, now }: Services, eventId: string, requests: readonly Introduction[]): Promise<Set<string>> {
  const { releaseId } = await readTimetable(table, eventId);
  if (!releaseId) return new Set();
  const placements = await readPlacements(
    table,
    requests.map(({ id }) => ({ eventId, releaseId, id: meetingId(id) })),
  );
  return new Set(placements.filter(({ cancelled, start }) => !cancelled && start <= timestamp({ now })).map(({ id }) => id));
}

async function publishedPitches({ table, now }: Services, eventId: string, organisationId: string): Promise<PublishedPlacement[]> {
  const { releaseId } = await readTimetable(table, eventId);
  if (!releaseId) return [];
  const wanted = (await listPlacements(table, eventId, releaseId)).filter(
    ({ kind, cancelled, organisationIds }) => kind === 'pitch' && !cancelled && organisationIds.includes(organisationId),
  );
  return wanted.filter(({ start }) => start > timestamp({ now }));
}

/** What follows from an organisation's going happens by itself, and names whose. */
export const byDeparted = (organisationId: string): Act => ({ ...bySystem(departureReasons.organisation), organisationId });

const attempts = 60;

/**
 * Ends one request because a side no longer takes part: pending, it gives its place in the count back; accepted, the meeting is called off
 * with the time it holds. A meeting that has begun is over and stays. Returns what the request was, or null if there was nothing to end.
 */
export async function endRequest(services: Services, id: string, departed: string): Promise<Introduction | null> {
  const { table } = services;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const current = await readIntroduction(table, id);
    if (!current || (current.status !== 'pending' && current.status !== 'accepted')) return null;
    if ((await begunOf(services, current.eventId, [current])).size > 0) return null;
    const by = byDeparted(departed);
    const ended: Introduction = { ...current, status: 'withdrawn', by, version: current.version + 1 };
    const writes =
      current.status === 'accepted' ? await endingMeeting(services, current, ended, by) : endingPending(services, current, ended);
    if ((await commit(table, writes)).done) return current;
    await pause(attempt);
  }
  throw new Error(`The request ${id} could not be ended: it changed ${attempts} times in between.`);
}

const endingPending = ({ table }: Services, current: Introduction, ended: Introduction): Write[] => [
  replace(table, introductionItem(ended), current.version),
  remove(table, keys.pair(current.eventId, current.fromOrganisationId, current.toOrganisationId)),
  count(table, keys.pending(current.fromOrganisationId, current.eventId), 'Pending', 'count', -1),
];

/** Takes something off the published timetable, with the time it holds. Whoever changed it meanwhile is looked at again. */
export async function takeOff({ table, now }: Services, eventId: string, placementId: string, by: Act): Promise<boolean> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const timetable = await readTimetable(table, eventId);
    const placement = timetable.releaseId ? await readPlacement(table, eventId, timetable.releaseId, placementId) : null;
    if (!placement || placement.cancelled) return false;
    if ((await commit(table, await cancelling(table, timetable, placement, by, timestamp({ now })))).done) return true;
    await pause(attempt);
  }
  throw new Error(`${placementId} could not be taken off: the timetable changed ${attempts} times in between.`);
}
