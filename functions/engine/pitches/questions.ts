import type { Budget } from '../budget.ts';
import { FALSE } from '../sat/cnf.ts';
import { Sat } from '../sat/sat.ts';
import { type PairCode, PitchClauses, pairCodes } from './clauses.ts';
import type { PitchStanding } from './standing.ts';

/** Conflicts in a second times the literals of all clauses, on a slow machine's reckoning. */
const pace = 2.6e9;
/** Seconds between two looks at the clock, by that reckoning, and what an answer counts for. */
const [portion, oneAnswer] = [3, 0.1];
/** Literals of all clauses beyond which hardly anything is found out in a run. */
const largest = 4e6;

/**
 * Asks a SAT solver whether there are plans with fewer pairs in each other's way, until there are none. Where pitches have to fit together in
 * many ways at once it finds plans that neither a search nor branch and bound come to.
 */
export class PitchQuestions {
  private constructor(
    private readonly code: PairCode,
    private readonly standing: PitchStanding,
    private readonly clauses: PitchClauses,
    private readonly sat: Sat,
  ) {}

  /**
   * Questions about one objective, with those before it as they are. Pitches are put somewhere unless something says no: plans are found sooner
   * than from nobody anywhere.
   *
   * @throws {RangeError} if there are more clauses than a solver can have
   */
  static async about(code: PairCode, standing: PitchStanding): Promise<PitchQuestions> {
    const clauses = new PitchClauses(standing);
    for (const before of pairCodes.slice(0, pairCodes.indexOf(code))) clauses.settle(before, standing.value(before));
    return new PitchQuestions(code, standing, clauses, await Sat.create(clauses.cnf, { phase: true }));
  }

  /**
   * Brings what the plan comes to and the bound together: asks in turn whether there is a plan at the bound, which is often answered sooner
   * than whether there is any that is better.
   *
   * @param seconds for how long to ask: counted in conflicts, so that the outcome does not depend on the machine
   * @throws {RangeError} if there are more clauses than a solver can have
   */
  async improve(seconds: number, budget: Budget): Promise<void> {
    const { code, standing, clauses, sat } = this;
    const more = clauses.cost(code, standing.value(code));
    const conflicts = pace / clauses.cnf.size;
    if (clauses.cnf.size > largest) return;
    const [bound, value] = [() => standing.bounds.get(code)!, () => standing.value(code)];
    for (let left = seconds, turn = 0; left > 0 && value() > bound() && !(await budget.isOverAfterBreath()); turn++) {
      const goal = turn % 2 === 0 ? bound() : value() - 1;
      const answer = sat.solve([-(more[goal] ?? FALSE)], Math.ceil(Math.min(portion, left) * conflicts), () => budget.isOver);
      left -= answer === 'unknown' ? portion : oneAnswer;
      if (answer === 'unsatisfiable') standing.raise(code, goal + 1);
      if (answer !== 'satisfiable') continue;
      const slotOf = clauses.slotOf((literal) => sat.isTrue(literal));
      if (standing.measured('weight', slotOf) < standing.value('weight')) clauses.exclude(slotOf);
      else standing.adopt(slotOf);
    }
  }

  dispose(): void {
    this.sat.dispose();
  }
}
