import { levelsOf } from '../expertise.ts';
import { type JudgeProblem, pairKey, type Reviews } from '../problem.ts';

/** No application is judged by those who know little of it: how many judges of at most this level each has. */
export function weakReviews(problem: JudgeProblem, reviews: Reviews, level: number): number[] {
  const known = levelsOf(problem);
  const weak = problem.applications.map(() => 0);
  for (const review of reviews) if (known[pairKey(problem, review)]! <= level) weak[review.application]! += 1;
  return weak;
}
