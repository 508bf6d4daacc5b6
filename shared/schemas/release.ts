import { z } from 'zod';
import { Id, Instant, Localised, localised, Version } from './basics.ts';
import { EventSettings } from './eventSettings.ts';
import { Job } from './job.ts';

/** What is published. The timetable points at exactly one; publishing moves the pointer. */
export const Release = z.object({
  id: Id,
  eventId: Id,
  number: z.int().positive(),
  planId: Id,
  /** Done = it was published; the timetable says whether it still is. */
  job: Job,
  counts: z.object({ meetings: z.int(), pitches: z.int(), people: z.int(), notices: z.int() }),
  /** What the draft placed and a booking made meanwhile took the place of, and could not keep its old one either. */
  displaced: z.int().default(0),
  /** The timetable's revision when the pointer moved here; later ones are changes inside this release. */
  revision: z.int().nullable(),
  publishedBy: Id,
  createdAt: Instant,
  publishedAt: Instant.nullable(),
  version: Version,
});
export type Release = z.infer<typeof Release>;

/**
 * What a release shows beside its placements: the event's names and settings it was published with, so that later settings, which are the
 * next release's, leave it whole. Names that change meanwhile are shown at once. A release without one shows the event as it is.
 */
export const ReleaseSettings = z.object({
  eventId: Id,
  releaseId: Id,
  name: localised(120),
  venue: localised(160),
  settings: EventSettings,
  /** The revision in which something shown last changed, of everything, of a place, of an organisation: it counts for SEQUENCE. */
  since: z.object({
    all: z.int(),
    places: z.record(z.string(), z.int()),
    organisations: z.record(z.string(), z.object({ revision: z.int(), was: Localised, order: z.string() })),
  }),
  version: Version,
});
export type ReleaseSettings = z.infer<typeof ReleaseSettings>;
