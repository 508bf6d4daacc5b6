/** What every run of the engine is given. */
export interface RunOptions {
  /** Never longer than this; how much is tried follows from it too. */
  readonly seconds: number;
  /** The same problem, seconds and seed give the same plan, unless the clock or the signal ends the run first. */
  readonly seed: number;
  /** Ends the run with the best plan found so far. */
  readonly signal?: AbortSignal;
  /** Milliseconds from any beginning; the process's own by default. */
  readonly clock?: () => number;
}

/** At most this part of a run's seconds is kept for what follows the search. */
const mostKept = 0.3;

/** The options of a run that has to tell of its plan at the end, which takes its time too: so many seconds. */
export const toTell = (options: RunOptions, seconds: number): RunOptions => ({
  ...options,
  seconds: options.seconds - Math.min(mostKept * options.seconds, seconds),
});

/**
 * The part of a run's seconds that one search may be late by. Code is slow until it has run for a while, and the machine may have other things to
 * do for a moment: if the clock drove a search from the beginning on, no two runs would be the same.
 */
const leeway = 0.05;

/**
 * How much a run may still do. Steps are planned from `seconds` and the size of the problem, on a slow machine's reckoning, so that
 * the plan does not depend on how busy the machine is. Only where it is slower still does the clock shorten what is planned.
 */
export class Budget {
  private readonly began: number;
  private readonly clock: () => number;
  private rested: number;

  constructor(private readonly options: RunOptions) {
    this.clock = options.clock ?? (() => performance.now());
    this.began = this.clock();
    this.rested = this.began;
  }

  get seconds(): number {
    return (this.clock() - this.began) / 1000;
  }

  /** The seconds that were given. */
  get planned(): number {
    return this.options.seconds;
  }

  get left(): number {
    return Math.max(0, this.options.seconds - this.seconds);
  }

  /** Somebody said stop. */
  get isStopped(): boolean {
    return this.options.signal?.aborted === true;
  }

  get isOver(): boolean {
    return this.isStopped || this.left === 0;
  }

  /** Whether it is over, once a signal to stop had its chance to be heard. */
  async isOverAfterBreath(): Promise<boolean> {
    await this.breathe();
    return this.isOver;
  }

  /** The seconds of a share of what is left, for somebody who asks in between whether it is over. */
  limit(share: number): { readonly seconds: number; readonly isOver: () => Promise<boolean> } {
    return { seconds: this.left * share, isOver: () => this.isOverAfterBreath() };
  }

  /**
   * Calls `work` in portions until the share of the run that was asked for is used up, `work` returns false or the run is over.
   * Lets the process breathe in between, so that a signal to stop is heard.
   *
   * @param pace steps a second that any machine can be expected to make
   * @param work gets the steps to make, how far along it is, from 0 to below 1, and what part of all the steps these are
   */
  async spend(share: number, pace: number, work: (steps: number, progress: number, portion: number) => boolean): Promise<void> {
    const { planned, left } = this;
    const seconds = planned * share;
    const portions = Math.max(128, Math.ceil(seconds * 20));
    const steps = Math.ceil((seconds * pace) / portions);
    // Whoever is late by then is driven by the clock, through what is left of the search, to its very end.
    const hurry = Math.min(seconds, left) / 2;
    const hurried = this.seconds + Math.min(seconds + leeway * planned, left) - hurry;
    for (let portion = 0; portion < portions && !this.isOver; portion++) {
      const progress = Math.max(portion / portions, (this.seconds - hurried) / hurry);
      if (progress >= 1 || !work(steps, progress, 1 / portions)) return;
      await this.breathe();
    }
  }

  /** Lets the process do other things now and then, so that a signal to stop is heard. */
  async breathe(): Promise<void> {
    if (this.clock() - this.rested < 20) return;
    await new Promise((resolve) => setImmediate(resolve));
    this.rested = this.clock();
  }
}
