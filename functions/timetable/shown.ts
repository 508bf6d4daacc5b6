import { type Shown, shownAfter, sinceAfter, unchanged } from '../../shared/rules/timetable/shown.ts';
import type { Localised } from '../../shared/schemas/basics.ts';
import type { Event } from '../../shared/schemas/event.ts';
import type { ReleaseSettings } from '../../shared/schemas/release.ts';
import { type Services, timestamp } from '../services.ts';
import { readEvent } from '../table/events.ts';
import { commit, create, replace, type Table, type Write } from '../table/table.ts';
import { listPlacements, readReleaseSettings, readTimetable, releaseSettingsItem, touchTimetable } from '../table/timetable.ts';
import { pauseLonger } from './holding.ts';

type TableAndClock = Pick<Services, 'table' | 'now'>;

/** What a release that comes out now shows: its event as it stands. */
export const settingsFor = (event: Event, releaseId: string): ReleaseSettings => ({
  eventId: event.id,
  releaseId,
  name: event.name,
  venue: event.venue,
  settings: event.settings,
  since: unchanged,
  version: 1,
});

/** What a release shows. One from before releases kept their settings shows its event as it stands. */
export const readShown = async (table: Table, event: Event, releaseId: string): Promise<ReleaseSettings> =>
  (await readReleaseSettings(table, event.id, releaseId)) ?? settingsFor(event, releaseId);

/** As `readShown`, and kept from now on, so that what comes after can be told apart from it. */
async function keptShown(table: Table, event: Event, releaseId: string): Promise<ReleaseSettings> {
  await commit(table, [create(table, releaseSettingsItem(settingsFor(event, releaseId)))]);
  return readShown(table, event, releaseId);
}

/**
 * The writes that carry a change of an event to what it has published: names at once, with a new revision where somebody would see a
 * difference; slots and places only if everything still fits. None where nothing is published.
 */
export async function showChange({ table, now }: TableAndClock, before: Event, after: Event): Promise<Write[]> {
  const timetable = await readTimetable(table, before.id);
  if (!timetable.releaseId) return [];
  const [release, placements] = await Promise.all([
    keptShown(table, before, timetable.releaseId),
    listPlacements(table, before.id, timetable.releaseId),
  ]);
  const live = placements.filter(({ cancelled }) => !cancelled);
  const shown = shownAfter(release, after, live);
  if (same(shown, pick(release))) return [];
  const since = sinceAfter(release.since, release, shown, live, timetable.revision + 1);
  const next = { ...release, ...shown, since: since ?? release.since, version: release.version + 1 };
  return [
    replace(table, releaseSettingsItem(next), release.version),
    ...(since ? [touchTimetable(table, timetable, timestamp({ now }))] : []),
  ];
}

/** An organisation has another name: all that an event has published of it has changed. Telling of the same change twice changes nothing. */
export async function showRenamed(
  { table, now }: TableAndClock,
  eventId: string,
  organisationId: string,
  was: Localised,
  order: string,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const event = await readEvent(table, eventId);
    const timetable = await readTimetable(table, eventId);
    if (!event || !timetable.releaseId) return;
    const release = await keptShown(table, event, timetable.releaseId);
    if ((release.since.organisations[organisationId]?.order ?? '') >= order) return;
    const placements = await listPlacements(table, eventId, timetable.releaseId);
    if (!placements.some(({ organisationIds, cancelled }) => !cancelled && organisationIds.includes(organisationId))) return;
    const organisations = { ...release.since.organisations, [organisationId]: { revision: timetable.revision + 1, was, order } };
    const next = { ...release, since: { ...release.since, organisations }, version: release.version + 1 };
    const outcome = await commit(table, [
      replace(table, releaseSettingsItem(next), release.version),
      touchTimetable(table, timetable, timestamp({ now })),
    ]);
    if (outcome.done) return;
    await pauseLonger(attempt);
  }
}

const pick = ({ name, venue, settings }: Shown): Shown => ({ name, venue, settings });
const same = (one: Shown, other: Shown): boolean => JSON.stringify(one) === JSON.stringify(other);
