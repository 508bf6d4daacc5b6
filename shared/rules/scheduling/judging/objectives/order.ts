import { loads } from '../counts.ts';
import { levelsOf } from '../expertise.ts';
import type { JudgeProblem, Reviews } from '../problem.ts';
import { apart } from './apart.ts';
import { locksLost } from './locksLost.ts';
import { reviewsMoved } from './reviewsMoved.ts';
import { shortage } from './shortage.ts';
import { unevenness } from './unevenness.ts';
import { weakReviews } from './weakReviews.ts';

/** A figure that should be small, whatever it costs those after it. */
export interface JudgingObjectiveRule {
  readonly code: string;
  /** Which reviews count as weak: those of at most this level. */
  readonly level?: number;
  readonly measure: (problem: JudgeProblem, reviews: Reviews) => number;
}

/**
 * What counts, in the order in which it counts. That all scores can be compared comes last, as it usually costs nothing: who knows little
 * of an application is no good link. Where groups stay apart that must be linked, a locked review links them, whatever it costs.
 */
export const judgingOrder = (problem: JudgeProblem): JudgingObjectiveRule[] => [
  ...(problem.locked.length > 0 ? [{ code: 'locks', measure: locksLost }] : []),
  { code: 'shortage', measure: (asked, reviews) => unevenness(shortage(asked, reviews)) },
  ...(problem.previous.length > 0 ? [{ code: 'moves', measure: reviewsMoved }] : []),
  { code: 'balance', measure: (asked, reviews) => unevenness(loads(asked, reviews)) },
  ...weakLevels(problem).map(
    (level): JudgingObjectiveRule => ({
      code: `level-${level}`,
      level,
      measure: (asked, reviews) => unevenness(weakReviews(asked, reviews, level)),
    }),
  ),
  { code: 'apart', measure: apart },
];

/** Every level there is but the highest, from the lowest: reviews of at most that level are weaker than they could be. */
const weakLevels = (problem: JudgeProblem): number[] => [...new Set(levelsOf(problem))].sort((a, b) => a - b).slice(0, -1);
