import { z } from 'zod';
import { Id, Instant, Version } from './basics.ts';
import { Placement } from './placement.ts';

/** The pointer: which release an event's readers see, and how often anything in it has changed (the SEQUENCE of RFC 5545). */
export const Timetable = z.object({
  eventId: Id,
  releaseId: Id.nullable(),
  revision: z.int(),
  /** Until then bookings wait: a publishing takes in the last of them. Over at that time, whatever becomes of the publishing. */
  heldUntil: Instant.optional(),
  version: Version,
});
export type Timetable = z.infer<typeof Timetable>;

/** What stands between two releases for one person or all. */
export const TimetableChange = z.object({
  kind: z.enum(['added', 'moved', 'removed']),
  id: Id,
  before: Placement.nullable(),
  after: Placement.nullable(),
});
export type TimetableChange = z.infer<typeof TimetableChange>;
