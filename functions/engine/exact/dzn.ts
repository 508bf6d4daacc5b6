import { DznFault, type DznProblem } from './dznTokens.ts';
import { type DznValue, valuesOf } from './dznValues.ts';
import type { BreakProblem } from './problem.ts';

const keys = ['nBusiness', 'nMeetings', 'nTables', 'nTotalSlots', 'nMorningSlots', 'requested', 'forbidden', 'fixed', 'precedences'];
/** What only repeats `requested`: read past. The published files number meetings differently there. */
const repeated = ['meetingsxBusiness', 'nMeetingsBusiness'];

/**
 * Reads the published format of the B2B scheduling problem (MiniZinc data; Bofill et al., JAIR 74, 2022). Keys may stand in any order;
 * `nMorningSlots`, `forbidden`, `fixed` and `precedences` may be missing. Says what is wrong and where if it cannot be read; data
 * that merely has no solution can.
 */
export function readDzn(text: string, fairness: number | null): BreakProblem | DznProblem {
  try {
    return new Instance(valuesOf(text)).problem(fairness);
  } catch (fault) {
    if (fault instanceof DznFault) return fault.problem;
    throw fault;
  }
}

class Instance {
  private readonly people: number;
  private readonly meetings: number;
  private readonly slots: number;
  private readonly morning: number;

  constructor(private readonly values: Map<string, DznValue>) {
    for (const [key, value] of values)
      if (!keys.includes(key) && !repeated.includes(key)) throw new DznFault({ code: 'key-unknown', line: value.line, key });
    this.people = this.size('nBusiness', 100_000);
    this.meetings = this.size('nMeetings', 100_000);
    this.slots = this.size('nTotalSlots', 10_000);
    this.morning = this.values.has('nMorningSlots') ? this.size('nMorningSlots', this.slots) : this.slots;
  }

  problem(fairness: number | null): BreakProblem {
    const forbidden = this.sets('forbidden', this.people, this.slots);
    const fixed = this.fixed();
    const before = this.sets('precedences', this.meetings, this.meetings);
    const meetings = this.requested().map(([a, b, session], meeting) => ({
      people: [a, b],
      slots: this.session(session).filter(
        (slot) => !forbidden[a]!.has(slot) && !forbidden[b]!.has(slot) && (fixed[meeting] === -1 || fixed[meeting] === slot),
      ),
    }));
    return {
      people: this.people,
      days: new Array<number>(this.slots).fill(0),
      places: new Array<number>(this.slots).fill(this.size('nTables', 100_000)),
      meetings,
      busy: Array.from({ length: this.people }, () => []),
      precedences: before.flatMap((earlier, meeting) => [...earlier].map((other) => [other, meeting] as const)),
      fairness,
    };
  }

  /** Rows `a, b, session` as indexes of two people and 1 (morning), 2 (afternoon) or 3 (any). */
  private requested(): [number, number, number][] {
    return this.list('requested', this.meetings).map((row) => {
      const at = { key: 'requested', line: row.line };
      if (row.kind !== 'list') throw new DznFault({ ...at, code: 'not-a-list' });
      if (row.items.length !== 3) throw new DznFault({ ...at, code: 'wrong-length', found: row.items.length });
      const [a, b] = [0, 1].map((column) => number('requested', row.items[column]!, 1, this.people) - 1) as [number, number];
      if (a === b) throw new DznFault({ ...at, code: 'same-participant', found: a + 1 });
      return [a, b, number('requested', row.items[2]!, 1, 3)];
    });
  }

  private session(session: number): number[] {
    const all = Array.from({ length: this.slots }, (_, slot) => slot);
    return session === 3 ? all : all.filter((slot) => (session === 1 ? slot < this.morning : slot >= this.morning));
  }

  /** The slot of each meeting, −1 where it is free. */
  private fixed(): number[] {
    if (!this.values.has('fixed')) return new Array<number>(this.meetings).fill(-1);
    return this.list('fixed', this.meetings).map((value) => number('fixed', value, 0, this.slots) - 1);
  }

  /** A set of indexes for each of so many things. The files write an empty set as `{}` or `{0}`. */
  private sets(key: string, length: number, most: number): Set<number>[] {
    if (!this.values.has(key)) return Array.from({ length }, () => new Set());
    return this.list(key, length).map((value) => {
      if (value.kind !== 'set') throw new DznFault({ code: 'not-a-set', line: value.line, key });
      const wrong = value.numbers.find((entry) => entry < 0 || entry > most);
      if (wrong !== undefined) throw new DznFault({ code: 'out-of-range', line: value.line, key, found: wrong });
      return new Set(value.numbers.filter((entry) => entry > 0).map((entry) => entry - 1));
    });
  }

  private list(key: string, length: number): readonly DznValue[] {
    const value = this.value(key);
    if (value.kind !== 'list') throw new DznFault({ code: 'not-a-list', line: value.line, key });
    if (value.items.length !== length) throw new DznFault({ code: 'wrong-length', line: value.line, key, found: value.items.length });
    return value.items;
  }

  private size(key: string, most: number): number {
    return number(key, this.value(key), 0, most);
  }

  private value(key: string): DznValue {
    const value = this.values.get(key);
    if (!value) throw new DznFault({ code: 'key-missing', line: 1, key });
    return value;
  }
}

function number(key: string, value: DznValue, least: number, most: number): number {
  if (value.kind !== 'number') throw new DznFault({ code: 'not-a-number', line: value.line, key });
  if (value.number < least || value.number > most) throw new DznFault({ code: 'out-of-range', line: value.line, key, found: value.number });
  return value.number;
}
