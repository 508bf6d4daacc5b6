import { z } from 'zod';
import { Id, Instant, Version } from './basics.ts';
import { PlanFigures } from './figures.ts';
import { Job } from './job.ts';

export const PlanScope = z.enum(['meetings', 'pitches']);
export type PlanScope = z.infer<typeof PlanScope>;

/** One figure over the run of the engine: what is placed against what can be. */
export const ProgressPoint = z.object({ seconds: z.number(), placed: z.number(), bound: z.number() });

/** A solver's draft. Immutable once its job is done; what the organiser changes by hand are its adjustments. */
export const Plan = z.object({
  id: Id,
  eventId: Id,
  scope: PlanScope,
  /** A run that was stopped may have kept a plan: it has figures then. */
  job: Job,
  /** The state of the timetable it was computed from. */
  basis: z.object({ releaseId: Id.nullable(), revision: z.int() }),
  /** The plan whose other half (pitches or meetings), and locks, it keeps. */
  parentId: Id.nullable(),
  seconds: z.number(),
  seed: z.int(),
  history: z.array(ProgressPoint),
  figures: PlanFigures.nullable(),
  createdBy: Id,
  createdAt: Instant,
  version: Version,
});
export type Plan = z.infer<typeof Plan>;
