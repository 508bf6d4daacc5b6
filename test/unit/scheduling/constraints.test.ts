import { expect, test } from 'vitest';
import { check } from '../../../shared/rules/scheduling/check.ts';
import type { Plan, Problem } from '../../../shared/rules/scheduling/problem.ts';
import { meeting, meetingProblem, person, pitch, pitchProblem, slotsOn, table } from './problems.ts';

/*
 * One named conflict for each hard rule: a plan that breaks this rule and no other.
 */

const everyone = [person('ai', [0, 1, 2]), person('ben', [0, 1, 2]), person('chie', [0, 1, 2]), person('dan', [0, 1, 2])];
const hall = meetingProblem({ slots: slotsOn(3), people: everyone, places: [table('t1'), table('t2')] });
const codes = (problem: Problem, plan: Plan) => check(problem, plan).map(({ code, id, otherId }) => [code, id, otherId]);

test('a plan that keeps all rules has no violations', () => {
  const problem = { ...hall, meetings: [meeting('ai-ben', [0], [1]), meeting('chie-dan', [2], [3])] };
  expect(
    codes(problem, [
      { item: 0, slot: 0, place: 0 },
      { item: 1, slot: 0, place: 1 },
    ]),
  ).toEqual([]);
});

test('Ai cannot meet Ben and Chie at 9:00', () => {
  const problem = { ...hall, meetings: [meeting('ai-ben', [0], [1]), meeting('ai-chie', [0], [2])] };
  expect(
    codes(problem, [
      { item: 0, slot: 0, place: 0 },
      { item: 1, slot: 0, place: 1 },
    ]),
  ).toEqual([['one-place-at-a-time', 'ai-ben', 'ai-chie']]);
});

test('table 1 cannot hold two meetings at 9:00', () => {
  const problem = { ...hall, meetings: [meeting('ai-ben', [0], [1]), meeting('chie-dan', [2], [3])] };
  expect(
    codes(problem, [
      { item: 0, slot: 0, place: 0 },
      { item: 1, slot: 0, place: 0 },
    ]),
  ).toEqual([['place-free', 'ai-ben', 'chie-dan']]);
});

test('Ben, who comes at 9:30, cannot meet at 9:00', () => {
  const people = everyone.map((someone) => (someone.id === 'ben' ? person('ben', [1, 2]) : someone));
  const problem = { ...hall, people, meetings: [meeting('ai-ben', [0], [1])] };
  expect(codes(problem, [{ item: 0, slot: 0, place: 0 }])).toEqual([['person-available', 'ai-ben', 'ben']]);
  expect(codes(problem, [{ item: 0, slot: 1, place: 0 }])).toEqual([]);
});

test('a meeting is not held in a slot forbidden to it', () => {
  const problem = { ...hall, meetings: [meeting('ai-ben', [0], [1], { forbidden: [2] })] };
  expect(codes(problem, [{ item: 0, slot: 2, place: 0 }])).toEqual([['not-forbidden', 'ai-ben', null]]);
});

test('a meeting locked to 9:30 at table 2 is not at 9:00, nor at table 1', () => {
  const problem = { ...hall, meetings: [meeting('ai-ben', [0], [1], { locked: { slot: 1, place: 1 } })] };
  expect(codes(problem, [{ item: 0, slot: 0, place: 1 }])).toEqual([['locked-stays', 'ai-ben', null]]);
  expect(codes(problem, [{ item: 0, slot: 1, place: 0 }])).toEqual([['locked-stays', 'ai-ben', null]]);
  expect(codes(problem, [{ item: 0, slot: 1, place: 1 }])).toEqual([]);
});

test('a table that is closed at 9:00 holds nothing then', () => {
  const problem = { ...hall, places: [table('t1', [0]), table('t2')], meetings: [meeting('ai-ben', [0], [1])] };
  expect(codes(problem, [{ item: 0, slot: 0, place: 0 }])).toEqual([['place-open', 'ai-ben', null]]);
});

test('more meetings at 9:00 than tables are open break the capacity, whatever tables they claim', () => {
  const problem = {
    ...hall,
    places: [table('t1'), table('t2', [0])],
    meetings: [meeting('ai-ben', [0], [1]), meeting('chie-dan', [2], [3])],
  };
  const plan = [
    { item: 0, slot: 0, place: 0 },
    { item: 1, slot: 0, place: 1 },
  ];
  expect(codes(problem, plan)).toEqual([
    ['place-open', 'chie-dan', null],
    ['table-capacity', '2026-10-01T09:00:00.000Z', null],
  ]);
});

test('a meeting that nobody comes to for one side is not held', () => {
  const problem = { ...hall, meetings: [meeting('ai-nobody', [0], [])] };
  expect(codes(problem, [{ item: 0, slot: 0, place: 0 }])).toEqual([['sides-present', 'ai-nobody', null]]);
});

test('Ai, who takes one meeting at most, does not get two', () => {
  const people = everyone.map((someone) => (someone.id === 'ai' ? person('ai', [0, 1, 2], { most: 1 }) : someone));
  const problem = { ...hall, people, meetings: [meeting('ai-ben', [0], [1]), meeting('ai-chie', [0], [2])] };
  expect(
    codes(problem, [
      { item: 0, slot: 0, place: 0 },
      { item: 1, slot: 1, place: 0 },
    ]),
  ).toEqual([['person-most', 'ai', null]]);
});

