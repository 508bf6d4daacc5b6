import { type JudgeProblem, mostOf } from '../problem.ts';

/** Nobody reviews more applications than they said they can take. */
export const judgeMost = (problem: JudgeProblem, judge: number, held: number): boolean => held <= mostOf(problem, judge);
