import { bits, Grid, NONE } from '../grid.ts';
import { type BreakProblem, meetingsOf } from './problem.ts';

/** Who is where while a local search tries: every table of it can be changed and changed back in a few steps. */
export class Room {
  readonly slots: number;
  readonly grid: Grid;
  /** The people of meeting m are `people[first[m]]` to before `people[first[m + 1]]`; its slots as a list. */
  readonly first: Int32Array;
  readonly people: Int32Array;
  readonly choices: readonly (readonly number[])[];
  readonly meetingsOf: readonly (readonly number[])[];
  readonly capacity: Int32Array;
  /** The slot of each meeting, `NONE` if it has none. */
  readonly slotOf: Int16Array;
  /** The meeting of each person and slot (`person · slots + slot`), `NONE` if there is none. */
  readonly at: Int32Array;
  readonly load: Int32Array;
  /** The slots at which each person is busy, as bits. */
  readonly busy: Int32Array;
  /** The meetings without a slot. */
  readonly waiting: number[] = [];
  /** Where each of them stands in `waiting`. */
  private readonly turn: Int32Array;
  private readonly allowed: Uint8Array;

  constructor(problem: BreakProblem) {
    const { meetings, days } = problem;
    this.slots = days.length;
    this.grid = new Grid({ slots: days.map((day) => ({ start: '', end: '', day: String(day) })) });
    this.first = new Int32Array(meetings.length + 1);
    meetings.forEach((meeting, index) => {
      this.first[index + 1] = this.first[index]! + meeting.people.length;
    });
    this.people = Int32Array.from(meetings.flatMap((meeting) => meeting.people));
    this.choices = meetings.map((meeting) => meeting.slots);
    this.allowed = new Uint8Array(meetings.length * this.slots);
    this.choices.forEach((slots, meeting) => {
      for (const slot of slots) this.allowed[meeting * this.slots + slot] = 1;
    });
    this.meetingsOf = meetingsOf(problem);
    this.capacity = Int32Array.from(problem.places);
    this.slotOf = new Int16Array(meetings.length).fill(NONE);
    this.at = new Int32Array(problem.people * this.slots).fill(NONE);
    this.load = new Int32Array(this.slots);
    this.busy = this.grid.sets(problem.people);
    problem.busy.forEach((slots, person) => {
      for (const slot of slots) this.grid.add(this.busy, person, slot);
    });
    this.turn = new Int32Array(meetings.length);
    meetings.forEach((_, meeting) => {
      this.wait(meeting);
    });
  }

  mayBeAt(meeting: number, slot: number): boolean {
    return this.allowed[meeting * this.slots + slot] === 1;
  }

  /** Gives a waiting meeting a slot at which its people are free. */
  seat(meeting: number, slot: number): void {
    const last = this.waiting.pop()!;
    if (last !== meeting) {
      this.waiting[this.turn[meeting]!] = last;
      this.turn[last] = this.turn[meeting]!;
    }
    this.place(meeting, slot);
  }

  unseat(meeting: number): void {
    this.lift(meeting);
    this.wait(meeting);
  }

  place(meeting: number, slot: number): void {
    this.slotOf[meeting] = slot;
    this.occupy(meeting, slot, meeting);
    this.load[slot]!++;
  }

  /** Takes a meeting from its slot without a word to `waiting`: it is placed again at once. */
  lift(meeting: number): void {
    const slot = this.slotOf[meeting]!;
    this.slotOf[meeting] = NONE;
    this.occupy(meeting, slot, NONE);
    this.load[slot]!--;
  }

  /** Breaks, and idle slots within them times 256, of a person whose busy slots were flipped at two slots (`NONE` for neither). */
  idleness(person: number, a: number, b: number): number {
    const { grid, busy } = this;
    let breaks = 0;
    let idle = 0;
    let stretches = 0;
    let carry = 0;
    for (let word = 0; word < grid.words; word++) {
      let set = busy[person * grid.words + word]!;
      if (a !== NONE && grid.wordOf[a] === word) set ^= grid.bitOf[a]!;
      if (b !== NONE && grid.wordOf[b] === word) set ^= grid.bitOf[b]!;
      if (grid.continues[word] === 0) {
        if (stretches > 1) breaks += stretches - 1;
        stretches = 0;
        carry = 0;
      }
      if (set !== 0) {
        stretches += bits(set & ~((set << 1) | carry));
        idle += Math.clz32(set & -set) - Math.clz32(set) + 1 - bits(set);
      }
      carry = set >>> 31;
    }
    return (stretches > 1 ? breaks + stretches - 1 : breaks) | (idle << 8);
  }

  private wait(meeting: number): void {
    this.turn[meeting] = this.waiting.length;
    this.waiting.push(meeting);
  }

  private occupy(meeting: number, slot: number, holder: number): void {
    for (let index = this.first[meeting]!; index < this.first[meeting + 1]!; index++) {
      const person = this.people[index]!;
      this.at[person * this.slots + slot] = holder;
      this.grid.flip(this.busy, person, slot);
    }
  }
}
