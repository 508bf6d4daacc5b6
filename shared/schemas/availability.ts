import { z } from 'zod';
import { Id, Instant, Version } from './basics.ts';

export const Interval = z
  .object({ start: Instant, end: Instant })
  .refine((interval) => interval.start < interval.end, { path: ['end'], error: 'end-before-start' });
export type Interval = z.infer<typeof Interval>;

/**
 * When a person can meet at an event. `available: null` = not said: the whole event. `zone`: the event's zone when it was said, on whose
 * clock it is meant; absent: the one the event still has.
 */
export const Availability = z.object({
  eventId: Id,
  personId: Id,
  available: z.array(Interval).max(200).nullable(),
  zone: z.string().nullable().optional(),
  version: Version,
});
export type Availability = z.infer<typeof Availability>;
