import type { Span } from '../../../shared/rules/time/spans.ts';
import { offsetOf, type TimeAxis, timeAxis } from './timeAxis.ts';
import type { Block, BoardKind, Cell, Track } from './tracks.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where tracks lie across time, in px. */
export interface Lane {
  readonly track: Track;
  readonly offset: number;
  readonly size: number;
}

/** A room's heading between tracks. */
export interface Heading {
  readonly name: string;
  readonly offset: number;
}

/** A day of a board laid out: meetings with time running right and tables below one another, pitches with time running down. */
export interface Geometry {
  readonly timeRuns: 'right' | 'down';
  readonly axis: TimeAxis;
  readonly lanes: readonly Lane[];
  readonly headings: readonly Heading[];
  readonly width: number;
  readonly height: number;
}

/** Sizes in px at zoom 1. `slot`: the shortest slot along time. `lane`: a track across it. `gap`, `lead`: room for the name of a session. */
const sizes = {
  meeting: { slot: 116, lane: 40, leastLane: 28, gap: 28, lead: 0 },
  pitch: { slot: 30, lane: 300, leastLane: 240, gap: 48, lead: 28 },
} as const;
const headingSize = 26;

/** Lays out a day. `breadth`: how wide the screen is, which stages share among them. */
export function layOut(kind: BoardKind, tracks: readonly Track[], blocks: readonly Block[], zoom: number, breadth: number): Geometry {
  const size = sizes[kind];
  const shortest = Math.min(...tracks.flatMap(({ cells }) => cells.map(({ span }) => span.end - span.start)));
  const perMinute = Number.isFinite(shortest) ? (size.slot * zoom) / (shortest / 60_000) : 2 * zoom;
  const axis = timeAxis([...blocks, ...tracks.flatMap(({ cells }) => cells.map(({ span }) => span))], perMinute, size.gap, size.lead);
  const lane =
    kind === 'meeting'
      ? Math.max(size.leastLane, size.lane * (zoom < 1 ? 0.8 : zoom > 1 ? 1.35 : 1))
      : Math.max(size.leastLane, Math.min(520, Math.floor(breadth / Math.max(1, tracks.length))));
  const { lanes, headings, length } = stack(tracks, Math.round(lane));
  return kind === 'meeting'
    ? { timeRuns: 'right', axis, lanes, headings, width: axis.length, height: length }
    : { timeRuns: 'down', axis, lanes, headings, width: length, height: axis.length };
}

/** Tracks one after another, with a heading before each room that has a name. */
function stack(tracks: readonly Track[], size: number): { lanes: Lane[]; headings: Heading[]; length: number } {
  const lanes: Lane[] = [];
  const headings: Heading[] = [];
  let offset = 0;
  for (const [index, track] of tracks.entries()) {
    if (track.group && track.group !== tracks[index - 1]?.group) {
      headings.push({ name: track.group, offset });
      offset += headingSize;
    }
    lanes.push({ track, offset, size });
    offset += size;
  }
  return { lanes, headings, length: offset };
}

/** The box of a stretch of time on a lane. */
export function boxOf({ timeRuns, axis }: Geometry, lane: Pick<Lane, 'offset' | 'size'>, { start, end }: Span): Box {
  const from = offsetOf(axis, start);
  const length = Math.max(1, offsetOf(axis, end) - from);
  return timeRuns === 'right'
    ? { left: from, top: lane.offset, width: length, height: lane.size }
    : { left: lane.offset, top: from, width: lane.size, height: length };
}

/** The slot at a point of the field, or `null` between and beside slots. */
export function cellAt(geometry: Geometry, x: number, y: number): Cell | null {
  const [along, across] = geometry.timeRuns === 'right' ? [x, y] : [y, x];
  const lane = geometry.lanes.find(({ offset, size }) => offset <= across && across < offset + size);
  return (
    lane?.track.cells.find(({ span }) => offsetOf(geometry.axis, span.start) <= along && along < offsetOf(geometry.axis, span.end)) ?? null
  );
}

/** Two boxes share a point; what does not meet the part of the board in view is not drawn. */
export const meets = (one: Box, other: Box): boolean =>
  one.left < other.left + other.width &&
  other.left < one.left + one.width &&
  one.top < other.top + other.height &&
  other.top < one.top + one.height;
