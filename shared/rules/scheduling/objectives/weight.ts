import { itemsOf, type Plan, type Problem } from '../problem.ts';

/** What a plan gains: the weights of all it holds. */
export const weight = (problem: Problem, plan: Plan): number =>
  plan.reduce((sum, { item }) => sum + (itemsOf(problem)[item]?.weight ?? 0), 0);