test('Ai meets Ben before Chie, as was agreed, and not after', () => {
  const meetings = [meeting('ai-ben', [0], [1]), meeting('ai-chie', [0], [2])];
  const problem = { ...hall, meetings, precedences: [[0, 1] as [number, number]] };
  const plan = (ben: number, chie: number) => [
    { item: 0, slot: ben, place: 0 },
    { item: 1, slot: chie, place: 0 },
  ];
  expect(codes(problem, plan(1, 0))).toEqual([['in-order', 'ai-ben', 'ai-chie']]);
  expect(codes(problem, plan(1, 2))).toEqual([]);
  expect(codes(problem, [{ item: 1, slot: 0, place: 0 }])).toEqual([]);
});

test('Ai, who is on stage at 9:00, keeps one of 9:00 and 9:30 free and meets at 10:00', () => {
  const people = everyone.map((someone) =>
    someone.id === 'ai' ? person('ai', [1, 2], { claims: [{ slot: 0, kind: 'pitch', id: 'pitch-ai' }] }) : someone,
  );
  const problem = { ...hall, people, meetings: [meeting('ai-ben', [0], [1])], pauses: [{ slots: [0, 1, 1], free: 1 }] };
  expect(codes(problem, [{ item: 0, slot: 1, place: 0 }])).toEqual([['pause-kept', 'ai', null]]);
  expect(codes(problem, [{ item: 0, slot: 2, place: 0 }])).toEqual([]);
});

test('ten minutes do not suffice for a walk of twelve, whichever way it was written down', () => {
  const places = [table('t1'), { ...table('t2'), room: 'B' }];
  const meetings = [meeting('ai-ben', [0], [1]), meeting('ai-chie', [0], [2])];
  const walks = [{ from: 'B', to: 'A', minutes: 12 }];
  const plan = (later: number) => [
    { item: 0, slot: 0, place: 0 },
    { item: 1, slot: later, place: 1 },
  ];
  expect(codes({ ...hall, places, meetings, walks }, plan(1))).toEqual([['time-to-walk', 'ai-ben', 'ai-chie']]);
  expect(codes({ ...hall, places, meetings, walks }, plan(2))).toEqual([]);
  expect(codes({ ...hall, places, meetings, walks: [{ from: 'A', to: 'B', minutes: 10 }] }, plan(1))).toEqual([]);
});

test('Chie stands in for Ai, nobody else does, and Dan only for Ben', () => {
  const people = everyone.map((someone) => (someone.id === 'ai' ? person('ai', []) : someone));
  const problem = { ...hall, people, meetings: [meeting('ai-ben', [0], [1], { standIns: [[2], [3]] })] };
  const coming = (...who: number[]) => codes(problem, [{ item: 0, slot: 0, place: 0, people: who }]);
  expect(coming(2, 1)).toEqual([]);
  expect(coming(2, 3)).toEqual([]);
  expect(coming(3, 1)).toEqual([['right-people', 'ai-ben', null]]);
  expect(coming(2)).toEqual([['right-people', 'ai-ben', null]]);
  expect(coming(0, 1)).toEqual([['person-available', 'ai-ben', 'ai']]);
});

test('whoever stands in is busy then', () => {
  const problem = { ...hall, meetings: [meeting('ai-ben', [0], [1], { standIns: [[2], []] }), meeting('chie-dan', [2], [3])] };
  expect(
    codes(problem, [
      { item: 0, slot: 0, place: 0, people: [2, 1] },
      { item: 1, slot: 0, place: 1 },
    ]),
  ).toEqual([['one-place-at-a-time', 'ai-ben', 'chie-dan']]);
});

test('a meeting is held once', () => {
  const problem = { ...hall, meetings: [meeting('ai-ben', [0], [1])] };
  expect(
    codes(problem, [
      { item: 0, slot: 0, place: 0 },
      { item: 0, slot: 1, place: 0 },
    ]),
  ).toEqual([['held-once', 'ai-ben', null]]);
});

test('a plan for another problem is refused', () => {
  expect(codes(hall, [{ item: 0, slot: 0, place: 0 }])).toEqual([['unknown-item', '0', null]]);
});

const showcase = pitchProblem({
  slots: [
    { start: '2026-10-01T09:00:00.000Z', end: '2026-10-01T09:01:30.000Z', day: '2026-10-01', place: 0, tier: 'short' },
    { start: '2026-10-01T09:02:00.000Z', end: '2026-10-01T09:03:30.000Z', day: '2026-10-01', place: 0, tier: 'short' },
    { start: '2026-10-01T09:00:00.000Z', end: '2026-10-01T09:08:00.000Z', day: '2026-10-01', place: 1, tier: 'long' },
  ],
  people: [person('ai', [0, 1, 2])],
  places: [{ id: 'main' }, { id: 'side' }],
});

test('a pitch of 90 seconds is not given in a slot of eight minutes, nor on a stage that is not the slot’s', () => {
  const problem = { ...showcase, pitches: [pitch('ai-short', 0)] };
  expect(codes(problem, [{ item: 0, slot: 2, place: 1 }])).toEqual([['right-tier', 'ai-short', null]]);
  expect(codes(problem, [{ item: 0, slot: 0, place: 1 }])).toEqual([['right-tier', 'ai-short', null]]);
});

test('Ai cannot speak on two stages at once, though the slots begin at different times', () => {
  const problem = { ...showcase, pitches: [pitch('ai-short', 0), pitch('ai-long', 0, { tier: 'long' })] };
  expect(
    codes(problem, [
      { item: 0, slot: 1, place: 0 },
      { item: 1, slot: 2, place: 1 },
    ]),
  ).toEqual([['one-place-at-a-time', 'ai-long', 'ai-short']]);
});
