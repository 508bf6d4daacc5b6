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
    const { solver } = this;
    return withinMemory(() => {
      this.addClauses();
      solver.setTerminate(isOver);
      return solver.solve({ assumptions, ...(conflicts === undefined ? {} : { conflicts }) });
    });
  }

  private addClauses(): void {
    const { solver, cnf } = this;
    const clause: Literal[] = [];
    for (const literal of cnf.since(this.known)) {
      if (literal !== 0) clause.push(literal);
      else solver.addClause(clause.splice(0));
    }
    this.known = cnf.size;
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

const tooLarge = 'sat-too-large';

/**
 * Clauses are what the solver's memory goes for: where it ends while it takes or searches them, that is for want of it. It says no more of
 * that than of a question asked out of turn, and the latter is a fault of ours.
 */
function withinMemory<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (fault) {
    const { name, message } = fault as Error;
    if (name !== 'RuntimeError' || !/^Aborted\(/.test(message)) throw fault;
    throw Object.assign(new Error(tooLarge, { cause: fault }), { code: tooLarge });
  }
}

/** Whether something ended for want of memory: the clauses are too many for the solver, and whoever has other means goes on with them. */
export function isTooLarge(fault: unknown): boolean {
  const { name, message, code } = fault as NodeJS.ErrnoException;
  if (code === tooLarge || code === 'ERR_WORKER_OUT_OF_MEMORY') return true;
  return (name === 'RangeError' || name === 'RuntimeError') && outOfMemory.test(message);
}

/** What JavaScript, WebAssembly and our own clauses say where something cannot be made as large as it was to be. */
const outOfMemory =
  /^clauses-too-many$|allocat|out of memory|enlarge memory|maximum size exceeded|invalid (typed )?array( buffer)? length|invalid string length/i;
