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

  /** What no plan has less of that is as good in the objectives before it about who pitches: prices alone, which take a moment. */
  async least(code: PitchObjectiveCode, standing: readonly PitchFigure[], seconds: number): Promise<number> {
    const free = this.fresh(before(code, standing).filter((objective) => simple.includes(objective.code)));
    return leastCostOf(free.model.program, free.costOf(code), seconds);
  }

  /**
   * Minimises an objective among the plans that are as good as a given one in all before it.
   *
   * @param standing all objectives in order, with the figures of that plan
   */
  async improve(
    code: PitchObjectiveCode,
    standing: readonly PitchFigure[],
    slotOf: Int32Array,
    limit: Limit,
  ): Promise<{ slotOf: Int32Array | null; bound: number }> {
    this.whole ??= this.fresh([]);
    const settled = before(code, standing);
    for (const objective of settled) this.whole.settle(objective);
    return this.whole.improve(code, standing[settled.length]!.value, slotOf, limit);
  }

  private fresh(settled: readonly PitchFigure[]): SettledModel {
    const model = new SettledModel(this.problem, new PitchModel(this.problem, this.choices, this.forced, 'apart'));
    for (const objective of settled) model.settle(objective);
    return model;
  }
}

const before = (code: PitchObjectiveCode, standing: readonly PitchFigure[]): readonly PitchFigure[] =>
  standing.slice(
    0,
    standing.findIndex((objective) => objective.code === code),
  );

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
    const { values, bound, proof } = await minimise(model.program, cost, limit, start);
    const best = values ? values.reduce((sum, amount, column) => sum + amount * cost[column]!, 0) : value;
    if (proof) this.forget((column) => proof.boundWith[column]! > best);
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
