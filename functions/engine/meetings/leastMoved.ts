import { assignInTurn } from '../exact/assign.ts';
import { NONE } from '../grid.ts';
import type { Homes } from './homes.ts';
import type { Seating } from './seating.ts';

/**
 * How many meetings at least are not where they were in any plan that holds these: those that cannot be there, and those that have to
 * make way.
 *
 * Proof. Let whoever could stay be at home. All others are guests: each takes a seat that is free as things are, of which a slot has only so
 * many; or a seat, or the time of people, that somebody leaves home for. Whoever leaves serves no more guests than it frees people whom guests
 * want at that time, so each of these guests answers for its part of one leaver. The least sum of such parts comes from a matching:
 * guests that would answer for most get free seats first, which is best because the sets of guests that can all have one are a matroid.
 *
 * @param isHeld by meeting, whether it is held
 */
export function leastMoved(seating: Seating, homes: Homes, isHeld: readonly boolean[]): number {
  const { stay, guests, load } = apart(seating, homes, isHeld);
  const moved = guests.filter((meeting) => homes.slots[meeting] !== NONE && homes.rooted[meeting] === 0).length;
  const wanted = new Uint8Array(stay.length);
  for (const meeting of guests)
    for (const slot of seating.allowedList[meeting]!) for (const key of keysOf(seating, meeting, slot)) wanted[key] = 1;
  const visits = guests.map((meeting) => visit(seating, stay, wanted, meeting)).sort((a, b) => b.part - a.part);
  const free = [...seating.capacity].map((places, slot) => places - load[slot]!);
  const isFree = assignInTurn(
    visits.map(({ slots }) => slots),
    free,
  );
  const parts = visits.reduce((sum, { part }, index) => (isFree[index] ? sum : sum + part), 0);
  // Nobody else answers for what one guest needs when it is alone.
  const alone = visits.map(({ leavers, slots }) => (slots.some((slot) => free[slot]! > 0) ? 0 : leavers));
  return moved + Math.max(0, ...alone, Math.ceil(parts - 1e-9));
}

/** What could stay where it was, by person and slot (`person · slots + slot`), and how many that are in each slot; all else is a guest. */
function apart(seating: Seating, homes: Homes, isHeld: readonly boolean[]) {
  const stay = new Int32Array(seating.at.length).fill(NONE);
  const guests: number[] = [];
  const load = new Int32Array(seating.slots);
  for (let meeting = 0; meeting < seating.meetings; meeting++) {
    if (!isHeld[meeting]) continue;
    const slot = homes.slots[meeting]!;
    const keys = homes.rooted[meeting] === 1 ? keysOf(seating, meeting, slot) : [];
    // Two of a plan that was none cannot both stay: the second is a guest that may be at home.
    if (keys.length === 0 || keys.some((key) => stay[key] !== NONE)) guests.push(meeting);
    else {
      for (const key of keys) stay[key] = meeting;
      load[slot]!++;
    }
  }
  return { stay, guests, load };
}

/** What a guest needs: slots in which nobody is in its way, and elsewhere at the least so many leavers, or such a part of them. */
function visit(seating: Seating, stay: Int32Array, wanted: Uint8Array, meeting: number) {
  const slots: number[] = [];
  let [part, leavers]: [number, number] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const slot of seating.allowedList[meeting]!) {
    const own = keysOf(seating, meeting, slot);
    const inTheWay = new Set(own.map((key) => stay[key]!).filter((other) => other !== NONE));
    if (inTheWay.size === 0) slots.push(slot);
    let answersFor = 0;
    for (const leaver of inTheWay) {
      const freed = keysOf(seating, leaver, slot).filter((key) => wanted[key] === 1);
      answersFor += freed.filter((key) => own.includes(key)).length / freed.length;
    }
    // Where nobody is in the way somebody has to give up the seat, if none is free.
    part = Math.min(part, inTheWay.size === 0 ? 1 : answersFor);
    leavers = Math.min(leavers, Math.max(1, inTheWay.size));
  }
  return { slots, part, leavers };
}

/** Where `at` has the people of a meeting in a slot. */
const keysOf = ({ first, people, slots }: Seating, meeting: number, slot: number): number[] =>
  Array.from(people.subarray(first[meeting], first[meeting + 1]), (person) => person * slots + slot);
