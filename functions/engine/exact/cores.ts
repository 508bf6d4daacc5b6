import type { Literal } from '../sat/cnf.ts';
import { leastBreaks } from './least.ts';
import type { BreakProblem } from './problem.ts';
import { type Finding, Prover, type Terms } from './prover.ts';

/** A number in unary of which only the first so many may be true. */
interface Allowance {
  readonly count: readonly Literal[];
  readonly allowed: number;
}

/**
 * Proves bounds by cores, as MaxSAT solvers do (OLL: Andres, Kaufmann, Matheis, Schaub: Unsatisfiability-based optimization in clasp,
 * ICLP 2012; Morgado, Dodaro, Marques-Silva: Core-guided MaxSAT with soft cardinality constraints, CP 2014). It assumes that
 * nobody has more breaks than is sure. Whoever turns out to be unable to keep to that together has one break more among them, which
 * raises the bound by one, and from then on only that one is allowed to them. The first plan found has as few breaks as can be. Nearly
 * everybody is assumed to have none at all, and that says far more than how many there may be in total.
 */
export class CoreProver extends Prover {
  /** What is assumed, by the literal that says so. */
  private readonly assumed = new Map<Literal, Allowance>();
  private proved = 0;

  constructor(terms: Terms, problem: BreakProblem) {
    super(terms);
    const least = leastBreaks(problem);
    this.encoding.breaks.forEach((count, person) => {
      this.proved += least[person]!;
      this.assume({ count, allowed: least[person]! });
    });
    // Nothing is asked of the sum, but a solver that tries "no" first keeps it low, and finds the last plan several times sooner.
    const { cnf, breaks } = this.encoding;
    if (Number.isFinite(this.board.upper)) cnf.sum(breaks, this.board.upper);
  }

  ask(conflicts?: number): Finding {
    const answer = this.solve([...this.assumed.keys()], conflicts, () => false);
    if (answer === 'satisfiable') return this.found();
    if (answer === 'unknown') return { kind: 'nothing' };
    const { core } = this;
    if (core.length === 0) return { kind: 'infeasible' };
    this.relax(core);
    this.proved++;
    return this.raise(this.proved);
  }

  /** One break more than assumed, among those who cannot keep to it together. */
  private relax(core: readonly Literal[]): void {
    const { assumed, encoding } = this;
    const beyond = core.map((literal) => -literal);
    encoding.cnf.add(...beyond);
    for (const literal of core) {
      const { count, allowed } = assumed.get(literal)!;
      assumed.delete(literal);
      this.assume({ count, allowed: allowed + 1 });
    }
    if (core.length > 1) this.assume({ count: encoding.cnf.count(beyond), allowed: 1 });
  }

  private assume(allowance: Allowance): void {
    const beyond = allowance.count[allowance.allowed];
    if (beyond !== undefined) this.assumed.set(-beyond, allowance);
  }
}
