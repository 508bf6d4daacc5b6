import { z } from 'zod';
import { Id, Instant } from './basics.ts';

/**
 * What takes somebody's time: a placement of a release, which counts while its event's timetable points at that release (so publishing
 * swaps all claims of an event by moving one pointer); or something that is agreed on by itself and counts until it is called off.
 */
export const Holder = z.discriminatedUnion('of', [
  z.object({ of: z.literal('placement'), kind: z.enum(['meeting', 'pitch']), eventId: Id, releaseId: Id, id: Id }),
  z.object({ of: z.enum(['consultation', 'visit', 'duty']), eventId: Id.nullable(), id: Id }),
]);
export type Holder = z.infer<typeof Holder>;

/** A hold on a person's or a place's time. */
export const Claim = z.object({ start: Instant, end: Instant, holder: Holder });
export type Claim = z.infer<typeof Claim>;

/** Time that is taken, as it is told to whoever plans around it: what kind of thing takes it, and where it belongs. */
export const TakenTime = z.object({
  start: Instant,
  end: Instant,
  kind: z.enum(['meeting', 'pitch', 'consultation', 'visit', 'duty']),
  eventId: Id.nullable(),
  releaseId: Id.nullable(),
  placementId: Id,
});
export type TakenTime = z.infer<typeof TakenTime>;
