import { daysOf } from '../../shared/rules/scheduling/days.ts';
import type { MeetingProblem } from '../../shared/rules/scheduling/problem.ts';

export const NONE = -1;

/**
 * Slots as bits. Each day begins a new word of 32 bits, so that neighbours in time are neighbours in a word and whole days are
 * compared at once.
 */
export class Grid {
  readonly words: number;
  readonly wordOf: Uint8Array;
  readonly bitOf: Int32Array;
  /** The slot of each bit, `word · 32 + bit`; `NONE` where a day has no more slots. */
  readonly slotAt: Int16Array;
  /** 1 where a word goes on with the day of the word before. */
  readonly continues: Uint8Array;

  constructor(problem: Pick<MeetingProblem, 'slots'>) {
    const stretches = daysOf(problem).flatMap((day) =>
      Array.from({ length: Math.ceil(day.length / 32) }, (_, part) => ({ slots: day.slice(part * 32, part * 32 + 32), part })),
    );
    this.words = stretches.length;
    this.continues = Uint8Array.from(stretches, ({ part }) => (part > 0 ? 1 : 0));
    this.wordOf = new Uint8Array(problem.slots.length);
    this.bitOf = new Int32Array(problem.slots.length);
    this.slotAt = new Int16Array(this.words * 32).fill(NONE);
    stretches.forEach(({ slots }, word) => {
      slots.forEach((slot, bit) => {
        this.wordOf[slot] = word;
        this.bitOf[slot] = 1 << bit;
        this.slotAt[word * 32 + bit] = slot;
      });
    });
  }

  /** A set of slots for each of `rows` things. */
  sets(rows: number): Int32Array {
    return new Int32Array(rows * this.words);
  }

  add(sets: Int32Array, row: number, slot: number): void {
    sets[row * this.words + this.wordOf[slot]!]! |= this.bitOf[slot]!;
  }

  has(sets: Int32Array, row: number, slot: number): boolean {
    return (sets[row * this.words + this.wordOf[slot]!]! & this.bitOf[slot]!) !== 0;
  }

  flip(sets: Int32Array, row: number, slot: number): void {
    sets[row * this.words + this.wordOf[slot]!]! ^= this.bitOf[slot]!;
  }
}

/** How many bits of a word are set. */
export function bits(word: number): number {
  let count = word - ((word >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
