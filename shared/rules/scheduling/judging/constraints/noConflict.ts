import { type JudgeProblem, pairKey, pairSet, type Review } from '../problem.ts';

/** Nobody reviews what they have a conflict of interest with. */
export function noConflict(problem: JudgeProblem): (review: Review) => boolean {
  const conflicts = pairSet(problem, problem.conflicts);
  return (review) => !conflicts.has(pairKey(problem, review));
}
