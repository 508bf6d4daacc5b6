import type { Budget } from './budget.ts';
import type { Progress, SolveOptions } from './contract.ts';

/** The figures of a run over time. Every point that says something new is kept and told. */
export class History {
  readonly points: Progress[] = [];

  constructor(
    private readonly budget: Budget,
    private readonly options: Pick<SolveOptions, 'onProgress'>,
  ) {}

  note(point: Omit<Progress, 'seconds'>): void {
    const last = this.points.at(-1);
    const isNew = !last || (Object.keys(point) as (keyof typeof point)[]).some((key) => point[key] !== last[key]);
    if (!isNew) return;
    const progress = { seconds: this.budget.seconds, ...point };
    this.points.push(progress);
    this.options.onProgress?.(progress);
  }
}
