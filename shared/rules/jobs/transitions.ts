import type { Job, JobFailure, JobProgress } from '../../schemas/job.ts';

/*
 * A job's states, and all the ways between them:
 *
 *   (asked for) → queued → running → done | failed | cancelled      failed | cancelled → queued (asked for again)
 *
 * A step that does not lead anywhere from where the job is answers null: whoever was too late changes nothing.
 */

/** How often a job is begun before it is given up; the change feed delivers it as often (`functions/consumers.ts`). */
export const mostAttempts = 3;

/** Milliseconds without a sign of life after which an open job is lost: longer than the longest run Lambda allows, a quarter of an hour. */
export const longestSilence = 20 * 60_000;

/** A job asked for at an instant. `startedBy`: who is told of its end. */
export const queued = (startedBy: string | null, now: string): Job => ({
  state: 'queued',
  progress: null,
  failure: null,
  attempts: 0,
  startedBy,
  queuedAt: now,
  startedAt: null,
  heartbeatAt: null,
  endedAt: null,
  cancelRequested: false,
});

/** What was done in one go, without anybody having to wait for it. */
export const doneAtOnce = (startedBy: string | null, now: string): Job => ({
  ...queued(startedBy, now),
  state: 'done',
  startedAt: now,
  heartbeatAt: now,
  endedAt: now,
});

/** Somebody waits for it, or would if they looked: it is neither done nor given up. */
export const isOpen = ({ state }: Pick<Job, 'state'>): boolean => state === 'queued' || state === 'running';

/** An open job that nobody can be working on any more. */
export const isLost = (job: Job, now: string): boolean =>
  isOpen(job) && Date.parse(now) - Date.parse(job.heartbeatAt ?? job.queuedAt) > longestSilence;

/**
 * A delivery takes it up: it runs, unless a wish to stop came first (cancelled) or it was begun as often as it may be and broke off each
 * time without a word (failed, `interrupted`).
 */
export function taken(job: Job, now: string): Job | null {
  if (!isOpen(job)) return null;
  if (job.cancelRequested) return cancelled(job, now);
  if (job.attempts >= mostAttempts) return failed(job, { code: 'interrupted', values: { attempts: job.attempts } }, now);
  return { ...job, state: 'running', attempts: job.attempts + 1, progress: null, startedAt: job.startedAt ?? now, heartbeatAt: now };
}

/** A sign of life, with how far it is. */
export const advanced = (job: Job, progress: JobProgress | null, now: string): Job | null =>
  job.state === 'running' ? { ...job, progress: progress ?? job.progress, heartbeatAt: now } : null;

export const done = (job: Job, now: string): Job | null =>
  job.state === 'running' ? { ...job, state: 'done', progress: full(job.progress), endedAt: now, heartbeatAt: now } : null;

const full = (progress: JobProgress | null): JobProgress | null => progress && { ...progress, done: progress.of ?? progress.done };

/** Given up, with the reason. From `queued` too: it may never have been begun. */
export const failed = (job: Job, failure: JobFailure, now: string): Job | null =>
  isOpen(job) ? { ...job, state: 'failed', failure, endedAt: now } : null;

/** Stopped because somebody asked for that. */
export const cancelled = (job: Job, now: string): Job | null => (isOpen(job) ? { ...job, state: 'cancelled', endedAt: now } : null);

/** A wish to stop: what waits ends at once, what runs ends where it can without leaving anything half done. */
export function stopping(job: Job, now: string): Job | null {
  if (!isOpen(job) || job.cancelRequested) return null;
  const wished = { ...job, cancelRequested: true };
  return job.state === 'queued' ? cancelled(wished, now) : wished;
}

/** Asked for again after it was given up or stopped: the same job goes on from what is there. */
export const again = (job: Job, startedBy: string | null, now: string): Job | null =>
  job.state === 'failed' || job.state === 'cancelled' ? { ...queued(startedBy, now), progress: job.progress } : null;
