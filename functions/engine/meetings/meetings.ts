import { check } from '../../../shared/rules/scheduling/check.ts';
import { figures } from '../../../shared/rules/scheduling/figures.ts';
import { type Expanded, expanded, folded } from '../../../shared/rules/scheduling/lineUps.ts';
import { breaks } from '../../../shared/rules/scheduling/objectives/breaks.ts';
import { attainable } from '../../../shared/rules/scheduling/objectives/fairness.ts';
import { meetingPacking } from '../../../shared/rules/scheduling/packing.ts';
import type { Meeting, MeetingProblem, Plan } from '../../../shared/rules/scheduling/problem.ts';
import { Budget, toTell } from '../budget.ts';
import type { Progress, Solution, SolveOptions } from '../contract.ts';
import type { ProvedBreaks } from '../exact/proveBreaks.ts';
import { explained } from '../explained.ts';
import { NONE } from '../grid.ts';
import { History } from '../history.ts';
import { Bound } from '../linear/bounds.ts';
import { Random } from '../random.ts';
import { PlanRejected } from '../rejected.ts';
import { boundsOf, standings } from './bounds.ts';
import { type Boldness, GainSearch } from './gainSearch.ts';
import { Homes } from './homes.ts';
import { leastMoved } from './leastMoved.ts';
import { order, timesOf } from './ordering.ts';
import { PlaceSearch } from './placeSearch.ts';
import { preferNamed } from './preferNamed.ts';
import { isTwoSided, seatEvenly } from './rebalance.ts';
import { Regret } from './regret.ts';
import { adopt, repair, repairPace } from './repair.ts';
import { Seating } from './seating.ts';
import { settle } from './settle.ts';
import { patience, seatGreedily, seatLocked, seatPrevious, unseatAll } from './start.ts';

/**
 * Solves the meeting problem by local search against proved bounds, objective after objective: as much weight as possible, shared
 * fairly; then fewer breaks, evenly spread; then less walking. A later objective never costs an earlier one. In a calm run, staying
 * where one was comes right after weight.
 */
export async function solveMeetings(problem: MeetingProblem, options: SolveOptions): Promise<Solution> {
  const run = new MeetingRun(problem, options);
  await run.begin();
  await run.gain();
  await run.share();
  await run.order();
  return run.finish(await run.place());
}

/**
 * The part of its seconds that a run gives to each objective on a slow machine, if it needs as much; `ordering.ts` has the rest. Only where
 * all need theirs, and the machine is slow, does the last of them lose.
 */
const parts = { quick: 0.12, patient: 0.09, bold: 0.3, share: 0.2, place: 0.06 } as const;
/** How many steps in time take as long as one of a search for meetings, and how many of a search for places take as long as one in time. */
const [effort, swift] = [2.5, 2];

class MeetingRun {
  private readonly budget: Budget;
  private readonly random: Random;
  /** The problem in which nobody stands in for anybody, which the searches see. */
  private readonly wide: Expanded;
  private readonly seating: Seating;
  private readonly history: History;
  private weightBound: Bound | null = null;
  private countBound: Bound | null = null;
  /** Steps in time a second to count on: fewer where the tables outgrow a processor's cache. */
  private readonly pace: number;
  /** Where meetings were in the plan before. */
  private readonly homes: Homes;
  /** A weight to measure temperatures by. */
  private readonly typical: number;
  private breaks = 0;
  /** What the SAT solver knows about the times of the meetings held, where it was asked. */
  private proved: ProvedBreaks | null = null;
  /** The part of the seconds that the search for meetings did not need: it goes to their order. */
  private unspent = 0;

  constructor(
    private readonly problem: MeetingProblem,
    options: SolveOptions,
  ) {
    this.budget = new Budget(toTell(options, 8e-5 * problem.meetings.length));
    this.history = new History(this.budget, options);
    this.random = new Random(options.seed);
    this.wide = expanded(problem);
    this.pace = 1.5e6 / (1 + (problem.people.length * problem.slots.length) / 200_000);
    this.typical = [...problem.meetings].map(({ weight }) => weight).sort((a, b) => a - b)[problem.meetings.length >> 1] ?? 1;
    this.seating = new Seating(this.wide.problem);
    seatLocked(this.seating);
    seatPrevious(this.seating);
    this.homes = new Homes(this.seating);
  }

  /** A first plan, at once. */
  async begin(): Promise<void> {
    await seatGreedily(this.seating, this.seating.weight, this.random, 0, this.budget);
    this.countBreaks();
    this.report('placing');
  }

