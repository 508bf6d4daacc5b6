import type { SolverOptions } from 'cadical-wasm';
import type { Board } from './board.ts';
import { CoreProver } from './cores.ts';
import { PlanProver } from './plans.ts';
import type { BreakProblem } from './problem.ts';
import { type Prover, termsOf } from './prover.ts';

/**
 * bound: raises the bound, core by core. plan: looks for a plan one above the bound, which is where the optimum mostly is by the time that
 * such a plan is found. better: looks for a plan better than the best.
 */
export type Aim = 'bound' | 'plan' | 'better';

export interface Character extends SolverOptions {
  readonly aim: Aim;
}

/** @throws {RangeError} if there are more clauses than a solver can have */
export async function createProver(problem: BreakProblem, board: Board, { aim, ...options }: Character): Promise<Prover> {
  const termsUpTo = (most: number) => termsOf(problem, board, most, options);
  if (aim === 'bound') return new CoreProver(await termsUpTo(Number.POSITIVE_INFINITY), problem);
  const goal = aim === 'plan' ? goalOf(board) : null;
  const most = goal === null ? board.upper : goal + 1;
  return new PlanProver(await termsUpTo(most), goal, most);
}

/** Infinity while no plan is known. */
const goalOf = ({ lower, upper }: Board): number => (Number.isFinite(upper) ? Math.min(lower + 1, upper - 1) : upper);
