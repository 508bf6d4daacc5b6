import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { applyChange } from '../../../shared/rules/scheduling/change.ts';
import { check } from '../../../shared/rules/scheduling/check.ts';
import { explain } from '../../../shared/rules/scheduling/explain.ts';
import type { Assignment, MeetingProblem, PitchProblem, Plan, Problem } from '../../../shared/rules/scheduling/problem.ts';
import { anyMeetingProblem, anyPitchProblem, meeting, meetingProblem, person, pitch, pitchProblem, slotsOn, table } from './problems.ts';

// Many small problems a property: allow for a machine that is busy with other things.
vi.setConfig({ testTimeout: 60_000 });

/** Any plan that can be held: assignments in an arbitrary order, each kept if the checker lets it. */
function anyPlan(problem: Problem, items: number): fc.Arbitrary<Plan> {
  const all = problem.slots.flatMap((_, slot) =>
    problem.places.flatMap((_place, place) => [...Array(items).keys()].map((item): Assignment => ({ item, slot, place }))),
  );
  return fc.shuffledSubarray(all).map((assignments) => {
    const plan: Assignment[] = [];
    for (const assignment of assignments) if (check(problem, [...plan, assignment]).length === 0) plan.push(assignment);
    return plan;
  });
}

const meetingCases = anyMeetingProblem({ locks: true, previous: true, walks: true }).chain((problem) =>
  fc.tuple(fc.constant<Problem>(problem), anyPlan(problem, problem.meetings.length)),
);
const pitchCases = anyPitchProblem(true).chain((problem) =>
  fc.tuple(fc.constant<Problem>(problem), anyPlan(problem, problem.pitches.length)),
);

