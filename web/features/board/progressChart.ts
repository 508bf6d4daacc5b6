import type { z } from 'zod';
import type { ProgressPoint } from '../../../shared/schemas/plan.ts';

type Point = z.infer<typeof ProgressPoint>;

export interface ProgressChart {
  /** SVG paths of what is placed and of what can be placed at most. */
  readonly placed: string;
  readonly bound: string;
  /** Between them: what is not decided yet. */
  readonly gap: string;
  /** The height at which everything asked for would be placed. */
  readonly wanted: number;
  /** The counts at the foot and the top of the chart. */
  readonly from: number;
  readonly to: number;
}

/** The upper quarter is what matters: there the two lines meet. */
const foot = 0.75;

/**
 * The run of the engine as two lines that close in, in a box of `width` × `height`. Time is as long as the run may take, so that the
 * lines grow to the right; both go in steps, since a count holds until the next one is found.
 */
export function progressChart(
  { history, seconds, requested }: { history: readonly Point[]; seconds: number; requested: number },
  width: number,
  height: number,
): ProgressChart {
  const to = Math.max(1, requested, ...history.map(({ bound }) => bound));
  const from = Math.floor(to * foot);
  const span = Math.max(seconds, history.at(-1)?.seconds ?? 0, 0.1);
  const x = (at: number) => round((at / span) * width);
  const y = (count: number) => round(height - (Math.max(0, count - from) / Math.max(1, to - from)) * height);
  const stairs = (value: (point: Point) => number) =>
    history.flatMap((point, index) => {
      const before = history[index - 1];
      const here = `${x(point.seconds)} ${y(value(point))}`;
      return before ? [`${x(point.seconds)} ${y(value(before))}`, here] : [here];
    });
  const placed = stairs((point) => point.placed);
  const bound = stairs((point) => point.bound);
  const line = (points: string[]) => (points.length > 0 ? `M${points.join('L')}` : '');
  return {
    placed: line(placed),
    bound: line(bound),
    gap: placed.length > 0 ? `${line([...placed, ...bound.reverse()])}Z` : '',
    wanted: y(requested),
    from,
    to,
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;
