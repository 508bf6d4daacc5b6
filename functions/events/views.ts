import { z } from 'zod';
import { Availability } from '../../shared/schemas/availability.ts';
import { Event } from '../../shared/schemas/event.ts';
import { Organisation, Person } from '../../shared/schemas/organisation.ts';
import { Participation } from '../../shared/schemas/participation.ts';
import { Placement } from '../../shared/schemas/placement.ts';
import { Release } from '../../shared/schemas/release.ts';

/** An event with how the reader stands to it. The draft is the organiser's own matter. */
export const EventView = Event.omit({ draftPlanId: true }).extend({
  mayOrganise: z.boolean(),
  /** Writes the event down. Of an organiser that is not confirmed it is a draft, and nothing more can be done with it. */
  mayPrepare: z.boolean(),
  /** Participations of the reader's organisations. */
  participations: z.array(Participation),
  published: z.boolean(),
});
export type EventView = z.infer<typeof EventView>;

/** In lists: without the hall's inventory. */
export const EventSummary = EventView.omit({ settings: true, facts: true, sources: true, formerPlaces: true, zoneKeeps: true }).extend({
  zone: z.string(),
  days: z.array(z.string()),
});
export type EventSummary = z.infer<typeof EventSummary>;

/** What saving an event would do to what it has published, and whom it would be told to. */
export const EventPreview = z.object({
  published: z.int(),
  unfitMeetings: z.int(),
  unfitPitches: z.int(),
  /** Of these: whose table or stage is gone, and whose day. */
  withoutPlace: z.int(),
  withoutDay: z.int(),
  /** Same time, other words: name of the event, venue, table, room. */
  renamed: z.int(),
  /** Who has said hours and is told of another zone. */
  hours: z.int(),
  /** Who is told anything at once. */
  people: z.int(),
});
export type EventPreview = z.infer<typeof EventPreview>;

export const ParticipationView = Participation.extend({
  organisation: Organisation.pick({ id: true, name: true, kind: true, sample: true, kana: true }),
  delegates: z.array(Person.pick({ id: true, name: true, title: true })),
});
export type ParticipationView = z.infer<typeof ParticipationView>;

export const AvailabilityView = Availability.extend({
  /** What already claims this person's time at the event, so that the grid can show it. */
  claims: z.array(Placement.pick({ id: true, kind: true, start: true, end: true })),
  /** Accepted meetings, and how many of them these hours could hold at the most. */
  accepted: z.int(),
  fits: z.int(),
});

/** The public part of a timetable: pitches and sessions. Who meets whom is nobody else's business. */
export const PublicTimetable = z.object({
  eventId: z.string(),
  zone: z.string(),
  /** As the release has them; the event's own before the first. */
  stages: Event.shape.settings.shape.stages,
  release: Release.pick({ number: true, publishedAt: true }).nullable(),
  pitches: z.array(
    Placement.pick({ id: true, start: true, end: true, placeId: true, tier: true }).extend({
      organisation: Organisation.pick({ id: true, name: true, kind: true, sample: true }),
      business: z.object({ ja: z.string().nullable(), en: z.string().nullable() }),
    }),
  ),
});
export type PublicTimetable = z.infer<typeof PublicTimetable>;
