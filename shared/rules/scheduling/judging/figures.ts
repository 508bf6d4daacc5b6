import { loads } from './counts.ts';
import { levelsOf } from './expertise.ts';
import { apart } from './objectives/apart.ts';
import { locksLost } from './objectives/locksLost.ts';
import { reviewsMoved } from './objectives/reviewsMoved.ts';
import { shortage } from './objectives/shortage.ts';
import { type JudgeProblem, levels, pairKey, type Reviews, wanted } from './problem.ts';

/** What an assignment is worth. */
export interface JudgingFigures {
  /** Reviews that the applications need, and that they have. */
  readonly requested: number;
  readonly assigned: number;
  /** Applications with fewer judges than they need. */
  readonly applicationsShort: number;
  readonly locksLost: number;
  /** Reviews of the assignment before that are not held any more. */
  readonly moved: number;
  readonly mostLoad: number;
  readonly leastLoad: number;
  /** The level of the weakest review; null if there is none. Unknown levels count as neutral (`expertise.ts`). */
  readonly weakest: number | null;
  /** How many reviews there are of each level, from 0. */
  readonly byLevel: readonly number[];
  /** The sum of all levels. */
  readonly expertise: number;
  /** Reviews by judges of whom nothing is known. */
  readonly unknown: number;
  /** Groups apart from the first that share no judge and no application with any other: 0 if all scores can be compared. */
  readonly apart: number;
}

/** Measures any assignment, made by an engine or by hand. */
export function judgingFigures(problem: JudgeProblem, reviews: Reviews): JudgingFigures {
  const known = levelsOf(problem);
  const byLevel = new Array<number>(levels).fill(0);
  for (const review of reviews) byLevel[known[pairKey(problem, review)]!]! += 1;
  const held = loads(problem, reviews);
  const weakest = byLevel.findIndex((count) => count > 0);
  return {
    requested: problem.applications.reduce((sum, _, application) => sum + wanted(problem, application), 0),
    assigned: reviews.length,
    applicationsShort: shortage(problem, reviews).filter((lacking) => lacking > 0).length,
    locksLost: locksLost(problem, reviews),
    moved: reviewsMoved(problem, reviews),
    mostLoad: Math.max(0, ...held),
    leastLoad: held.length === 0 ? 0 : Math.min(...held),
    weakest: weakest === -1 ? null : weakest,
    byLevel,
    expertise: byLevel.reduce((sum, count, level) => sum + count * level, 0),
    unknown: reviews.filter(({ application, judge }) => (problem.expertise[application]?.[judge] ?? null) === null).length,
    apart: apart(problem, reviews),
  };
}
