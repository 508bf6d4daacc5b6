import { merged, type Span } from '../../../shared/rules/time/spans.ts';

/** Part of a day that is drawn to scale: from `start` to `end`, at `offset`, `size` px long. */
export interface Stretch extends Span {
  readonly offset: number;
  readonly size: number;
}

/** A day's time as a line on the screen: sessions to scale, what lies between them folded into a narrow gap. */
export interface TimeAxis {
  readonly stretches: readonly Stretch[];
  readonly length: number;
}

/** The line over some spans; those that touch or overlap become one stretch. `lead`: px before the first. */
export function timeAxis(spans: readonly Span[], pixelsPerMinute: number, gap: number, lead = 0): TimeAxis {
  const stretches: Stretch[] = [];
  for (const { start, end } of merged(spans)) {
    const last = stretches.at(-1);
    stretches.push({ start, end, offset: last ? last.offset + last.size + gap : lead, size: ((end - start) / 60_000) * pixelsPerMinute });
  }
  const last = stretches.at(-1);
  return { stretches, length: last ? last.offset + last.size : 0 };
}

/** Where a moment is on the line. In a gap: where the gap begins. Before and after the day: its ends. */
export function offsetOf({ stretches, length }: TimeAxis, time: number): number {
  const stretch = stretches.findLast(({ start }) => start <= time);
  if (!stretch) return 0;
  return Math.min(length, stretch.offset + stretch.size * Math.min(1, (time - stretch.start) / (stretch.end - stretch.start)));
}

/** Whether a moment is drawn to scale. */
export const covers = ({ stretches }: TimeAxis, time: number): boolean => stretches.some(({ start, end }) => start <= time && time <= end);

/** Full steps of the clock (`step` minutes) on the line, for its labels. `zero`: an instant at which a step begins. */
export function ticks({ stretches }: TimeAxis, step: number, zero: number): number[] {
  const length = step * 60_000;
  return stretches.flatMap(({ start, end }) => {
    const first = zero + Math.ceil((start - zero) / length) * length;
    return Array.from({ length: Math.max(0, Math.ceil((end - first) / length)) }, (_, index) => first + index * length);
  });
}
