import { z } from 'zod';
import { Id, Instant, textOrNothing, Version } from './basics.ts';

/** What one organisation has said of another: kept · never to be shown · less of what is like it. */
export const Shortlisting = z.object({
  organisationId: Id,
  targetId: Id,
  list: z.enum(['kept', 'hidden', 'less']),
  note: textOrNothing(400),
  personId: Id,
  createdAt: Instant,
  version: Version,
});
export type Shortlisting = z.infer<typeof Shortlisting>;
