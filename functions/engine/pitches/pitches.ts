import { check } from '../../../shared/rules/scheduling/check.ts';
import { figures } from '../../../shared/rules/scheduling/figures.ts';
import { groupBy } from '../../../shared/rules/scheduling/groupBy.ts';
import { matched } from '../../../shared/rules/scheduling/matched.ts';
import { latenessOf } from '../../../shared/rules/scheduling/objectives/lateness.ts';
import { type PitchObjectiveCode, pitchOrder } from '../../../shared/rules/scheduling/objectives/pitchOrder.ts';
import { type PitchChoice, pitchChoices, pitchPacking } from '../../../shared/rules/scheduling/packing.ts';
import type { PitchProblem, Plan } from '../../../shared/rules/scheduling/problem.ts';
import { Budget, toTell } from '../budget.ts';
import type { ObjectiveStanding, Progress, Solution, SolveOptions } from '../contract.ts';
import { explained } from '../explained.ts';
import { NONE } from '../grid.ts';
import { History } from '../history.ts';
import { Bound } from '../linear/bounds.ts';
import { type Limit, minimise } from '../linear/program.ts';
import { Random } from '../random.ts';
import { type Cell, PitchModel } from './model.ts';
import { PitchOrder, searched } from './order.ts';
import { PitchProgram } from './program.ts';
import { PitchStart } from './start.ts';

/** More pitches in slots than this are not put to branch and bound for their order; search and the bounds that are plain remain. */
const largest = 20_000;

/**
 * Solves the pitch problem, one objective after the other in the order of `pitchOrder`, each with a bound for plans that are as good
 * in those before it: who pitches at all, and who stays where they were, by linear and integer programming; then in what order, by
 * search, and where that has not reached its bound by integer programming again.
 */
export async function solvePitches(problem: PitchProblem, options: SolveOptions): Promise<Solution> {
  const run = new PitchRun(problem, options);
  await run.allocate();
  await run.order(new Random(options.seed));
  return run.finish();
}

class PitchRun {
  private readonly budget: Budget;
  private readonly history: History;
  private readonly forced: ReadonlySet<number>;
  private readonly possible: readonly PitchChoice[];
  /** What the best plans may still use. */
  private choices: readonly PitchChoice[];
  /** No plan holds more pitches. */
  private countBound: number;
  private readonly bounds: Map<PitchObjectiveCode, number>;
  private slotOf: Int32Array;

  constructor(
    private readonly problem: PitchProblem,
    options: SolveOptions,
  ) {
    this.budget = new Budget(toTell(options, 4e-4 * problem.pitches.length));
    this.history = new History(this.budget, options);
    const start = new PitchStart(problem, pitchChoices(problem));
    this.forced = new Set(start.locks.map(({ pitch }) => pitch));
    this.choices = start.choices;
    this.possible = start.choices;
    this.countBound = matched([...groupBy(this.choices, ({ pitch }) => pitch).values()].map((own) => own.map(({ slot }) => slot)));
    const before = new Map(problem.previous.map(({ item, slot }) => [item, slot]));
    this.bounds = new Map([
      ['quotas', 0],
      ['weight', this.heaviest(this.countBound)],
      ['placed', this.countBound],
      ['kept', this.choices.filter(({ pitch, slot }) => before.get(pitch) === slot).length],
    ]);
    this.slotOf = start.firstCome();
    this.report('placing');
  }

