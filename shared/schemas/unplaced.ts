import { z } from 'zod';
import { Id } from './basics.ts';
import { Placement } from './placement.ts';

/** Why something found no slot. Codes with values; the sentences are in `locales/<language>/plan.json`. */
export const UnplacedReason = z.object({
  code: z.enum([
    'no-common-time',
    'people-full',
    'tables-full',
    'pause-kept',
    'wrong-order',
    'too-far',
    'on-stage',
    'no-slots',
    'no-delegate',
    'speaker-busy',
    'quota-full',
    'displaced',
    'removed-by-hand',
    'with-themselves',
    'not-plannable',
  ]),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type UnplacedReason = z.infer<typeof UnplacedReason>;

/** The cheapest single change that would free a place, verified by placing it. */
export const SmallestChange = z.object({
  code: z.enum(['open-availability', 'add-table', 'raise-quota', 'move-other', 'none']),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Where the item would go after the change. */
  placement: Placement.nullable(),
  /** Items that would have to move, with their new places. */
  moves: z.array(Placement),
});
export type SmallestChange = z.infer<typeof SmallestChange>;

export const Unplaced = z.object({
  id: Id,
  kind: z.enum(['meeting', 'pitch']),
  organisationIds: z.array(Id),
  reasons: z.array(UnplacedReason),
  smallestChange: SmallestChange.nullable(),
});
export type Unplaced = z.infer<typeof Unplaced>;
