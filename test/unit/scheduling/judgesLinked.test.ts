import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { exchanged } from '../../../functions/engine/judges/exchange.ts';
import { solveJudges } from '../../../functions/engine/judges/judges.ts';
import { checkReviews } from '../../../shared/rules/scheduling/judging/check.ts';
import { judgingFigures } from '../../../shared/rules/scheduling/judging/figures.ts';
import { linksOf } from '../../../shared/rules/scheduling/judging/links.ts';
import { judgingOrder } from '../../../shared/rules/scheduling/judging/objectives/order.ts';
import type { JudgeProblem, Review, Reviews } from '../../../shared/rules/scheduling/judging/problem.ts';

// Many small problems a property: allow for a machine that is busy with other things.
vi.setConfig({ testTimeout: 60_000 });

/** A clock that stands still: nothing is given up for lack of time. */
const options = { seconds: 60, seed: 1, clock: () => 0 };

const review = (application: number, judge: number): Review => ({ application, judge });

const judging = (applications: number, judges: number, reviews: number, parts: Partial<JudgeProblem> = {}): JudgeProblem => ({
  kind: 'judges',
  applications: Array.from({ length: applications }, (_, index) => ({ id: `a${index}` })),
  judges: Array.from({ length: judges }, (_, index) => ({ id: `j${index}`, most: null })),
  reviews,
  expertise: [],
  conflicts: [],
  locked: [],
  previous: [],
  ...parts,
});

/** All of one list with all of the other. */
const between = (applications: readonly number[], judges: readonly number[]): Review[] =>
  applications.flatMap((application) => judges.map((judge) => review(application, judge)));

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);

/** The groups by walking from review to review, without any of the code that is tested. */
function groupsWalked(reviews: Reviews): number {
  const left = new Set(reviews);
  let groups = 0;
  for (; left.size > 0; groups++) {
    const [first] = left;
    const walk = [first!];
    left.delete(first!);
    for (const from of walk)
      for (const to of left)
        if (to.application === from.application || to.judge === from.judge) {
          left.delete(to);
          walk.push(to);
        }
  }
  return groups;
}

async function apartOf(problem: JudgeProblem) {
  const { assignment, figures, objectives, proved } = await solveJudges(problem, options);
  expect(checkReviews(problem, assignment)).toEqual([]);
  expect(figures.apart).toBe(Math.max(0, groupsWalked(assignment) - 1));
  const { code, value, bound } = objectives.at(-1)!;
  expect([code, value]).toEqual(['apart', figures.apart]);
  return { assignment, figures, bound, proved };
}

describe('all scores can be compared', () => {
  test.each([
    [350, 30, 3],
    [12, 6, 3],
    [12, 12, 2],
    [40, 41, 2],
    [9, 10, 10],
  ])('%i applications among %i judges, %i each: one group, at no cost', async (applications, judges, reviews) => {
    const { figures, bound, proved } = await apartOf(judging(applications, judges, reviews));
    expect([figures.apart, bound, proved, figures.assigned]).toEqual([0, 0, true, applications * reviews]);
    expect(figures.mostLoad - figures.leastLoad).toBeLessThanOrEqual(1);
  });

  test('judges without a review are no group of their own', async () => {
    const { figures } = await apartOf(judging(1, 5, 2));
    expect([figures.leastLoad, figures.apart]).toEqual([0, 0]);
  });

  test('no review at all is no group', async () => {
    expect((await apartOf(judging(0, 3, 2))).figures.apart).toBe(0);
  });

  test('an exchange keeps loads, levels, conflicts, and what is locked or was held before', () => {
    const parts = { expertise: between(range(0, 4), [0]).map(() => [5, 5, 5, 5]), conflicts: [review(0, 2)], locked: [review(0, 1)] };
    const problem = judging(4, 4, 2, { ...parts, previous: [review(1, 0)] });
    const before = [...between([0, 1], [0, 1]), ...between([2, 3], [2, 3])];
    const after = exchanged(problem, before);
    const key = ({ application, judge }: Review) => `${application}-${judge}`;
    expect(judgingFigures(problem, after)).toEqual({ ...judgingFigures(problem, before), apart: 0 });
    expect(checkReviews(problem, after)).toEqual([]);
    expect(after.map(key)).toEqual(expect.arrayContaining(['0-1', '1-0']));
  });

  test('a judge drops out: only her reviews move, and the others still hang together', async () => {
    const problem = judging(350, 30, 3);
    const { assignment } = await apartOf(problem);
    for (const judge of [0, 13, 29]) {
      const judges = problem.judges.map((one, index) => (index === judge ? { ...one, most: 0 } : one));
      const repair = await apartOf({ ...problem, judges, previous: [...assignment] });
      const hers = assignment.filter((one) => one.judge === judge).length;
      expect([repair.figures.moved, repair.figures.apart, repair.proved]).toEqual([hers, 0, true]);
    }
  });

  test('the one judge who links two panels drops out: who takes her applications links them again', async () => {
    const previous = [...between([0, 1, 2, 6], [0, 1]), ...between([3, 4, 5, 7], [2, 3]), review(6, 4), review(7, 4)];
    const before = judging(8, 5, 2);
    const applications = before.applications.map((one, index) => (index > 5 ? { ...one, reviews: 3 } : one));
    const judges = before.judges.map((one, index) => (index === 4 ? { ...one, most: 0 } : one));
    const { figures, proved } = await apartOf({ ...before, applications, judges, previous });
    expect([figures.moved, figures.apart, proved]).toEqual([2, 0, true]);
  });
});

