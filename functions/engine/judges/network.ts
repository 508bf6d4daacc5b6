import { loads } from '../../../shared/rules/scheduling/judging/counts.ts';
import { levelsOf } from '../../../shared/rules/scheduling/judging/expertise.ts';
import type { JudgingObjectiveRule } from '../../../shared/rules/scheduling/judging/objectives/order.ts';
import { shortage } from '../../../shared/rules/scheduling/judging/objectives/shortage.ts';
import {
  type JudgeProblem,
  levels,
  mostOf,
  pairKey,
  pairSet,
  type Reviews,
  wanted,
} from '../../../shared/rules/scheduling/judging/problem.ts';
import { FlowNetwork } from '../linear/flowNetwork.ts';

/** The arc of one unit that is the n-th of its kind. */
interface Unit {
  readonly arc: number;
  readonly nth: number;
}

/** Units that flow on from judges of one level to those of at most a lower one. */
interface WeakUnit extends Unit {
  readonly above: number;
  readonly atMost: number;
}

/**
 * Reviews as a flow. Every application sends as many units as it needs judges, each to a judge it has no conflict with, and from there to
 * the sink; what it cannot send goes to the sink directly and is lacking. An application's judges of its best level hang from one
 * node, those of the next lower level from a second node behind that one, and so on: what flows from node to node are its reviews of
 * at most a level. Whatever must be even (what is lacking, loads, weak reviews) flows through arcs of one unit, the n-th of which
 * costs n: together they cost what `unevenness` says.
 */
export class JudgeNetwork {
  readonly flow = new FlowNetwork();
  /** Arcs that are reviews, with the application and the judge as nodes of who reviews what: applications first, then judges. */
  readonly reviews: { readonly arc: number; readonly pair: number; readonly application: number; readonly judge: number }[] = [];
  /** Arcs for reviews of a judge that are no longer counted one by one, and cost `counted + 1` each. */
  readonly beyond: number[] = [];
  /** For each application: units that are lacking, and those that flow to each of its levels. */
  private readonly lacking: Unit[][] = [];
  private readonly weak: WeakUnit[][] = [];
  /** For each judge. */
  private readonly load: Unit[][] = [];
  private readonly sink: number;

  /** @param counted how many reviews of each judge are counted one by one */
  constructor(
    private readonly problem: JudgeProblem,
    private readonly counted: number,
  ) {
    const { applications, judges } = problem;
    this.sink = this.flow.node(-applications.reduce((sum, _, application) => sum + wanted(problem, application), 0));
    const judgeNodes = judges.map((_, judge) => this.addJudge(mostOf(problem, judge)));
    const known = levelsOf(problem);
    const conflicts = pairSet(problem, problem.conflicts);
    for (const application of applications.keys()) {
      const byLevel: number[][] = Array.from({ length: levels }, () => []);
      for (const judge of judges.keys()) {
        const pair = pairKey(problem, { application, judge });
        if (!conflicts.has(pair)) byLevel[known[pair]!]!.push(judge);
      }
      this.addApplication(application, byLevel, judgeNodes);
    }
  }

  /** For each judge the arc of the first review; none for who takes none. */
  get firstOfJudge(): (number | undefined)[] {
    return this.load.map((units) => units[0]?.arc);
  }

  /** For each application the arc that carries something only if it has no judge at all; none where it needs none. */
  get lastLacking(): (number | undefined)[] {
    return this.lacking.map((units) => units.at(-1)?.arc);
  }

  /** What each arc costs under an objective. A review that is to be kept costs −1: how many are not is that much below their number. */
  cost({ code, level }: JudgingObjectiveRule): Float64Array {
    if (code === 'locks') return this.keeping(this.problem.locked);
    if (code === 'moves') return this.keeping(this.problem.previous);
    if (code === 'shortage') return this.counting(this.lacking.flat());
    if (code === 'balance') return this.counting(this.load.flat(), this.beyond);
    return this.counting(this.weak.flat().filter(({ above, atMost }) => atMost <= level! && level! < above));
  }

  /** The assignment that a flow stands for, in the order of applications, then of judges. */
  reviewsIn(flow: Float64Array): Reviews {
    const count = this.problem.judges.length;
    const held = this.reviews.filter(({ arc }) => flow[arc] === 1).sort((a, b) => a.pair - b.pair);
    return held.map(({ pair }) => ({ application: Math.floor(pair / count), judge: pair % count }));
  }

  /** An assignment as a flow. No judge may have more reviews in it than are counted one by one. */
  flowOf(reviews: Reviews): Float64Array {
    const { problem } = this;
    const flow = new Float64Array(this.flow.arcs);
    const pairs = pairSet(problem, reviews);
    for (const { arc, pair } of this.reviews) if (pairs.has(pair)) flow[arc] = 1;
    const fill = (units: readonly Unit[], count: number) => {
      for (const { arc, nth } of units) if (nth <= count) flow[arc] = 1;
    };
    loads(problem, reviews).forEach((held, judge) => {
      fill(this.load[judge]!, held);
    });
    shortage(problem, reviews).forEach((lacking, application) => {
      fill(this.lacking[application]!, lacking);
    });
    const levelOf = levelsOf(problem);
    const has = problem.applications.map((): number[] => []);
    for (const review of reviews) has[review.application]!.push(levelOf[pairKey(problem, review)]!);
    this.weak.forEach((units, application) => {
      for (const { arc, nth, atMost } of units) if (nth <= has[application]!.filter((level) => level <= atMost).length) flow[arc] = 1;
    });
    return flow;
  }

  private addJudge(most: number): number {
    const node = this.flow.node(0);
    this.load.push(this.units(node, this.sink, Math.min(most, this.counted)));
    if (most > this.counted) this.beyond.push(this.flow.arc(node, this.sink, most - this.counted));
    return node;
  }

  private addApplication(application: number, byLevel: readonly (readonly number[])[], judgeNodes: readonly number[]): void {
    const { flow, problem } = this;
    const needs = wanted(problem, application);
    let node = flow.node(needs);
    this.lacking.push(this.units(node, this.sink, needs));
    const weak: WeakUnit[] = [];
    this.weak.push(weak);
    let above = levels;
    for (let level = levels - 1; level >= 0; level--) {
      if (byLevel[level]!.length === 0) continue;
      const lower = flow.node(0);
      for (const unit of this.units(node, lower, needs)) weak.push({ ...unit, above, atMost: level });
      node = lower;
      above = level;
      for (const judge of byLevel[level]!) {
        const arc = flow.arc(node, judgeNodes[judge]!, 1);
        const pair = pairKey(problem, { application, judge });
        this.reviews.push({ arc, pair, application, judge: problem.applications.length + judge });
      }
    }
  }

  private units(source: number, target: number, count: number): Unit[] {
    return Array.from({ length: count }, (_, index) => ({ arc: this.flow.arc(source, target, 1), nth: index + 1 }));
  }

  private counting(units: readonly Unit[], beyond: readonly number[] = []): Float64Array {
    const cost = new Float64Array(this.flow.arcs);
    for (const { arc, nth } of units) cost[arc] = nth;
    for (const arc of beyond) cost[arc] = this.counted + 1;
    return cost;
  }

  private keeping(reviews: Reviews): Float64Array {
    const pairs = pairSet(this.problem, reviews);
    const cost = new Float64Array(this.flow.arcs);
    for (const { arc, pair } of this.reviews) if (pairs.has(pair)) cost[arc] = -1;
    return cost;
  }
}
