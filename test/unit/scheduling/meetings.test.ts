import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Progress } from '../../../functions/engine/contract.ts';
import { solve } from '../../../functions/engine/solve.ts';
import { check } from '../../../shared/rules/scheduling/check.ts';
import { figures } from '../../../shared/rules/scheduling/figures.ts';
import { breaks } from '../../../shared/rules/scheduling/objectives/breaks.ts';
import type { MeetingProblem } from '../../../shared/rules/scheduling/problem.ts';
import { fair, jhvs } from '../../bench/fairs.ts';
import { heaviest, most } from './bruteForce.ts';
import { anyMeetingProblem, meeting, meetingProblem, person, slotsOn, table } from './problems.ts';

// Many small problems a property: allow for a machine that is busy with other things.
vi.setConfig({ testTimeout: 60_000 });

/** A clock that stands still: steps alone decide, however busy the machine is. */
const options = { seconds: 0.05, seed: 1, clock: () => 0 };
const wild = anyMeetingProblem({ locks: true, previous: true, walks: true });
const plain = anyMeetingProblem({ locks: false, previous: false });

describe('whatever is asked', () => {
  test('no plan breaks a hard rule, and no figure passes its bound', async () => {
    await fc.assert(
      fc.asyncProperty(wild, async (problem) => {
        const { plan, figures: measured, bounds, unplaced, proved } = await solve(problem, options);
        expect(check(problem, plan)).toEqual([]);
        expect(measured).toEqual(figures(problem, plan));
        expect(measured.placed).toBeLessThanOrEqual(bounds.placed);
        expect(measured.weight).toBeLessThanOrEqual(bounds.weight);
        expect(measured.breaks).toBeGreaterThanOrEqual(bounds.breaks);
        expect(measured.belowFloor).toBeGreaterThanOrEqual(bounds.belowFloor!);
        expect(measured.leastShare).toBeLessThanOrEqual(bounds.leastShare!);
        expect(measured.mostBreaks).toBeGreaterThanOrEqual(bounds.mostBreaks!);
        expect(measured.roomChanges).toBeGreaterThanOrEqual(bounds.roomChanges!);
        expect(measured.moved).toBeGreaterThanOrEqual(bounds.moved!);
        expect(proved).toBe(measured.weight === bounds.weight);
        expect([...plan, ...unplaced].map(({ item }) => item).sort()).toEqual([...problem.meetings.keys()]);
      }),
      { numRuns: 80 },
    );
  });

  test('the same seed gives the same plan', async () => {
    await fc.assert(
      fc.asyncProperty(wild, fc.nat(), async (problem, seed) => {
        const [one, two] = [await solve(problem, { ...options, seed }), await solve(problem, { ...options, seed })];
        expect(two.plan).toEqual(one.plan);
      }),
      { numRuns: 30 },
    );
  });

  test('it is the same plan even if the machine has something else to do for a moment', async () => {
    /** Stands still but for 4 % of the seconds, which pass between two looks at it. */
    const interrupted = (at: number) => {
      let looks = 0;
      return () => (++looks > at ? 2 : 0);
    };
    await fc.assert(
      fc.asyncProperty(wild, fc.integer({ min: 1, max: 400 }), async (problem, at) => {
        const [one, two] = [await solve(problem, options), await solve(problem, { ...options, clock: interrupted(at) })];
        expect(two.plan).toEqual(one.plan);
      }),
      { numRuns: 30 },
    );
  });

  test('a lock that no other lock is in the way of holds', async () => {
    await fc.assert(
      fc.asyncProperty(wild, async (problem) => {
        const { plan } = await solve(problem, options);
        const locked = plan.filter(({ item }) => problem.meetings[item]!.locked);
        for (const [item, { locked: lock }] of problem.meetings.entries()) {
          if (!lock || locked.some((assignment) => assignment.item === item)) continue;
          const place = [...problem.places.keys()].find(
            (index) => check(problem, [...locked, { item, slot: lock.slot, place: lock.place ?? index }]).length === 0,
          );
          expect(place).toBe(undefined);
        }
      }),
      { numRuns: 40 },
    );
  });
});