  /** As much weight as possible: a quick try, then with the best bound known and more patience. */
  async gain(): Promise<void> {
    const { budget, seating, problem } = this;
    const count = await this.bound(() => 1);
    const weight = await this.bound((meeting) => meeting.weight);
    [this.countBound, this.weightBound] = [count, weight];
    if (budget.isStopped) return;
    await (problem.calm ? this.mend(weight) : this.fill(weight));
    if (this.isWorthIt(count)) await count.tighten(seating.seated, budget.left / 4, () => budget.isOverAfterBreath());
    this.countBreaks();
    this.report('placing');
  }

  /** A first bound on what any plan holds: all there is, for whoever does not wait. */
  private async bound(weigh: (meeting: Meeting) => number): Promise<Bound> {
    const { problem, budget } = this;
    await budget.breathe();
    const packing = budget.isStopped ? null : meetingPacking(problem, weigh);
    await budget.breathe();
    return new Bound(packing && !budget.isStopped ? packing : { weights: problem.meetings.map(weigh), rows: [] });
  }

  /** Around the plan before, with few moves: chains first; what a bold search finds beyond them is brought in by chains too. */
  private async mend(weight: Bound): Promise<void> {
    const { seating, homes, random, budget } = this;
    const steps = budget.planned * repairPace;
    repair(seating, homes, this.enough, steps);
    if (this.isWorthIt(weight)) await weight.tighten(seating.seatedWeight, budget.left / 2, () => budget.isOverAfterBreath());
    const [calm, before] = [seating.slotOf.slice(), seating.seatedWeight];
    await this.cool(0.22, parts.bold);
    if (seating.seatedWeight > before) adopt(seating, homes, calm, random, steps);
  }

  /** Everything anew. */
  private async fill(weight: Bound): Promise<void> {
    const { seating, budget } = this;
    await this.follow(weight.worth);
    await this.cool(0.22, parts.quick);
    if (this.isWorthIt(weight)) await weight.tighten(seating.seatedWeight, budget.left / 2, () => budget.isOverAfterBreath());
    if (weight.values && this.problem.previous.length === 0) await this.followRelaxation(weight.values);
    for (const hottest of [0.22, 0.6, 0.3]) {
      const before = seating.seatedWeight;
      await this.cool(hottest, parts.patient);
      // What patience did not find once, more of it will not.
      if (seating.seatedWeight === before) break;
    }
  }

  /** A repair that has to be there at once does without the best bound; small problems cost nothing; on some it leads to the best plan for sure. */
  private isWorthIt(bound: Bound): boolean {
    const mostSeconds = this.problem.calm ? 0.05 * this.budget.planned : Math.max(0.1, 0.2 * this.budget.planned);
    return bound.solverSeconds < mostSeconds || isTwoSided(this.seating);
  }

  private cool(hottest: number, share: number): Promise<void> {
    return this.search('more', share, (left) => ({
      temperature: hottest * this.typical * left,
      envy: Number.POSITIVE_INFINITY,
      shake: 0.1,
    }));
  }

  /** The same weight with less to regret. */
  async share(): Promise<void> {
    if (!this.problem.calm) await this.search('fairer', parts.share, (left) => ({ temperature: 0, envy: 2e6 * left, shake: 0.3 }));
    preferNamed(this.seating, this.wide);
  }

  /** The same meetings at other times. */
  async order(): Promise<void> {
    const { budget, problem, seating, random, homes, wide, pace } = this;
    if (budget.isStopped) return;
    const tell = (breaks: number) => {
      this.breaks = breaks;
      this.report('ordering');
    };
    this.proved = await order({ problem, seating, random, homes, wide, budget, pace, unspent: this.unspent, tell });
  }

  /** Tables for everybody. */
  async place(): Promise<Plan> {
    const { problem } = this;
    const search = new PlaceSearch(this.seating, this.random, { room: 4, place: 1, moved: problem.calm ? 50 : 0.01 });
    await this.budget.spend(parts.place, swift * this.pace, (steps, progress) => {
      search.run(steps, search.dearest * 0.03 ** progress);
      this.report('seating');
      return !search.isDone;
    });
    // A plan as heavy as can be has room for nothing more.
    if (this.budget.isStopped) return problem.walks?.length ? settle(this.wide.problem, search.plan) : search.plan;
    const isFull = this.seating.seatedWeight === this.enough && !problem.walks?.length;
    return isFull ? search.plan : settle(this.wide.problem, search.plan);
  }

