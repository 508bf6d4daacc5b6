import type { Highs } from 'highs';
import { highs } from './relaxation.ts';

/** So much of each column, times its factor, is at least `lower` and at most `upper`. */
export interface Row {
  readonly columns: readonly number[];
  /** Absent = 1 each. */
  readonly factors?: readonly number[];
  readonly lower: number;
  readonly upper: number;
}

/** A linear program in whole columns from 0 to their upper ends. All numbers in it are whole or infinite. */
export class Program {
  readonly upper: number[] = [];
  readonly rows: Row[] = [];
  private readonly dependent = new Set<number>();

  column(upper = 1): number {
    return this.upper.push(upper) - 1;
  }

  /** A column that is as small as the rows in which it comes last allow. */
  dependentColumn(upper = 1): number {
    const column = this.column(upper);
    this.dependent.add(column);
    return column;
  }

  /** Values with those of dependent columns filled in. */
  completed(values: Float64Array): Float64Array {
    const all = Float64Array.from(this.upper, (_, column) => values[column] ?? 0);
    for (const { columns, factors, lower, upper } of this.rows) {
      const last = columns.at(-1);
      if (last === undefined || !this.dependent.has(last)) continue;
      const others = columns.slice(0, -1).reduce((sum, column, index) => sum + all[column]! * (factors?.[index] ?? 1), 0);
      const needed = (factors?.at(-1) ?? 1) > 0 ? lower - others : others - upper;
      if (Number.isFinite(needed)) all[last] = Math.max(all[last]!, needed);
    }
    return all;
  }

  atMost(columns: readonly number[], upper: number): void {
    this.rows.push({ columns, lower: Number.NEGATIVE_INFINITY, upper });
  }

  /** A dependent column that is 1 if two of these are. */
  both(columns: readonly number[], column: number): void {
    this.add({ columns: [...columns, column], factors: [...columns.map(() => 1), -1], lower: Number.NEGATIVE_INFINITY, upper: 1 });
  }

  add(row: Row): void {
    this.rows.push(row);
  }
}

/** What prices prove: what no values cost less than, and what none do of those values that are not as the prices say. */
export interface Proof {
  readonly bound: number;
  /** For each column, with that column not 0. */
  readonly boundWith: Float64Array;
  /** For each row, with more than its lower end, and with less than its upper end. */
  readonly boundAbove: Float64Array;
  readonly boundBelow: Float64Array;
}

/** What minimising came to. */
export interface Outcome {
  /** The best whole values found; null if none were in time. */
  readonly values: Float64Array | null;
  /** No values cost less; −∞ if nothing is known. */
  readonly bound: number;
  readonly proof: Proof | null;
}

/** When to stop: after so many seconds, or when `isOver` says so, which is asked in between. */
export interface Limit {
  readonly seconds: number;
  readonly isOver: () => Promise<boolean>;
}

/** Iterations of the simplex method at a time, and the seconds of the first attempt at branching: each has twice the time of the one before. */
const portion = 5000;
const firstAttempt = 0.5;

/**
 * Minimises a cost with HiGHS: by the simplex method alone where its answer happens to be whole, or else by branch and bound. Without
 * presolve in the first, where it takes longer than it saves. Branching looks at few columns first, and then at those that may be part of
 * anything better.
 *
 * @param cost whole numbers, one a column; so the bound is rounded up
 * @param start whole values to begin with, if any are known
 */
export async function minimise(program: Program, cost: Float64Array, limit: Limit, start?: Float64Array): Promise<Outcome> {
  const solver = await highs();
  const began = performance.now();
  const left = () => limit.seconds - (performance.now() - began) / 1000;
  const isOver = async () => left() <= 0 || (await limit.isOver());
  const relaxed = await relaxation(solver, program, cost, limit.seconds, isOver);
  if (!relaxed) return { values: null, bound: Number.NEGATIVE_INFINITY, proof: null };
  const { proof } = relaxed;
  const { boundWith } = proof;
  let { bound } = proof;
  if (relaxed.values.every(isWhole)) return { values: relaxed.values.map(Math.round), bound, proof };
  let values = start ?? null;
  let most = coreOf(boundWith);
  for (let seconds = Math.max(firstAttempt, 3 * (limit.seconds - left())); !(await isOver()); seconds *= 2) {
    const upper = program.upper.map((end, column) => (boundWith[column]! > most ? 0 : end));
    const attempt = branch(solver, program, cost, upper, Math.min(seconds, left()), values);
    values = attempt.values ?? values;
    // Whatever uses a column that was left out costs more than `most`.
    bound = Math.max(bound, Math.min(attempt.bound, most + 1));
    if (!attempt.isDone) continue;
    const reached = values ? costOf(values, cost) : Number.POSITIVE_INFINITY;
    if (reached <= most) break;
    most = reached;
  }
  return { values, bound, proof };
}

const costOf = (values: Float64Array, cost: Float64Array): number => values.reduce((sum, value, column) => sum + value * cost[column]!, 0);

/** So much do values cost, at the least, that use any but the most promising columns. Those alone are tried first. */
const coreOf = (boundWith: Float64Array): number =>
  boundWith.length <= coreSize ? Number.POSITIVE_INFINITY : [...boundWith].sort((a, b) => a - b)[coreSize]!;
const coreSize = 4000;

/**
 * What no values of a program cost less than, by prices alone: those of an interior point, which come several times sooner than the simplex
 * method's where it is only about them.
 */
