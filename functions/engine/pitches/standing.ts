import { groupBy } from '../../../shared/rules/scheduling/groupBy.ts';
import { matched } from '../../../shared/rules/scheduling/matched.ts';
import { type PitchObjectiveCode, pitchOrder } from '../../../shared/rules/scheduling/objectives/pitchOrder.ts';
import { type PitchChoice, pitchChoices } from '../../../shared/rules/scheduling/packing.ts';
import type { PitchProblem, Plan } from '../../../shared/rules/scheduling/problem.ts';
import { NONE } from '../grid.ts';
import type { Count } from './model.ts';
import type { PitchFigure } from './program.ts';
import { PitchStart } from './start.ts';

/** Where a run stands: the best plan so far, what no plan can better, and what the best plans may still look like. */
export class PitchStanding {
  /** Pitches that must be given. */
  readonly forced: ReadonlySet<number>;
  /** What can be chosen at all. */
  readonly possible: readonly PitchChoice[];
  /** What the best plans may still use, and what they have in common. */
  choices: readonly PitchChoice[];
  readonly counts: Count[] = [];
  /** No plan holds more pitches. */
  countBound: number;
  readonly bounds: Map<PitchObjectiveCode, number>;
  slotOf: Int32Array;

  constructor(readonly problem: PitchProblem) {
    const start = new PitchStart(problem, pitchChoices(problem));
    this.forced = new Set(start.locks.map(({ pitch }) => pitch));
    this.choices = start.choices;
    this.possible = start.choices;
    this.countBound = matched([...groupBy(this.choices, ({ pitch }) => pitch).values()].map((own) => own.map(({ slot }) => slot)));
    const before = new Map(problem.previous.map(({ item, slot }) => [item, slot]));
    this.bounds = new Map(pitchOrder.map(({ code }) => [code, 0]));
    this.bounds.set('weight', this.heaviest(this.countBound));
    this.bounds.set('placed', this.countBound);
    this.bounds.set('kept', this.choices.filter(({ pitch, slot }) => before.get(pitch) === slot).length);
    this.slotOf = start.firstCome();
  }

  get plan(): Plan {
    return this.planOf(this.slotOf);
  }

  /** All objectives in order, with their figures. */
  get figures(): PitchFigure[] {
    return pitchOrder.map(({ code }) => ({ code, value: this.value(code) }));
  }

  value(code: PitchObjectiveCode): number {
    return this.measured(code, this.slotOf);
  }

  measured(code: PitchObjectiveCode, slotOf: Int32Array): number {
    return pitchOrder.find((objective) => objective.code === code)!.measure(this.problem, this.planOf(slotOf));
  }

  /** Takes a plan if it is at least as good in everything that counts. */
  adopt(slotOf: Int32Array): void {
    const plan = this.planOf(slotOf);
    for (const { better, measure } of pitchOrder) {
      const gain = measure(this.problem, plan) - measure(this.problem, this.plan);
      if (gain === 0) continue;
      if (gain > 0 === (better === 'more')) this.slotOf = slotOf;
      return;
    }
  }

  /** No plan comes to less than `bound`, of an objective of which less is better. */
  raise(code: PitchObjectiveCode, bound: number): void {
    this.bounds.set(code, Math.max(this.bounds.get(code)!, bound));
  }

  private planOf(slotOf: Int32Array): Plan {
    return [...slotOf.keys()].flatMap((item) => {
      const slot = slotOf[item]!;
      return slot === NONE ? [] : [{ item, slot, place: this.problem.slots[slot]!.place }];
    });
  }

  /** What so many of the pitches weigh that can be given at all. */
  private heaviest(count: number): number {
    const weights = [...new Set(this.choices.map(({ pitch }) => pitch))].map((pitch) => this.problem.pitches[pitch]!.weight);
    return weights
      .sort((a, b) => b - a)
      .slice(0, count)
      .reduce((sum, weight) => sum + weight, 0);
  }
}