  async finish(wide: Plan): Promise<Solution> {
    const { problem, budget } = this;
    const plan = folded(this.wide, wide);
    const violations = check(problem, plan);
    if (violations.length > 0) throw new PlanRejected(violations);
    const measured = figures(problem, plan);
    const bounds = boundsOf(problem, plan, this.countBound!, this.weightBound!, {
      moved: this.leastMoved(wide),
      breaks: this.fewestBreaks(wide),
    });
    const unplaced = await explained(problem, plan, budget);
    this.history.note({
      phase: 'done',
      placed: measured.placed,
      bound: bounds.placed,
      weight: measured.weight,
      weightBound: bounds.weight,
      breaks: measured.breaks,
    });
    return {
      plan,
      figures: measured,
      bounds,
      proved: measured.weight === bounds.weight,
      objectives: standings(problem, measured, bounds),
      unplaced,
      seconds: budget.seconds,
      history: this.history.points,
    };
  }

  /** What was proved about the breaks of the meetings held, if they still are. */
  private fewestBreaks(wide: Plan): number {
    const { seating, proved } = this;
    const isSame = wide.length === seating.seated && wide.every(({ item }) => seating.slotOf[item] !== NONE);
    return proved && isSame ? proved.bound : 0;
  }

  /** A bound on moves. Nothing is claimed where other line-ups of the same meeting may need none, or a lock was given up. */
  private leastMoved(wide: Plan): number {
    const { seating, homes, problem } = this;
    const isHeld = problem.meetings.map(() => false);
    for (const { item } of wide) isHeld[item] = true;
    const isClear = this.wide.people.length === 0 && isHeld.every((held, meeting) => held || seating.fixed[meeting] === 0);
    return problem.calm && isClear ? leastMoved(seating, homes, isHeld) : 0;
  }

  /** Tries to seat everything anew, the most worth first, unless there is a plan to stay close to. */
  private async follow(worth: ArrayLike<number>): Promise<void> {
    const { seating, random, budget } = this;
    if (seating.seatedWeight >= this.enough || budget.isOver) return;
    const [before, weight] = [seating.slotOf.slice(), seating.seatedWeight];
    if (this.problem.previous.length === 0) unseatAll(seating);
    await seatGreedily(seating, worth, random, patience, budget);
    if (seating.seatedWeight < weight) seating.restore(before);
    this.countBreaks();
    this.report('placing');
  }

  /** Tries to seat exactly the meetings that the best choice in parts holds whole, then whatever else fits. */
  private async followRelaxation(values: Float64Array): Promise<void> {
    const { seating, random, budget } = this;
    if (seating.seatedWeight >= this.enough || budget.isOver) return;
    const [before, weight] = [seating.slotOf.slice(), seating.seatedWeight];
    unseatAll(seating);
    const chosen: number[] = [];
    for (let meeting = 0; meeting < seating.meetings; meeting++) if (values[meeting]! > 0.999) chosen.push(meeting);
    await seatEvenly(seating, chosen, random, budget);
    await seatGreedily(seating, values, random, patience, budget);
    if (seating.seatedWeight < weight) seating.restore(before);
    this.countBreaks();
    this.report('placing');
  }

  /** The weight that no plan passes. */
  private get enough(): number {
    return this.weightBound?.value ?? Number.POSITIVE_INFINITY;
  }

  /** Anneals from `left` = 1 down to 0 and keeps the best. A search for more weight ends when the bound is reached. */
  private async search(aim: 'more' | 'fairer', share: number, boldness: (left: number) => Boldness): Promise<void> {
    const { seating, wide, problem } = this;
    const enough = aim === 'more' ? this.enough : Number.POSITIVE_INFINITY;
    this.unspent += share;
    if (seating.seatedWeight >= enough || this.budget.isStopped) return;
    const regret = new Regret(problem, wide.origin, attainable(problem), seating.slotOf);
    const search = new GainSearch(seating, regret, this.random, aim);
    await this.budget.spend(share, this.pace / effort, (steps, progress, portion) => {
      this.unspent -= share * portion;
      search.run(steps, boldness(1 - progress), enough);
      this.report('placing', search.bestSeated, search.bestWeight);
      return !search.satisfied && search.bestWeight < enough;
    });
    seating.restore(search.best);
  }

  private report(phase: Progress['phase'], placed = this.seating.seated, weight = this.seating.seatedWeight): void {
    const { countBound, weightBound, breaks, problem } = this;
    const all = () => problem.meetings.reduce((sum, meeting) => sum + meeting.weight, 0);
    const bounds = { bound: countBound?.value ?? problem.meetings.length, weightBound: weightBound?.value ?? all() };
    this.history.note({ phase, placed, weight, breaks, ...bounds });
  }

  private countBreaks(): void {
    this.breaks = breaks(this.problem, timesOf(this.seating, this.wide)).reduce((sum, count) => sum + count, 0);
  }
}
