import loadHighs, { type Highs } from 'highs';
import type { Packing } from '../../../shared/rules/scheduling/bound.ts';

/** The linear relaxation of a packing: how much of each variable the best fractional choice takes, and what each row's room is worth. */
export interface Relaxation {
  readonly values: Float64Array;
  readonly prices: number[];
}

let loading: Promise<Highs> | null = null;
/** HiGHS, loaded once for the life of the process. */
export const highs = (): Promise<Highs> => {
  loading ??= loadHighs();
  return loading;
};

/** Iterations of the simplex method at a time, and how many a second may be expected of any machine. */
const portion = 100;
const pace = 2000;

/**
 * Solves the relaxation with HiGHS. Without presolve, which takes longer than the simplex method on these. null when the iterations that
 * fit into the seconds do not suffice, or `isOver` says so in between.
 */
export async function relax(packing: Packing, seconds: number, isOver = async () => false): Promise<Relaxation | null> {
  const solver = await highs();
  const { optimal, iterationLimit } = solver.constants.modelStatus;
  return solver.withModel(model(solver, packing), async (lp) => {
    lp.options.set({ output_flag: false, presolve: 'off', simplex_iteration_limit: portion });
    for (let left = portion + seconds * pace; left > 0; left -= portion) {
      lp.run();
      const status = lp.getModelStatus();
      if (status === optimal) {
        const { colValue, rowDual } = lp.getSolution();
        return { values: colValue, prices: Array.from(rowDual, Math.abs) };
      }
      if (status !== iterationLimit || (await isOver())) return null;
    }
    return null;
  });
}

/** The best choice in whole variables, as 0 or 1 for each; the best one found when the time is over, null if there is none yet. */
export async function choose(packing: Packing, seconds: number): Promise<Float64Array | null> {
  const solver = await highs();
  const { variableType, solutionStatus } = solver.constants;
  const integrality = packing.weights.map(() => variableType.integer);
  return solver.withModel({ ...model(solver, packing), integrality }, (mip) => {
    mip.options.set({ output_flag: false, time_limit: seconds, random_seed: 0 });
    mip.run();
    const isFeasible = mip.info.get('primal_solution_status') === solutionStatus.feasible;
    return isFeasible ? mip.getSolution().colValue : null;
  });
}

function model(solver: Highs, { weights, rows }: Packing) {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach(({ members }, row) => {
    starts[row + 1] = starts[row]! + members.length;
  });
  const indices = Int32Array.from(rows.flatMap(({ members }) => members));
  return {
    numCols: weights.length,
    numRows: rows.length,
    sense: solver.constants.objectiveSense.maximize,
    colCost: Float64Array.from(weights),
    colLower: new Float64Array(weights.length),
    colUpper: new Float64Array(weights.length).fill(1),
    rowLower: new Float64Array(rows.length).fill(-solver.infinity),
    rowUpper: Float64Array.from(rows, ({ capacity }) => capacity),
    matrix: {
      format: 'csr' as const,
      numRows: rows.length,
      numCols: weights.length,
      starts,
      indices,
      values: new Float64Array(indices.length).fill(1),
    },
  };
}
