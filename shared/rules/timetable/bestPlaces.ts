import type { Placement } from '../../schemas/placement.ts';
import { instant, millis, type Span, toSpan } from '../time/spans.ts';
import { isSamePlace } from './collide.ts';
import { conflictsOf, freePlacements, type Occupancy, type PreparedHall } from './conflicts.ts';
import { placed, type TimetableItem } from './items.ts';
import { meetingSlots, pitchSlots } from './slots.ts';

/** A free place for an item. */
export interface Choice {
  readonly placement: Placement;
  /** Minutes that its people wait more (or, negative, less) between their appointments of a day than where it is now, taken together. */
  readonly waiting: number;
  /** Minutes later (or, negative, earlier) than it is now; `null` while it has no place. */
  readonly shift: number | null;
}

/** Where an item could go, the best first: least waiting, then nearest to where it is, then earliest. Where it is now is left out. */
export function bestPlaces(item: TimetableItem, hall: PreparedHall, occupancy: Occupancy, current: Placement | null): Choice[] {
  const days = new Map([...meetingSlots(hall.settings), ...pitchSlots(hall.settings)].map(({ start, day }) => [start, day]));
  const waits = (placement: Placement) => waitingOf(placement, days, occupancy);
  const before = current ? waits(current) : 0;
  return freePlacements(item, hall, occupancy)
    .flatMap((placement) => (isSamePlace(placement, current) ? beside(item, placement, hall, occupancy) : placement))
    .map((placement) => ({
      placement,
      waiting: waits(placement) - before,
      shift: current ? minutes(millis(placement.start) - millis(current.start)) : null,
    }))
    .sort(
      (one, other) =>
        one.waiting - other.waiting ||
        Math.abs(one.shift ?? 0) - Math.abs(other.shift ?? 0) ||
        one.placement.start.localeCompare(other.placement.start),
    );
}

/** Another free table at the same time; a pitch has one stage only. */
function beside(item: TimetableItem, { start, placeId }: Placement, hall: PreparedHall, occupancy: Occupancy): Placement[] {
  const others = item.kind === 'meeting' ? hall.settings.tables.filter(({ id }) => id !== placeId) : [];
  const options = others.map(({ id }) => placed(item, start, id));
  const free = options.find((option) => conflictsOf(option, hall, occupancy).length === 0);
  return free ? [free] : [];
}

/** How many minutes a placement adds to the waiting of its people on its day. The first appointment of a day adds none. */
function waitingOf(placement: Placement, days: ReadonlyMap<string, string>, { people }: Occupancy): number {
  const day = days.get(placement.start);
  const own = toSpan(placement);
  return placement.personIds.reduce((sum, personId) => {
    const others = (people.get(personId) ?? []).filter(
      (busy) => busy.placement.id !== placement.id && days.get(instant(busy.start)) === day,
    );
    return sum + minutes(idle([...others, own]) - idle(others));
  }, 0);
}

/** The time between the first and the last of some stretches in which none of them runs. */
function idle(spans: readonly Span[]): number {
  const ordered = [...spans].sort((one, other) => one.start - other.start);
  return ordered.reduce((sum, span, index) => sum + Math.max(0, span.start - (ordered[index - 1]?.end ?? span.start)), 0);
}

const minutes = (milliseconds: number): number => milliseconds / 60_000;
