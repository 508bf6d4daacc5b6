import { linksOf } from '../links.ts';
import type { JudgeProblem, Reviews } from '../problem.ts';

/**
 * Scores of all can be compared: how many groups of applications and judges stand apart from the first, sharing nobody with any other.
 * Between two such groups nothing tells a strict judge from a weak application.
 */
export const apart = (problem: JudgeProblem, reviews: Reviews): number => Math.max(0, new Set(linksOf(problem, reviews).group).size - 1);
