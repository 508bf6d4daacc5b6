import { Cadical, type SolverOptions, type SolveStatus } from 'cadical-wasm';
import { type Cnf, type Literal, TRUE } from './cnf.ts';

/** Patiently, and with nothing anywhere unless something says so: both plans and proofs come sooner than by CaDiCaL's defaults. */
const plansFirst: SolverOptions = { stabilizeonly: true, phase: false };

/** A SAT solver that follows its clauses as they grow. */
export class Sat {
  /** Clauses that the solver has. */
  private known = 0;

  private constructor(
    private readonly solver: Cadical,
    private readonly cnf: Cnf,
  ) {}

  static async create(cnf: Cnf, options: SolverOptions = {}): Promise<Sat> {
    return new Sat(await Cadical.create({ quiet: true, ...plansFirst, ...options }), cnf);
  }

  /**
   * @param conflicts given up after so many; no limit where it is not said
   * @param isOver asked again and again: given up as soon as it is so
   */
  solve(assumptions: readonly Literal[], conflicts: number | undefined, isOver: () => boolean): SolveStatus {
    const { solver, cnf } = this;
    const clause: Literal[] = [];
    for (const literal of cnf.since(this.known)) {
      if (literal !== 0) clause.push(literal);
      else solver.addClause(clause.splice(0));
    }
    this.known = cnf.size;
    solver.setTerminate(isOver);
    return solver.solve({ assumptions, ...(conflicts === undefined ? {} : { conflicts }) });
  }

  /** After a yes. */
  isTrue(literal: Literal): boolean {
    return literal === TRUE || (literal !== -TRUE && this.solver.value(literal));
  }

  /** The assumptions that were too many, after a no. */
  get core(): Literal[] {
    return this.solver.failedAssumptions();
  }

  dispose(): void {
    this.solver.dispose();
  }
}

/** Whether something ended for want of memory: the clauses are too many for the solver, and whoever has other means goes on with them. */
export function isTooLarge(fault: unknown): boolean {
  const { name, code } = fault as NodeJS.ErrnoException;
  return name === 'RuntimeError' || name === 'RangeError' || code === 'ERR_WORKER_OUT_OF_MEMORY';
}
