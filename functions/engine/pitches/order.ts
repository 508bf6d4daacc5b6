import { allowedPitchSlots } from '../../../shared/rules/scheduling/allowed.ts';
import { competitors, followers } from '../../../shared/rules/scheduling/objectives/backToBack.ts';
import { latenessOf } from '../../../shared/rules/scheduling/objectives/lateness.ts';
import { sideBySide } from '../../../shared/rules/scheduling/objectives/parallelRivals.ts';
import type { PitchProblem } from '../../../shared/rules/scheduling/problem.ts';
import { overlap, toSpan } from '../../../shared/rules/time/spans.ts';
import { NONE } from '../grid.ts';
import type { Random } from '../random.ts';

/** What the search can make better, in the order in which it counts. */
export const searched = ['audience', 'parallel', 'back-to-back', 'lateness'] as const;

/**
 * Puts pitches that already have slots into a better order: pitches swap slots or take a free one. What is locked or where it was
 * before stays, and so does how many there are of each quota. Annealing of one objective at a time, where nothing may get worse that
 * counts before it. Deterministic.
 */
export class PitchOrder {
  readonly slotOf: Int32Array;
  private readonly at: Int32Array;
  private readonly allowed: readonly ReadonlySet<number>[];
  private readonly choices: readonly (readonly number[])[];
  private readonly movable: readonly number[];
  private readonly isMovable: Uint8Array;
  /** For each objective about pairs of slots: the other slots of each. */
  private readonly beside: readonly (readonly (readonly number[])[])[];
  private readonly lateness: readonly number[];
  /** Other pitches of the same speaker. */
  private readonly ownOthers: readonly (readonly number[])[];
  private readonly collide: readonly Uint8Array[];
  /** Pitches that some people want as well, and how many. */
  private readonly wanted: readonly (readonly { readonly pitch: number; readonly people: number }[])[];
  /** Quotas over some slots only: which of them count a pitch, and which a slot. */
  private readonly quotasOf: readonly (readonly number[])[];
  private readonly quotasAt: readonly ReadonlySet<number>[];
  private readonly before = new Float64Array(searched.length);
  private readonly after = new Float64Array(searched.length);

  constructor(
    private readonly problem: PitchProblem,
    slotOf: Int32Array,
    private readonly random: Random,
  ) {
    const { pitches, slots, previous, quotas = [], audience = [] } = problem;
    this.slotOf = Int32Array.from(slotOf);
    this.at = new Int32Array(slots.length).fill(NONE);
    slotOf.forEach((slot, pitch) => {
      if (slot !== NONE) this.at[slot] = pitch;
    });
    this.choices = allowedPitchSlots(problem);
    this.allowed = this.choices.map((list) => new Set(list));
    const earlier = new Map(previous.map(({ item, slot }) => [item, slot]));
    this.movable = [...pitches.keys()].filter(
      (pitch) => slotOf[pitch] !== NONE && !pitches[pitch]!.locked && earlier.get(pitch) !== slotOf[pitch],
    );
    this.isMovable = new Uint8Array(pitches.length);
    for (const pitch of this.movable) this.isMovable[pitch] = 1;
    const spans = slots.map(toSpan);
    this.beside = [pairs(slots.length, sideBySide(problem, spans)), pairs(slots.length, followers(problem))];
    this.lateness = latenessOf(problem);
    const placed = [...pitches.keys()].filter((pitch) => slotOf[pitch] !== NONE);
    this.ownOthers = pitches.map(({ speaker }, pitch) =>
      speaker === null ? [] : placed.filter((other) => other !== pitch && pitches[other]!.speaker === speaker),
    );
    this.collide = spans.map((span) => Uint8Array.from(spans, (other) => (overlap(span, other) ? 1 : 0)));
    const wanted = pitches.map((): { pitch: number; people: number }[] => []);
    for (const {
      pitches: [one, other],
      people,
    } of audience) {
      wanted[one]!.push({ pitch: other, people });
      wanted[other]!.push({ pitch: one, people });
    }
    this.wanted = wanted;
    const partial = quotas.filter((quota) => quota.slots !== undefined);
    this.quotasOf = pitches.map((_, pitch) => partial.flatMap((quota, index) => (quota.pitches.includes(pitch) ? [index] : [])));
    this.quotasAt = slots.map((_, slot) => new Set(partial.flatMap((quota, index) => (quota.slots!.includes(slot) ? [index] : []))));
  }

