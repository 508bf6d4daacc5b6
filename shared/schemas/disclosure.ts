import { z } from 'zod';
import { Id, Instant } from './basics.ts';

const Ground = z.object({ kind: z.enum(['introduction', 'trial']), id: Id });
export type Ground = z.infer<typeof Ground>;

/**
 * The receipt of a disclosure: whose contact details and confidential attributes opened to whom, when and because of what. It opens them
 * until the last of its grounds is gone, and stays as a record of what had been seen.
 */
export const Disclosure = z.object({
  ownerId: Id,
  viewerId: Id,
  because: Ground,
  /** Earlier grounds of the same pair that still stand. */
  also: z.array(Ground).default([]),
  at: Instant,
  /** The last ground has been called off: nothing opens any more. Null: open. */
  closedAt: Instant.nullable().default(null),
});
export type Disclosure = z.infer<typeof Disclosure>;
