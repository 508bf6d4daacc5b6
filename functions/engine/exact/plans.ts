import type { Literal } from '../sat/cnf.ts';
import { type Finding, Prover, type Terms } from './prover.ts';

/** Milliseconds for which a question is young. */
const young = 1300;

/** Looks for a plan with no more than so many breaks. */
export class PlanProver extends Prover {
  /** `more[k]`: there are more than k breaks in all. */
  private readonly more: readonly Literal[];
  private readonly began = performance.now();

  /**
   * @param goal the breaks to look for, once and for all; null = always one fewer than the best plan has
   * @param most plans with more breaks than this were left out of the clauses
   */
  constructor(
    terms: Terms,
    private readonly goal: number | null,
    most: number,
  ) {
    super(terms);
    const { cnf, breaks } = this.encoding;
    this.more = Number.isFinite(most) ? cnf.sum(breaks, most) : [];
  }

  override get isOutdated(): boolean {
    return super.isOutdated || (this.goal !== null && (this.isAnswered(this.goal) || this.isOvertaken(this.goal)));
  }

  ask(conflicts?: number): Finding {
    const { board, more } = this;
    const breaks = this.goal ?? board.upper - 1;
    // Never taken back: goals only fall. That there are as many as the bound says is left unsaid: plans are then found several times later.
    if (more[breaks] !== undefined) this.encoding.cnf.add(-more[breaks]!);
    const answer = this.solve([], conflicts, () => this.isAnswered(breaks));
    if (answer === 'satisfiable') return this.found();
    if (answer === 'unknown') return { kind: 'nothing' };
    return Number.isFinite(breaks) ? this.raise(breaks + 1) : { kind: 'infeasible' };
  }

  /** Whether the bound came up to a question that has hardly been asked: the next one is easier. One long asked is better gone on with. */
  private isOvertaken(goal: number): boolean {
    const { lower, upper } = this.board;
    return lower === goal && goal + 1 < upper && performance.now() - this.began < young;
  }

  /** Whether a plan with no more breaks than that is known, or known not to be. */
  private isAnswered(breaks: number): boolean {
    const { lower, upper } = this.board;
    return lower > breaks || (Number.isFinite(upper) && upper <= breaks);
  }
}
