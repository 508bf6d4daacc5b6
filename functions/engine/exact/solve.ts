import { Random } from '../random.ts';
import { Board } from './board.ts';
import { leastBreaks } from './least.ts';
import type { BreakProblem, Slots } from './problem.ts';
import type { Finding } from './prover.ts';
import type { Character } from './provers.ts';
import type { Reason, Rule } from './reasons.ts';
import { reduce } from './reduce.ts';
import { Search } from './search.ts';
import { type Running, startHere, startThread } from './threads.ts';
import { verify } from './verify.ts';

export interface BreakOptions {
  /** Never much longer than this. */
  readonly seconds: number;
  readonly seed: number;
  /** Ends the run with the best plan so far. */
  readonly signal?: AbortSignal;
  /** Called with every better figure. `breaks` is null while there is no plan. */
  readonly onProgress?: (progress: { readonly breaks: number | null; readonly bound: number; readonly seconds: number }) => void;
  /** How many provers work beside the local search, each in a thread of its own; 0 = in this thread, in turns. 2 by default. */
  readonly threads?: number;
  /** Any plan will do. */
  readonly satisfied?: boolean;
}

export interface BreakSolution {
  /** optimal: proved that no plan has fewer breaks. infeasible: proved that there is no plan. */
  readonly status: 'optimal' | 'feasible' | 'infeasible' | 'unknown';
  readonly slots: Slots | null;
  readonly breaks: number | null;
  /** No plan has fewer breaks: counted person by person, or proved by a SAT solver's refutations. */
  readonly bound: number;
  readonly spread: number | null;
  /** Why there is no plan. */
  readonly reason: Reason | null;
  readonly seconds: number;
}

/**
 * Holds every meeting with as few breaks as possible. Local search finds plans, SAT solvers prove from below that fewer breaks are
 * impossible, and both stop as soon as plan and bound meet. The optimum is the same in every run; which of several optimal plans
 * comes out depends on who is faster.
 */
export async function solveBreaks(problem: BreakProblem, options: BreakOptions): Promise<BreakSolution> {
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1000;
  const nothing = { slots: null, breaks: null, spread: null, bound: 0 };
  const reduced = reduce(problem);
  if ('code' in reduced) return { ...nothing, status: 'infeasible', reason: reduced, seconds: seconds() };
  const least = leastBreaks(reduced);
  const overrun = least.indexOf(Number.POSITIVE_INFINITY);
  if (overrun >= 0) return { ...nothing, status: 'infeasible', reason: { code: 'too-many-meetings', person: overrun }, seconds: seconds() };
  const run = new Run(
    reduced,
    least.reduce((sum, breaks) => sum + breaks, 0),
    options,
    seconds,
  );
  await run.work();
  if (!run.infeasible) return run.solution();
  const reason: Reason = { code: 'together', rules: await neededRules(reduced, { ...options, seconds: options.seconds - seconds() }) };
  return { ...nothing, status: 'infeasible', reason, seconds: seconds() };
}

class Run {
  infeasible = false;
  private readonly board: Board;
  private readonly search: Search;
  private readonly provers: Running[] = [];
  private best: Slots | null = null;
  private bestBreaks = Number.POSITIVE_INFINITY;
  /** Steps of the present cooling, made and to be made. */
  private made = 0;
  private planned = 300_000;
  private readonly alone: number;
  private reported: { readonly breaks: number | null; readonly bound: number } | null = null;
  /** Steps of the search in all, and when it last found something. */
  private steps = 0;
  private luck = 0;

  constructor(
    private readonly problem: BreakProblem,
    least: number,
    private readonly options: BreakOptions,
    private readonly seconds: () => number,
  ) {
    this.board = Board.empty();
    this.board.raise(least);
    this.alone = Math.min(aloneMost, aloneEach * problem.meetings.reduce((sum, { slots }) => sum + slots.length, 0));
    this.search = new Search(problem, new Random(options.seed));
  }

  async work(): Promise<void> {
    this.report();
    try {
      while (!this.isOver) {
        if (this.seconds() < this.alone || this.isLucky) this.look();
        else await this.rest();
        if (this.seconds() >= this.alone) await this.startProvers();
        for (const prover of this.provers) await prover.step();
        await new Promise((resolve) => setImmediate(resolve));
      }
    } finally {
      this.board.stop();
      await Promise.all(this.provers.map((prover) => prover.end()));
    }
  }

  solution(): BreakSolution {
    const { best, problem, board } = this;
    if (!best)
      return { status: 'unknown', slots: null, breaks: null, spread: null, bound: board.lower, reason: null, seconds: this.seconds() };
    const { breaks, spread } = verify(problem, best);
    const bound = Math.min(board.lower, breaks);
    return { status: bound === breaks ? 'optimal' : 'feasible', slots: best, breaks, spread, bound, reason: null, seconds: this.seconds() };
  }