test('a lock that had to give way to a walk makes room for the lock that it was in the way of', async () => {
  // p0 cannot walk from room A at nine to room B at half past: the second lock goes, and the third, free in its place, has the time.
  const locked = (slot: number, place: number | null) => ({ locked: { slot, place } });
  const problem = meetingProblem({
    slots: slotsOn(2),
    people: [person('p0', [0, 1]), person('p1', [0, 1]), person('p2', [1]), person('p3', [0, 1])],
    places: ['A', 'B', 'B'].map((room, index) => ({ ...table(`t${index}`), room })),
    meetings: [
      meeting('m0', [2], [0], locked(1, 1)),
      meeting('m1', [1], [0]),
      meeting('m2', [0], [3], locked(0, 0)),
      meeting('m3', [0], [1], locked(0, null)),
    ],
    walks: [{ from: 'A', to: 'B', minutes: 60 }],
  });
  const { plan } = await solve(problem, options);
  expect(plan.filter(({ item }) => problem.meetings[item]?.locked).map(({ item, slot }) => [item, slot])).toEqual([
    [0, 1],
    [3, 0],
  ]);
});

describe('small enough to try everything', () => {
  test('the engine finds the most weight there is, and the bounds are not below the best', async () => {
    await fc.assert(
      fc.asyncProperty(plain, async (problem) => {
        const { figures: measured, bounds } = await solve(problem, options);
        expect(measured.weight).toBe(heaviest(problem));
        expect(bounds.placed).toBeGreaterThanOrEqual(most(problem));
      }),
      { numRuns: 40 },
    );
  });

  test('the order in which people, meetings, places and slots of a day are listed changes nothing that matters', async () => {
    await fc.assert(
      fc.asyncProperty(plain, fc.integer(), async (problem, seed) => {
        const one = await solve(problem, options);
        const other = await solve(reversed(problem), { ...options, seed });
        expect([other.figures.weight, other.bounds.weight, other.bounds.placed]).toEqual([
          one.figures.weight,
          one.bounds.weight,
          one.bounds.placed,
        ]);
      }),
      { numRuns: 40 },
    );
  });

  test('more free time never lowers the best', () => {
    fc.assert(
      fc.property(plain, fc.nat(), fc.nat(), (problem, who, when) => {
        const people = problem.people.map((someone, index) =>
          index === who % problem.people.length ? { ...someone, allowed: [...someone.allowed, when % problem.slots.length] } : someone,
        );
        expect(heaviest({ ...problem, people })).toBeGreaterThanOrEqual(heaviest(problem));
      }),
      { numRuns: 40 },
    );
  });
});

/** The same problem with people, meetings and places listed backwards. */
function reversed(problem: MeetingProblem): MeetingProblem {
  const person = (index: number) => problem.people.length - 1 - index;
  const item = (index: number) => problem.meetings.length - 1 - index;
  const both = ([one, other]: readonly [number[], number[]]): [number[], number[]] => [one.map(person), other.map(person)];
  return {
    ...problem,
    people: [...problem.people].reverse(),
    places: [...problem.places].reverse(),
    meetings: [...problem.meetings]
      .reverse()
      .map((entry) => ({ ...entry, sides: both(entry.sides), standIns: entry.standIns && both(entry.standIns) })),
    precedences: problem.precedences?.map(([first, second]): [number, number] => [item(first), item(second)]),
  };
}

