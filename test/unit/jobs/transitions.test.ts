import { describe, expect, test } from 'vitest';
import {
  advanced,
  again,
  cancelled,
  done,
  failed,
  isLost,
  longestSilence,
  mostAttempts,
  queued,
  stopping,
  taken,
} from '../../../shared/rules/jobs/transitions.ts';
import { type Job, JobState } from '../../../shared/schemas/job.ts';

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 22) + seconds * 1000).toISOString();
const now = at(60);
const asked = queued('asker', at(0));
const inState: Record<JobState, Job> = {
  queued: asked,
  running: { ...asked, state: 'running', attempts: 1, startedAt: at(1), heartbeatAt: at(30), progress: { done: 3, of: 10 } },
  done: { ...asked, state: 'done', attempts: 1, endedAt: at(40) },
  failed: { ...asked, state: 'failed', attempts: 3, failure: { code: 'fault', values: {} }, endedAt: at(40) },
  cancelled: { ...asked, state: 'cancelled', cancelRequested: true, endedAt: at(40) },
};
const steps: Record<string, (job: Job) => Job | null> = {
  taken: (job) => taken(job, now),
  'taken once more than it may be': (job) => taken({ ...job, attempts: mostAttempts }, now),
  'taken after a wish to stop': (job) => taken({ ...job, cancelRequested: true }, now),
  advanced: (job) => advanced(job, { done: 4, of: 10 }, now),
  done: (job) => done(job, now),
  failed: (job) => failed(job, { code: 'rows-changed', values: { count: 2 } }, now),
  cancelled: (job) => cancelled(job, now),
  stopping: (job) => stopping(job, now),
  again: (job) => again(job, 'other', now),
};

/** Where each step leads from each state; `–` = nowhere. */
const table: Record<string, Record<JobState, JobState | '–'>> = {
  taken: { queued: 'running', running: 'running', done: '–', failed: '–', cancelled: '–' },
  'taken once more than it may be': { queued: 'failed', running: 'failed', done: '–', failed: '–', cancelled: '–' },
  'taken after a wish to stop': { queued: 'cancelled', running: 'cancelled', done: '–', failed: '–', cancelled: '–' },
  advanced: { queued: '–', running: 'running', done: '–', failed: '–', cancelled: '–' },
  done: { queued: '–', running: 'done', done: '–', failed: '–', cancelled: '–' },
  failed: { queued: 'failed', running: 'failed', done: '–', failed: '–', cancelled: '–' },
  cancelled: { queued: 'cancelled', running: 'cancelled', done: '–', failed: '–', cancelled: '–' },
  stopping: { queued: 'cancelled', running: 'running', done: '–', failed: '–', cancelled: '–' },
  again: { queued: '–', running: '–', done: '–', failed: 'queued', cancelled: 'queued' },
};

describe('the states of a job', () => {
  test.each(Object.entries(table))('%s', (step, leads) => {
    const found = JobState.options.map((state) => [state, steps[step]?.(inState[state])?.state ?? '–']);
    expect(Object.fromEntries(found)).toEqual(leads);
  });

  test('every step has a row', () => {
    expect(Object.keys(table)).toEqual(Object.keys(steps));
  });
});

test('taking it counts the attempts, and says when it began first', () => {
  expect(taken(inState.queued, now)).toEqual({ ...asked, state: 'running', attempts: 1, startedAt: now, heartbeatAt: now });
  expect(taken(inState.running, now)).toMatchObject({ attempts: 2, startedAt: at(1), heartbeatAt: now, progress: null });
});

test('one that broke off each time without a word says so', () => {
  expect(taken({ ...inState.running, attempts: mostAttempts }, now)?.failure).toEqual({ code: 'interrupted', values: { attempts: 3 } });
});

test('asking again begins anew for whoever asks, with nothing left of the failure and the wish to stop', () => {
  expect(again(inState.failed, 'other', now)).toEqual(queued('other', now));
  expect(again(inState.cancelled, 'other', now)).toEqual(queued('other', now));
});

test('is lost once it has been silent for longer than the longest run, and never when it has ended', () => {
  const after = (from: number, more: number) => new Date(Date.parse(at(from)) + longestSilence + more).toISOString();
  expect([isLost(inState.queued, after(0, 0)), isLost(inState.queued, after(0, 1))]).toEqual([false, true]);
  expect([isLost(inState.running, after(30, 0)), isLost(inState.running, after(30, 1))]).toEqual([false, true]);
  expect([inState.done, inState.failed, inState.cancelled].map((job) => isLost(job, after(100, 1)))).toEqual([false, false, false]);
});
