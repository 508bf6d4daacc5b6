import { checkReviews } from '../../../shared/rules/scheduling/judging/check.ts';
import { loads } from '../../../shared/rules/scheduling/judging/counts.ts';
import { type JudgingFigures, judgingFigures } from '../../../shared/rules/scheduling/judging/figures.ts';
import { apart } from '../../../shared/rules/scheduling/judging/objectives/apart.ts';
import { type JudgingObjectiveRule, judgingOrder } from '../../../shared/rules/scheduling/judging/objectives/order.ts';
import type { JudgeProblem, Reviews } from '../../../shared/rules/scheduling/judging/problem.ts';
import { explainShort, type LostLock, lostLocks, type ShortApplication } from '../../../shared/rules/scheduling/judging/reasons.ts';
import { Budget, type RunOptions } from '../budget.ts';
import { leastCost } from '../linear/flowNetwork.ts';
import { NetworkSimplex } from '../linear/networkSimplex.ts';
import { PlanRejected } from '../rejected.ts';
import { exchanged } from './exchange.ts';
import { linked } from './linking.ts';
import { JudgeNetwork } from './network.ts';
import { firstFit } from './start.ts';

/** One of the objectives, in the order in which they count: what was reached, and what no assignment as good in those before it can better. */
export interface JudgingObjective {
  /** `locks`, `shortage`, `moves`, `balance`, then `level-0` and up, `apart`: see `objectives/order.ts` of the rules. Each is better when smaller. */
  readonly code: string;
  readonly value: number;
  readonly bound: number;
  readonly proved: boolean;
}

export interface JudgeOptions extends RunOptions {
  /** Called when an objective has been settled, or given up for lack of time. */
  readonly onProgress?: (progress: JudgeProgress) => void;
}

export interface JudgeProgress extends JudgingObjective {
  readonly seconds: number;
}

export interface JudgeSolution {
  /** Who reviews what, in the order of applications and judges. */
  readonly assignment: Reviews;
  readonly figures: JudgingFigures;
  readonly objectives: readonly JudgingObjective[];
  /** No assignment is better: every objective has reached its bound. */
  readonly proved: boolean;
  /** Applications that lack judges, and the smallest change for each. */
  readonly short: readonly ShortApplication[];
  readonly lostLocks: readonly LostLock[];
  readonly seconds: number;
  readonly history: readonly JudgeProgress[];
}

/** Steps between two looks at the clock. */
const portion = 2000;

/**
 * Assigns judges to applications, exactly: as a flow, one objective after the other, each with a proof by prices. In this order:
 * locked reviews stay; no application lacks judges, and those that must are as even as can be; as few reviews move from the previous
 * assignment as can be; loads are even; and those who are served worst are served as well as can be, which is to say: as few
 * reviews as can be by judges of level 0, none of the applications having more of them than it must; then of level 1 or 0; and so on. The
 * weakest review is then as strong as can be, and, all counts by level being settled, the sum of levels is settled too. Last, of all that
 * is as good, as few groups as can be that share neither a judge nor an application (`linking.ts`).
 *
 * Whatever is asked gets an answer: what cannot be is reported, in `short` and `lostLocks`. When time is over first, what was settled
 * by then stands with its proof, the rest with its bound.
 */
export async function solveJudges(problem: JudgeProblem, options: JudgeOptions): Promise<JudgeSolution> {
  const run = new JudgeRun(problem, options);
  await run.settle();
  return run.finish();
}

class JudgeRun {
  private readonly budget: Budget;
  private readonly order: readonly JudgingObjectiveRule[];
  private readonly history: JudgeProgress[] = [];
  private bounds = new Map<string, number>();
  private readonly start: Reviews;
  private assignment: Reviews;
  /** Where the other objectives left off, once they are all settled. */
  private settled: { readonly network: JudgeNetwork; readonly simplex: NetworkSimplex } | null = null;