describe('what matters next', () => {
  const slots = slotsOn(4);
  const always = [0, 1, 2, 3];
  const trio = [person('ai', always), person('ben', always), person('chie', always)];

  test('Ai meets without a break between', async () => {
    const problem = meetingProblem({
      slots,
      people: trio,
      places: [table('t1')],
      meetings: [meeting('a', [0], [1]), meeting('b', [0], [2]), meeting('c', [1], [2])],
    });
    const { plan, figures: measured, bounds } = await solve(problem, options);
    expect([measured.placed, measured.breaks, bounds.breaks, measured.mostBreaks]).toEqual([3, 1, 1, 1]);
    expect(breaks(problem, plan).reduce((sum, count) => sum + count, 0)).toBe(1);
  });

  test('a must goes before a wanted one', async () => {
    const problem = meetingProblem({
      slots: slotsOn(1),
      people: ['ai', 'ben', 'chie'].map((id) => person(id, [0])),
      places: [table('t1')],
      meetings: [meeting('wanted', [0], [1]), meeting('must', [0], [2], { weight: 3 })],
    });
    expect((await solve(problem, options)).plan).toEqual([{ item: 1, slot: 0, place: 0 }]);
  });

  test('of two who want one slot with Ai, the one with nothing else gets it', async () => {
    const people = [person('ai', [0]), person('ben', always), person('chie', always), person('dan', [1, 2, 3])];
    const meetings = [meeting('ai-ben', [0], [1]), meeting('ai-chie', [0], [2]), meeting('ben-dan', [1], [3])];
    const { plan, figures: measured } = await solve(meetingProblem({ slots, people, places: [table('t1')], meetings }), options);
    expect(plan.map(({ item }) => item)).toEqual([1, 2]);
    expect(measured.leastShare).toBe(0.5);
  });

  const two = [table('t1'), table('t2')];
  const solved = async (parts: Partial<MeetingProblem>) => {
    const problem = meetingProblem({ slots, people: trio, places: [table('t1')], ...parts });
    return { problem, ...(await solve(problem, options)) };
  };

  test('the meeting that must come first does, though the other could only be early', async () => {
    const meetings = [meeting('first', [0], [1], { forbidden: [0] }), meeting('then', [0], [2])];
    const { plan } = await solved({ meetings, precedences: [[0, 1]] });
    expect(plan.map(({ item, slot }) => [item, slot])).toEqual([
      [0, plan[0]!.slot],
      [1, plan[1]!.slot],
    ]);
    expect(plan[0]!.slot).toBeLessThan(plan[1]!.slot);
  });

  test('two who must come before each other: one is left out, and the reason is the order', async () => {
    const meetings = [meeting('a', [0], [1], { weight: 3 }), meeting('b', [0], [2])];
    const { plan, unplaced } = await solved({
      meetings,
      precedences: [
        [0, 1],
        [1, 0],
      ],
    });
    expect([plan.map(({ item }) => item), unplaced[0]?.reasons.map(({ code }) => code)]).toEqual([[0], ['wrong-order', 'people-full']]);
  });

  test('Ai keeps a meal free: three meetings in four slots, one of the middle two stays empty', async () => {
    const people = [...trio, person('dan', always), person('eri', always)];
    const meetings = [1, 2, 3, 4].map((other) => meeting(`ai-${other}`, [0], [other]));
    const { plan, bounds } = await solved({ people, places: two, meetings, pauses: [{ slots: [1, 2], free: 1 }] });
    expect([plan.length, bounds.placed]).toEqual([3, 3]);
  });

  test('everybody gets one before Ai gets two', async () => {
    const people = [person('ai', [0, 1], { least: 1 }), person('ben', [0, 1]), person('chie', [0]), person('dan', [0], { least: 1 })];
    const meetings = [meeting('ai-ben', [0], [1]), meeting('ai-chie', [0], [2]), meeting('ben-dan', [1], [3])];
    const { figures: measured } = await solved({ slots: slotsOn(1), people: people.map((one) => ({ ...one, allowed: [0] })), meetings });
    expect([measured.placed, measured.belowFloor]).toEqual([1, 1]);
    const wider = await solved({ slots: slotsOn(2), people, places: two, meetings });
    expect([wider.figures.placed, wider.figures.belowFloor]).toEqual([3, 0]);
  });

  test('rooms half an hour apart: two meetings in a row stay in one room, or there is a slot between', async () => {
    const places = [table('t1', [1]), { ...table('far', [0]), room: 'B' }];
    const meetings = [meeting('a', [0], [1]), meeting('b', [0], [2])];
    const walks = [{ from: 'A', to: 'B', minutes: 30 }];
    const near = await solved({
      slots: slotsOn(2),
      people: ['ai', 'ben', 'chie'].map((id) => person(id, [0, 1])),
      places,
      meetings,
      walks,
    });
    expect([near.plan.length, near.unplaced[0]?.reasons.map(({ code }) => code)]).toEqual([1, ['people-full', 'too-far']]);
    expect((await solved({ places, meetings, walks })).plan.length).toBe(2);
  });

  test('Chie stands in for Ai only where Ai has no time', async () => {
    const people = [person('ai', [0]), person('ben', always), person('chie', always), person('dan', always)];
    const meetings = [meeting('ai-ben', [0], [1], { standIns: [[2], []] }), meeting('ai-dan', [0], [3], { standIns: [[2], []] })];
    const { plan, figures: measured, bounds } = await solved({ people, meetings });
    expect([plan.length, bounds.placed, measured.standIns]).toEqual([2, 2, 1]);
    expect(plan.filter((assignment) => assignment.people).map((assignment) => assignment.people![0])).toEqual([2]);
  });

  test('people stay at a table when they can', async () => {
    const meetings = [meeting('a', [0], [1]), meeting('b', [0], [2]), meeting('c', [3], [4]), meeting('d', [3], [5])];
    const people = ['ai', 'ben', 'chie', 'dan', 'eri', 'fumi'].map((id) => person(id, [0, 1]));
    const { figures: measured } = await solve(
      meetingProblem({ slots: slotsOn(2), people, places: [table('t1'), table('t2')], meetings }),
      options,
    );
    expect([measured.placed, measured.placeChanges]).toEqual([4, 0]);
  });

  test('a calm run moves one meeting for a new one, not the day', async () => {
    const people = ['ai', 'ben', 'chie', 'dan', 'eri', 'fumi'].map((id) => person(id, id === 'fumi' ? [1] : always));
    const meetings = [
      meeting('a', [0], [1]),
      meeting('b', [0], [2]),
      meeting('c', [2], [3]),
      meeting('d', [3], [4]),
      meeting('new', [0], [5]),
    ];
    const previous = [
      { item: 0, slot: 0, place: 0 },
      { item: 1, slot: 1, place: 1 },
      { item: 2, slot: 3, place: 0 },
      { item: 3, slot: 0, place: 1 },
    ];
    const { figures: measured } = await solve(
      meetingProblem({ slots, people, places: [table('t1'), table('t2')], meetings, previous, calm: true }),
      options,
    );
    expect([measured.placed, measured.moved]).toEqual([5, 1]);
  });
});

