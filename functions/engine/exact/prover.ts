import { Cadical, type SolverOptions, type SolveStatus } from 'cadical-wasm';
import type { Board } from './board.ts';
import type { Literal } from './cnf.ts';
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
  readonly solver: Cadical;
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
  return { solver: await Cadical.create({ quiet: true, ...options }), encoding, board, lenient: isLenient ? problem : null };
}

/** Asks a SAT solver about plans with few breaks: every no is a proved bound, every yes a plan. */
export abstract class Prover {
  protected readonly encoding: Encoding;
  protected readonly board: Board;
  private readonly solver: Cadical;
  private readonly lenient: BreakProblem | null;
  /** Clauses that the solver has. */
  private known = 0;

  constructor({ solver, encoding, board, lenient }: Terms) {
    this.solver = solver;
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
    this.solver.dispose();
  }

  protected solve(assumptions: readonly Literal[], conflicts: number | undefined, isMoot: () => boolean): SolveStatus {
    const { solver, encoding, board } = this;
    const clause: Literal[] = [];
    for (const literal of encoding.cnf.since(this.known)) {
      if (literal !== 0) clause.push(literal);
      else solver.addClause(clause.splice(0));
    }
    this.known = encoding.cnf.size;
    solver.setTerminate(() => board.isOver || board.lower >= board.upper || this.isOutdated || isMoot());
    return solver.solve({ assumptions, ...(conflicts === undefined ? {} : { conflicts }) });
  }

  /** The assumptions that were too many, after a no. */
  protected get core(): Literal[] {
    return this.solver.failedAssumptions();
  }

  /** The plan after a yes, unless it breaks the fairness that the clauses left out: from then on every prover's clauses have it. */
  protected found(): Finding {
    const { lenient, encoding, solver, board } = this;
    const slots = encoding.held.map((row) => row.findIndex((literal) => literal === 1 || (literal > 1 && solver.value(literal))));
    if (!lenient || verify({ ...lenient, fairness: null }, slots).spread <= (lenient.fairness ?? 0)) return { kind: 'plan', slots };
    board.needFairness();
    return { kind: 'nothing' };
  }

  protected raise(bound: number): Finding {
    this.board.raise(bound);
    return { kind: 'bound', breaks: this.board.lower };
  }
}
