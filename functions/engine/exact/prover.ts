import type { SolverOptions, SolveStatus } from 'cadical-wasm';
import type { Literal } from '../sat/cnf.ts';
import { Sat } from '../sat/sat.ts';
import type { Board } from './board.ts';
import { type Encoding, encode } from './encode.ts';
import type { BreakProblem, Slots } from './problem.ts';
import { verify } from './verify.ts';

/** What a prover finds out: a better bound, a plan, that there is no plan at all, or nothing in the time it had. */
export type Finding =
  | { readonly kind: 'bound'; readonly breaks: number }
  | { readonly kind: 'plan'; readonly slots: Slots }
  | { readonly kind: 'infeasible' }
  | { readonly kind: 'nothing' };

/** What a prover works with. */
export interface Terms {
  readonly sat: Sat;
  readonly encoding: Encoding;
  readonly board: Board;
  /** The problem with fairness, if the clauses leave it out: few plans break it, and all others are found sooner without. */
  readonly lenient: BreakProblem | null;
}

/**
 * The problem as a SAT solver knows it.
 *
 * @param most plans with more breaks than this are left out of the clauses
 * @throws {RangeError} if there are more clauses than a solver can have
 */
export async function termsOf(problem: BreakProblem, board: Board, most: number, options: SolverOptions): Promise<Terms> {
  // That everybody has equally many is another matter: hardly any plan comes to it by itself.
  const isLenient = problem.fairness !== null && problem.fairness > 0 && !board.isFairnessNeeded;
  const encoding = encode(isLenient ? { ...problem, fairness: null } : problem, most);
  return { sat: await Sat.create(encoding.cnf, options), encoding, board, lenient: isLenient ? problem : null };
}

/** Asks a SAT solver about plans with few breaks: every no is a proved bound, every yes a plan. */
export abstract class Prover {
  protected readonly encoding: Encoding;
  protected readonly board: Board;
  private readonly sat: Sat;
  private readonly lenient: BreakProblem | null;

  constructor({ sat, encoding, board, lenient }: Terms) {
    this.sat = sat;
    this.encoding = encoding;
    this.board = board;
    this.lenient = lenient;
  }

  /** One question, given up after so many conflicts, or as soon as others have answered it. What is found about the bound is put on the board. */
  abstract ask(conflicts?: number): Finding;

  /** What it was made to ask has been answered: another one has to be made. */
  get isOutdated(): boolean {
    return this.lenient !== null && this.board.isFairnessNeeded;
  }

  dispose(): void {
    this.sat.dispose();
  }

  protected solve(assumptions: readonly Literal[], conflicts: number | undefined, isMoot: () => boolean): SolveStatus {
    const { sat, board } = this;
    return sat.solve(assumptions, conflicts, () => board.isOver || board.lower >= board.upper || this.isOutdated || isMoot());
  }

  /** The assumptions that were too many, after a no. */
  protected get core(): Literal[] {
    return this.sat.core;
  }

  /** The plan after a yes, unless it breaks the fairness that the clauses left out: from then on every prover's clauses have it. */
  protected found(): Finding {
    const { lenient, encoding, sat, board } = this;
    const slots = encoding.held.map((row) => row.findIndex((literal) => sat.isTrue(literal)));
    if (!lenient || verify({ ...lenient, fairness: null }, slots).spread <= (lenient.fairness ?? 0)) return { kind: 'plan', slots };
    board.needFairness();
    return { kind: 'nothing' };
  }

  protected raise(bound: number): Finding {
    this.board.raise(bound);
    return { kind: 'bound', breaks: this.board.lower };
  }
}