test('a run that is told to stop gives the plan it has', async () => {
  const problem = meetingProblem({
    slots: slotsOn(1),
    people: [person('ai', [0]), person('ben', [0])],
    places: [table('t1')],
    meetings: [meeting('a', [0], [1])],
  });
  expect((await solve(problem, { seconds: 10, seed: 1, signal: AbortSignal.abort() })).plan).toEqual([{ item: 0, slot: 0, place: 0 }]);
});

test('told to stop at whatever moment, it gives a plan that can be held, says what is left out, and claims no more than is so', async () => {
  const event = fair({ ...jhvs, people: 20, meetings: 70, tables: 5, days: 1 }, 2);
  const best = await solve(event, { ...options, seconds: 0.2 });
  for (const moment of [0, 1, 2, 4, 16, 64, 256, 400, 700]) {
    let asked = 0;
    const signal = { get aborted() { return asked++ >= moment; } } as AbortSignal; // biome-ignore format: one thing
    const { plan, unplaced, bounds, figures: measured } = await solve(event, { ...options, seconds: 0.2, signal });
    expect(check(event, plan)).toEqual([]);
    expect([...plan, ...unplaced].length).toBe(event.meetings.length);
    expect([bounds.weight >= best.figures.weight, measured.breaks >= bounds.breaks]).toEqual([true, true]);
  }
});

test('a run of ten minutes that is told to stop when it has placed all ends with them placed', async () => {
  const stop = new AbortController();
  const onProgress = ({ weight, weightBound }: Progress) => (weight === weightBound ? stop.abort() : undefined);
  const { plan, proved, history } = await solve(fair(jhvs, 1), { seconds: 600, seed: 1, signal: stop.signal, onProgress });
  expect([plan.length, proved, history.at(-1)?.phase]).toEqual([1165, true, 'done']);
});

test('progress is told, never worse than before, and the last point is the plan', async () => {
  const told: number[] = [];
  const problem = meetingProblem({
    slots: slotsOn(2),
    people: [person('ai', [0, 1]), person('ben', [0, 1])],
    places: [table('t1')],
    meetings: [meeting('a', [0], [1])],
  });
  const { history } = await solve(problem, { ...options, onProgress: ({ placed }) => told.push(placed) });
  expect(history.map(({ placed }) => placed)).toEqual(told);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(history.at(-1)).toMatchObject({ phase: 'done', placed: 1, bound: 1 });
});
