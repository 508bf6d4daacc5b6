import type { z } from 'zod';
import type { Change } from '../../shared/rules/scheduling/change.ts';
import type { Figures } from '../../shared/rules/scheduling/figures.ts';
import type { Plan } from '../../shared/rules/scheduling/problem.ts';
import type { Objective } from '../../shared/schemas/figures.ts';
import type { ProgressPoint } from '../../shared/schemas/plan.ts';
import type { UnplacedReason } from '../../shared/schemas/unplaced.ts';
import type { RunOptions } from './budget.ts';

/*
 * What every engine promises, whatever is behind it: a plan that the independent checker accepts, how far it can be from the best, and
 * for everything left out why. Better engines replace the present ones behind this contract.
 */

export interface SolveOptions extends RunOptions {
  /** Called with every better figure, and at least when a phase ends. */
  readonly onProgress?: (progress: Progress) => void;
}

/** How a run stands with its best plan so far: which meetings, then at what times, then at which tables. */
export interface Progress extends z.infer<typeof ProgressPoint> {
  readonly phase: 'placing' | 'ordering' | 'seating' | 'done';
  readonly weight: number;
  readonly weightBound: number;
  readonly breaks: number;
}

/**
 * What no plan can better, a bound for each objective in their order; absent where an engine proves nothing. `placed` and `weight` by weak
 * duality. Those further down take for given what the plan decided before them: `leastShare` holds for plans
 * that are at least as heavy, `breaks` and `mostBreaks` hold for the numbers of
 * meetings that people have, `roomChanges` for the times, `moved` for the meetings held.
 */
export interface Bounds {
  readonly placed: number;
  readonly weight: number;
  readonly belowFloor?: number;
  readonly leastShare?: number;
  readonly breaks: number;
  readonly mostBreaks?: number;
  readonly roomChanges?: number;
  readonly moved?: number;
}

/** An item that is not in the plan: why, and the cheapest single change that would bring it in. */
export interface UnplacedItem {
  readonly item: number;
  readonly reasons: UnplacedReason[];
  /** null where the run was stopped before it was looked for. */
  readonly smallestChange: Change | null;
}

/** One of several objectives in strict order. */
export interface ObjectiveStanding extends Objective {
  /** value = bound. */
  readonly proved: boolean;
}

export interface Solution {
  readonly plan: Plan;
  readonly figures: Figures;
  readonly bounds: Bounds;
  /** No plan holds more weight. */
  readonly proved: boolean;
  /** Every objective in the order in which it counts, where the engine keeps a strict order. */
  readonly objectives?: readonly ObjectiveStanding[];
  readonly unplaced: UnplacedItem[];
  readonly seconds: number;
  readonly history: Progress[];
}
