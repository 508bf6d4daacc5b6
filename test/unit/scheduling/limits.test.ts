import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { figures } from '../../../shared/rules/scheduling/figures.ts';
import { leastBreaks } from '../../../shared/rules/scheduling/leastBreaks.ts';
import { leastBelowFloor, leastMoves, leastRoomChanges, mostLeastShare } from '../../../shared/rules/scheduling/limits.ts';
import { everyPlan } from './bruteForce.ts';
import { anyMeetingProblem, meeting, meetingProblem, person, slotsOn, table } from './problems.ts';

// Many small problems a property: allow for a machine that is busy with other things.
vi.setConfig({ testTimeout: 60_000 });

test('no plan at all is better than the limits say', () => {
  fc.assert(
    fc.property(anyMeetingProblem({ locks: false, previous: true }), (problem) => {
      const [floor, share] = [leastBelowFloor(problem), mostLeastShare(problem)];
      for (const plan of everyPlan(problem, 400)) {
        const measured = figures(problem, plan);
        expect(measured.belowFloor).toBeGreaterThanOrEqual(floor);
        expect(measured.leastShare).toBeLessThanOrEqual(share);
        expect(measured.breaks).toBeGreaterThanOrEqual(leastBreaks(problem, plan).reduce((sum, count) => sum + count, 0));
        expect(measured.roomChanges).toBeGreaterThanOrEqual(leastRoomChanges(problem, plan));
        expect(measured.moved).toBeGreaterThanOrEqual(leastMoves(problem, plan));
      }
    }),
    { numRuns: 40 },
  );
});

const always = [0, 1, 2];
const four = ['ai', 'ben', 'chie', 'dan'].map((id) => person(id, always));

describe('how far each objective can go', () => {
  test('three who each want only Ai share her two slots: somebody gets nothing', () => {
    const people = [person('ai', [0, 1]), ...four.slice(1)];
    const meetings = [1, 2, 3].map((other) => meeting(`ai-${other}`, [0], [other]));
    const asked = meetingProblem({ slots: slotsOn(3), people, places: [table('t1')], meetings });
    expect(mostLeastShare(asked)).toBe(0);
    expect(mostLeastShare({ ...asked, people: four })).toBe(1);
  });

  test('one table at one time cannot give everybody all of theirs', () => {
    const meetings = [meeting('a', [0], [1]), meeting('b', [2], [3])];
    expect(
      mostLeastShare(meetingProblem({ slots: slotsOn(1), people: four.map(({ id }) => person(id, [0])), places: [table('t1')], meetings })),
    ).toBe(0);
  });

  test('who wants one meeting lacks one to a floor of two', () => {
    const people = [person('ai', always, { least: 2 }), person('ben', always, { least: 1 })];
    expect(leastBelowFloor(meetingProblem({ slots: slotsOn(3), people, places: [table('t1')], meetings: [meeting('a', [0], [1])] }))).toBe(
      1,
    );
  });

  test('two at a time who meet each other’s partners next do not fit into a room with one table', () => {
    const places = [table('t1'), { ...table('t2'), room: 'B' }];
    const meetings = [meeting('ai-ben', [0], [1]), meeting('chie-dan', [2], [3]), meeting('ai-dan', [0], [3])];
    const problem = meetingProblem({ slots: slotsOn(2), people: four.map(({ id }) => person(id, [0, 1])), places, meetings });
    const plan = [0, 1].map((item) => ({ item, slot: 0, place: item }));
    expect(leastRoomChanges(problem, [...plan, { item: 2, slot: 1, place: 0 }])).toBe(1);
    expect(leastRoomChanges(problem, plan)).toBe(0);
  });

  test('whose table is closed moves, whoever stays', () => {
    const meetings = [meeting('a', [0], [1]), meeting('b', [2], [3])];
    const previous = [0, 1].map((item) => ({ item, slot: 0, place: item }));
    const problem = meetingProblem({ slots: slotsOn(3), people: four, places: [table('t1'), table('t2', [0, 1])], meetings, previous });
    expect(
      leastMoves(problem, [
        { item: 0, slot: 0, place: 0 },
        { item: 1, slot: 1, place: 0 },
      ]),
    ).toBe(1);
    expect(leastMoves(problem, [{ item: 0, slot: 0, place: 0 }])).toBe(0);
  });

  test('Ai, who is free in the morning and the late afternoon, has a break in three meetings', () => {
    const people = [person('ai', [0, 1, 3]), ...four.slice(1).map(({ id }) => person(id, [0, 1, 2, 3]))];
    const meetings = [1, 2, 3].map((other) => meeting(`ai-${other}`, [0], [other]));
    const problem = meetingProblem({ slots: slotsOn(4), people, places: [table('t1')], meetings });
    const plan = [0, 1, 3].map((slot, item) => ({ item, slot, place: 0 }));
    expect(leastBreaks(problem, plan)).toEqual([1, 0, 0, 0]);
    expect(leastBreaks(problem, plan.slice(0, 2))).toEqual([0, 0, 0, 0]);
  });
});
