import type { Budget } from '../budget.ts';
import { NONE } from '../grid.ts';
import type { Random } from '../random.ts';
import { Insertion } from './insertion.ts';
import type { Seating } from './seating.ts';

/** Locked meetings go where they are locked, the heaviest first; one whose seat another lock holds stays out. */
export function seatLocked(seating: Seating): void {
  const { meetings, places } = seating.problem;
  const taken = new Set<string>();
  const locks = meetings.flatMap(({ locked, weight }, meeting) => (locked ? [{ meeting, weight, ...locked }] : []));
  // Locks to a place come first: the others can do with any place that is left.
  locks.sort((a, b) => Number(a.place === null) - Number(b.place === null) || b.weight - a.weight || a.meeting - b.meeting);
  for (const { meeting, slot, place } of locks) {
    const shut = place !== null && (taken.has(`${slot} ${place}`) || places[place]!.closed.includes(slot));
    if (shut || !seating.canSeat(meeting, slot)) {
      seating.exclude(meeting);
      continue;
    }
    seating.seat(meeting, slot);
    seating.fixed[meeting] = 1;
    if (place !== null) taken.add(`${slot} ${place}`);
  }
}

/** What still fits of the plan before stays where it was; whoever has lost the place comes after those who have not. */
export function seatPrevious(seating: Seating): void {
  const { previous, places } = seating.problem;
  for (const hasPlace of [true, false])
    for (const { item, slot, place } of previous) {
      if (places[place]!.closed.includes(slot) === hasPlace) continue;
      if (seating.slotOf[item] === NONE && seating.canSeat(item, slot)) seating.seat(item, slot);
    }
}

/** How many chains are tried for one meeting that finds no free slot. */
export const patience = 40;

/**
 * Everything else in turn: the most worth first, then who has the fewest slots to choose from. Each goes to a free slot, or to one
 * that others clear by moving.
 *
 * @param worth of each meeting, e.g. its weight less what its people's time is worth
 * @param chains how many are tried for one that finds no free slot
 * @param budget asked now and then; when it is over the rest stays out
 */
export async function seatGreedily(
  seating: Seating,
  worth: ArrayLike<number>,
  random: Random,
  chains: number,
  budget: Budget,
): Promise<void> {
  const insertion = new Insertion(seating, random);
  const waiting: number[] = [];
  for (let meeting = 0; meeting < seating.meetings; meeting++)
    if (seating.slotOf[meeting] === NONE && seating.allowedList[meeting]!.length > 0) waiting.push(meeting);
  waiting.sort((a, b) => worth[b]! - worth[a]! || seating.allowedList[a]!.length - seating.allowedList[b]!.length || a - b);
  for (const [index, meeting] of waiting.entries()) {
    if ((index & 255) === 255 && (await budget.isOverAfterBreath())) return;
    if (!seating.hasStrength(meeting)) continue;
    const free = insertion.freeSlot(meeting);
    const slot = free === NONE && seating.seated < seating.seats ? insertion.clearedSlot(meeting, chains) : free;
    if (slot !== NONE) seating.seat(meeting, slot);
  }
}

/** Starts over: everything that may leave its seat does. */
export function unseatAll(seating: Seating): void {
  for (let meeting = 0; meeting < seating.meetings; meeting++)
    if (seating.slotOf[meeting] !== NONE && seating.fixed[meeting] === 0) seating.unseat(meeting);
}