  private get isOver(): boolean {
    const { board, options } = this;
    if (this.infeasible || board.lower >= this.bestBreaks || (options.satisfied && this.best)) return true;
    return options.signal?.aborted === true || this.seconds() >= options.seconds;
  }

  /** The search goes on at full speed for as many steps again as it took it to get here. */
  private get isLucky(): boolean {
    return this.steps < 2 * this.luck + patience;
  }

  /** A portion of local search, ever slower cooling. */
  private look(): void {
    const { search } = this;
    const steps = 5000;
    search.run(steps, hottest * (coolest / hottest) ** (this.made / this.planned));
    this.made += steps;
    this.steps += steps;
    if (this.made >= this.planned) {
      this.made = 0;
      this.planned *= 2;
    }
    if (search.best && search.bestBreaks < this.bestBreaks) {
      this.luck = this.steps;
      this.accept(search.best);
    }
  }

  /** Leaves the processors to the provers most of the time. */
  private async rest(): Promise<void> {
    this.look();
    const isCrowded = this.options.threads !== 0 && this.provers.filter(({ isAtWork }) => isAtWork).length > 1;
    await new Promise((resolve) => setTimeout(resolve, isCrowded ? 100 : 0));
  }

  private async startProvers(): Promise<void> {
    const { options, problem, board, provers } = this;
    const threads = options.threads ?? 2;
    const tell = (finding: Finding) => this.hear(finding);
    if (threads === 0 && provers.length === 0)
      for (const character of characters) provers.push(await startHere(problem, board, character, tell));
    while (provers.length < threads && this.seconds() >= this.alone + provers.length * apart)
      provers.push(
        startThread(problem, board, { ...characters[provers.length % characters.length]!, seed: options.seed + provers.length }, tell),
      );
  }

  private hear(finding: Finding): void {
    if (finding.kind === 'infeasible') this.infeasible = true;
    if (finding.kind === 'plan') this.goOnFrom(finding.slots);
    if (finding.kind === 'bound') this.report();
  }

  /** A prover's plan: the search goes on from it, half cooled already. */
  private goOnFrom(slots: Slots): void {
    this.accept(slots);
    if (this.best !== slots) return;
    this.search.restart(slots);
    this.made = this.planned / 2;
    this.luck = this.steps;
  }

  private accept(slots: Slots): void {
    const { breaks } = verify(this.problem, slots);
    if (breaks >= this.bestBreaks) return;
    this.best = slots;
    this.bestBreaks = breaks;
    this.board.reach(breaks);
    this.report();
  }

  private report(): void {
    const bound = this.board.lower;
    const breaks = this.best ? this.bestBreaks : null;
    if (this.reported && this.reported.bound === bound && this.reported.breaks === breaks) return;
    this.reported = { breaks, bound };
    this.options.onProgress?.({ breaks, bound, seconds: this.seconds() });
  }
}

/** Temperatures of the annealing, in breaks. */
const [hottest, coolest] = [0.4, 0.12];
/** Steps without luck after which the search leaves the processors to the provers. */
const patience = 5e5;
/** Seconds that the local search has for itself, for each slot that a meeting may be in, and at most. */
const [aloneEach, aloneMost] = [5e-5, 0.15];
/** Seconds between one prover and the next. */
const apart = 0.5;
/** One raises the bound, the next looks for plans near it. */
const characters: readonly Character[] = [{ aim: 'bound' }, { aim: 'plan' }];

/** The rules that there may be no plan because of: each is dropped in turn, and stays out if it is proved that there is none without it either. */
async function neededRules(problem: BreakProblem, options: BreakOptions): Promise<Rule[]> {
  const without: Record<Rule, (given: BreakProblem) => BreakProblem> = {
    fairness: (given) => ({ ...given, fairness: null }),
    precedences: (given) => ({ ...given, precedences: [] }),
    places: (given) => ({ ...given, places: given.places.map(() => given.meetings.length) }),
  };
  const applies: Record<Rule, boolean> = { fairness: problem.fairness !== null, precedences: problem.precedences.length > 0, places: true };
  const needed: Rule[] = [];
  let rest = problem;
  for (const rule of ['fairness', 'precedences', 'places'] as const) {
    if (!applies[rule]) continue;
    const relaxed = without[rule](rest);
    const run = new Run(relaxed, 0, { ...options, satisfied: true, onProgress: () => {} }, clockFrom(performance.now()));
    await run.work();
    if (run.infeasible) rest = relaxed;
    else needed.push(rule);
  }
  return needed;
}

const clockFrom = (began: number) => () => (performance.now() - began) / 1000;
