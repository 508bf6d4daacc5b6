import { groupBy } from '../../../shared/rules/scheduling/groupBy.ts';
import { followers } from '../../../shared/rules/scheduling/objectives/backToBack.ts';
import { sideBySide } from '../../../shared/rules/scheduling/objectives/parallelRivals.ts';
import { counts } from '../../../shared/rules/scheduling/objectives/quotas.ts';
import type { PitchChoice } from '../../../shared/rules/scheduling/packing.ts';
import type { PitchProblem } from '../../../shared/rules/scheduling/problem.ts';
import { overlap, type Span, toSpan } from '../../../shared/rules/time/spans.ts';
import { NONE } from '../grid.ts';
import { Cnf, FALSE, type Literal } from '../sat/cnf.ts';
import type { Count } from './model.ts';
import type { PitchStanding } from './standing.ts';

/** What can be asked about pairs of pitches, or of slots, in the order in which it counts. */
export const pairCodes = ['audience', 'parallel', 'back-to-back'] as const;
export type PairCode = (typeof pairCodes)[number];

/**
 * The plans of pitches as clauses: those in which as many pitch, as few quotas are missed and as many stay where they were as in the best so
 * far. What they weigh follows from the counts of the standing as far as prices told; `exclude` says the rest, plan by plan.
 */
export class PitchClauses {
  readonly cnf = new Cnf();
  private readonly problem: PitchProblem;
  private readonly choices: readonly PitchChoice[];
  private readonly spans: readonly Span[];
  private readonly starts: readonly number[];
  /** By choice, in their order, whether it is made; by pitch, whether it has a slot. */
  private readonly made: readonly Literal[];
  private readonly placed: ReadonlyMap<number, Literal>;
  private readonly bySlot: ReadonlyMap<number, readonly Made[]>;
  private readonly byPitch: ReadonlyMap<number, readonly Made[]>;
  /** By pitch and moment, whether it is being given. */
  private readonly given = new Map<string, Literal>();

  constructor(standing: PitchStanding) {
    const { problem, choices } = standing;
    this.problem = problem;
    this.choices = choices;
    const { cnf } = this;
    this.spans = problem.slots.map(toSpan);
    this.starts = [...new Set(this.spans.map(({ start }) => start))];
    this.made = choices.map(() => cnf.variable());
    const all = choices.map((choice, index): Made => ({ ...choice, literal: this.made[index]! }));
    this.bySlot = groupBy(all, ({ slot }) => slot);
    this.byPitch = groupBy(all, ({ pitch }) => pitch);
    const used = this.fillSlots();
    this.placed = this.placePitches(standing.forced);
    this.keepSpeakersApart();
    this.tell(standing.counts);
    cnf.atLeast([...this.placed.values()], standing.value('placed'));
    cnf.atLeast(used, standing.value('placed'));
    cnf.atMost(this.missed(), standing.value('quotas'));
    const before = new Map(problem.previous.map(({ item, slot }) => [item, slot]));
    cnf.atLeast(literalsOf(all.filter(({ pitch, slot }) => before.get(pitch) === slot)), standing.value('kept'));
  }

  /** The slot of each pitch, `NONE` for those left out, when these literals are true. */
  slotOf(isTrue: (literal: Literal) => boolean): Int32Array {
    const slotOf = new Int32Array(this.problem.pitches.length).fill(NONE);
    for (const [index, { pitch, slot }] of this.choices.entries()) if (isTrue(this.made[index]!)) slotOf[pitch] = slot;
    return slotOf;
  }

  /** Some pitch is given that is not in this plan: those in it do not weigh enough. */
  exclude(slotOf: Int32Array): void {
    this.cnf.add(...[...this.placed].flatMap(([pitch, literal]) => (slotOf[pitch] === NONE ? [literal] : [])));
  }

  /** What an objective comes to, up to `most`: the k-th literal is true if it comes to more than k. */
  cost(code: PairCode, most: number): readonly Literal[] {
    if (code === 'audience') return this.clashes(most);
    return this.cnf.count(this.rivals(code === 'parallel' ? sideBySide(this.problem, this.spans) : followers(this.problem)), most);
  }

  /** From now on an objective comes to no more than that. */
  settle(code: PairCode, value: number): void {
    const beyond = this.cost(code, value + 1)[value];
    if (beyond !== undefined) this.cnf.add(-beyond);
  }

  private fillSlots(): Literal[] {
    return [...this.bySlot.values()].map((here) => {
      this.cnf.atMostOne(literalsOf(here));
      return this.cnf.either(literalsOf(here));
    });
  }

  private placePitches(forced: ReadonlySet<number>): Map<number, Literal> {
    const { cnf } = this;
    return new Map(
      [...this.byPitch].map(([pitch, own]) => {
        cnf.atMostOne(literalsOf(own));
        const placed = cnf.either(literalsOf(own));
        if (forced.has(pitch)) cnf.add(placed);
        return [pitch, placed];
      }),
    );
  }

