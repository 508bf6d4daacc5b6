import { type MeetingProblem, peopleOf } from '../../../shared/rules/scheduling/problem.ts';

/** What one meeting below somebody's fewest weighs: more than what everybody else may regret at an event of ten thousand. */
const floorUnit = 1e13;

/**
 * Fairness as one number to bring down. Everybody who has less than their fewest counts before all else; then each person regrets the cube
 * of the share of meetings missed, so that somebody who misses half of theirs counts for more than several who miss a few. Sums of cubes
 * lead towards the plan in which whoever gets least gets most; the figure that is reported is that least share itself.
 */
export class Regret {
  total = 0;
  /** Meetings held by who is named, not by who stands in: those of meeting m are `named[first[m]]` to before `named[first[m + 1]]`. */
  private readonly first: Int32Array;
  private readonly named: Int32Array;
  private readonly held: Int32Array;
  private readonly change_: Int32Array;
  private readonly most: Int32Array;
  private readonly least: Int32Array;

  /**
   * @param asked the problem in which people are named, before line-ups
   * @param origin the meeting there of each meeting here
   * @param attainable the most meetings each person could hold
   * @param slotOf where each meeting is now
   */
  constructor(asked: MeetingProblem, origin: readonly number[], attainable: readonly number[], slotOf: Int16Array) {
    const named = asked.meetings.map(peopleOf);
    this.first = new Int32Array(origin.length + 1);
    origin.forEach((item, index) => {
      this.first[index + 1] = this.first[index]! + named[item]!.length;
    });
    this.named = new Int32Array(this.first[origin.length]!);
    for (const [index, item] of origin.entries()) this.named.set(named[item]!, this.first[index]!);
    this.most = Int32Array.from(attainable);
    this.least = Int32Array.from(asked.people, ({ least }, person) => Math.min(least ?? 0, attainable[person]!));
    this.held = new Int32Array(attainable.length);
    this.change_ = new Int32Array(attainable.length);
    this.restart(slotOf);
  }

  /** Counts anew, after seats changed without being told. */
  restart(slotOf: Int16Array): void {
    this.held.fill(0);
    for (let meeting = 0; meeting < slotOf.length; meeting++)
      if (slotOf[meeting]! >= 0)
        for (let index = this.first[meeting]!; index < this.first[meeting + 1]!; index++) this.held[this.named[index]!]! += 1;
    this.total = 0;
    for (let person = 0; person < this.held.length; person++) this.total += this.of(person, this.held[person]!);
  }

  /** What is gained when one meeting comes in and others go: positive if there is less to regret. */
  relief(incoming: number, outgoing: readonly number[]): number {
    this.note(incoming, 1);
    for (const meeting of outgoing) this.note(meeting, -1);
    let relief = this.collect(incoming);
    for (const meeting of outgoing) relief += this.collect(meeting);
    return relief;
  }

  /** What its people would regret less if a meeting were held. */
  longing(meeting: number): number {
    let longing = 0;
    for (let index = this.first[meeting]!; index < this.first[meeting + 1]!; index++) {
      const person = this.named[index]!;
      longing += this.of(person, this.held[person]!) - this.of(person, this.held[person]! + 1);
    }
    return longing;
  }

  /** Accounts for a meeting that is seated (1) or unseated (−1). */
  change(meeting: number, change: 1 | -1): void {
    for (let index = this.first[meeting]!; index < this.first[meeting + 1]!; index++) {
      const person = this.named[index]!;
      const held = this.held[person]!;
      this.total += this.of(person, held + change) - this.of(person, held);
      this.held[person] = held + change;
    }
  }

  /** In billionths, as an integer, so that sums come out the same in every order. */
  private of(person: number, held: number): number {
    const most = this.most[person]!;
    if (most === 0) return 0;
    const missed = Math.max(0, 1 - held / most);
    return Math.round(1e9 * missed * missed * missed) + floorUnit * Math.max(0, this.least[person]! - held);
  }

  private note(meeting: number, change: number): void {
    for (let index = this.first[meeting]!; index < this.first[meeting + 1]!; index++) this.change_[this.named[index]!]! += change;
  }

  /** Relief of the people of a meeting that was noted, each once. */
  private collect(meeting: number): number {
    let relief = 0;
    for (let index = this.first[meeting]!; index < this.first[meeting + 1]!; index++) {
      const person = this.named[index]!;
      const change = this.change_[person]!;
      if (change !== 0) relief += this.of(person, this.held[person]!) - this.of(person, this.held[person]! + change);
      this.change_[person] = 0;
    }
    return relief;
  }
}
