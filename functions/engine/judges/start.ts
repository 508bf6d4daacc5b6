import { noConflict } from '../../../shared/rules/scheduling/judging/constraints/noConflict.ts';
import { levelsOf } from '../../../shared/rules/scheduling/judging/expertise.ts';
import { type JudgeProblem, mostOf, pairKey, type Review, type Reviews, wanted } from '../../../shared/rules/scheduling/judging/problem.ts';

/**
 * What there is before anything better: locked reviews, then those of the assignment before, then for each application in turn the
 * best judges who have fewer reviews than an even share would give them, or who have room at all.
 */
export function firstFit(problem: JudgeProblem): Reviews {
  const { applications, judges } = problem;
  const isFree = noConflict(problem);
  const level = levelsOf(problem);
  const share = evenShares(problem);
  const load = judges.map(() => 0);
  const held = new Map<number, Review>();
  const received = applications.map(() => 0);
  const hold = (review: Review, most: (judge: number) => number) => {
    const { application, judge } = review;
    const key = pairKey(problem, review);
    if (held.has(key) || load[judge]! >= most(judge) || received[application]! >= wanted(problem, application) || !isFree(review)) return;
    load[judge]! += 1;
    received[application]! += 1;
    held.set(key, review);
  };
  const limit = (judge: number) => mostOf(problem, judge);
  for (const review of [...problem.locked, ...problem.previous]) hold(review, limit);
  for (const application of applications.keys()) {
    const row = application * judges.length;
    const open = [...judges.keys()].filter((judge) => load[judge]! < share[judge]!);
    open.sort((a, b) => level[row + b]! - level[row + a]! || load[a]! - load[b]! || a - b);
    for (const judge of open) hold({ application, judge }, (other) => share[other]!);
  }
  const lacking = [...applications.keys()].filter((application) => received[application]! < wanted(problem, application));
  for (const application of lacking) for (const judge of judges.keys()) hold({ application, judge }, limit);
  return inOrder([...held.values()]);
}

const inOrder = (reviews: Review[]): Reviews => reviews.sort((a, b) => a.application - b.application || a.judge - b.judge);

/** How many reviews each judge would have if only their limits made a difference. */
function evenShares(problem: JudgeProblem): number[] {
  let left = problem.applications.reduce((sum, _, application) => sum + wanted(problem, application), 0);
  const share = problem.judges.map(() => 0);
  const byLimit = [...problem.judges.keys()].sort((a, b) => mostOf(problem, a) - mostOf(problem, b));
  byLimit.forEach((judge, index) => {
    share[judge] = Math.min(mostOf(problem, judge), Math.ceil(left / (byLimit.length - index)));
    left -= share[judge]!;
  });
  return share;
}
