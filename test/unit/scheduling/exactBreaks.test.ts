import { describe, expect, test } from 'vitest';
import { Board } from '../../../functions/engine/exact/board.ts';
import { leastBreaks } from '../../../functions/engine/exact/least.ts';
import type { BreakProblem, Slots } from '../../../functions/engine/exact/problem.ts';
import { type Aim, createProver } from '../../../functions/engine/exact/provers.ts';
import { reduce } from '../../../functions/engine/exact/reduce.ts';
import { solveBreaks } from '../../../functions/engine/exact/solve.ts';
import { startHere } from '../../../functions/engine/exact/threads.ts';
import { verify } from '../../../functions/engine/exact/verify.ts';
import { fewestBreaks, invented, type Shape } from './exactProblems.ts';

const plain: Shape = { people: 5, meetings: 7, days: [0, 0, 0, 0, 0], places: 2, fairness: 2, forbidden: 0, fixed: 0, precedences: 0 };
const families: Record<string, Shape> = {
  plain,
  'tight places': { ...plain, meetings: 8, days: [0, 0, 0, 0, 0, 0], places: 2 },
  forbidden: { ...plain, meetings: 6, days: [0, 0, 0, 0, 0, 0], forbidden: 0.2, fairness: 1 },
  fixed: { ...plain, fixed: 0.3, days: [0, 0, 0, 0, 0, 0], fairness: 3 },
  precedences: { ...plain, meetings: 6, precedences: 0.15 },
  'fairness 0': { ...plain, meetings: 6, forbidden: 0.15, fairness: 0, days: [0, 0, 0, 0, 0, 0] },
  'everybody has breaks': { ...plain, people: 3, meetings: 4, days: [0, 0, 0, 0, 0, 0], fixed: 0.6, fairness: 0 },
  'no fairness': { ...plain, forbidden: 0.2, fairness: null },
  'two days': { ...plain, days: [0, 0, 0, 1, 1, 1], fixed: 0.2 },
  'busy elsewhere': { ...plain, meetings: 5, days: [0, 0, 0, 0, 1, 1], busy: 0.15 },
};
const seeds = [1, 2, 3, 4, 5, 6];

describe.each(Object.entries(families))('small problems (%s) agree with trying everything', (_, shape) => {
  test.each(seeds)('seed %i', async (seed) => {
    const problem = invented(shape, seed);
    const expected = fewestBreaks(problem);
    const solution = await solveBreaks(problem, { seconds: 20, seed, threads: 0 });
    expect([solution.status, solution.breaks]).toEqual(expected === null ? ['infeasible', null] : ['optimal', expected]);
    if (solution.slots) expect(verify(problem, solution.slots).breaks).toBe(expected);
    expect(solution.reason === null).toBe(expected !== null);
  });

  test.each(seeds)('seed %i, by proof alone', async (seed) => {
    const problem = reduce(invented(shape, seed));
    if ('code' in problem) return;
    expect(await provedFewest(problem)).toBe(fewestBreaks(problem));
  });

  test.each(seeds)('seed %i, by plans near the bound', async (seed) => {
    const problem = reduce(invented(shape, seed));
    if ('code' in problem) return;
    const board = Board.empty();
    expect(await fewestFound(problem, board, 'plan')).toBe(fewestBreaks(problem));
    const [expected, proved] = [fewestBreaks(problem) ?? 0, board.lower];
    expect([proved <= expected, board.upper === Number.POSITIVE_INFINITY]).toEqual([true, fewestBreaks(problem) === null]);
  });

  test.each(seeds)('seed %i, by ever better plans', async (seed) => {
    const problem = reduce(invented(shape, seed));
    const expected = 'code' in problem ? null : fewestBreaks(problem);
    if ('code' in problem || expected === null) return;
    const board = Board.empty();
    board.reach(expected + 3);
    expect([await fewestFound(problem, board, 'better'), board.lower]).toEqual([expected, expected]);
  });

  test.each(seeds)('seed %i: nobody has fewer than is counted person by person', (seed) => {
    const problem = invented(shape, seed);
    const expected = fewestBreaks(problem);
    if (expected === null) return;
    expect(leastBreaks(problem).reduce((sum, breaks) => sum + breaks, 0)).toBeLessThanOrEqual(expected);
  });
});

/** The number of breaks of the first plan that the cores leave, which is the proved bound; null if they leave none. */
async function provedFewest(problem: BreakProblem): Promise<number | null> {
  const board = Board.empty();
  return asked(problem, board, 'bound', (slots) => {
    const { breaks } = verify(problem, slots);
    if (board.lower > 0) expect(board.lower).toBe(breaks);
    return true;
  });
}

/** The fewest breaks of a plan that is found by asking until bound and plan meet; null if there is none. */
const fewestFound = (problem: BreakProblem, board: Board, aim: Aim): Promise<number | null> =>
  asked(problem, board, aim, () => board.lower >= board.upper);

async function asked(problem: BreakProblem, board: Board, aim: Aim, isEnough: (slots: Slots) => boolean): Promise<number | null> {
  let prover = await createProver(problem, board, { aim });
  try {
    for (let breaks: number | null = null; ; ) {
      if (prover.isOutdated) {
        prover.dispose();
        prover = await createProver(problem, board, { aim });
      }
      const finding = prover.ask();
      if (finding.kind === 'infeasible') return null;
      if (finding.kind === 'plan') {
        breaks = verify(problem, finding.slots).breaks;
        board.reach(breaks);
        if (isEnough(finding.slots)) return breaks;
      }
      if (finding.kind === 'bound' && breaks !== null && board.lower >= board.upper) return breaks;
    }
  } finally {
    prover.dispose();
  }
}

