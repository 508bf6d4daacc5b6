import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { solveJudges } from '../../../functions/engine/judges/judges.ts';
import { FlowNetwork, leastCost } from '../../../functions/engine/linear/flowNetwork.ts';
import { applyJudgingChange } from '../../../shared/rules/scheduling/judging/change.ts';
import { checkReviews } from '../../../shared/rules/scheduling/judging/check.ts';
import { levelsOf, neutralLevel } from '../../../shared/rules/scheduling/judging/expertise.ts';
import { judgingOrder } from '../../../shared/rules/scheduling/judging/objectives/order.ts';
import { unevenness } from '../../../shared/rules/scheduling/judging/objectives/unevenness.ts';
import { JudgeProblem, type Review, type Reviews } from '../../../shared/rules/scheduling/judging/problem.ts';

// Many small problems a property: allow for a machine that is busy with other things.
vi.setConfig({ testTimeout: 60_000 });

/** A clock that stands still: nothing is given up for lack of time. */
const options = { seconds: 60, seed: 1, clock: () => 0 };

const review = (application: number, judge: number): Review => ({ application, judge });

const judging = (applications: number, judges: (number | null)[], parts: Partial<JudgeProblem> = {}): JudgeProblem => ({
  kind: 'judges',
  applications: Array.from({ length: applications }, (_, index) => ({ id: `a${index}` })),
  judges: judges.map((most, index) => ({ id: `j${index}`, most })),
  reviews: 1,
  expertise: [],
  conflicts: [],
  locked: [],
  previous: [],
  ...parts,
});

/** Small rounds with everything in them: limits, conflicts, unknown levels, locks that cannot be, an assignment before. */
const rounds: fc.Arbitrary<JudgeProblem> = fc
  .constantFrom([3, 3], [2, 4], [4, 2], [1, 3], [0, 2], [2, 0])
  .chain(([applications, judges]) => {
    const pairs = [...Array(applications! * judges!).keys()].map((key) => review(Math.floor(key / judges!), key % judges!));
    return fc
      .record({
        most: fc.array(fc.option(fc.nat(3)), { minLength: judges!, maxLength: judges! }),
        own: fc.array(fc.option(fc.nat(2), { nil: undefined }), { minLength: applications!, maxLength: applications! }),
        reviews: fc.integer({ min: 1, max: 3 }),
        levels: fc.array(fc.option(fc.constantFrom(0, 1, 2, 5)), { minLength: pairs.length, maxLength: pairs.length }),
        conflicts: fc.subarray(pairs, { maxLength: Math.min(3, pairs.length) }),
        locked: fc.subarray(pairs, { maxLength: Math.min(2, pairs.length) }),
        previous: fc.subarray(pairs, { maxLength: Math.min(4, pairs.length) }),
      })
      .map(({ most, own, levels, ...rest }) => ({
        ...judging(applications!, most),
        ...rest,
        applications: own.map((reviews, index) => ({ id: `a${index}`, ...(reviews === undefined ? {} : { reviews }) })),
        expertise: own.map((_, row) => levels.slice(row * judges!, (row + 1) * judges!)),
      }));
  });

const standing = (problem: JudgeProblem, reviews: Reviews) => judgingOrder(problem).map(({ measure }) => measure(problem, reviews));

const compare = (a: readonly number[], b: readonly number[]): number => {
  const index = a.findIndex((value, at) => value !== b[at]);
  return index === -1 ? 0 : a[index]! - b[index]!;
};

/** The best figures of any assignment that the checker accepts, of all 2ⁿ. */
function best(problem: JudgeProblem): number[] {
  const pairs = problem.applications.flatMap((_, application) => problem.judges.map((_judge, judge) => review(application, judge)));
  let least: number[] | null = null;
  for (let mask = 0; mask < 2 ** pairs.length; mask++) {
    const reviews = pairs.filter((_, index) => (mask >> index) & 1);
    if (checkReviews(problem, reviews).length > 0) continue;
    const figures = standing(problem, reviews);
    if (!least || compare(figures, least) < 0) least = figures;
  }
  return least!;
}

