import { z } from 'zod';
import { Id, Instant, Version } from './basics.ts';
import { Job } from './job.ts';

export const ImportKindName = z.enum(['participants', 'availability', 'requests']);
export type ImportKindName = z.infer<typeof ImportKindName>;

/**
 * An import that was found right in every row. Its appearance in the table is the decision: from there all of it is written, each row as
 * it was checked, or, where something has changed meanwhile, nothing, with the rows that stood in the way as the job's failure.
 */
export const Import = z.object({
  id: Id,
  eventId: Id,
  kind: ImportKindName,
  rows: z.int(),
  /** Under which name its parts lie: those of another attempt to hand the same file in are never taken for them. */
  parts: z.string().default(''),
  /** Whether those whom it concerns are told of what it brought. */
  notify: z.boolean().default(false),
  /** Rows that stay although it ended without its result: somebody changed what they had written before it could be taken back. */
  kept: z.array(z.int()).default([]),
  job: Job,
  createdBy: Id,
  createdAt: Instant,
  version: Version,
});
export type Import = z.infer<typeof Import>;
