import { z } from 'zod';
import { Id, Instant } from './basics.ts';
import { Placement } from './placement.ts';

/** One change by hand to a draft. Undo removes the last. */
export const Adjustment = z.object({
  planId: Id,
  number: z.int().positive(),
  change: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('place'), placement: Placement }),
    z.object({ kind: z.literal('unplace'), id: Id }),
    z.object({ kind: z.literal('lock'), id: Id, locked: z.boolean() }),
  ]),
  personId: Id,
  at: Instant,
});
export type Adjustment = z.infer<typeof Adjustment>;

export type AdjustmentChange = Adjustment['change'];
