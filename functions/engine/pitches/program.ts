import type { PitchObjectiveCode } from '../../../shared/rules/scheduling/objectives/pitchOrder.ts';
import type { PitchChoice } from '../../../shared/rules/scheduling/packing.ts';
import type { PitchProblem } from '../../../shared/rules/scheduling/problem.ts';
import { type Limit, leastCostOf, minimise } from '../linear/program.ts';
import { PitchModel } from './model.ts';
import { type Term, termOf } from './terms.ts';

/** The figure of an objective in a plan. */
export interface PitchFigure {
  readonly code: PitchObjectiveCode;
  readonly value: number;
}

/** Objectives about who pitches, not when: they are kept with rows that are few. */
const simple: readonly PitchObjectiveCode[] = ['quotas', 'weight', 'placed', 'kept'];

/** The whole problem with every slot apart, to which one objective after the other is put; each stays as good as it became. */
export class PitchProgram {
  private whole: SettledModel | null = null;

  constructor(
    private readonly problem: PitchProblem,
    private readonly choices: readonly PitchChoice[],
    private readonly forced: ReadonlySet<number>,
  ) {}

  /**
   * Minimises an objective among the plans that are as good as a given one in those before it. First without those about the order, which
   * takes a moment and often proves what the plan has reached; then with all of them.
   *
   * @param standing all objectives in order, with the figures of that plan
   */
  async improve(
    code: PitchObjectiveCode,
    standing: readonly PitchFigure[],
    slotOf: Int32Array,
    limit: Limit,
  ): Promise<{ slotOf: Int32Array | null; bound: number }> {
    const before = standing.slice(
      0,
      standing.findIndex((objective) => objective.code === code),
    );
    const value = standing[before.length]!.value;
    const began = performance.now();
    const free = this.fresh(before.filter((objective) => simple.includes(objective.code)));
    const least = await leastCostOf(free.model.program, free.costOf(code), limit);
    if (least === value) return { slotOf: null, bound: least };
    this.whole ??= this.fresh([]);
    const { whole } = this;
    for (const objective of before) whole.settle(objective);
    const left = { ...limit, seconds: limit.seconds - (performance.now() - began) / 1000 };
    const outcome = await whole.improve(code, value, slotOf, left);
    return { slotOf: outcome.slotOf, bound: Math.max(least, outcome.bound) };
  }

  private fresh(settled: readonly PitchFigure[]): SettledModel {
    const model = new SettledModel(this.problem, new PitchModel(this.problem, this.choices, this.forced, 'apart'));
    for (const objective of settled) model.settle(objective);
    return model;
  }
}

/** A model in which some objectives are held where they are. */
class SettledModel {
  private readonly terms = new Map<PitchObjectiveCode, Term>();
  private readonly settled = new Set<PitchObjectiveCode>();

  constructor(
    private readonly problem: PitchProblem,
    readonly model: PitchModel,
  ) {}

  costOf(code: PitchObjectiveCode): Float64Array {
    const { columns, factors } = this.term(code);
    const cost = new Float64Array(this.model.program.upper.length);
    columns.forEach((column, index) => {
      cost[column] = factors[index]!;
    });
    return cost;
  }

  async improve(code: PitchObjectiveCode, value: number, slotOf: Int32Array, limit: Limit) {
    const { model } = this;
    const cost = this.costOf(code);
    const start = model.program.completed(model.valuesOf(slotOf));
    const { values, bound, boundWith } = await minimise(model.program, cost, limit, start);
    const best = values ? values.reduce((sum, amount, column) => sum + amount * cost[column]!, 0) : value;
    if (boundWith) this.forget((column) => boundWith[column]! > best);
    return { slotOf: values && model.slotOf(values), bound };
  }

  /** Holds an objective where it is: costs are measured downwards, so that of more is better is at least so much, of less at most. */
  settle({ code, value }: PitchFigure): void {
    if (this.settled.has(code)) return;
    this.settled.add(code);
    const { columns, factors } = this.term(code);
    const { program } = this.model;
    const isMore = code === 'weight' || code === 'placed' || code === 'kept';
    if (value > 0 || isMore) {
      if (columns.length > 0) program.add({ columns, factors, lower: Number.NEGATIVE_INFINITY, upper: isMore ? -value : value });
      return;
    }
    for (const column of columns) program.upper[column] = 0;
  }

  /** Pitches in slots that no plan as good as the best so far can have are never tried again. */
  private forget(isWorse: (column: number) => boolean): void {
    const { cells, program } = this.model;
    for (const { column } of cells) if (isWorse(column)) program.upper[column] = 0;
  }

  private term(code: PitchObjectiveCode): Term {
    const term = this.terms.get(code) ?? termOf(this.problem, this.model, code);
    this.terms.set(code, term);
    return term;
  }
}
