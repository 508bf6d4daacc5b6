import type { Problem } from '../../shared/rules/scheduling/problem.ts';
import type { Solution, SolveOptions } from './contract.ts';
import { solveMeetings } from './meetings/meetings.ts';
import { solvePitches } from './pitches/pitches.ts';

/**
 * Makes a plan, anytime: the best one found when `seconds` are over, the signal says stop, or nothing better exists. It is one that
 * `check` accepts. The same problem, seconds and seed give the same plan as long as clock and signal do not cut the run short.
 */
export async function solve(problem: Problem, options: SolveOptions): Promise<Solution> {
  return problem.kind === 'meetings' ? solveMeetings(problem, options) : solvePitches(problem, options);
}
