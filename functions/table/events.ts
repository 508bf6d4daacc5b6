import { z } from 'zod';
import { Availability, Interval } from '../../shared/schemas/availability.ts';
import { Event } from '../../shared/schemas/event.ts';
import { EventSettings } from '../../shared/schemas/eventSettings.ts';
import { Participation } from '../../shared/schemas/participation.ts';
import { checked } from './checked.ts';
import { keys } from './keys.ts';
import { create, type Item, list, put, read, readMany, replace, type Table, type Write } from './table.ts';

const eventItem = (event: Event): Item => ({ ...keys.event(event.id), type: 'Event', ...checked(Event, event) });

/** What is listed of an event: who it is, when, and how it stands. */
export const ListedEvent = Event.omit({ settings: true, facts: true, sources: true, formerPlaces: true, zoneKeeps: true }).extend({
  zone: EventSettings.shape.zone,
  days: EventSettings.shape.days,
});
export type ListedEvent = z.infer<typeof ListedEvent>;

/** An item of its own: whoever lists events, strangers too, pays for names and days, not for the halls of thousands of tables. */
const listedItem = (event: Event): Item => ({
  ...keys.listedEvent(event.id),
  type: 'ListedEvent',
  GSI1PK: 'EVENTS',
  GSI1SK: `EVENT#${event.id}`,
  ...checked(ListedEvent, { ...event, zone: event.settings.zone, days: event.settings.days }),
});

export const eventItems = (event: Event): Item[] => [eventItem(event), listedItem(event)];
/** An event and what is listed of it, written together. The event comes first; none that is there is overwritten. */
export const creatingEvent = (table: Table, event: Event): [Write, Write] => [
  create(table, eventItem(event)),
  put(table, listedItem(event)),
];
/** The same for an event that stands at a version. */
export const replacingEvent = (table: Table, event: Event, version: number): [Write, Write] => [
  replace(table, eventItem(event), version),
  put(table, listedItem(event)),
];
export const readEvent = (table: Table, id: string) => read(table, keys.event(id), Event);
export const readEvents = (table: Table, ids: string[]) => readMany(table, ids.map(keys.event), Event);
/** All events. One that was written before there were listed ones stands in the index itself, until it is written again. */
export const listEvents = (table: Table) => list(table, { index: 'GSI1', partition: 'EVENTS' }, StoredListed);
const Whole = Event.transform(({ settings, ...event }) => ListedEvent.parse({ ...event, zone: settings.zone, days: settings.days }));
const StoredListed = z.union([ListedEvent, Whole]);

export const participationItem = (participation: Participation): Item => ({
  ...keys.participation(participation.eventId, participation.organisationId),
  type: 'Participation',
  GSI1PK: `ORG#${participation.organisationId}`,
  GSI1SK: `PARTICIPATION#${participation.eventId}`,
  ...checked(Participation, participation),
});
export const readParticipation = (table: Table, eventId: string, organisationId: string) =>
  read(table, keys.participation(eventId, organisationId), Participation);
export const readParticipations = (table: Table, pairs: { eventId: string; organisationId: string }[]) =>
  readMany(
    table,
    pairs.map((pair) => keys.participation(pair.eventId, pair.organisationId)),
    Participation,
  );
export const listParticipations = (table: Table, eventId: string) =>
  list(table, { partition: keys.participation(eventId, '').PK, begins: 'PARTICIPATION#' }, Participation);
export const listParticipationsOf = (table: Table, organisationId: string) =>
  list(table, { index: 'GSI1', partition: `ORG#${organisationId}`, begins: 'PARTICIPATION#' }, Participation);

/**
 * Hours as they may have been stored before every write was checked: what is no interval says nothing. Nothing else in their place:
 * whoever has only such hours counts as never there, and is given no meeting at a time nobody said.
 */
const StoredAvailability = Availability.extend({
  available: z.preprocess(
    (hours) => (Array.isArray(hours) ? hours.filter((one) => Interval.safeParse(one).success) : hours),
    Availability.shape.available,
  ),
});

export const availabilityItem = (availability: Availability): Item => ({
  ...keys.availability(availability.eventId, availability.personId),
  type: 'Availability',
  ...checked(Availability, availability),
});
export const readAvailability = (table: Table, eventId: string, personId: string) =>
  read(table, keys.availability(eventId, personId), StoredAvailability);
export const listAvailabilities = (table: Table, eventId: string) =>
  list(table, { partition: keys.availability(eventId, '').PK, begins: 'AVAILABILITY#' }, StoredAvailability);
