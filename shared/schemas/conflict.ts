import { z } from 'zod';
import { Id } from './basics.ts';

/** A rule broken by a placement, with what it collides with: shown on the board, refused on publishing. */
export const Conflict = z.object({
  code: z.enum([
    'person-double-booked',
    'place-double-booked',
    'outside-availability',
    'outside-session',
    'claimed-elsewhere',
    'unknown-place',
    'not-accepted',
    'pitch-length',
    'in-the-past',
    'with-themselves',
  ]),
  placementId: Id,
  otherId: Id.nullable(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Conflict = z.infer<typeof Conflict>;
