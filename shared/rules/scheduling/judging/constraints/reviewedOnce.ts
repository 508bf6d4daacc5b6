import { type JudgeProblem, pairKey, type Review, type Reviews } from '../problem.ts';

/** A judge reviews an application once: the reviews that repeat another. */
export function reviewedOnce(problem: JudgeProblem, reviews: Reviews): Review[] {
  const seen = new Set<number>();
  return reviews.filter((review) => seen.size === seen.add(pairKey(problem, review)).size);
}
