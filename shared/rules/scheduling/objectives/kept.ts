import type { PitchProblem, Plan } from '../problem.ts';

/** Small changes stay small: how many pitches are where they were in the plan before. */
export function kept(problem: PitchProblem, plan: Plan): number {
  const before = new Map(problem.previous.map(({ item, slot }) => [item, slot]));
  return plan.filter(({ item, slot }) => before.get(item) === slot).length;
}
