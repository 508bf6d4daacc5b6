import { toSpan } from '../../../shared/rules/time/spans.ts';
import type { Placement } from '../../../shared/schemas/placement.ts';
import { type Box, boxOf, type Geometry, type Lane } from './geometry.ts';

/** A placement of the day with where it is drawn, and which of its lane it is, counted from 1. */
export interface Drawn {
  readonly placement: Placement;
  readonly box: Box;
  readonly position: number;
}

export interface DrawnLane {
  readonly lane: Lane;
  readonly drawn: readonly Drawn[];
}

/** The placements of the day on their lanes, in the order of time, each in the box of its slot. */
export function drawnLanes(geometry: Geometry, placements: readonly Placement[]): DrawnLane[] {
  const byPlace = Map.groupBy(placements, ({ placeId }) => placeId);
  const [from, until] = [geometry.axis.stretches[0]?.start ?? 0, geometry.axis.stretches.at(-1)?.end ?? 0];
  return geometry.lanes.map((lane) => {
    const slots = new Map(lane.track.cells.map((cell) => [cell.start, cell.span]));
    const drawn = (byPlace.get(lane.track.placeId) ?? [])
      .filter(({ start, end }) => from < Date.parse(end) && Date.parse(start) < until)
      .sort((one, other) => one.start.localeCompare(other.start))
      .map((placement, index) => ({
        placement,
        box: boxOf(geometry, lane, slots.get(placement.start) ?? toSpan(placement)),
        position: index + 1,
      }));
    return { lane, drawn };
  });
}

/** The box of a whole lane. */
export const laneBox = (geometry: Geometry, { offset, size }: Lane): Box =>
  geometry.timeRuns === 'right'
    ? { left: 0, top: offset, width: geometry.width, height: size }
    : { left: offset, top: 0, width: size, height: geometry.height };

/** What the arrow keys step through: the placements of each lane, as slots. */
export const stopsOf = (lanes: readonly DrawnLane[]) =>
  lanes.map(({ lane, drawn }) => ({ placeId: lane.track.placeId, cells: drawn.map(({ placement }) => stopOf(placement)) }));

export const stopOf = (placement: Placement) => ({
  placeId: placement.placeId,
  start: placement.start,
  tier: null,
  span: toSpan(placement),
});