export async function leastCostOf(program: Program, cost: Float64Array, seconds: number): Promise<number> {
  if (seconds <= 0) return Number.NEGATIVE_INFINITY;
  const solver = await highs();
  return solver.withModel(model(program, cost, solver.infinity), (lp) => {
    lp.options.set({ output_flag: false, presolve: 'off', solver: 'ipm', run_crossover: 'off', time_limit: seconds });
    lp.run();
    return leastOf(program, cost, lp.getSolution().rowDual).bound;
  });
}

async function relaxation(solver: Highs, program: Program, cost: Float64Array, seconds: number, isOver: () => Promise<boolean>) {
  if (seconds <= 0) return null;
  const { optimal, iterationLimit } = solver.constants.modelStatus;
  return solver.withModel(model(program, cost, solver.infinity), async (lp) => {
    lp.options.set({ output_flag: false, presolve: 'off', simplex_iteration_limit: portion, time_limit: seconds });
    for (;;) {
      lp.run();
      const status = lp.getModelStatus();
      if (status === optimal) {
        const { colValue, rowDual } = lp.getSolution();
        return { values: colValue, proof: leastOf(program, cost, rowDual) };
      }
      if (status !== iterationLimit || (await isOver())) return null;
    }
  });
}

function branch(
  solver: Highs,
  program: Program,
  cost: Float64Array,
  upper: readonly number[],
  seconds: number,
  start: Float64Array | null,
) {
  const { modelStatus, solutionStatus, variableType } = solver.constants;
  const integrality = program.upper.map(() => variableType.integer);
  return solver.withModel({ ...model(program, cost, solver.infinity), colUpper: Float64Array.from(upper), integrality }, (mip) => {
    // Costs are whole, so what is less than one apart is the same.
    mip.options.set({ output_flag: false, time_limit: seconds, random_seed: 0, mip_rel_gap: 0, mip_abs_gap: 0.99 });
    if (start) mip.setSolution({ colValue: start });
    mip.run();
    const status = mip.getModelStatus();
    const isFeasible = mip.info.get('primal_solution_status') === solutionStatus.feasible;
    const claimed = Number(mip.info.get('mip_dual_bound'));
    return {
      isDone: status !== modelStatus.timeLimit,
      values: isFeasible ? mip.getSolution().colValue.map(Math.round) : null,
      bound:
        status === modelStatus.infeasible
          ? Number.POSITIVE_INFINITY
          : Number.isFinite(claimed)
            ? Math.ceil(claimed - 1e-6)
            : Number.NEGATIVE_INFINITY,
    };
  });
}

/**
 * What no values can cost less than, proved by a price for each row (weak duality), in plain sums, whoever found the prices: a row's price
 * times its activity is at least the price times `lower` if it is positive, times `upper` if it is negative; and what a column
 * costs beyond the prices it pays is at least 0, or `upper` times it where that is negative. A column that is used costs what it costs
 * beyond its prices on top of that, and a row that is not at the end its price is paid for costs its price.
 */
export function leastOf(program: Program, cost: Float64Array, prices: ArrayLike<number>): Proof {
  const { rows, upper } = program;
  const unit = unitFor(program, cost, prices);
  const paid = new Float64Array(rows.length);
  const rest = Float64Array.from(cost, (value) => value * unit);
  let total = 0;
  rows.forEach(({ columns, factors, lower, upper: most }, row) => {
    const price = Math.round((prices[row] ?? 0) * unit);
    const end = price > 0 ? lower : most;
    if (price === 0 || !Number.isFinite(end)) return;
    total += price * end;
    paid[row] = price;
    columns.forEach((column, index) => {
      rest[column]! -= price * (factors?.[index] ?? 1);
    });
  });
  for (const [column, value] of rest.entries()) if (value < 0) total += value * upper[column]!;
  const beyond = (more: number) => Math.ceil((total + Math.max(0, more)) / unit);
  return {
    bound: beyond(0),
    boundWith: rest.map(beyond),
    boundAbove: paid.map(beyond),
    boundBelow: paid.map((price) => beyond(-price)),
  };
}

/** Prices are compared as integers, in units as fine as leave all those sums exact: doubles are, up to 2⁵³. */
function unitFor({ rows, upper }: Program, cost: Float64Array, prices: ArrayLike<number>): number {
  const most = (column: number) => Math.max(1, upper[column]!);
  let sum = cost.reduce((total, value, column) => total + Math.abs(value) * most(column), 1);
  rows.forEach(({ columns, factors, lower, upper: highest }, row) => {
    const price = prices[row] ?? 0;
    const end = price > 0 ? lower : highest;
    if (price === 0 || !Number.isFinite(end)) return;
    const moved = columns.reduce((total, column, index) => total + Math.abs(factors?.[index] ?? 1) * most(column), 0);
    sum += Math.abs(price) * (Math.abs(end) + moved);
  });
  return 2 ** Math.min(30, Math.floor(51 - Math.log2(sum)));
}

const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-6;

function model({ upper, rows }: Program, cost: Float64Array, infinity: number) {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach(({ columns }, row) => {
    starts[row + 1] = starts[row]! + columns.length;
  });
  const end = (value: number) => (Number.isFinite(value) ? value : Math.sign(value) * infinity);
  return {
    numCols: upper.length,
    numRows: rows.length,
    colCost: cost,
    colLower: new Float64Array(upper.length),
    colUpper: Float64Array.from(upper),
    rowLower: Float64Array.from(rows, ({ lower }) => end(lower)),
    rowUpper: Float64Array.from(rows, (row) => end(row.upper)),
    matrix: {
      format: 'csr' as const,
      numRows: rows.length,
      numCols: upper.length,
      starts,
      indices: Int32Array.from(rows.flatMap(({ columns }) => columns)),
      values: Float64Array.from(rows.flatMap(({ columns, factors }) => factors ?? columns.map(() => 1))),
    },
  };
}
