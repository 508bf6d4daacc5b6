import { NONE } from '../grid.ts';
import type { Random } from '../random.ts';
import { Chain } from './chain.ts';
import { type Seating, someAt } from './seating.ts';

/** How many meetings of a full slot are asked to leave it. */
const leavers = 4;

/**
 * Finds a seat for a meeting without taking any other's: a free one, or one that a Kempe chain frees. Where everybody is always there
 * and two sides meet, some chain always does (König's edge colouring).
 */
export class Insertion {
  private readonly chain: Chain;
  /** Chains that may still be tried for the present meeting. */
  private patience = 0;

  constructor(
    private readonly seating: Seating,
    private readonly random: Random,
  ) {
    this.chain = new Chain(seating, random);
  }

  /** The free slot of a meeting next to which most of its people are busy, so that days stay whole; `NONE` if none is free. */
  freeSlot(meeting: number): number {
    const { seating } = this;
    let best = NONE;
    let most = -1;
    for (const slot of seating.allowedList[meeting]!) {
      if (!seating.hasRoom(slot) || !seating.isFree(meeting, slot)) continue;
      const company = this.company(meeting, slot);
      if (company <= most || !seating.isOrderly(meeting, slot)) continue;
      [best, most] = [slot, company];
    }
    return best;
  }

  /** Frees a slot for a meeting, the people of which have the strength for it, by moving others; `NONE` where nothing was found or moved. */
  clearedSlot(meeting: number, patience: number): number {
    const { seating, random } = this;
    this.patience = patience;
    const slots = seating.allowedList[meeting]!;
    const start = random.below(slots.length);
    for (let step = 0; step < slots.length && this.patience > 0; step++) {
      const slot = slots[(start + step) % slots.length]!;
      const blocker = this.onlyBlocker(meeting, slot);
      if (blocker >= 0 ? this.clear(meeting, slot, blocker) : blocker === NONE && this.makeRoom(meeting, slot)) return slot;
    }
    return NONE;
  }

  /** The one meeting in the way of another in a slot, `NONE` where none is; −2 where there are several. */
  private onlyBlocker(meeting: number, slot: number): number {
    const { first, people, at, slots, fixed } = this.seating;
    let blocker: number = NONE;
    for (let index = first[meeting]!; index < first[meeting + 1]!; index++) {
      const other = at[people[index]! * slots + slot]!;
      if (other === NONE || other === blocker) continue;
      if (blocker !== NONE || fixed[other] === 1) return several;
      blocker = other;
    }
    return blocker;
  }

  /** A chain takes the blocker away to another slot. */
  private clear(meeting: number, slot: number, blocker: number): boolean {
    const slots = this.seating.allowedList[blocker]!;
    const start = this.random.below(slots.length);
    for (let step = 0; step < slots.length && this.patience > 0; step++) {
      const to = slots[(start + step) % slots.length]!;
      if (to !== slot && this.isFreeForBoth(meeting, blocker, to) && this.shift(meeting, slot, blocker, to)) return true;
    }
    return false;
  }

  /** Nobody is in the way, but the places are taken: a chain moves one meeting more out of the slot than into it. */
  private makeRoom(meeting: number, slot: number): boolean {
    const { seating, random } = this;
    for (let attempt = 0; attempt < leavers && this.patience > 0; attempt++) {
      const leaver = someAt(seating, slot, random);
      if (leaver === NONE || seating.fixed[leaver] === 1) continue;
      const slots = seating.allowedList[leaver]!;
      const start = random.below(slots.length);
      for (let step = 0; step < slots.length && this.patience > 0; step++) {
        const to = slots[(start + step) % slots.length]!;
        if (to !== slot && seating.hasRoom(to) && this.shift(meeting, slot, leaver, to)) return true;
      }
    }
    return false;
  }

  /** Flips the chain of a meeting if another has a seat in the slot afterwards. */
  private shift(meeting: number, slot: number, leaver: number, to: number): boolean {
    const { seating, chain } = this;
    this.patience--;
    if (!chain.trace(leaver, to)) return false;
    if (seating.load[slot]! + chain.growth(slot) >= seating.capacity[slot]!) return false;
    for (let index = seating.first[meeting]!; index < seating.first[meeting + 1]!; index++)
      if (chain.bringsTo(slot, seating.people[index]!)) return false;
    chain.flip();
    if (seating.isFree(meeting, slot) && seating.isOrderly(meeting, slot)) return true;
    chain.flip();
    return false;
  }

  /** Whoever has to be at both meetings is free at a time: otherwise the chain would bring another meeting of theirs. */
  private isFreeForBoth(meeting: number, blocker: number, slot: number): boolean {
    const { first, people, at, slots } = this.seating;
    for (let index = first[meeting]!; index < first[meeting + 1]!; index++) {
      const person = people[index]!;
      if (at[person * slots + slot] !== NONE && this.comesTo(person, blocker)) return false;
    }
    return true;
  }

  private comesTo(person: number, meeting: number): boolean {
    const { first, people } = this.seating;
    for (let index = first[meeting]!; index < first[meeting + 1]!; index++) if (people[index] === person) return true;
    return false;
  }

  /** How many of a meeting's people are busy right before or after a slot, each counted for both. */
  private company(meeting: number, slot: number): number {
    const { first, people, grid, busy } = this.seating;
    const word = grid.wordOf[slot]!;
    const beside = (grid.bitOf[slot]! << 1) | (grid.bitOf[slot]! >>> 1);
    let company = 0;
    for (let index = first[meeting]!; index < first[meeting + 1]!; index++) {
      const near = busy[people[index]! * grid.words + word]! & beside;
      if (near !== 0) company += (near & (near - 1)) === 0 ? 1 : 2;
    }
    return company;
  }
}

const several = -2;
