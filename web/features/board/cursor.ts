import type { Cell, Track } from './tracks.ts';

/** What one can step through: tracks with their slots, or only with those that are taken. */
type Steppable = Pick<Track, 'placeId' | 'cells'>;

export type Direction = 'earlier' | 'later' | 'before' | 'after';

/** What an arrow key means on a board whose time runs right (meetings) or down (pitches). */
export function directionOf(key: string, timeRuns: 'right' | 'down'): Direction | null {
  const keys: Record<string, Direction> =
    timeRuns === 'right'
      ? { ArrowLeft: 'earlier', ArrowRight: 'later', ArrowUp: 'before', ArrowDown: 'after' }
      : { ArrowUp: 'earlier', ArrowDown: 'later', ArrowLeft: 'before', ArrowRight: 'after' };
  return keys[key] ?? null;
}

/** The slot one step away: along time on the same track, or at the nearest time on the next track that has slots. `null` at the edge. */
export function step(tracks: readonly Steppable[], from: Cell, direction: Direction): Cell | null {
  const index = tracks.findIndex(({ placeId }) => placeId === from.placeId);
  const track = tracks[index];
  if (!track) return null;
  if (direction === 'earlier' || direction === 'later') {
    const position = track.cells.findIndex(({ start }) => start === from.start);
    return track.cells[position + (direction === 'later' ? 1 : -1)] ?? null;
  }
  const rest = direction === 'after' ? tracks.slice(index + 1) : tracks.slice(0, index).reverse();
  const next = rest.find(({ cells }) => cells.length > 0);
  return next ? nearest(next.cells, from.span.start) : null;
}

/** The slot of a track that a placement stands in; a placement between slots (the settings have changed) has none. */
export const cellOf = (tracks: readonly Steppable[], placement: { placeId: string; start: string }): Cell | null =>
  tracks.find(({ placeId }) => placeId === placement.placeId)?.cells.find(({ start }) => start === placement.start) ?? null;

function nearest(cells: readonly Cell[], time: number): Cell | null {
  return cells.reduce<Cell | null>(
    (best, cell) => (best && Math.abs(best.span.start - time) <= Math.abs(cell.span.start - time) ? best : cell),
    null,
  );
}
