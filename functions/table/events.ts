import { z } from 'zod';
import { Availability, Event, Interval, Participation } from '../../shared/schemas/event.ts';
import { checked } from './checked.ts';
import { keys } from './keys.ts';
import { type Item, list, read, readMany, type Table } from './table.ts';

export const eventItem = (event: Event): Item => ({
  ...keys.event(event.id),
  type: 'Event',
  GSI1PK: 'EVENTS',
  GSI1SK: `EVENT#${event.id}`,
  ...checked(Event, event),
});
export const readEvent = (table: Table, id: string) => read(table, keys.event(id), Event);
export const readEvents = (table: Table, ids: string[]) => readMany(table, ids.map(keys.event), Event);
export const listEvents = (table: Table) => list(table, { index: 'GSI1', partition: 'EVENTS' }, Event);

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