  /** Makes so many attempts at an objective, by its place in `searched`. */
  run(objective: number, steps: number, temperature: number): void {
    const { movable, random, at, slotOf } = this;
    if (movable.length === 0) return;
    for (let step = 0; step < steps; step++) {
      const pitch = movable[random.below(movable.length)]!;
      const slots = this.choices[pitch]!;
      const to = slots[random.below(slots.length)]!;
      const from = slotOf[pitch]!;
      const other = at[to]!;
      if (to === from || !this.mayMove(pitch, from, to, other) || (other !== NONE && !this.mayMove(other, to, from, pitch))) continue;
      this.measure(this.before, pitch, from, other, to);
      this.swap(pitch, from, other, to);
      this.measure(this.after, pitch, to, other, from);
      if (!this.accepts(objective, temperature)) this.swap(pitch, to, other, from);
    }
  }

  /** How much of an objective the order costs. */
  total(objective: number): number {
    const { slotOf, at } = this;
    let sum = 0;
    for (const [pitch, slot] of slotOf.entries()) {
      if (slot === NONE) continue;
      if (objective === 0) sum += this.clashes(pitch, slot, NONE) / 2;
      else if (objective === 3) sum += this.lateness[slot]!;
      else sum += this.rivals(this.beside[objective - 1]!, at[slot]!, slot, NONE) / 2;
    }
    return sum;
  }

  private mayMove(pitch: number, from: number, to: number, leaving: number): boolean {
    if (this.isMovable[pitch] === 0 || !this.allowed[pitch]!.has(to)) return false;
    const { slotOf, collide } = this;
    for (const other of this.ownOthers[pitch]!) if (other !== leaving && collide[slotOf[other]!]![to] === 1) return false;
    return this.quotasOf[pitch]!.every((quota) => this.quotasAt[from]!.has(quota) === this.quotasAt[to]!.has(quota));
  }

  private swap(pitch: number, from: number, other: number, to: number): void {
    this.at[from] = other;
    this.at[to] = pitch;
    this.slotOf[pitch] = to;
    if (other !== NONE) this.slotOf[other] = from;
  }

  private accepts(objective: number, temperature: number): boolean {
    for (let index = 0; index < objective; index++) {
      const worse = this.after[index]! - this.before[index]!;
      if (worse !== 0) return worse < 0;
    }
    const worse = this.after[objective]! - this.before[objective]!;
    return worse <= 0 || this.random.next() < Math.exp(-worse / temperature);
  }

  /** What two pitches in two slots (or one, and an empty slot) cost of each objective. */
  private measure(costs: Float64Array, one: number, slot: number, other: number, otherSlot: number): void {
    costs[0] = this.clashes(one, slot, NONE) + (other === NONE ? 0 : this.clashes(other, otherSlot, one));
    for (const [index, beside] of this.beside.entries())
      costs[index + 1] = this.rivals(beside, one, slot, NONE) + (other === NONE ? 0 : this.rivals(beside, other, otherSlot, slot));
    costs[3] = this.lateness[slot]! + (other === NONE ? 0 : this.lateness[otherSlot]!);
  }

  private clashes(pitch: number, slot: number, counted: number): number {
    let sum = 0;
    for (const { pitch: other, people } of this.wanted[pitch]!) {
      const where = this.slotOf[other]!;
      if (other !== counted && where !== NONE && this.collide[slot]![where] === 1) sum += people;
    }
    return sum;
  }

  private rivals(beside: readonly (readonly number[])[], pitch: number, slot: number, counted: number): number {
    const { pitches } = this.problem;
    let sum = 0;
    for (const where of beside[slot]!) {
      const other = this.at[where]!;
      if (where !== counted && other !== NONE && competitors(pitches[pitch], pitches[other])) sum += 1;
    }
    return sum;
  }
}

/** The partners of each slot. */
function pairs(slots: number, list: readonly [number, number][]): number[][] {
  const beside = Array.from({ length: slots }, (): number[] => []);
  for (const [one, other] of list) {
    beside[one]!.push(other);
    beside[other]!.push(one);
  }
  return beside;
}
