import { describe, expect, test } from 'vitest';
import { CrowdWish } from '../../../functions/table/crowds.ts';
import { StoredImport } from '../../../functions/table/imports.ts';
import { StoredPlan } from '../../../functions/table/plans.ts';
import { StoredRelease } from '../../../functions/table/timetable.ts';
import { queued } from '../../../shared/rules/jobs/transitions.ts';
import type { Job } from '../../../shared/schemas/job.ts';

/* Items exactly as they were written before jobs had a form of their own. */

const [asked, ended] = ['2026-11-22T01:00:00.000Z', '2026-11-22T01:00:05.000Z'];
const ofPerson = queued('host-p', asked);

const oldImport = (status: string) => ({
  PK: 'IMPORT#i',
  SK: 'IMPORT',
  type: 'Import',
  id: 'i',
  eventId: 'fair',
  kind: 'participants',
  rows: 2,
  status,
  createdBy: 'host-p',
  createdAt: asked,
  version: 1,
});

const oldPlan = (status: string, changes: object = {}) => ({
  PK: 'PLAN#p',
  SK: 'PLAN',
  type: 'Plan',
  id: 'p',
  eventId: 'fair',
  scope: 'meetings',
  status,
  basis: { releaseId: null, revision: 0 },
  parentId: null,
  seconds: 5,
  seed: 1,
  cancelRequested: false,
  history: [],
  figures: null,
  failure: null,
  createdBy: 'host-p',
  createdAt: asked,
  finishedAt: null,
  version: 1,
  ...changes,
});

const oldRelease = (status: string, changes: object = {}) => ({
  PK: 'EVENT#fair',
  SK: 'RELEASE#r0001',
  type: 'Release',
  id: 'r0001',
  eventId: 'fair',
  number: 1,
  planId: 'p',
  status,
  counts: { meetings: 0, pitches: 0, people: 0, notices: 0 },
  failure: null,
  revision: null,
  publishedBy: 'host-p',
  createdAt: asked,
  publishedAt: null,
  version: 1,
  ...changes,
});

type Row = [what: string, job: Job, expected: Job];
const rows: Row[] = [
  ['import applying', StoredImport.parse(oldImport('applying')).job, ofPerson],
  ['import done', StoredImport.parse(oldImport('done')).job, { ...ofPerson, state: 'done', endedAt: asked }],
  ['plan queued', StoredPlan.parse(oldPlan('queued')).job, ofPerson],
  [
    'plan running, asked to stop',
    StoredPlan.parse(oldPlan('running', { cancelRequested: true })).job,
    { ...ofPerson, state: 'running', cancelRequested: true },
  ],
  ['plan done', StoredPlan.parse(oldPlan('done', { finishedAt: ended })).job, { ...ofPerson, state: 'done', endedAt: ended }],
  [
    'plan stopped',
    StoredPlan.parse(oldPlan('cancelled', { finishedAt: ended, cancelRequested: true })).job,
    { ...ofPerson, state: 'cancelled', endedAt: ended, cancelRequested: true },
  ],
  [
    'plan failed with the name of an error',
    StoredPlan.parse(oldPlan('failed', { finishedAt: ended, failure: 'Error' })).job,
    { ...ofPerson, state: 'failed', endedAt: ended, failure: { code: 'fault', values: {} } },
  ],
  ['release publishing', StoredRelease.parse(oldRelease('publishing')).job, ofPerson],
  [
    'release failed',
    StoredRelease.parse(oldRelease('failed', { failure: 'plan-has-conflicts' })).job,
    { ...ofPerson, state: 'failed', endedAt: asked, failure: { code: 'plan-has-conflicts', values: {} } },
  ],
  ...['published', 'superseded'].map(
    (status): Row => [
      `release ${status}`,
      StoredRelease.parse(oldRelease(status, { publishedAt: ended, revision: 1 })).job,
      { ...ofPerson, state: 'done', endedAt: ended },
    ],
  ),
  [
    'wish for a crowd',
    CrowdWish.parse({
      PK: 'CROWD#fair',
      SK: 'WISH#2026-11-22T01:00#COMPARE',
      type: 'CrowdWish',
      eventId: 'fair',
      compare: true,
      ttl: Date.parse(asked) / 1000 + 86_400,
    }).job,
    queued(null, asked),
  ],
];

describe('a job of before', () => {
  test.each(rows)('%s', (_, job, expected) => {
    expect(job).toEqual(expected);
  });

  test('leaves nothing of its old attributes behind', () => {
    const { displaced, publishedAt, ...release } = StoredRelease.parse(oldRelease('published', { publishedAt: ended }));
    expect([displaced, publishedAt, 'status' in release, 'failure' in release]).toEqual([0, ended, false, false]);
  });
});
