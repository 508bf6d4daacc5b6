import { z } from 'zod';
import { Id, Instant, Version } from './basics.ts';
import { Job } from './job.ts';

export const ImportKindName = z.enum(['participants', 'availability', 'requests']);
export type ImportKindName = z.infer<typeof ImportKindName>;

/** An import that was found right in every row. Its appearance in the table is the decision: from there it is carried through, whatever breaks. */
export const Import = z.object({
  id: Id,
  eventId: Id,
  kind: ImportKindName,
  rows: z.int(),
  job: Job,
  createdBy: Id,
  createdAt: Instant,
  version: Version,
});
export type Import = z.infer<typeof Import>;