describe('what keeps groups apart', () => {
  test('conflicts of two panels with all that the other judges: two groups, and no assignment has fewer', async () => {
    const conflicts = [...between(range(0, 10), [3, 4, 5]), ...between(range(10, 20), [0, 1, 2])];
    const { figures, bound, proved } = await apartOf(judging(20, 6, 2, { conflicts }));
    expect([figures.apart, bound, proved]).toEqual([1, 1, true]);
  });

  test('conflicts but for one pair: that one is used', async () => {
    const conflicts = [...between(range(0, 10), [3, 4, 5]), ...between(range(10, 20), [0, 1, 2])];
    const isLink = ({ application, judge }: Review) => application === 4 && judge === 5;
    const { assignment, figures, proved } = await apartOf(judging(20, 6, 2, { conflicts: conflicts.filter((one) => !isLink(one)) }));
    expect([figures.apart, proved, assignment.some(isLink)]).toEqual([0, true, true]);
  });

  test('one judge for each application links nothing: as many groups as judges, proved', async () => {
    const { figures, bound, proved } = await apartOf(judging(12, 4, 1));
    expect([figures.apart, bound, proved]).toEqual([3, 3, true]);
  });

  test('applications with one judge among some with two: every one of two links', async () => {
    const problem = judging(12, 6, 1);
    const applications = problem.applications.map((one, index) => (index < 3 ? { ...one, reviews: 2 } : one));
    const { figures, bound, proved } = await apartOf({ ...problem, applications });
    expect([figures.apart, bound, proved]).toEqual([2, 2, true]);
  });

  test('experts of two fields who know nothing of the other stay with theirs; a locked review links them', async () => {
    const expertise = range(0, 8).map((application) => range(0, 6).map((judge) => (application < 4 === judge < 3 ? 9 : 0)));
    const apart = await apartOf(judging(8, 6, 2, { expertise }));
    expect([apart.figures.apart, apart.figures.weakest, apart.bound, apart.proved]).toEqual([1, 9, 1, true]);
    const together = await apartOf(judging(8, 6, 2, { expertise, locked: [review(0, 5)] }));
    expect([together.figures.apart, together.figures.locksLost, together.proved]).toEqual([0, 0, true]);
  });

  test('stopped at once, groups are linked all the same where nothing stands against it', async () => {
    const { figures } = await solveJudges(judging(12, 6, 3), { ...options, signal: AbortSignal.abort() });
    expect([figures.apart, figures.assigned]).toEqual([0, 36]);
  });
});

/** Every way to give each application exactly so many judges. */
function* all(problem: JudgeProblem, application = 0): Generator<Reviews> {
  if (application === problem.applications.length) return yield [];
  const judges = problem.judges.length;
  for (let mask = 0; mask < 2 ** judges; mask++) {
    const own = range(0, judges).filter((judge) => (mask >> judge) & 1);
    if (own.length !== problem.reviews) continue;
    for (const rest of all(problem, application + 1)) yield [...own.map((judge) => review(application, judge)), ...rest];
  }
}

/** Rounds in which groups easily stay apart: two panels with few levels, conflicts between them, an assignment before. */
const panels: fc.Arbitrary<JudgeProblem> = fc
  .constantFrom([4, 4, 2], [6, 4, 1], [5, 3, 1], [3, 6, 2])
  .chain(([applications, judges, reviews]) => {
    const pairs = between(range(0, applications!), range(0, judges!));
    return fc
      .record({
        levels: fc.array(fc.constantFrom(0, 3, 3, 3), { minLength: pairs.length, maxLength: pairs.length }),
        conflicts: fc.subarray(pairs, { maxLength: 6 }),
        previous: fc.constantFrom(0, 4).chain((maxLength) => fc.subarray(pairs, { maxLength })),
      })
      .map(({ levels, ...rest }) => {
        const expertise = range(0, applications!).map((row) => levels.slice(row * judges!, (row + 1) * judges!));
        return judging(applications!, judges!, reviews!, { expertise, ...rest });
      });
  });

test('small enough to try everything: of all assignments that are as good, none has fewer groups, and that is proved', async () => {
  const compare = (a: readonly number[], b: readonly number[]) => {
    const at = a.findIndex((value, index) => value !== b[index]);
    return at === -1 ? 0 : a[at]! - b[at]!;
  };
  await fc.assert(
    fc.asyncProperty(panels, async (problem) => {
      const measures = judgingOrder(problem).map(({ measure }) => measure);
      let best: number[] | null = null;
      for (const reviews of all(problem)) {
        if (checkReviews(problem, reviews).length > 0) continue;
        const figures = [...measures.slice(0, -1).map((measure) => measure(problem, reviews)), Math.max(0, groupsWalked(reviews) - 1)];
        if (!best || compare(figures, best) < 0) best = figures;
      }
      // Where not every application can have its judges, the other property tries everything.
      fc.pre(best !== null);
      const { objectives, proved } = await solveJudges(problem, options);
      expect(objectives.map(({ value }) => value)).toEqual(best);
      expect(proved).toBe(true);
    }),
    { numRuns: 80 },
  );
});

test('a review that its group can spare is told from one that holds it together', () => {
  const reviews = [...between([0, 1], [0, 1]), review(2, 1), review(3, 2)];
  const { group, spare } = linksOf(judging(4, 3, 2), reviews);
  expect(spare).toEqual([false, false, false, true, false, false]);
  expect(new Set(group.slice(0, 5)).size).toBe(1);
  expect(group[5]).not.toBe(group[0]);
});
