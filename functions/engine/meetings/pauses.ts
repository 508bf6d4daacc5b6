import type { MeetingProblem } from '../../../shared/rules/scheduling/problem.ts';
import { bits, type Grid } from '../grid.ts';

/** How many slots of each pause each person may still fill, kept as sets of slots: asked before every step of a search. */
export class Pauses {
  /** false: nobody keeps anything free. */
  readonly matter: boolean;
  private readonly count: number;
  private readonly sets: Int32Array;
  /** The pauses that each slot is part of. */
  private readonly of: readonly number[][];
  /** Meetings and claims that a person may have in a pause: `person · pauses + pause`. */
  private readonly most: Int16Array;

  constructor(
    { pauses = [], slots, people }: MeetingProblem,
    private readonly grid: Grid,
    private readonly busy: Int32Array,
  ) {
    this.count = pauses.length;
    this.matter = pauses.length > 0;
    this.sets = grid.sets(pauses.length);
    this.of = slots.map((_, slot) => [...pauses.keys()].filter((pause) => pauses[pause]!.slots.includes(slot)));
    this.of.forEach((list, slot) => {
      for (const pause of list) grid.add(this.sets, pause, slot);
    });
    this.most = new Int16Array(people.length * pauses.length);
    pauses.forEach(({ slots: inside, free }, pause) => {
      for (const person of people.keys()) this.most[person * pauses.length + pause] = Math.max(0, new Set(inside).size - free);
    });
  }

  /** Whether a person who is free at a slot may be busy then, having left another slot (or none) for it. */
  allow(person: number, slot: number, left: number): boolean {
    for (const pause of this.of[slot]!) {
      if (left >= 0 && this.of[left]!.includes(pause)) continue;
      if (this.busyIn(person, pause) >= this.most[person * this.count + pause]!) return false;
    }
    return true;
  }

  /** The first pause at a slot that a person would lose; −1 if none. */
  lostAt(person: number, slot: number): number {
    for (const pause of this.of[slot]!) if (this.busyIn(person, pause) >= this.most[person * this.count + pause]!) return pause;
    return -1;
  }

  has(pause: number, slot: number): boolean {
    return this.of[slot]!.includes(pause);
  }

  private busyIn(person: number, pause: number): number {
    const { words } = this.grid;
    let count = 0;
    for (let word = 0; word < words; word++) count += bits(this.busy[person * words + word]! & this.sets[pause * words + word]!);
    return count;
  }
}