test('every smallest change really brings the item in, and nothing drops out for it', () => {
  fc.assert(
    fc.property(fc.oneof(meetingCases, pitchCases), ([problem, plan]) => {
      for (const { item, reasons, smallestChange } of explain(problem, plan)) {
        if (smallestChange.code === 'none') {
          expect(reasons).not.toEqual([]);
          continue;
        }
        const after = applyChange(problem, plan, smallestChange);
        expect(check(after.problem, after.plan)).toEqual([]);
        expect(after.plan.map((assignment) => assignment.item)).toEqual([...plan.map((assignment) => assignment.item), item].sort());
        expect(smallestChange.moves.length).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 300 },
  );
});

const always = [0, 1, 2];
const trio = [person('ai', always), person('ben', always), person('chie', always)];
const hall = (parts: Partial<MeetingProblem>) => meetingProblem({ slots: slotsOn(3), people: trio, places: [table('t1')], ...parts });
const only = (problem: Problem, plan: Plan) => {
  const [first, ...others] = explain(problem, plan);
  expect(others).toEqual([]);
  return first!;
};

describe('why a meeting has no slot, and what would help', () => {
  test('Ai comes in the morning, Ben in the afternoon: either could come for the other', () => {
    const problem = hall({ people: [person('ai', [0]), person('ben', [2])], meetings: [meeting('ai-ben', [0], [1])] });
    expect(only(problem, [])).toEqual({
      item: 0,
      reasons: [{ code: 'no-common-time', values: { personId: 'ai', otherId: 'ben' } }],
      smallestChange: { code: 'open-availability', person: 1, slot: 0, placement: { item: 0, slot: 0, place: 0 }, moves: [] },
    });
  });

  test('Ben is on stage in the only slot that Ai has: nobody is asked to leave the stage', () => {
    const ben = person('ben', [], { claims: [{ slot: 0, kind: 'pitch', id: 'pitch-short-ben' }] });
    const problem = hall({ slots: slotsOn(1), people: [person('ai', [0]), ben], meetings: [meeting('ai-ben', [0], [1])] });
    expect(only(problem, [])).toMatchObject({
      reasons: [{ code: 'on-stage', values: { personId: 'ben', slots: 1 } }],
      smallestChange: { code: 'none' },
    });
  });

  test('Ai meets others in every slot: her other meeting moves to a slot that Chie opens', () => {
    const people = [person('ai', [0]), person('ben', [0]), person('chie', [0])];
    const problem = hall({
      people,
      places: [table('t1'), table('t2')],
      meetings: [meeting('ai-ben', [0], [1]), meeting('ai-chie', [0], [2])],
    });
    expect(only(problem, [{ item: 0, slot: 0, place: 0 }])).toMatchObject({
      reasons: [{ code: 'people-full', values: { personId: 'ai', busy: 1, slots: 1 } }],
      smallestChange: { code: 'none' },
    });
    const later = { ...problem, people: [person('ai', [0, 1]), person('ben', [0]), person('chie', [0])] };
    expect(only(later, [{ item: 0, slot: 0, place: 0 }]).smallestChange).toEqual({
      code: 'open-availability',
      person: 2,
      slot: 1,
      placement: { item: 1, slot: 1, place: 0 },
      moves: [],
    });
  });

  test('only a table is lacking: one more at that time', () => {
    const people = [...trio.map(({ id }) => person(id, [0])), person('dan', [0])];
    const problem = hall({ slots: slotsOn(1), people, meetings: [meeting('ai-ben', [0], [1]), meeting('chie-dan', [2], [3])] });
    expect(only(problem, [{ item: 0, slot: 0, place: 0 }])).toEqual({
      item: 1,
      reasons: [{ code: 'tables-full', values: { busy: 1, slots: 1 } }],
      smallestChange: { code: 'add-table', person: null, slot: 0, placement: { item: 1, slot: 0, place: 1 }, moves: [] },
    });
  });

  test('another meeting could be later: it makes way', () => {
    const people = [person('ai', always), person('ben', always), person('chie', [0])];
    const problem = hall({ people, meetings: [meeting('ai-ben', [0], [1]), meeting('ai-chie', [0], [2])] });
    expect(only(problem, [{ item: 0, slot: 0, place: 0 }]).smallestChange).toEqual({
      code: 'move-other',
      person: null,
      slot: null,
      placement: { item: 1, slot: 0, place: 0 },
      moves: [{ item: 0, slot: 1, place: 0 }],
    });
  });

  test('a locked meeting never makes way', () => {
    const people = [person('ai', always), person('ben', always), person('chie', [0])];
    const locked = meeting('ai-ben', [0], [1], { locked: { slot: 0, place: 0 } });
    const problem = hall({ people, meetings: [locked, meeting('ai-chie', [0], [2])] });
    expect(only(problem, [{ item: 0, slot: 0, place: 0 }]).smallestChange).toMatchObject({ code: 'open-availability', person: 2, slot: 1 });
  });

  test('a table would be no help to who has as many meetings as they can take', () => {
    const people = [person('ai', always, { most: 1 }), person('ben', always), person('chie', always)];
    const problem = hall({ people, meetings: [meeting('ai-ben', [0], [1]), meeting('ai-chie', [0], [2])] });
    const { reasons, smallestChange } = only(problem, [{ item: 0, slot: 0, place: 0 }]);
    expect([reasons[0], smallestChange.code]).toEqual([{ code: 'people-full', values: { personId: 'ai', most: 1 } }, 'none']);
  });

  test('nobody is named for one side', () => {
    expect(only(hall({ meetings: [meeting('ai-nobody', [0], [])] }), []).reasons).toEqual([{ code: 'no-delegate', values: {} }]);
  });

  test('there are no slots', () => {
    expect(
      only(hall({ slots: [], people: [person('ai', []), person('ben', [])], meetings: [meeting('ai-ben', [0], [1])] }), []).reasons,
    ).toEqual([{ code: 'no-slots', values: {} }]);
  });

  test('two are locked to one table at one time', () => {
    const meetings = [
      meeting('ai-ben', [0], [1], { locked: { slot: 0, place: 0 } }),
      meeting('chie-dan', [2], [3], { locked: { slot: 0, place: 0 } }),
    ];
    const problem = hall({ people: [...trio, person('dan', always)], places: [table('t1'), table('t2')], meetings });
    expect(only(problem, [{ item: 0, slot: 0, place: 0 }]).reasons[0]).toEqual({ code: 'displaced', values: { otherId: 'ai-ben' } });
  });

  test('it was in the plan before', () => {
    const meetings = [meeting('ai-ben', [0], [1]), meeting('ai-chie', [0], [2])];
    const problem = hall({
      slots: slotsOn(1),
      people: trio.map(({ id }) => person(id, [0])),
      meetings,
      previous: [{ item: 1, slot: 0, place: 0 }],
    });
    expect(only(problem, [{ item: 0, slot: 0, place: 0 }]).reasons.at(-1)).toEqual({ code: 'displaced', values: {} });
  });
});

describe('why a pitch has no slot', () => {
  const slot = (index: number) => ({
    start: `2026-10-01T09:0${index * 2}:00.000Z`,
    end: `2026-10-01T09:0${index * 2 + 1}:30.000Z`,
    day: '2026-10-01',
    place: 0,
    tier: 'short' as const,
  });
  const stage = (parts: Partial<PitchProblem>) =>
    pitchProblem({ slots: [slot(0), slot(1)], places: [{ id: 'main' }], people: [person('ai', [1])], ...parts });

  test('there are more pitches than slots', () => {
    const problem = stage({ pitches: [pitch('a', null), pitch('b', null), pitch('c', null)] });
    expect(
      only(problem, [
        { item: 0, slot: 0, place: 0 },
        { item: 1, slot: 1, place: 0 },
      ]),
    ).toMatchObject({
      reasons: [{ code: 'no-slots', values: { tier: 'short', slots: 2, pitches: 3 } }],
      smallestChange: { code: 'none' },
    });
  });

  test('Ai can only speak second, and somebody who could speak first does', () => {
    const problem = stage({ pitches: [pitch('a', 0), pitch('b', null)] });
    expect(only(problem, [{ item: 1, slot: 1, place: 0 }])).toMatchObject({
      reasons: [{ code: 'speaker-busy', values: { personId: 'ai', slots: 1 } }],
      smallestChange: { code: 'move-other', placement: { item: 0, slot: 1 }, moves: [{ item: 1, slot: 0 }] },
    });
  });
});
