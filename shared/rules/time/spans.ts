import type { Instant } from '../../schemas/basics.ts';

/** A stretch of time in milliseconds since 1970, the end not included: what is compared thousands of times a second. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/*
 * Instants are in UTC, where `Date` reads and writes the same as `Temporal`, twenty times faster: while something is dragged over the
 * board, thousands of them are compared in one frame.
 */

export const millis = (instant: Instant): number => Date.parse(instant);
/** Always with milliseconds, so that two instants of ours that are equal are equal as text. */
export const instant = (millis: number): Instant => new Date(millis).toISOString();

export const toSpan = (interval: { start: Instant; end: Instant }): Span => ({ start: millis(interval.start), end: millis(interval.end) });

/** Two stretches share a moment. One that ends when the other begins does not. */
export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const within = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The same moments as few stretches in order: 9–10 and 10–11 become 9–11, so that 9:45–10:15 lies within. */
export function merged(spans: readonly Span[]): Span[] {
  const ordered = [...spans].sort((a, b) => a.start - b.start);
  const result: Span[] = [];
  for (const span of ordered) {
    const last = result.at(-1);
    if (last && span.start <= last.end) result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else result.push(span);
  }
  return result;
}

/** The same moments as few intervals in order, as they are kept. */
export const joined = (intervals: readonly { start: Instant; end: Instant }[]): { start: Instant; end: Instant }[] =>
  merged(intervals.map(toSpan)).map(({ start, end }) => ({ start: instant(start), end: instant(end) }));
