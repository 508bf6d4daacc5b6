import type { Event } from '../../schemas/event.ts';
import type { EventSettings } from '../../schemas/eventSettings.ts';
import type { Placement, PublishedPlacement } from '../../schemas/placement.ts';
import type { ReleaseSettings } from '../../schemas/release.ts';
import { meetingSlots, pitchSlots } from './slots.ts';

/*
 * What a timetable shows of its event, and what a change of that means for what is published: a table's name changed is a change of every
 * meeting at it.
 */

/** What of an event stands in an agenda, a calendar or a mail. */
export type Shown = Pick<Event, 'name' | 'venue' | 'settings'>;
export type Since = ReleaseSettings['since'];

/** Nothing has changed since the release came out. */
export const unchanged: Since = { all: 0, places: {}, organisations: {} };

/** The placements that no longer fill one of the event's slots at one of its places. */
export function unfit<P extends Placement>(placements: readonly P[], settings: EventSettings): P[] {
  const tables = new Set(settings.tables.map(({ id }) => id));
  const slots = new Set([
    ...meetingSlots(settings).map(({ start, end }) => `${start} ${end}`),
    ...pitchSlots(settings).map(({ stageId, tier, start, end }) => `${stageId} ${tier} ${start} ${end}`),
  ]);
  const fits = ({ kind, placeId, tier, start, end }: Placement) =>
    kind === 'meeting' ? tables.has(placeId) && slots.has(`${start} ${end}`) : slots.has(`${placeId} ${tier} ${start} ${end}`);
  return placements.filter((placement) => !fits(placement));
}

/** What a release shows once its event has changed: everything new if all that is placed still fits, else itself under the names of now. */
export function shownAfter(release: Shown, event: Shown, placements: readonly Placement[]): Shown {
  const { name, venue, settings } = event;
  if (unfit(placements, settings).length === 0) return { name, venue, settings };
  const tables = new Map(settings.tables.map((table) => [table.id, table]));
  const stages = new Map(settings.stages.map((stage) => [stage.id, stage]));
  return {
    name,
    venue,
    settings: {
      ...release.settings,
      tables: release.settings.tables.map((table) => tables.get(table.id) ?? table),
      stages: release.settings.stages.map((stage) => stages.get(stage.id) ?? stage),
    },
  };
}

/** How a place reads, as text to compare: another id under the same name in the same room is the same place to whoever goes there. */
export function placeLabels({ tables, stages, zone }: EventSettings): (id: string) => string {
  const labels = new Map<string, unknown>([
    ...tables.map(({ id, name, room, kind }) => [id, [name, kind === 'online' ? null : room, kind]] as const),
    ...stages.map(({ id, name }) => [id, [name.ja, name.en]] as const),
  ]);
  return (id) => JSON.stringify([labels.get(id) ?? id, zone]);
}

/** What changed for what is placed, from one to the other, marked with the revision it changed in; `null`: nobody would see a difference. */
export function sinceAfter(
  since: Since,
  before: Shown,
  after: Shown,
  placements: readonly Pick<Placement, 'placeId'>[],
  revision: number,
): Since | null {
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  const general = !same([before.name, before.venue, before.settings.zone], [after.name, after.venue, after.settings.zone]);
  const [was, is] = [placeLabels(before.settings), placeLabels(after.settings)];
  const places = [...new Set(placements.map(({ placeId }) => placeId))].filter((id) => was(id) !== is(id));
  if (placements.length === 0 || (!general && places.length === 0)) return null;
  return {
    ...since,
    all: general ? revision : since.all,
    places: { ...since.places, ...Object.fromEntries(places.map((id) => [id, revision])) },
  };
}

/** The SEQUENCE of a published placement: the revision in which it, or anything it shows, last changed. */
export const sequenceOf = (
  { sequence, placeId, organisationIds }: Pick<PublishedPlacement, 'sequence' | 'placeId' | 'organisationIds'>,
  since: Since,
): number =>
  Math.max(sequence, since.all, since.places[placeId] ?? 0, ...organisationIds.map((id) => since.organisations[id]?.revision ?? 0));
