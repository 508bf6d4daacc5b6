import { Cadical, type SolverOptions } from 'cadical-wasm';
import type { Board } from './board.ts';
import type { Literal } from './cnf.ts';
import { type Encoding, encode } from './encode.ts';
import type { BreakProblem, Slots } from './problem.ts';
import { verify } from './verify.ts';

/** What makes provers differ, so that what one finds hard another may not. */
export interface Character extends SolverOptions {
  readonly aim: Aim;
}

/** What a prover finds out: a better bound, a plan at the bound, that there is no plan at all, or nothing in the time it had. */
export type Finding =
  | { readonly kind: 'bound'; readonly breaks: number }
  | { readonly kind: 'plan'; readonly slots: Slots }
  | { readonly kind: 'infeasible' }
  | { readonly kind: 'nothing' };

/**
 * Both ask just at the bound, where a no raises it and a yes is the optimum. With `bound` one solver is asked one question after the
 * other, so that what it has learned for one serves the next. With `plan` a solver is asked one question only, and its clauses know
 * of no more breaks than that: it finds plans sooner. While no plan is known it looks for any.
 */
export type Aim = 'bound' | 'plan';

/** Asks a SAT solver whether there is a plan with so few breaks: every no is a proved bound, every yes a plan. */
export class Prover {
  private constructor(
    private readonly solver: Cadical,
    private readonly encoding: Encoding,
    private readonly board: Board,
    /** The only number of breaks that the clauses allow to ask for; null = any below `most`. */
    private readonly only: number | null,
    /** Plans with more breaks were left out of the clauses. */
    private readonly most: number,
    /** With fairness, if the clauses leave it out: few plans break it, and all others are found sooner without. */
    private readonly lenient: BreakProblem | null,
  ) {}

  static async create(problem: BreakProblem, board: Board, { aim, ...options }: Character): Promise<Prover> {
    const only = aim === 'plan' ? wantedOf(board) : null;
    const most = only === null ? board.upper : only + 1;
    // That everybody has equally many is another matter: hardly any plan comes to it by itself.
    const isLenient = problem.fairness !== null && problem.fairness > 0 && !board.isFairnessNeeded;
    const encoding = encode(isLenient ? { ...problem, fairness: null } : problem, most);
    if (only !== null && encoding.breaks[only] !== undefined) encoding.cnf.add(-encoding.breaks[only]);
    const solver = await Cadical.create({ quiet: true, ...options });
    const clause: Literal[] = [];
    for (const literal of encoding.cnf.since(0)) {
      if (literal !== 0) clause.push(literal);
      else solver.addClause(clause.splice(0));
    }
    return new Prover(solver, encoding, board, only, most, isLenient ? problem : null);
  }

  /** What it was made to ask has been answered: another one has to be made. */
  get isOutdated(): boolean {
    return (this.only !== null && this.only !== wantedOf(this.board)) || (this.lenient !== null && this.board.isFairnessNeeded);
  }

  /**
   * One question, given up after so many conflicts, or as soon as others have answered it. What is found is put on the board.
   *
   * @param breaks no more than so many: just at the bound if nothing is said
   */
  ask(conflicts?: number, breaks = this.only ?? this.board.lower): Finding {
    const { solver, encoding, board, only } = this;
    const more = only === null ? encoding.breaks[breaks] : undefined;
    // What others have proved in the meantime.
    const sure = encoding.breaks[board.lower - 1];
    if (sure !== undefined) solver.addClause([sure]);
    solver.setTerminate(() => board.isOver || board.lower > breaks || board.upper <= breaks || this.isOutdated);
    const answer = solver.solve({ assumptions: more === undefined ? [] : [-more], ...(conflicts === undefined ? {} : { conflicts }) });
    if (answer === 'satisfiable') return this.found(this.plan());
    if (answer === 'unknown') return { kind: 'nothing' };
    const isAboutBreaks = more !== undefined && solver.failed(-more);
    if (!isAboutBreaks && this.most === Number.POSITIVE_INFINITY) return { kind: 'infeasible' };
    const bound = isAboutBreaks || only !== null ? breaks + 1 : this.most;
    board.raise(bound);
    return { kind: 'bound', breaks: bound };
  }

  dispose(): void {
    this.solver.dispose();
  }

  /** A plan, unless it breaks the fairness that the clauses left out: from then on every prover's clauses have it. */
  private found(slots: Slots): Finding {
    const { lenient } = this;
    if (!lenient || verify({ ...lenient, fairness: null }, slots).spread <= (lenient.fairness ?? 0)) return { kind: 'plan', slots };
    this.board.needFairness();
    return { kind: 'nothing' };
  }

  private plan(): number[] {
    return this.encoding.held.map((row) => row.findIndex((literal) => literal === 1 || (literal > 1 && this.solver.value(literal))));
  }
}

/** The number of breaks to ask for; Infinity while any plan will do. */
const wantedOf = (board: Board): number => (Number.isFinite(board.upper) ? board.lower : Number.POSITIVE_INFINITY);
