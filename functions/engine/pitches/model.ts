import { groupBy } from '../../../shared/rules/scheduling/groupBy.ts';
import type { PitchChoice } from '../../../shared/rules/scheduling/packing.ts';
import type { PitchProblem } from '../../../shared/rules/scheduling/problem.ts';
import { overlap, toSpan } from '../../../shared/rules/time/spans.ts';
import { NONE } from '../grid.ts';
import { Program, type Proof } from '../linear/program.ts';

/** A pitch in one of the slots of a class; `slot` is null where it does not matter which. */
export interface Cell {
  readonly pitch: number;
  readonly slotClass: number;
  readonly slot: number | null;
  readonly column: number;
}

/** So many of these choices are made, at the least and at most. */
export interface Count {
  readonly choices: readonly PitchChoice[];
  readonly least: number;
  readonly most: number;
}

/**
 * Which pitch is in which slot, as a program. Slots that no rule and no wish tells apart count as one with room for several, as long as
 * it is only about who gets a slot at all (`together`); a speaker with several pitches needs to know every slot in any case. So a
 * call of thousands stays small.
 */
export class PitchModel {
  readonly program = new Program();
  readonly cells: Cell[] = [];
  /** Columns that are 1 for each lacking or surplus pitch of a quota. */
  readonly missed: number[] = [];
  /** Columns that are 1 for a pitch that is where it was. */
  readonly keeping: number[] = [];
  private readonly classes: readonly (readonly number[])[];
  private readonly classOf: Int32Array;
  /** Of each cell, by what it says. */
  private readonly columns = new Map<string, number>();
  /** Pitches whose speaker has others as well. */
  private readonly shared: ReadonlySet<number>;
  /** Pitches that are where they were although their cell does not say where that is. */
  private readonly stays: { readonly pitch: number; readonly slot: number; readonly column: number }[] = [];

  /**
   * @param choices what may be chosen
   * @param forced pitches that must be given
   */
  constructor(
    private readonly problem: PitchProblem,
    private readonly choices: readonly PitchChoice[],
    forced: ReadonlySet<number>,
    private readonly slots: 'together' | 'apart',
  ) {
    this.shared = sharedSpeakers(problem);
    this.classes = slots === 'together' ? this.alike() : problem.slots.map((_, slot) => [slot]);
    const classOf = new Int32Array(problem.slots.length);
    this.classOf = classOf;
    this.classes.forEach((members, index) => {
      for (const slot of members) classOf[slot] = index;
    });
    for (const choice of choices) {
      const key = this.keyOf(choice);
      if (this.columns.has(key)) continue;
      const { pitch, slot } = choice;
      const column = this.program.column();
      this.columns.set(key, column);
      this.cells.push({ pitch, slotClass: classOf[slot]!, slot: this.isAlone(pitch) ? null : slot, column });
    }
    this.addRooms(forced);
    this.addSpeakers();
    this.addQuotas();
    this.addKeeping();
  }

  /** Who is where, for whole values of the columns: the slot of each pitch, `NONE` for those left out. */
  slotOf(values: Float64Array): Int32Array {
    const slotOf = new Int32Array(this.problem.pitches.length).fill(NONE);
    const taken = new Set<number>();
    const put = (pitch: number, slot: number) => {
      slotOf[pitch] = slot;
      taken.add(slot);
    };
    const chosen = this.cells.filter(({ column }) => values[column] === 1);
    for (const { pitch, slot } of chosen) if (slot !== null) put(pitch, slot);
    for (const { pitch, slot, column } of this.stays) if (values[column] === 1) put(pitch, slot);
    for (const { pitch, slotClass } of chosen) {
      const slot = slotOf[pitch] === NONE ? this.classes[slotClass]!.find((other) => !taken.has(other)) : undefined;
      if (slot !== undefined) put(pitch, slot);
    }
    return slotOf;
  }

  /** The choices that lie in columns of which something is true. */
  choicesIn(isOpen: (column: number) => boolean, choices: readonly PitchChoice[]): PitchChoice[] {
    return choices.filter((choice) => isOpen(this.columnOf(choice)));
  }

  /**
   * How many of some choices every plan has that costs no more than `most`: of each row that such a plan has at one of its ends.
   *
   * @param choices those the model was made of, or what is left of them
   */
  countsIn({ boundAbove, boundBelow }: Proof, most: number, choices: readonly PitchChoice[]): Count[] {
    const [cells, missed] = [new Set(columnsOf(this.cells)), new Set(this.missed)];
    const byColumn = groupBy(choices, (choice) => this.columnOf(choice));
    return this.program.rows.flatMap(({ columns, factors, lower, upper }, row): Count[] => {
      const isLow = boundAbove[row]! > most;
      if (!isLow && boundBelow[row]! <= most) return [];
      // What is missed of a quota adds where its row has a lower end, and takes away where it has an upper one: so there are no more cells
      // than the one, and no fewer than the other.
      const factorOf = (column: number) => (cells.has(column) ? 1 : missed.has(column) ? (isLow ? 1 : -1) : Number.NaN);
      if (!columns.every((column, index) => (factors?.[index] ?? 1) === factorOf(column))) return [];
      const counted = columns.flatMap((column) => byColumn.get(column) ?? []);
      return [isLow ? { choices: counted, least: 0, most: lower } : { choices: counted, least: upper, most: counted.length }];
    });
  }

  /** The values of the cells for a plan; other columns stay 0. */
  valuesOf(slotOf: Int32Array): Float64Array {
    const values = new Float64Array(this.program.upper.length);
    for (const { pitch, slot, column } of this.cells) if (slot !== null && slotOf[pitch] === slot) values[column] = 1;
    return values;
  }