  private keepSpeakersApart(): void {
    const { pitches } = this.problem;
    const bySpeaker = groupBy(this.byPitch.keys(), (pitch) => pitches[pitch]!.speaker);
    for (const [speaker, own] of bySpeaker)
      if (speaker !== null && own.length > 1)
        for (const start of this.starts) this.cnf.atMostOne(own.map((pitch) => this.during(pitch, start)).filter((one) => one !== FALSE));
  }

  private tell(known: readonly Count[]): void {
    const { cnf } = this;
    const literals = new Map(this.choices.map(({ pitch, slot }, index) => [keyOf(pitch, slot), this.made[index]!]));
    for (const { choices, least, most } of known) {
      const left = choices.flatMap(({ pitch, slot }): Made[] => {
        const literal = literals.get(keyOf(pitch, slot));
        return literal === undefined ? [] : [{ pitch, slot, literal }];
      });
      const groups = [groupBy(left, ({ pitch }) => pitch), groupBy(left, ({ slot }) => slot)].map((parts) =>
        [...parts.values()].map((part) => cnf.either(literalsOf(part))),
      );
      // Each pitch has one slot, and each slot one pitch: the fewer there are, the more it says.
      const fewest = groups.sort((a, b) => a.length - b.length)[0]!;
      cnf.atLeast(fewest, least);
      cnf.atMost(fewest, most);
    }
  }

  /** True for each pitch that a quota lacks or has too many. */
  private missed(): Literal[] {
    const { cnf, problem } = this;
    return (problem.quotas ?? []).flatMap((quota) => {
      const own = [...this.byPitch].flatMap(([pitch, made]) => {
        const counted = made.filter(({ slot }) => counts(quota, pitch, slot));
        return counted.length === made.length ? [this.placed.get(pitch)!] : [cnf.either(literalsOf(counted))];
      });
      const count = cnf.count(own);
      const lacking = Array.from({ length: quota.least ?? 0 }, (_, index) => -(count[index] ?? FALSE));
      return [...lacking, ...count.slice(quota.most ?? count.length)];
    });
  }

  /** Whether a pitch is being given at a moment. */
  private during(pitch: number, start: number): Literal {
    const key = keyOf(pitch, start);
    const here = () => (this.byPitch.get(pitch) ?? []).filter(({ slot }) => overlap(this.spans[slot]!, { start, end: start + 1 }));
    const literal = this.given.get(key) ?? this.cnf.either(literalsOf(here()));
    this.given.set(key, literal);
    return literal;
  }

  /** How many want to see two pitches at once: counted by how many want the same two, so that a pair that many want is counted once. */
  private clashes(most: number): readonly Literal[] {
    const { cnf } = this;
    const clashes = (this.problem.audience ?? []).flatMap(({ pitches: [one, other], people }) => {
      const moments = this.starts.map((start) => [this.during(one, start), this.during(other, start)] as const);
      const real = moments.filter((both) => !both.includes(FALSE));
      if (real.length === 0) return [];
      const clash = cnf.variable();
      for (const [first, second] of real) cnf.add(-first, -second, clash);
      return [{ clash, people }];
    });
    const numbers = [...groupBy(clashes, ({ people }) => people)].map(([people, alike]) => {
      const count = cnf.count(
        alike.map(({ clash }) => clash),
        Math.ceil(most / people),
      );
      return count.flatMap((more) => Array.from({ length: people }, () => more)).slice(0, most);
    });
    return cnf.sum(numbers, most);
  }

  /** One literal for each pair of slots that hold competitors. */
  private rivals(pairs: readonly [number, number][]): Literal[] {
    const { cnf } = this;
    const { pitches } = this.problem;
    const fields = [...new Set(pitches.flatMap((pitch) => pitch.fields))];
    const active = new Map(
      [...this.bySlot].map(([slot, here]) => [
        slot,
        fields.map((field) => cnf.either(literalsOf(here.filter(({ pitch }) => pitches[pitch]!.fields.includes(field))))),
      ]),
    );
    return pairs.flatMap(([first, second]) => {
      const [ours, theirs] = [active.get(first) ?? [], active.get(second) ?? []];
      const real = ours.flatMap((one, field) =>
        one === FALSE || (theirs[field] ?? FALSE) === FALSE ? [] : [[one, theirs[field]!] as const],
      );
      if (real.length === 0) return [];
      const clash = cnf.variable();
      for (const [one, other] of real) cnf.add(-one, -other, clash);
      return [clash];
    });
  }
}

interface Made extends PitchChoice {
  readonly literal: Literal;
}

const keyOf = (pitch: number, time: number): string => `${pitch} ${time}`;
const literalsOf = (made: readonly Made[]): Literal[] => made.map(({ literal }) => literal);