  /** Who pitches, and who of them stays where they were: slots that are alike count as one. */
  async allocate(): Promise<void> {
    if (this.budget.isOver) return;
    if (this.choices.length === 0) return this.lackAll();
    const model = this.modelTogether();
    // A quota missed counts for more than all weight, and one step of weight for more than all pitches: of plans as heavy the one that
    // holds most.
    const step = this.countBound + 1;
    const all = this.bounds.get('weight')! * step + step;
    const weigh = ({ pitch }: Cell) => -(this.problem.pitches[pitch]!.weight * step + 1);
    const gained = () => this.value('weight') * step + this.plan.length;
    const least = await this.settle(model, model.cost(weigh, model.missed, all), 0.7, () => this.value('quotas') * all - gained());
    const missed = Math.max(0, Math.ceil(least / all));
    this.bounds.set('quotas', missed);
    if (this.value('quotas') === missed) this.boundWeight(missed * all - least, step);
    this.report('placing');
    if (this.problem.previous.length === 0) return;
    const staying = this.modelTogether();
    staying.hold(
      staying.cost(() => 0, staying.missed),
      this.value('quotas'),
    );
    // Apart, so that no row has large factors: prices are rounded, and their errors grow with them.
    staying.hold(
      staying.cost(({ pitch }) => -this.problem.pitches[pitch]!.weight),
      -this.value('weight'),
    );
    staying.hold(
      staying.cost(() => -1),
      -this.plan.length,
    );
    const stay = staying.cost(() => 0, staying.keeping, -1);
    this.bounds.set('kept', Math.min(staying.keeping.length, -(await this.settle(staying, stay, 0.7, () => -this.value('kept')))));
    this.report('placing');
  }

  /**
   * Makes a cost of a model as small as can be, and forgets choices that no plan with that cost makes.
   *
   * @param reached the cost of the plan there is
   * @returns what no plan costs less than
   */
  private async settle(model: PitchModel, cost: Float64Array, share: number, reached: () => number): Promise<number> {
    const { values, bound, boundWith } = await minimise(model.program, cost, this.limit(share));
    if (values) this.adopt(model.slotOf(values));
    const most = reached();
    if (boundWith) this.choices = model.choicesIn((column) => boundWith[column]! <= most, this.choices);
    return bound;
  }

  /** @param most no plan with its quotas gains more, a step for each unit of weight and 1 for each pitch */
  private boundWeight(most: number, step: number): void {
    const heaviest = Math.min(this.bounds.get('weight')!, Math.floor(most / step));
    this.bounds.set('weight', heaviest);
    if (this.value('weight') === heaviest) this.bounds.set('placed', Math.min(this.countBound, most - heaviest * step));
  }

  /** Nothing can be given at all: the quotas miss what they miss. */
  private lackAll(): void {
    this.bounds.set('quotas', this.value('quotas'));
  }

  private modelTogether(): PitchModel {
    return new PitchModel(this.problem, this.choices, this.forced, 'together');
  }

  /** In what order, one objective after the other. */
  async order(random: Random): Promise<void> {
    const program = new PitchProgram(this.problem, this.choices, this.forced);
    for (const code of searched) this.bounds.set(code, this.plainBound(code));
    const isOpen = (code: PitchObjectiveCode) => this.value(code) > this.bounds.get(code)!;
    for (const [index, code] of searched.entries()) {
      const bound = this.bounds.get(code)!;
      await this.search(index, bound, random);
      if (isOpen(code) && this.choices.length <= largest && !this.budget.isOver) {
        const standing = pitchOrder.map((objective) => ({ code: objective.code, value: this.value(objective.code) }));
        const share = 1 / searched.slice(index).filter(isOpen).length;
        const outcome = await program.improve(code, standing, this.slotOf, this.limit(share));
        this.bounds.set(code, Math.max(bound, outcome.bound));
        if (outcome.slotOf) this.adopt(outcome.slotOf);
      }
      this.report('ordering');
    }
  }

