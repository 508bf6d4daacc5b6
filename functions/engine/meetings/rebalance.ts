import type { Budget } from '../budget.ts';
import { NONE } from '../grid.ts';
import type { Random } from '../random.ts';
import { Chain } from './chain.ts';
import { Insertion } from './insertion.ts';
import type { Seating } from './seating.ts';

/** Chains tried for one meeting when places do not count: enough for every pair of slots. */
const patience = 4000;
/** More places than any slot needs. */
const plenty = 1e9;

/**
 * Seats chosen meetings in two steps, as in the proof that it can be done: first by Kempe chains as if there were places for all
 * (König: always, between two sides that are always there), then by chains that even out how many meetings each slot has. Where
 * somebody is away at times this may fail for some, which then stay out, the lightest first.
 *
 * @param budget asked now and then; when it is over the rest stays out
 */
export async function seatEvenly(seating: Seating, chosen: readonly number[], random: Random, budget: Budget): Promise<void> {
  const capacity = seating.capacity.slice();
  seating.capacity.fill(plenty);
  const insertion = new Insertion(seating, random);
  for (const [index, meeting] of chosen.entries()) {
    if ((index & 255) === 255 && (await budget.isOverAfterBreath())) break;
    if (seating.slotOf[meeting] !== NONE || !seating.hasStrength(meeting)) continue;
    const free = insertion.freeSlot(meeting);
    const slot = free === NONE ? insertion.clearedSlot(meeting, patience) : free;
    if (slot !== NONE) seating.seat(meeting, slot);
  }
  seating.capacity.set(capacity);
  const chain = new Chain(seating, random);
  for (let slot = 0; slot < seating.slots; slot++) {
    if (!(await budget.isOverAfterBreath())) even(seating, chain, slot);
    dismiss(seating, slot);
  }
}

/** Where both steps always succeed: everybody of every meeting is there all the time, and people are of two sides that meet only each other. */
export function isTwoSided(seating: Seating): boolean {
  const { first, people, meetings, allowedList, slots, held } = seating;
  if (allowedList.some((list) => list.length < slots) || seating.pauses.matter || seating.order.matters) return false;
  const partners = Array.from(held, (): number[] => []);
  for (let meeting = 0; meeting < meetings; meeting++) {
    const [one, other] = [people[first[meeting]!]!, people[first[meeting]! + 1]!];
    if (first[meeting + 1]! - first[meeting]! !== 2) return false;
    partners[one]!.push(other);
    partners[other]!.push(one);
  }
  const side = new Int8Array(held.length);
  const waiting: number[] = [];
  for (let start = 0; start < held.length; start++) {
    if (side[start] !== 0) continue;
    side[start] = 1;
    waiting.push(start);
    for (let person = waiting.pop(); person !== undefined; person = waiting.pop())
      for (const partner of partners[person]!) {
        if (side[partner] === side[person]) return false;
        if (side[partner] !== 0) continue;
        side[partner] = -side[person]!;
        waiting.push(partner);
      }
  }
  return true;
}

/** Takes meetings from a slot with too many of them to slots with places left, as chains that leave one more than they bring. */
function even(seating: Seating, chain: Chain, slot: number): void {
  const { load, capacity, slots } = seating;
  const open = Array.from({ length: slots }, (_, other) => other).filter((other) => load[other]! < capacity[other]!);
  open.sort((a, b) => capacity[b]! - load[b]! - (capacity[a]! - load[a]!));
  for (const other of open)
    for (const meeting of meetingsAt(seating, slot)) {
      if (load[slot]! <= capacity[slot]!) return;
      if (load[other]! >= capacity[other]!) break;
      // A meeting of a chain that was flipped is elsewhere by now.
      if (seating.slotOf[meeting] !== slot || !chain.traceAlone(meeting, other)) continue;
      if (chain.growth(slot) < 0) chain.flip();
    }
}

/** The lightest of too many meetings go. */
function dismiss(seating: Seating, slot: number): void {
  const surplus = seating.load[slot]! - seating.capacity[slot]!;
  if (surplus <= 0) return;
  const movable = meetingsAt(seating, slot).filter((meeting) => seating.fixed[meeting] === 0);
  movable.sort((a, b) => seating.weight[a]! - seating.weight[b]! || a - b);
  for (const meeting of movable.slice(0, surplus)) seating.unseat(meeting);
}

function meetingsAt({ slotOf, meetings }: Seating, slot: number): number[] {
  const found: number[] = [];
  for (let meeting = 0; meeting < meetings; meeting++) if (slotOf[meeting] === slot) found.push(meeting);
  return found;
}