  constructor(
    private readonly problem: JudgeProblem,
    private readonly options: JudgeOptions,
  ) {
    this.budget = new Budget(options);
    this.order = judgingOrder(problem);
    this.start = firstFit(problem);
    this.assignment = this.start;
  }

  /** Loads are counted one by one as far as it turns out to matter. */
  async settle(): Promise<void> {
    let counted = 2 * Math.max(1, ...loads(this.problem, this.assignment));
    while (!this.budget.isOver && !(await this.settleCounting(counted))) counted *= 2;
    this.link();
  }

  /** One objective after the other. False if a judge has more reviews than were counted one by one: what is settled need not be even. */
  private async settleCounting(counted: number): Promise<boolean> {
    const network = new JudgeNetwork(this.problem, counted);
    const simplex = new NetworkSimplex(network.flow, network.flowOf(this.start));
    this.bounds = new Map();
    for (const rule of this.order.filter(({ code }) => code !== 'apart')) {
      const cost = network.cost(rule);
      simplex.aim(cost);
      const isDone = await this.improve(simplex);
      this.assignment = network.reviewsIn(simplex.flow);
      // What is counted from the other side, reviews not kept, is not 0 when nothing is carried.
      const offset = rule.measure(this.problem, this.assignment) - costOf(cost, simplex.flow);
      const isExact = network.beyond.every((arc) => simplex.flow[arc] === 0);
      const least = leastCost(network.flow, cost, simplex.prices, (arc) => simplex.isHeld(arc), simplex.flow);
      this.bounds.set(rule.code, Math.max(0, least + offset));
      if (rule.code === 'balance' && !isExact) return false;
      this.note(rule);
      if (!isDone) return true;
      simplex.hold();
    }
    this.settled = { network, simplex };
    return true;
  }

  /** What is as good but hangs together: by exchanges, which nearly always do, then by trying what else there is. */
  private link(): void {
    const { problem, budget, settled } = this;
    this.assignment = exchanged(problem, this.assignment);
    if (settled && apart(problem, this.assignment) > 0) {
      const { network, simplex } = settled;
      const isHeld = (arc: number) => simplex.isHeld(arc);
      const { flow, bound } = linked(network, network.flowOf(this.assignment), isHeld, () => budget.isOver);
      this.assignment = network.reviewsIn(flow);
      this.bounds.set('apart', bound);
    }
    this.note(this.order.at(-1)!);
  }

  /** False when time was over first. In between the process may breathe, so that a signal to stop is heard. */
  private async improve(simplex: NetworkSimplex): Promise<boolean> {
    while (!simplex.improve(portion)) {
      await new Promise((resolve) => setImmediate(resolve));
      if (this.budget.isOver) return false;
    }
    return true;
  }

  private note(rule: JudgingObjectiveRule): void {
    const point = { seconds: this.budget.seconds, ...this.standing(rule) };
    this.history.push(point);
    this.options.onProgress?.(point);
  }

  private standing({ code, measure }: JudgingObjectiveRule): JudgingObjective {
    const value = measure(this.problem, this.assignment);
    const bound = this.bounds.get(code) ?? 0;
    return { code, value, bound, proved: value === bound };
  }

  finish(): JudgeSolution {
    const { problem, assignment, budget } = this;
    const violations = checkReviews(problem, assignment);
    if (violations.length > 0) throw new PlanRejected(violations);
    const objectives = this.order.map((rule) => this.standing(rule));
    return {
      assignment,
      figures: judgingFigures(problem, assignment),
      objectives,
      proved: objectives.every(({ proved }) => proved),
      short: explainShort(problem, assignment),
      lostLocks: lostLocks(problem, assignment),
      seconds: budget.seconds,
      history: this.history,
    };
  }
}

const costOf = (cost: Float64Array, flow: Float64Array): number => cost.reduce((sum, value, arc) => sum + value * flow[arc]!, 0);
