import { z } from 'zod';
import { Id, textOrNothing } from './basics.ts';

/** Who did something, and why. It travels with the change, so that what is told of it names the one who did it and nobody else. */
export const Act = z.object({
  /** The person who pressed; `null` for what happens by itself. */
  personId: Id.nullable(),
  /** On whose behalf: one of the parties, or the organiser. `null` for the staff and the system. */
  organisationId: Id.nullable(),
  /** `party`: one of those it concerns · `organiser`: of the event · `staff`: of the installation · `system`: time ran out, a consequence. */
  as: z.enum(['party', 'organiser', 'staff', 'system']),
  /** A code that is worded where it is read. */
  reason: z
    .string()
    .regex(/^[a-z][a-z-]{0,60}$/, 'invalid')
    .nullable(),
  /** What they wrote for those concerned: a reason, an apology. */
  words: textOrNothing(2000),
});
export type Act = z.infer<typeof Act>;
