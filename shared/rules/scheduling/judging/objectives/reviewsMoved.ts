import { type JudgeProblem, pairSet, type Reviews } from '../problem.ts';

/** Small changes stay small: how many reviews of the assignment before are not held any more. */
export function reviewsMoved(problem: JudgeProblem, reviews: Reviews): number {
  const held = pairSet(problem, reviews);
  return [...pairSet(problem, problem.previous)].filter((key) => !held.has(key)).length;
}