  /** What each cell costs, and what others do that are named. */
  cost(weigh: (cell: Cell) => number, others: readonly number[] = [], each = 1): Float64Array {
    const cost = new Float64Array(this.program.upper.length);
    for (const cell of this.cells) cost[cell.column] = weigh(cell);
    for (const column of others) cost[column]! += each;
    return cost;
  }

  /** From now on costs are at most so much. */
  hold(cost: Float64Array, most: number): void {
    const columns = [...cost.keys()].filter((column) => cost[column] !== 0);
    const factors = columns.map((column) => cost[column]!);
    if (columns.length > 0) this.program.add({ columns, factors, lower: Number.NEGATIVE_INFINITY, upper: most });
  }

  private columnOf(choice: PitchChoice): number {
    return this.columns.get(this.keyOf(choice))!;
  }

  private keyOf({ pitch, slot }: PitchChoice): string {
    return this.isAlone(pitch) ? `${pitch} in ${this.classOf[slot]}` : `${pitch} at ${slot}`;
  }

  /** It does not matter which slot of a class it has. */
  private isAlone(pitch: number): boolean {
    return this.slots === 'together' && !this.shared.has(pitch);
  }

  /** Slots by what could be in them, and what wishes count it. */
  private alike(): number[][] {
    const { slots, quotas = [] } = this.problem;
    const could = slots.map((): number[] => []);
    for (const { pitch, slot } of this.choices) if (this.isAlone(pitch)) could[slot]!.push(pitch);
    const wishes = (slot: number) => quotas.flatMap((quota, index) => (quota.slots?.includes(slot) ? [index] : []));
    return [...groupBy(slots.keys(), (slot) => `${could[slot]} | ${wishes(slot)}`).values()];
  }

  private addRooms(forced: ReadonlySet<number>): void {
    for (const [pitch, cells] of groupBy(this.cells, (cell) => cell.pitch))
      this.program.add({ columns: columnsOf(cells), lower: forced.has(pitch) ? 1 : 0, upper: 1 });
    for (const [slotClass, cells] of groupBy(this.cells, (cell) => cell.slotClass))
      this.program.atMost(columnsOf(cells), this.classes[slotClass]!.length);
  }

  /** Nobody speaks twice at any moment. Stretches of time that overlap have a moment in common at which one of them begins. */
  private addSpeakers(): void {
    const { problem } = this;
    const spans = problem.slots.map(toSpan);
    const starts = [...new Set(spans.map(({ start }) => start))];
    const shared = this.cells.filter(({ pitch, slot }) => slot !== null && this.shared.has(pitch));
    for (const cells of groupBy(shared, ({ pitch }) => problem.pitches[pitch]!.speaker).values())
      for (const start of starts) {
        const speaking = cells.filter(({ slot }) => overlap(spans[slot!]!, { start, end: start + 1 }));
        if (speaking.length > 1) this.program.atMost(columnsOf(speaking), 1);
      }
    for (const cells of groupBy(shared, ({ slot }) => slot).values()) if (cells.length > 1) this.program.atMost(columnsOf(cells), 1);
  }

  private addQuotas(): void {
    for (const quota of this.problem.quotas ?? []) {
      const members = new Set(quota.pitches);
      const isCounted = new Set(quota.slots ?? this.problem.slots.keys());
      const counted = this.cells.filter(({ pitch, slotClass }) => members.has(pitch) && isCounted.has(this.classes[slotClass]![0]!));
      const columns = columnsOf(counted);
      const { least = 0, most = columns.length } = quota;
      if (least > 0) {
        const lacking = this.program.dependentColumn(least);
        this.missed.push(lacking);
        this.program.add({ columns: [...columns, lacking], lower: least, upper: Number.POSITIVE_INFINITY });
      }
      if (most < columns.length) {
        const excess = this.program.dependentColumn(columns.length);
        this.missed.push(excess);
        this.program.add({
          columns: [...columns, excess],
          factors: [...columns.map(() => 1), -1],
          lower: Number.NEGATIVE_INFINITY,
          upper: most,
        });
      }
    }
  }

  private addKeeping(): void {
    const before = new Map(this.problem.previous.map(({ item, slot }) => [item, slot]));
    const possible = new Set(this.choices.filter(({ pitch, slot }) => before.get(pitch) === slot).map(({ pitch }) => pitch));
    const bySlot = groupBy(
      this.cells.filter(({ slot }) => slot !== null),
      ({ slot }) => slot,
    );
    for (const { pitch, slotClass, slot, column } of [...this.cells]) {
      const was = before.get(pitch);
      if (was === undefined || (slot === null ? !possible.has(pitch) || !this.classes[slotClass]!.includes(was) : slot !== was)) continue;
      const stay = slot === null ? this.program.column() : column;
      this.keeping.push(stay);
      if (slot !== null) continue;
      this.stays.push({ pitch, slot: was, column: stay });
      this.program.add({ columns: [stay, column], factors: [1, -1], lower: Number.NEGATIVE_INFINITY, upper: 0 });
    }
    for (const [slot, stays] of groupBy(this.stays, (stay) => stay.slot)) {
      const others = columnsOf(bySlot.get(slot) ?? []);
      if (stays.length + others.length > 1) this.program.atMost([...columnsOf(stays), ...others], 1);
    }
  }
}

export const columnsOf = (cells: readonly { readonly column: number }[]): number[] => cells.map(({ column }) => column);

/** Pitches whose speaker has others as well. */
function sharedSpeakers({ pitches }: PitchProblem): ReadonlySet<number> {
  const bySpeaker = groupBy(pitches.keys(), (pitch) => pitches[pitch]!.speaker);
  return new Set([...bySpeaker].flatMap(([speaker, own]) => (speaker !== null && own.length > 1 ? own : [])));
}
