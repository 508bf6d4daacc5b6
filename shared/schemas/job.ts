import { z } from 'zod';
import { Id, Instant } from './basics.ts';

export const JobState = z.enum(['queued', 'running', 'done', 'failed', 'cancelled']);
export type JobState = z.infer<typeof JobState>;

/** Why a job stopped without its result. Codes with values; what happened and what to do is in `locales/<language>/jobs.json`, `failures`. */
export const JobFailureCode = z.enum([
  // Any job
  'fault',
  'interrupted',
  'not-found',
  // A run of the engine
  'plan-rejected',
  // A publishing
  'plan-outdated',
  'plan-has-conflicts',
  'draft-missing',
  'timetable-busy',
  // An import
  'rows-changed',
]);
export type JobFailureCode = z.infer<typeof JobFailureCode>;

export const JobFailure = z.object({ code: JobFailureCode, values: z.record(z.string(), z.union([z.string(), z.number()])) });
export type JobFailure = z.infer<typeof JobFailure>;

/** How far a job is, in whatever it counts; `of` is null while that is not known. */
export const JobProgress = z.object({ done: z.int().nonnegative(), of: z.int().nonnegative().nullable() });
export type JobProgress = z.infer<typeof JobProgress>;

/**
 * Anything asynchronous, as its owner (a plan, a release, an import, a wish for a crowd) carries it. How it goes from state to state
 * is in `shared/rules/jobs/transitions.ts`.
 */
export const Job = z.object({
  state: JobState,
  progress: JobProgress.nullable(),
  /** Only of a failed one. */
  failure: JobFailure.nullable(),
  /** How often it was begun since it was last asked for. */
  attempts: z.int().nonnegative(),
  /** Who asked for it, and is told of its end; null = the platform itself. */
  startedBy: Id.nullable(),
  queuedAt: Instant,
  startedAt: Instant.nullable(),
  /** Its last sign of life. */
  heartbeatAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  cancelRequested: z.boolean(),
});
export type Job = z.infer<typeof Job>;

/** Items written before jobs had a form of their own said all of this in attributes of theirs. */
type Before = { status?: unknown; failure?: unknown; finishedAt?: unknown; publishedAt?: unknown; cancelRequested?: unknown };

const states: Readonly<Record<string, JobState>> = {
  queued: 'queued',
  running: 'running',
  applying: 'queued',
  publishing: 'queued',
  done: 'done',
  published: 'done',
  superseded: 'done',
  failed: 'failed',
  cancelled: 'cancelled',
};

/** Reads an item that carries a job, also one written before there was that form: its `status` becomes the job's state. */
export const carryingJob = <S extends z.ZodObject>(schema: S) => z.preprocess(withJob, schema);

function withJob(item: unknown): unknown {
  if (typeof item !== 'object' || item === null || 'job' in item) return item;
  const { status, failure, finishedAt, publishedAt, cancelRequested, ...rest } = item as Before & Record<string, unknown>;
  const state = states[String(status)];
  if (!state) return item;
  const at = rest.createdAt;
  const job = {
    state,
    progress: null,
    failure: state === 'failed' ? { code: JobFailureCode.safeParse(failure).data ?? 'fault', values: {} } : null,
    attempts: 0,
    startedBy: rest.createdBy ?? rest.publishedBy ?? null,
    queuedAt: at,
    startedAt: null,
    heartbeatAt: null,
    endedAt: finishedAt ?? publishedAt ?? (state === 'queued' || state === 'running' ? null : at),
    cancelRequested: cancelRequested === true,
  };
  return { ...rest, ...(publishedAt === undefined ? {} : { publishedAt }), job };
}
