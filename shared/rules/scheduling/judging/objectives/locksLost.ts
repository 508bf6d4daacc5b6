import { type JudgeProblem, pairSet, type Reviews } from '../problem.ts';

/** What is locked stays: how many locked reviews are not held. */
export function locksLost(problem: JudgeProblem, reviews: Reviews): number {
  const held = pairSet(problem, reviews);
  return [...pairSet(problem, problem.locked)].filter((key) => !held.has(key)).length;
}
