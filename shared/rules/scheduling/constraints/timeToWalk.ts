import type { Span } from '../../time/spans.ts';

type Walks = readonly { readonly from: string; readonly to: string; readonly minutes: number }[];

/** Between two meetings that follow each other there is the time to walk from one room to the other. */
export const timeToWalk = (earlier: Span, later: Span, minutes: number): boolean => later.start - earlier.end >= minutes * 60_000;

/** Minutes from one room to another, whichever way it was written down; 0 within a room, and where nothing is said. */
export function walkingMinutes(walks: Walks, one: string, other: string): number {
  if (one === other) return 0;
  const walk = walks.find(({ from, to }) => from === one && to === other) ?? walks.find(({ from, to }) => from === other && to === one);
  return walk?.minutes ?? 0;
}
