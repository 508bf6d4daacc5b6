import type { Event } from '../../schemas/event.ts';
import type { EventSettings } from '../../schemas/eventSettings.ts';

type FormerPlaces = NonNullable<Event['formerPlaces']>;

/** So many are remembered, the latest first: an event's item has an end. */
const most = 300;

/** The places an event has no more, the names they had last; what comes back is former no longer. */
export function formerPlaces(before: Pick<Event, 'settings' | 'formerPlaces'>, after: EventSettings): FormerPlaces {
  const ids = new Set([...after.tables, ...after.stages].map(({ id }) => id));
  const tables = before.settings.tables.map(({ id, name, room }) => ({ id, name: { ja: name, en: name }, room }));
  const stages = before.settings.stages.map(({ id, name }) => ({ id, name, room: null }));
  const all = new Map([...tables, ...stages, ...(before.formerPlaces ?? [])].toReversed().map((place) => [place.id, place]));
  return [...all.values()]
    .toReversed()
    .filter(({ id }) => !ids.has(id))
    .slice(0, most);
}