  async finish(): Promise<Solution> {
    const { problem, plan, budget } = this;
    await this.tightenCount();
    const violations = check(problem, plan);
    if (violations.length > 0) throw new Error(`engine-plan-rejected: ${JSON.stringify(violations.slice(0, 3))}`);
    this.report('done');
    const objectives = pitchOrder.map((objective): ObjectiveStanding => {
      const value = objective.measure(problem, plan);
      const bound = this.bounds.get(objective.code)!;
      return { code: objective.code, better: objective.better, value, bound, proved: value === bound };
    });
    const measured = figures(problem, plan);
    const weightBound = this.bounds.get('weight')!;
    return {
      plan,
      figures: measured,
      bounds: { placed: this.countBound, weight: weightBound, breaks: 0 },
      proved: measured.weight === weightBound,
      objectives,
      unplaced: await explained(problem, plan, budget),
      seconds: budget.seconds,
      history: this.history.points,
    };
  }

  /** Speakers with several pitches may make it impossible to give as many as there are slots for. */
  private async tightenCount(): Promise<void> {
    const { problem, plan } = this;
    if (plan.length >= this.countBound || this.budget.isOver) return;
    const bound = new Bound(pitchPacking(problem, this.possible, () => 1));
    await bound.tighten(plan.length, this.budget.left / 2);
    this.countBound = Math.min(this.countBound, bound.value);
  }

  /** What so many of the pitches weigh that can be given at all. */
  private heaviest(count: number): number {
    const weights = [...new Set(this.choices.map(({ pitch }) => pitch))].map((pitch) => this.problem.pitches[pitch]!.weight);
    return weights
      .sort((a, b) => b - a)
      .slice(0, count)
      .reduce((sum, weight) => sum + weight, 0);
  }

  private async search(index: number, bound: number, random: Random): Promise<void> {
    const search = new PitchOrder(this.problem, this.slotOf, random);
    const from = Math.max(1, search.total(index) / 20);
    let best = search.total(index);
    let bestSlots = Int32Array.from(search.slotOf);
    const keep = () => {
      const total = search.total(index);
      if (total < best) {
        best = total;
        bestSlots = Int32Array.from(search.slotOf);
      }
      return best > bound;
    };
    if (best > bound)
      await this.budget.spend(0.08, 3e5, (steps, progress) => {
        search.run(index, steps, from * 0.01 ** progress);
        return keep();
      });
    if (best > bound) {
      search.run(index, 10_000, 1e-9);
      keep();
    }
    this.adopt(bestSlots);
  }

  /** What no plan can better, seen without a solver. */
  private plainBound(code: PitchObjectiveCode): number {
    if (code !== 'lateness') return 0;
    const late = latenessOf(this.problem);
    const possible = [...new Set(this.choices.map(({ slot }) => slot))].map((slot) => late[slot]!).sort((a, b) => a - b);
    return possible.slice(0, this.plan.length).reduce((sum, value) => sum + value, 0);
  }

  private limit(share: number): Limit {
    const { budget } = this;
    const isOver = async () => {
      await budget.breathe();
      return budget.isOver;
    };
    return { seconds: budget.left * share, isOver };
  }

  /** Takes a plan if it is at least as good in everything that counts. */
  private adopt(slotOf: Int32Array): void {
    const plan = this.planOf(slotOf);
    for (const { better, measure } of pitchOrder) {
      const gain = measure(this.problem, plan) - measure(this.problem, this.plan);
      if (gain === 0) continue;
      if (gain > 0 === (better === 'more')) this.slotOf = slotOf;
      return;
    }
  }

  private value(code: PitchObjectiveCode): number {
    return pitchOrder.find((objective) => objective.code === code)!.measure(this.problem, this.plan);
  }

  private get plan(): Plan {
    return this.planOf(this.slotOf);
  }

  private planOf(slotOf: Int32Array): Plan {
    return [...slotOf.keys()].flatMap((item) => {
      const slot = slotOf[item]!;
      return slot === NONE ? [] : [{ item, slot, place: this.problem.slots[slot]!.place }];
    });
  }

  private report(phase: Progress['phase']): void {
    const { plan } = this;
    const weightBound = this.bounds.get('weight')!;
    this.history.note({ phase, placed: plan.length, bound: this.countBound, weight: this.value('weight'), weightBound, breaks: 0 });
  }
}
