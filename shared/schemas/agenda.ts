import { z } from 'zod';
import { Id, Instant, Localised, localised, text } from './basics.ts';
import { PersonName } from './organisation.ts';
import { Contact } from './profile.ts';
import { PitchTier } from './session.ts';

/*
 * One line of somebody's agenda, complete in itself: the agenda page, the subscribed calendar and the invitation by mail
 * all show the same entry, so nothing can be right in one of them and wrong in another.
 */

/** Where it takes place. A table's name is a name in both languages; `room` is where to find the table, `null` for stages and calls. */
export const AgendaPlace = z.object({
  id: Id,
  name: localised(60),
  room: z.string().nullable(),
  kind: z.enum(['table', 'room', 'online', 'stage']),
});
export type AgendaPlace = z.infer<typeof AgendaPlace>;

/** Whom one meets. `personName` = `null`: not named yet. `contact` = `null`: not open to the reader; whoever makes the entry decides. */
export const Counterpart = z.object({
  organisationId: Id,
  name: Localised,
  personName: PersonName.nullable(),
  contact: Contact.nullable(),
});
export type Counterpart = z.infer<typeof Counterpart>;

/** A fact to open the conversation with: a reason's code and values, worded where it is read. */
export const AgendaReason = z.object({ code: z.string(), values: z.record(z.string(), z.unknown()) });
export type AgendaReason = z.infer<typeof AgendaReason>;

export const AgendaEntry = z.object({
  /** The placement's id: stable for the life of the meeting or pitch. */
  placementId: Id,
  /** The base of its UID in calendars, stable as well. Missing: the placement's id. */
  uid: text(140).optional(),
  kind: z.enum(['meeting', 'pitch']),
  tier: PitchTier.nullable(),
  start: Instant,
  end: Instant,
  /** IANA zone of the event: the one the times are meant in. */
  zone: z.string(),
  /** The timetable's revision in which the placement last changed (SEQUENCE of RFC 5545). It only ever rises. */
  sequence: z.int().nonnegative(),
  status: z.enum(['confirmed', 'cancelled']),
  eventId: Id,
  eventName: Localised,
  venue: Localised.nullable(),
  place: AgendaPlace,
  /** The reader's own side. */
  organisation: z.object({ id: Id, name: Localised }),
  /** `null` for a pitch. */
  counterpart: Counterpart.nullable(),
  introductionId: Id.nullable(),
  /** What was written with the request to meet. */
  message: z.string().nullable(),
  reasons: z.array(AgendaReason).optional(),
});
export type AgendaEntry = z.infer<typeof AgendaEntry>;
