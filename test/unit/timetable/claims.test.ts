import { describe, expect, it } from 'vitest';
import { collisions, isLive, overlap, pruned } from '../../../shared/rules/timetable/claims.ts';
import type { Claim } from '../../../shared/schemas/plan.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 11, 10, 1, minute)).toISOString();
const claim = (from: number, to: number, changes: Partial<Claim> = {}): Claim => ({
  start: at(from),
  end: at(to),
  kind: 'meeting',
  eventId: 'fair',
  releaseId: 'r0002',
  placementId: `meeting-${from}`,
  ...changes,
});
const timetables = new Map([['fair', { releaseId: 'r0002' }]]);

it('spans that touch do not overlap', () => {
  expect([
    overlap({ start: at(0), end: at(20) }, { start: at(20), end: at(40) }),
    overlap({ start: at(0), end: at(21) }, { start: at(20), end: at(40) }),
  ]).toEqual([false, true]);
});

describe('a claim counts', () => {
  it.each([
    ['in the release that is out', {}, true],
    ['in an older one', { releaseId: 'r0001' }, false],
    ['in one that is being published', { releaseId: 'r0003' }, false],
    ['of an event without a timetable', { eventId: 'other' }, false],
    ['outside any release', { releaseId: null }, true],
    ['outside any event', { eventId: null, releaseId: null }, true],
  ])('%s', (_name, changes, live) => {
    expect(isLive(claim(0, 20, changes), timetables)).toBe(live);
  });
});

it('collides with what counts at the same time, not with itself', () => {
  const claims = [claim(0, 20), claim(20, 40), claim(0, 20, { releaseId: 'r0001', placementId: 'old' })];
  const wanted = { start: at(10), end: at(20), eventId: 'fair' };
  expect(collisions(claims, { ...wanted, placementId: 'new' }, timetables)).toEqual([claims[0]]);
  expect(collisions(claims, { ...wanted, placementId: 'meeting-0' }, timetables)).toEqual([]);
});

it('collides with what is called the same at another event, as pitches of one organisation are', () => {
  const pitch = claim(0, 20, { placementId: 'pitch-short-su' });
  expect(collisions([pitch], { start: at(0), end: at(20), eventId: 'other', placementId: 'pitch-short-su' }, timetables)).toEqual([pitch]);
});

it('a ledger forgets superseded releases and nothing else: not one being published, not another event', () => {
  const kept = [
    claim(0, 20),
    claim(0, 20, { releaseId: 'r0003' }),
    claim(0, 20, { eventId: 'unpublished', releaseId: 'r0001' }),
    claim(0, 20, { releaseId: null }),
  ];
  expect(pruned([...kept, claim(0, 20, { releaseId: 'r0001' })], timetables)).toEqual(kept);
});
