import { received } from '../counts.ts';
import { type JudgeProblem, type Reviews, wanted } from '../problem.ts';

/** Every application has the judges it needs: how many each lacks. */
export const shortage = (problem: JudgeProblem, reviews: Reviews): number[] =>
  received(problem, reviews).map((held, application) => Math.max(0, wanted(problem, application) - held));
