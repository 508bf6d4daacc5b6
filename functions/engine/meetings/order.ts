import type { MeetingProblem } from '../../../shared/rules/scheduling/problem.ts';
import { NONE } from '../grid.ts';

const nobody: readonly number[] = [];

/** Which meetings must be over before which others begin, asked before every step of a search. */
export class Order {
  /** false: no meeting waits for another. */
  readonly matters: boolean;
  private readonly before: (readonly number[])[];
  private readonly after: (readonly number[])[];

  constructor({ precedences = [], meetings }: MeetingProblem) {
    this.matters = precedences.length > 0;
    const lists = () => (this.matters ? meetings.map((): number[] => []) : []);
    const [before, after] = [lists(), lists()];
    for (const [first, second] of precedences) {
      after[first]!.push(second);
      before[second]!.push(first);
    }
    [this.before, this.after] = [before, after];
  }

  /** Whether a meeting can be in a slot while the others are where `slotOf` says. */
  allows(meeting: number, slot: number, slotOf: Int16Array): boolean {
    if (!this.matters) return true;
    return (
      this.before[meeting]!.every((other) => slotOf[other] === NONE || slotOf[other]! < slot) &&
      this.after[meeting]!.every((other) => slotOf[other] === NONE || slotOf[other]! > slot)
    );
  }

  /** Meetings that are on the wrong side of this one in a slot. */
  *inTheWay(meeting: number, slot: number, slotOf: Int16Array): Generator<number> {
    for (const other of this.before[meeting] ?? nobody) if (slotOf[other] !== NONE && slotOf[other]! >= slot) yield other;
    for (const other of this.after[meeting] ?? nobody) if (slotOf[other] !== NONE && slotOf[other]! <= slot) yield other;
  }

  /** The meetings that this one must be before or after. */
  *relatives(meeting: number): Generator<number> {
    yield* this.before[meeting] ?? nobody;
    yield* this.after[meeting] ?? nobody;
  }

  /** Whether a meeting is in order when every meeting is where `slot` says. */
  holds(meeting: number, slot: (meeting: number) => number): boolean {
    const own = slot(meeting);
    return (
      this.before[meeting]!.every((other) => slot(other) === NONE || slot(other) < own) &&
      this.after[meeting]!.every((other) => slot(other) === NONE || slot(other) > own)
    );
  }
}
