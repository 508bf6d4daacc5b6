import type { JudgeProblem, Reviews } from './problem.ts';

/** How many reviews each judge has. */
export function loads({ judges }: JudgeProblem, reviews: Reviews): number[] {
  const held = judges.map(() => 0);
  for (const { judge } of reviews) held[judge]! += 1;
  return held;
}

/** How many judges each application has. */
export function received({ applications }: JudgeProblem, reviews: Reviews): number[] {
  const held = applications.map(() => 0);
  for (const { application } of reviews) held[application]! += 1;
  return held;
}