describe('a problem without a plan says why', () => {
  const pairs = (...people: [number, number][]) => people.map((pair) => ({ people: pair, slots: [0, 1, 2] }));
  const empty: BreakProblem = {
    people: 4,
    days: [0, 0, 0],
    places: [2, 2, 2],
    meetings: pairs([0, 1], [2, 3]),
    busy: [[], [], [], []],
    precedences: [],
    fairness: 2,
  };
  const reasonOf = async (problem: Partial<BreakProblem>) =>
    (await solveBreaks({ ...empty, ...problem }, { seconds: 20, seed: 1, threads: 0 })).reason;

  test('a meeting without a slot', async () => {
    expect(await reasonOf({ busy: [[], [], [0, 1], [2]] })).toEqual({ code: 'no-slot', meeting: 1 });
  });

  test('an order that goes in a circle, or is longer than the day', async () => {
    const meetings = pairs([0, 1], [2, 3], [0, 2], [1, 3]);
    expect(
      (
        await reasonOf({
          precedences: [
            [0, 1],
            [1, 0],
          ],
        })
      )?.code,
    ).toBe('no-slot-in-order');
    expect(
      (
        await reasonOf({
          meetings,
          precedences: [
            [0, 1],
            [1, 2],
            [2, 3],
          ],
        })
      )?.code,
    ).toBe('no-slot-in-order');
  });

  test('a person with more meetings than slots', async () => {
    expect(await reasonOf({ meetings: pairs([0, 1], [0, 2], [0, 3], [0, 1]) })).toEqual({ code: 'too-many-meetings', person: 0 });
  });

  test('too few places', async () => {
    expect(await reasonOf({ places: [1, 0, 0], meetings: pairs([0, 1], [2, 3]) })).toEqual({ code: 'too-few-places' });
  });

  test('three people who all meet all need three slots', async () => {
    const meetings = pairs([0, 1], [1, 2], [0, 2]).map((meeting) => ({ ...meeting, slots: [0, 1] }));
    expect(await reasonOf({ meetings })).toEqual({ code: 'together', rules: [] });
  });

  test('fairness, when somebody must have a break and somebody cannot', async () => {
    const meetings = [
      { people: [0, 1], slots: [0] },
      { people: [0, 2], slots: [2] },
    ];
    expect(await reasonOf({ meetings, fairness: 0 })).toEqual({ code: 'together', rules: ['fairness'] });
    expect(await reasonOf({ meetings, fairness: 1 })).toBeNull();
  });
});

test.each([0, 3])('nothing to hold is held at once, among %i people', async (people) => {
  const nothing = { people, days: [0, 0], places: [1, 1], meetings: [], busy: Array(people).fill([]), precedences: [], fairness: 2 };
  const { status, slots, breaks, bound, spread } = await solveBreaks(nothing, { seconds: 20, seed: 1, threads: 0 });
  expect({ status, slots, breaks, bound, spread }).toEqual({ status: 'optimal', slots: [], breaks: 0, bound: 0, spread: 0 });
  expect(await provedFewest(nothing)).toBe(0);
});

describe('a run', () => {
  const large = invented({ ...plain, people: 24, meetings: 60, days: Array(10).fill(0), places: 8, forbidden: 0.05 }, 5);

  test('ends when it is told to, with the best plan and a bound below it', async () => {
    const controller = new AbortController();
    const onProgress = ({ breaks }: { breaks: number | null }) => {
      if (breaks !== null) controller.abort();
    };
    const solution = await solveBreaks(large, { seconds: 60, seed: 1, threads: 0, signal: controller.signal, onProgress });
    expect(['feasible', 'optimal']).toContain(solution.status);
    expect(solution.bound).toBeLessThanOrEqual(solution.breaks!);
    expect(verify(large, solution.slots!).breaks).toBe(solution.breaks);
  });

  test('proves the same in threads of its own, and whatever the seed', async () => {
    const found = [];
    for (const [seed, threads] of [
      [1, 2],
      [2, 0],
    ] as const) {
      const { status, breaks, bound } = await solveBreaks(large, { seconds: 60, seed, threads });
      found.push({ status, breaks, bound });
    }
    expect(found[0]!.status).toBe('optimal');
    expect(found[1]).toEqual(found[0]);
  });

  test('reports better figures only', async () => {
    const reports: { breaks: number | null; bound: number }[] = [];
    await solveBreaks(large, { seconds: 60, seed: 1, threads: 0, onProgress: ({ breaks, bound }) => reports.push({ breaks, bound }) });
    const strictly = reports.slice(1).every(({ breaks, bound }, index) => {
      const before = reports[index]!;
      return bound > before.bound || (breaks ?? Number.POSITIVE_INFINITY) < (before.breaks ?? Number.POSITIVE_INFINITY);
    });
    expect([reports.length > 1, strictly]).toEqual([true, true]);
  });
});

test('a prover gives up a problem that it would have no memory for', async () => {
  const crowd = invented({ ...plain, people: 600, meetings: 4000, days: Array(50).fill(0), places: 120, fairness: null }, 1);
  const heard: unknown[] = [];
  const prover = await startHere(crowd, Board.empty(), { aim: 'bound' }, (finding) => heard.push(finding));
  await prover.step();
  expect([prover.isAtWork, heard]).toEqual([false, []]);
});
