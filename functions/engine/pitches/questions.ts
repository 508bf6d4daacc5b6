import type { Budget } from '../budget.ts';
import { FALSE } from '../sat/cnf.ts';
import { Sat } from '../sat/sat.ts';
import type { PairCode, PitchClauses } from './clauses.ts';
import type { PitchStanding } from './standing.ts';

/** How long to ask: in conflicts, not seconds, so that the outcome does not depend on the machine. */
export interface Patience {
  readonly conflicts: number;
  /** So many between two looks at the clock. */
  readonly portion: number;
  readonly budget: Budget;
}

/** The part of a portion that a plan counts for: few conflicts are needed to find one. */
const onePlan = 0.05;

/**
 * Asks a SAT solver whether there are plans with fewer pairs in each other's way, until there are none. Where pitches have to fit together in
 * many ways at once it finds plans that neither a search nor branch and bound come to.
 */
export class PitchQuestions {
  private constructor(
    private readonly clauses: PitchClauses,
    private readonly sat: Sat,
  ) {}

  static async create(clauses: PitchClauses): Promise<PitchQuestions> {
    return new PitchQuestions(clauses, await Sat.create(clauses.cnf));
  }

  /** From now on an objective comes to no more than that. */
  settle(code: PairCode, value: number): void {
    this.clauses.cnf.atMost(this.clauses.costs(code), value);
  }

  /** Makes the plan of a standing better in an objective. true: nothing less is left to find, among plans like it in what comes before. */
  async improve(code: PairCode, standing: PitchStanding, { conflicts, portion, budget }: Patience): Promise<boolean> {
    const { clauses, sat } = this;
    const more = clauses.cnf.count(clauses.costs(code), standing.value(code));
    const isLeast = () => standing.value(code) <= standing.bounds.get(code)!;
    for (let left = conflicts; left > 0 && !isLeast() && !(await budget.isOverAfterBreath()); ) {
      const fewer = -(more[standing.value(code) - 1] ?? FALSE);
      const answer = sat.solve([fewer], Math.ceil(Math.min(portion, left)), () => budget.isOver);
      if (answer === 'unsatisfiable') return true;
      left -= answer === 'unknown' ? portion : onePlan * portion;
      if (answer === 'unknown') continue;
      const slotOf = clauses.slotOf((literal) => sat.isTrue(literal));
      if (standing.measured('weight', slotOf) < standing.value('weight')) clauses.exclude(slotOf);
      else standing.adopt(slotOf);
    }
    return isLeast();
  }

  dispose(): void {
    this.sat.dispose();
  }
}
