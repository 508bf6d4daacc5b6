import { allowedSlots } from '../../../shared/rules/scheduling/allowed.ts';
import { tableCapacity } from '../../../shared/rules/scheduling/constraints/tableCapacity.ts';
import { type MeetingProblem, peopleOf } from '../../../shared/rules/scheduling/problem.ts';
import { Grid, NONE } from '../grid.ts';
import type { Random } from '../random.ts';
import { Order } from './order.ts';
import { Pauses } from './pauses.ts';

/**
 * Who meets when, places left aside: what the searches change millions of times a second. As long as callers ask first
 * (`fits`, `hasStrength`), all hard rules but those about places hold after every `seat` and `unseat`.
 */
export class Seating {
  readonly grid: Grid;
  readonly slots: number;
  readonly meetings: number;
  /** The people of meeting m are `people[first[m]]` to before `people[first[m + 1]]`. */
  readonly first: Int32Array;
  readonly people: Int32Array;
  readonly weight: Int32Array;
  /** The slots a meeting may be in by the rules about it alone, as list and as set. */
  readonly allowedList: Int32Array[];
  readonly allowed: Int32Array;
  /** 1 for meetings that stay where they are. */
  readonly fixed: Uint8Array;
  readonly capacity: Int32Array;
  /** All places at all times. */
  readonly seats: number;
  readonly most: Int32Array;
  readonly pauses: Pauses;
  readonly order: Order;

  /** The slot of each meeting, the meeting of each person and slot (`person · slots + slot`): `NONE` where there is none. */
  readonly slotOf: Int16Array;
  readonly at: Int32Array;
  /** The slots of each person with a meeting, or claimed by something else. */
  readonly busy: Int32Array;
  readonly held: Int32Array;
  readonly load: Int32Array;
  seated = 0;
  seatedWeight = 0;

  constructor(readonly problem: MeetingProblem) {
    const { meetings, people, places, slots } = problem;
    this.grid = new Grid(problem);
    this.slots = slots.length;
    this.meetings = meetings.length;
    this.first = new Int32Array(meetings.length + 1);
    meetings.forEach((meeting, index) => {
      this.first[index + 1] = this.first[index]! + peopleOf(meeting).length;
    });
    this.people = new Int32Array(this.first[meetings.length]!);
    for (const [index, meeting] of meetings.entries()) this.people.set(peopleOf(meeting), this.first[index]!);
    this.weight = Int32Array.from(meetings, (meeting) => meeting.weight);
    this.allowedList = allowedSlots(problem).map((list) => Int32Array.from(list));
    this.allowed = this.grid.sets(meetings.length);
    this.allowedList.forEach((list, meeting) => {
      for (const slot of list) this.grid.add(this.allowed, meeting, slot);
    });
    this.fixed = new Uint8Array(meetings.length);
    this.capacity = Int32Array.from(slots, (_, slot) => tableCapacity(places, slot));
    this.seats = this.capacity.reduce((sum, places) => sum + places, 0);
    this.most = Int32Array.from(people, (person) => person.most ?? slots.length);

    this.slotOf = new Int16Array(meetings.length).fill(NONE);
    this.at = new Int32Array(people.length * slots.length).fill(NONE);
    this.busy = this.grid.sets(people.length);
    people.forEach((person, index) => {
      const allowed = new Set(person.allowed);
      for (const { slot } of person.claims) if (!allowed.has(slot)) this.grid.add(this.busy, index, slot);
    });
    this.pauses = new Pauses(problem, this.grid, this.busy);
    this.order = new Order(problem);
    this.held = new Int32Array(people.length);
    this.load = new Int32Array(slots.length);
  }

  mayBeAt(meeting: number, slot: number): boolean {
    return this.grid.has(this.allowed, meeting, slot);
  }

  /** Nobody of the meeting meets anybody else then. */
  isFree(meeting: number, slot: number): boolean {
    for (let index = this.first[meeting]!; index < this.first[meeting + 1]!; index++)
      if (this.at[this.people[index]! * this.slots + slot] !== NONE) return false;
    return true;
  }

