import { NONE } from '../grid.ts';
import type { Random } from '../random.ts';
import { type Seating, someAt } from './seating.ts';

/** How many chains are tried to make up for one that overfills a slot. */
const companions = 3;

/**
 * A Kempe chain: everything that has to change places between two slots when one meeting does. All meetings of it swap sides,
 * so that nobody meets twice at once and no meeting is lost; only the people at its ends are busy at another time than before.
 */
export class Chain {
  /** The first `length` are the meetings of the chain. */
  readonly meetings: Int32Array;
  length = 0;
  /** The first `endCount` are the people who meet in one of the two slots only. */
  readonly ends: Int32Array;
  endCount = 0;
  from = NONE;
  to = NONE;
  private readonly seen: Int32Array;
  private stamp = 0;
  /** How many more meetings leave `from` than come to it. */
  private leaving = 0;

  constructor(
    private readonly seating: Seating,
    private readonly random: Random,
  ) {
    this.meetings = new Int32Array(seating.meetings);
    this.ends = new Int32Array(seating.people.length);
    this.seen = new Int32Array(seating.meetings);
  }

  /**
   * Follows the chain of a meeting to another slot. Where that would fill a slot beyond its places, another chain that goes the
   * other way is taken along. false if a meeting cannot move or a slot would be too full all the same.
   */
  trace(meeting: number, to: number): boolean {
    if (!this.begin(meeting, to)) return false;
    for (let attempt = 0; attempt < companions && !this.leavesRoom(); attempt++) {
      const companion = someAt(this.seating, this.leaving > 0 ? to : this.from, this.random);
      if (companion === NONE || this.seen[companion] === this.stamp) continue;
      this.push(companion);
      if (!this.follow(this.length - 1)) return false;
    }
    return this.leavesRoom() && this.keepsOrder();
  }

  /** The same without company: true as well where the slot it comes from stays too full. */
  traceAlone(meeting: number, to: number): boolean {
    return this.begin(meeting, to) && this.growth(to) + this.seating.load[to]! <= this.seating.capacity[to]! && this.keepsOrder();
  }

  private begin(meeting: number, to: number): boolean {
    this.from = this.seating.slotOf[meeting]!;
    this.to = to;
    this.length = 0;
    this.endCount = 0;
    this.leaving = 0;
    this.stamp++;
    this.push(meeting);
    return this.follow(0);
  }

  /** How many more meetings a slot has once the chain is flipped. */
  growth(slot: number): number {
    return slot === this.to ? this.leaving : slot === this.from ? -this.leaving : 0;
  }

  /** Somebody has a meeting in the slot that `from` or `to` is once the chain is flipped. */
  bringsTo(slot: number, person: number): boolean {
    const { at, slots } = this.seating;
    const other = at[person * slots + (slot === this.to ? this.from : this.to)]!;
    return other !== NONE && this.seen[other] === this.stamp;
  }

  /** Whether the last trace met this meeting. */
  has(meeting: number): boolean {
    return this.seen[meeting] === this.stamp;
  }

  /** Moves every meeting of the chain to its other slot. */
  flip(): void {
    const { from, to, seating, length } = this;
    for (let index = 0; index < length; index++) {
      const meeting = this.meetings[index]!;
      this.meetings[index] = seating.slotOf[meeting] === from ? meeting : ~meeting;
      seating.unseat(meeting);
    }
    for (let index = 0; index < length; index++) {
      const code = this.meetings[index]!;
      if (code >= 0) seating.seat(code, to);
      else seating.seat(~code, from);
      this.meetings[index] = code >= 0 ? code : ~code;
    }
  }

  /** Adds whatever the meetings from an index on drive out of their other slot, and so on. */
  private follow(start: number): boolean {
    const { first, people, at, slots, slotOf, fixed, pauses } = this.seating;
    for (let index = start; index < this.length; index++) {
      const meeting = this.meetings[index]!;
      const other = slotOf[meeting] === this.from ? this.to : this.from;
      if (fixed[meeting] === 1 || !this.seating.mayBeAt(meeting, other)) return false;
      this.leaving += other === this.to ? 1 : -1;
      for (let who = first[meeting]!; who < first[meeting + 1]!; who++) {
        const next = at[people[who]! * slots + other]!;
        if (next === NONE) {
          if (pauses.matter && !pauses.allow(people[who]!, other, slotOf[meeting]!)) return false;
          this.ends[this.endCount++] = people[who]!;
        } else if (this.seen[next] !== this.stamp) this.push(next);
      }
    }
    return true;
  }

  private leavesRoom(): boolean {
    const { leaving, seating } = this;
    if (leaving === 0) return true;
    const [slot, more] = leaving > 0 ? [this.to, leaving] : [this.from, -leaving];
    return seating.load[slot]! + more <= seating.capacity[slot]!;
  }

  private keepsOrder(): boolean {
    const { order, slotOf } = this.seating;
    if (!order.matters) return true;
    const slot = (meeting: number): number => {
      const now = slotOf[meeting]!;
      if (this.seen[meeting] !== this.stamp) return now;
      return now === this.from ? this.to : this.from;
    };
    for (let index = 0; index < this.length; index++) if (!order.holds(this.meetings[index]!, slot)) return false;
    return true;
  }

  private push(meeting: number): void {
    this.seen[meeting] = this.stamp;
    this.meetings[this.length++] = meeting;
  }
}
