import type { PitchChoice } from '../../../shared/rules/scheduling/packing.ts';
import type { PitchProblem } from '../../../shared/rules/scheduling/problem.ts';
import { overlap, type Span, toSpan } from '../../../shared/rules/time/spans.ts';
import { NONE } from '../grid.ts';

/** What there is to choose from beside what is locked, and a first plan. */
export class PitchStart {
  /** Locked pitches that can stay; of two in each other's way the heavier. */
  readonly locks: readonly PitchChoice[];
  /** The locks, and whatever they leave. */
  readonly choices: readonly PitchChoice[];
  private readonly spans: readonly Span[];

  constructor(
    private readonly problem: PitchProblem,
    choices: readonly PitchChoice[],
  ) {
    const { pitches, slots } = problem;
    this.spans = slots.map(toSpan);
    const locked = choices.filter(({ pitch }) => pitches[pitch]!.locked);
    locked.sort((a, b) => pitches[b.pitch]!.weight - pitches[a.pitch]!.weight || a.pitch - b.pitch);
    this.locks = this.inTurn(locked);
    const free = choices.filter((choice) => !pitches[choice.pitch]!.locked && !this.locks.some((lock) => this.clash(lock, choice)));
    this.choices = [...this.locks, ...free];
  }

  /** The slot of each pitch when everybody comes in turn: locks, then whoever was there before, then the heavier first. */
  firstCome(): Int32Array {
    const { pitches, previous } = this.problem;
    const before = new Map(previous.map(({ item, slot }) => [item, slot]));
    const rank = ({ pitch, slot }: PitchChoice) => (pitches[pitch]!.locked ? 2 : before.get(pitch) === slot ? 1 : 0);
    const weight = ({ pitch }: PitchChoice) => pitches[pitch]!.weight;
    const slotOf = new Int32Array(pitches.length).fill(NONE);
    for (const { pitch, slot } of this.inTurn([...this.choices].sort((a, b) => rank(b) - rank(a) || weight(b) - weight(a))))
      slotOf[pitch] = slot;
    return slotOf;
  }

  /** Choices in turn, each pitch once, as long as none taken before stands in the way. */
  private inTurn(choices: readonly PitchChoice[]): PitchChoice[] {
    const taken: PitchChoice[] = [];
    const placed = new Set<number>();
    for (const choice of choices) {
      if (placed.has(choice.pitch) || taken.some((other) => this.clash(choice, other))) continue;
      placed.add(choice.pitch);
      taken.push(choice);
    }
    return taken;
  }

  /** Two choices cannot both be: one slot for two pitches, or one speaker at two at once. */
  private clash(a: PitchChoice, b: PitchChoice): boolean {
    if (a.slot === b.slot) return true;
    const { speaker } = this.problem.pitches[a.pitch]!;
    return speaker !== null && speaker === this.problem.pitches[b.pitch]!.speaker && overlap(this.spans[a.slot]!, this.spans[b.slot]!);
  }
}