  /** A place is left at that time. */
  hasRoom(slot: number): boolean {
    return this.load[slot]! < this.capacity[slot]!;
  }

  /** Nobody of the meeting has as many as they can take. */
  hasStrength(meeting: number): boolean {
    for (let index = this.first[meeting]!; index < this.first[meeting + 1]!; index++) {
      const person = this.people[index]!;
      if (this.held[person]! >= this.most[person]!) return false;
    }
    return true;
  }

  /** Who of the meeting has as many as they can take. */
  spentOf(meeting: number): number[] {
    return [...this.people.subarray(this.first[meeting], this.first[meeting + 1])].filter(
      (person) => this.held[person]! >= this.most[person]!,
    );
  }

  /** Nobody loses a pause by it, and everything that must come before or after does. */
  isOrderly(meeting: number, slot: number): boolean {
    const { pauses, order, people, first } = this;
    if (pauses.matter)
      for (let index = first[meeting]!; index < first[meeting + 1]!; index++) if (!pauses.allow(people[index]!, slot, NONE)) return false;
    return order.allows(meeting, slot, this.slotOf);
  }

  /** A meeting that has no seat, and whose people have the strength for it, can be in one of its slots. */
  fits(meeting: number, slot: number): boolean {
    return this.hasRoom(slot) && this.isFree(meeting, slot) && this.isOrderly(meeting, slot);
  }

  canSeat(meeting: number, slot: number): boolean {
    return this.mayBeAt(meeting, slot) && this.fits(meeting, slot) && this.hasStrength(meeting);
  }

  seat(meeting: number, slot: number): void {
    this.slotOf[meeting] = slot;
    this.occupy(meeting, slot, meeting, 1);
  }

  unseat(meeting: number): void {
    this.occupy(meeting, this.slotOf[meeting]!, NONE, -1);
    this.slotOf[meeting] = NONE;
  }

  /** Takes all slots from a meeting that has no seat. */
  exclude(meeting: number): void {
    for (const slot of this.allowedList[meeting]!) this.grid.flip(this.allowed, meeting, slot);
    this.allowedList[meeting] = new Int32Array(0);
  }

  /** Puts every meeting where an earlier copy of `slotOf` says. */
  restore(slots: Int16Array): void {
    const astray: number[] = [];
    for (let meeting = 0; meeting < this.meetings; meeting++) if (this.slotOf[meeting] !== slots[meeting]) astray.push(meeting);
    for (const meeting of astray) if (this.slotOf[meeting] !== NONE) this.unseat(meeting);
    for (const meeting of astray) if (slots[meeting] !== NONE) this.seat(meeting, slots[meeting]!);
  }

  private occupy(meeting: number, slot: number, holder: number, change: 1 | -1): void {
    for (let index = this.first[meeting]!; index < this.first[meeting + 1]!; index++) {
      const person = this.people[index]!;
      this.at[person * this.slots + slot] = holder;
      this.grid.flip(this.busy, person, slot);
      this.held[person]! += change;
    }
    this.load[slot]! += change;
    this.seated += change;
    this.seatedWeight += change * this.weight[meeting]!;
  }
}

/** Some meeting in a slot; `NONE` if there is none. */
export function someAt({ at, slots, held }: Seating, slot: number, random: Random): number {
  const start = random.below(held.length);
  for (let step = 0; step < held.length; step++) {
    const meeting = at[((start + step) % held.length) * slots + slot]!;
    if (meeting !== NONE) return meeting;
  }
  return NONE;
}

/** Some meeting of a person; `NONE` if there is none. */
export function someOf({ at, slots }: Seating, person: number, random: Random): number {
  const start = random.below(slots);
  for (let step = 0; step < slots; step++) {
    const meeting = at[person * slots + ((start + step) % slots)]!;
    if (meeting !== NONE) return meeting;
  }
  return NONE;
}
