import { type JudgeProblem, wanted } from '../problem.ts';

/** No application has more judges than it needs, so that all are judged alike. */
export const applicationMost = (problem: JudgeProblem, application: number, held: number): boolean => held <= wanted(problem, application);
