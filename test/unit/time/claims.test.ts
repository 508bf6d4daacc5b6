import { describe, expect, it } from 'vitest';
import { collisions, isLive, pruned, takenTime } from '../../../shared/rules/time/claims.ts';
import type { Claim, Holder } from '../../../shared/schemas/claim.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 11, 10, 1, minute)).toISOString();
const holder: Extract<Holder, { of: 'placement' }> = {
  of: 'placement',
  kind: 'meeting',
  eventId: 'fair',
  releaseId: 'r0002',
  id: 'meeting-0',
};
const claim = (from: number, to: number, changes: Partial<typeof holder> = {}): Claim => ({
  start: at(from),
  end: at(to),
  holder: { ...holder, id: `meeting-${from}`, ...changes },
});
const visit: Claim = { start: at(0), end: at(20), holder: { of: 'visit', eventId: null, id: 'visit-1' } };
const timetables = new Map([['fair', { releaseId: 'r0002' }]]);

describe('a claim counts', () => {
  it.each([
    ['in the release that is out', {}, true],
    ['in an older one', { releaseId: 'r0001' }, false],
    ['in one that is being published', { releaseId: 'r0003' }, false],
    ['of an event without a timetable', { eventId: 'other' }, false],
  ])('%s', (_name, changes, live) => {
    expect(isLive(claim(0, 20, changes), timetables)).toBe(live);
  });

  it('of what is agreed on by itself, always', () => {
    expect(isLive(visit, new Map())).toBe(true);
  });
});

it('collides with what counts at the same time, not with itself', () => {
  const claims = [claim(0, 20), claim(20, 40), claim(0, 20, { releaseId: 'r0001', id: 'old' }), visit];
  const wanted = { start: at(10), end: at(20) };
  expect(collisions(claims, { ...wanted, holder: { ...holder, id: 'new' } }, timetables)).toEqual([claims[0], visit]);
  expect(collisions(claims, { ...wanted, holder }, timetables)).toEqual([visit]);
  expect(collisions(claims, { ...wanted, holder: visit.holder }, timetables)).toEqual([claims[0]]);
});

it('touches what ends when it begins without colliding', () => {
  expect(collisions([claim(0, 20)], { start: at(20), end: at(40), holder: { ...holder, id: 'new' } }, timetables)).toEqual([]);
});

it('collides with what is called the same at another event, as pitches of one organisation are', () => {
  const pitch = claim(0, 20, { kind: 'pitch', id: 'pitch-short-su' });
  const wanted = { start: at(0), end: at(20), holder: { of: 'placement' as const, eventId: 'other', id: 'pitch-short-su' } };
  expect(collisions([pitch], wanted, timetables)).toEqual([pitch]);
});

it('a ledger forgets superseded releases and nothing else: not one being published, not another event, nothing agreed on by itself', () => {
  const kept = [claim(0, 20), claim(0, 20, { releaseId: 'r0003' }), claim(0, 20, { eventId: 'unpublished', releaseId: 'r0001' }), visit];
  expect(pruned([...kept, claim(0, 20, { releaseId: 'r0001' })], timetables)).toEqual(kept);
});

it('is told to whoever plans around it as what it is and where', () => {
  expect([takenTime(claim(0, 20)), takenTime(visit)]).toEqual([
    { start: at(0), end: at(20), kind: 'meeting', eventId: 'fair', releaseId: 'r0002', placementId: 'meeting-0' },
    { start: at(0), end: at(20), kind: 'visit', eventId: null, releaseId: null, placementId: 'visit-1' },
  ]);
});