describe('whatever is asked', () => {
  test('small enough to try everything: no assignment is better in any of the objectives, in their order, and that is proved', async () => {
    await fc.assert(
      fc.asyncProperty(rounds, async (problem) => {
        expect(JudgeProblem.parse(problem)).toEqual(problem);
        const { assignment, objectives, proved } = await solveJudges(problem, options);
        expect(checkReviews(problem, assignment)).toEqual([]);
        expect(objectives.map(({ value }) => value)).toEqual(best(problem));
        expect(objectives.map(({ bound }) => bound)).toEqual(best(problem));
        expect(proved).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('in whatever order judges and applications come, the figures are the same', async () => {
    await fc.assert(
      fc.asyncProperty(rounds, async (problem) => {
        const turned = reversed(problem);
        const [one, other] = [await solveJudges(problem, options), await solveJudges(turned, options)];
        expect(other.objectives).toEqual(one.objectives);
        expect((await solveJudges(problem, options)).assignment).toEqual(one.assignment);
      }),
      { numRuns: 30 },
    );
  });

  test('every smallest change really gives the application one more judge, and every lost lock has its reason', async () => {
    await fc.assert(
      fc.asyncProperty(rounds, async (problem) => {
        const { assignment, figures, short, lostLocks } = await solveJudges(problem, options);
        for (const { application, reasons, smallestChange } of short) {
          expect(reasons).not.toEqual([]);
          expect(smallestChange.review.application).toBe(application);
          const after = applyJudgingChange(problem, assignment, smallestChange);
          expect(checkReviews(after.problem, after.reviews)).toEqual([]);
          // Room for one more may first go to a lock that had none.
          if (figures.locksLost === 0)
            expect((await solveJudges(after.problem, options)).figures.assigned).toBeGreaterThan(figures.assigned);
        }
        expect(lostLocks.map(({ reason }) => reason)).not.toContain('not-held');
        expect(lostLocks.length).toBe(figures.locksLost);
      }),
      { numRuns: 30 },
    );
  });

  test('stopped at once, there is an assignment, and no bound is passed', async () => {
    await fc.assert(
      fc.asyncProperty(rounds, async (problem) => {
        const { assignment, objectives } = await solveJudges(problem, { ...options, signal: AbortSignal.abort() });
        expect(checkReviews(problem, assignment)).toEqual([]);
        const least = best(problem);
        // Later objectives are bounded for what was settled of the earlier ones.
        expect(objectives[0]!.bound).toBeLessThanOrEqual(least[0]!);
        for (const { value, bound } of objectives) expect(bound).toBeLessThanOrEqual(value);
      }),
      { numRuns: 20 },
    );
  });
});

/** The same round with both lists turned around. */
function reversed(problem: JudgeProblem): JudgeProblem {
  const turn = (reviews: Reviews) =>
    reviews.map(({ application, judge }) => review(problem.applications.length - 1 - application, problem.judges.length - 1 - judge));
  return {
    ...problem,
    applications: [...problem.applications].reverse(),
    judges: [...problem.judges].reverse(),
    expertise: [...problem.expertise].reverse().map((row) => [...row].reverse()),
    conflicts: turn(problem.conflicts),
    locked: turn(problem.locked),
    previous: turn(problem.previous),
  };
}

test('whatever the prices, no flow costs less than they prove', () => {
  const network = new FlowNetwork();
  const [a, b] = [network.node(1), network.node(-1)];
  const arcs = [network.arc(a, b, 1), network.arc(a, b, 1)];
  const cost = Float64Array.from([3, 5]);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 2, maxLength: 2 }), fc.boolean(), (prices, isHeld) => {
      const flow = Float64Array.from([0, 1]);
      const bound = leastCost(network, cost, Float64Array.from(prices), (arc) => isHeld && arc === arcs[1], flow);
      // Held at one unit, the dearer arc is all there is to it: the other one may carry nothing more.
      expect(bound).toBeLessThanOrEqual(isHeld ? 5 : 3);
    }),
  );
});

describe('hard rules: one named conflict each', () => {
  const codes = (problem: JudgeProblem, reviews: Reviews) =>
    checkReviews(problem, reviews).map(({ code, applicationId, judgeId }) => [code, applicationId, judgeId]);

  test('a judge does not review the company in which she holds a share', () => {
    expect(codes(judging(1, [null], { conflicts: [review(0, 0)] }), [review(0, 0)])).toEqual([['no-conflict', 'a0', 'j0']]);
  });

  test('a judge who takes one review does not get two', () => {
    expect(codes(judging(2, [1]), [review(0, 0), review(1, 0)])).toEqual([['judge-most', null, 'j0']]);
  });

  test('an application that needs one judge does not get two', () => {
    expect(codes(judging(1, [null, null]), [review(0, 0), review(0, 1)])).toEqual([['application-most', 'a0', null]]);
  });

  test('a judge reviews an application once', () => {
    expect(codes(judging(1, [null], { reviews: 2 }), [review(0, 0), review(0, 0)])[0]).toEqual(['reviewed-once', 'a0', 'j0']);
  });

  test('an assignment for another round is refused', () => {
    expect(codes(judging(1, [null]), [review(1, 0)])).toEqual([['unknown-review', null, null]]);
  });
});

describe('objectives', () => {
  test('two and two is more even than three and one', () => {
    expect([unevenness([2, 2]), unevenness([3, 1])]).toEqual([6, 7]);
  });

  test('an unknown level counts as the average of what is known', () => {
    const problem = judging(1, [null, null, null], { expertise: [[2, null, 5]] });
    expect([neutralLevel(problem), [...levelsOf(problem)]]).toEqual([3, [2, 3, 5]]);
  });

  test('the application that only one judge knows gets that judge, though another would gain more from her', async () => {
    const problem = judging(2, [1, 1], {
      expertise: [
        [1, 0],
        [9, 1],
      ],
    });
    const { assignment, figures } = await solveJudges(problem, options);
    expect([assignment, figures.weakest, figures.expertise]).toEqual([[review(0, 0), review(1, 1)], 1, 2]);
  });

  test('what only novices can judge is shared out: nobody gets two of them while another gets none', async () => {
    const expertise = Array.from({ length: 2 }, () => [0, 0, 5, 5]);
    const problem = judging(2, [1, 1, 1, 1], { reviews: 2, expertise });
    const { assignment } = await solveJudges(problem, options);
    const novices = [0, 1].map((application) => assignment.filter((one) => one.application === application && one.judge < 2).length);
    expect(novices).toEqual([1, 1]);
  });

  test('a judge drops out: her reviews go to others, and everybody else keeps theirs', async () => {
    const problem = judging(4, [null, null, null]);
    const before = await solveJudges(problem, options);
    const without = judging(4, [null, null, 0], { previous: [...before.assignment] });
    const { figures } = await solveJudges(without, options);
    expect([figures.assigned, figures.moved]).toEqual([4, before.assignment.filter(({ judge }) => judge === 2).length]);
  });

  test('a locked review stays, though the load is less even for it', async () => {
    const problem = judging(2, [null, null], { locked: [review(0, 0), review(1, 0)] });
    const { figures, objectives } = await solveJudges(problem, options);
    expect([figures.locksLost, figures.mostLoad, objectives[0]]).toEqual([0, 2, { code: 'locks', value: 0, bound: 0, proved: true }]);
  });

  test('where one judge alone has no conflict she takes them all, far beyond an even share', async () => {
    const conflicts = [...Array(40).keys()].flatMap((application) => [1, 2, 3].map((judge) => review(application, judge)));
    const { figures, proved } = await solveJudges(judging(40, [null, null, null, null], { conflicts }), options);
    expect([figures.assigned, figures.mostLoad, proved]).toEqual([40, 40, true]);
  });
});

describe('what cannot be is answered', () => {
  test('two judges have no time left: one of them takes one more', async () => {
    const { short, figures } = await solveJudges(judging(3, [1, 1]), options);
    expect([figures.assigned, short.length]).toEqual([2, 1]);
    expect(short[0]).toMatchObject({
      lacking: 1,
      reasons: [{ code: 'judges-full', values: { full: 2, judges: 2 } }],
      smallestChange: { code: 'raise-most' },
    });
  });

  test('everybody has a conflict with it', async () => {
    const { short } = await solveJudges(judging(1, [null], { conflicts: [review(0, 0)] }), options);
    expect(short).toEqual([
      {
        application: 0,
        lacking: 1,
        reasons: [{ code: 'too-few-judges', values: { judges: 0, wanted: 1, conflicts: 1 } }],
        smallestChange: { code: 'lift-conflict', review: review(0, 0) },
      },
    ]);
  });

  test('there are fewer judges than every application needs: somebody new', async () => {
    const { short } = await solveJudges(judging(1, [null], { reviews: 2 }), options);
    expect(short[0]!.smallestChange).toEqual({ code: 'add-judge', review: review(0, 1) });
  });

  test('a lock against a conflict is lost, and says so', async () => {
    const problem = judging(1, [null, null], { conflicts: [review(0, 0)], locked: [review(0, 0)] });
    const { lostLocks, figures } = await solveJudges(problem, options);
    expect([lostLocks, figures.assigned]).toEqual([[{ ...review(0, 0), reason: 'in-conflict' }], 1]);
  });

  test('a round that contradicts itself is refused with the place and a code', () => {
    const bad = { ...judging(1, [null]), expertise: [[1, 2]], conflicts: [review(0, 7)] };
    const issues = JudgeProblem.safeParse(bad).error!.issues.map(({ path, message }) => [path.join('.'), message]);
    expect(issues).toEqual([
      ['expertise.0', 'not-a-level-for-each-judge'],
      ['conflicts.0.judge', 'unknown-judge'],
    ]);
  });
});
