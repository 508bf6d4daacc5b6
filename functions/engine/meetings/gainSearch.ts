import { NONE } from '../grid.ts';
import type { Random } from '../random.ts';
import { Chain } from './chain.ts';
import type { Regret } from './regret.ts';
import { type Seating, someAt, someOf } from './seating.ts';

/** How many meetings are compared to find one whose people long for it. */
const draws = 8;

/** How boldly the search goes. */
export interface Boldness {
  /** A loss of this much weight is accepted about one time in three. */
  readonly temperature: number;
  /** The same for what people would regret when the weight stays as it is. */
  readonly envy: number;
  /** How often seated meetings are shaken by a Kempe chain instead. */
  readonly shake: number;
}

/**
 * Finds seats for meetings that have none: offers one of them a slot, which drives out whoever is in its way, who may find seats
 * elsewhere at once. Accepts what gains weight, or loses none and leaves people with less to regret; sometimes a loss, to get
 * out of dead ends. Remembers the best seating.
 */
export class GainSearch {
  readonly best: Int16Array;
  bestWeight: number;
  bestSeated: number;
  private bestRegret: number;
  /** Meetings without a seat, and where each stands in that list. */
  private readonly waiting: number[] = [];
  private readonly rank: Int32Array;
  private readonly chain: Chain;
  /** What is in the way of the present offer, and what of it finds no other seat. */
  private readonly blockers: number[] = [];
  private readonly lost: number[] = [];

  constructor(
    private readonly seating: Seating,
    private readonly regret: Regret,
    private readonly random: Random,
    /** more: only a heavier seating is better. fairer: of two as heavy, the one with less to regret. */
    private readonly aim: 'more' | 'fairer',
  ) {
    this.chain = new Chain(seating, random);
    this.rank = new Int32Array(seating.meetings).fill(NONE);
    for (let meeting = 0; meeting < seating.meetings; meeting++)
      if (seating.slotOf[meeting] === NONE && seating.allowedList[meeting]!.length > 0) this.wait(meeting);
    this.best = seating.slotOf.slice();
    this.bestWeight = seating.seatedWeight;
    this.bestSeated = seating.seated;
    this.bestRegret = regret.total;
  }

  /** Makes so many steps, or fewer when the weight reaches `enough` or everybody sits. */
  run(steps: number, boldness: Boldness, enough: number): void {
    const { seating, random, waiting } = this;
    for (let step = 0; step < steps && waiting.length > 0 && seating.seatedWeight < enough; step++) {
      if (random.next() < boldness.shake) this.shakeOne();
      else {
        const meeting = this.aim === 'fairer' ? this.mostLonging() : waiting[random.below(waiting.length)]!;
        const slots = seating.allowedList[meeting]!;
        this.offer(meeting, slots[random.below(slots.length)]!, boldness);
      }
    }
    this.remember();
  }

  /** Of a few meetings without a seat the one whose people have most to regret. */
  private mostLonging(): number {
    const { waiting, random, regret } = this;
    let best = waiting[random.below(waiting.length)]!;
    let most = regret.longing(best);
    for (let draw = 1; draw < draws; draw++) {
      const other = waiting[random.below(waiting.length)]!;
      const longing = regret.longing(other);
      if (longing > most) [best, most] = [other, longing];
    }
    return best;
  }

  get satisfied(): boolean {
    return this.waiting.length === 0;
  }

  private offer(meeting: number, slot: number, boldness: Boldness): void {
    const { seating, regret, blockers, lost } = this;
    if (!this.findBlockers(meeting, slot)) return;
    lost.length = 0;
    for (const blocker of blockers) if (this.seatFor(blocker, slot) === NONE) lost.push(blocker);
    const gain = lost.reduce((sum, blocker) => sum - seating.weight[blocker]!, seating.weight[meeting]!);
    if (gain < 0 && !this.dares(gain, boldness.temperature)) return;
    if (gain === 0 && lost.length > 0) {
      const relief = regret.relief(meeting, lost);
      if (relief < 0 && !this.dares(relief, boldness.envy)) return;
    }
    for (const blocker of blockers) this.rise(blocker);
    // Several pauses, or the order of several meetings, may still be in the way.
    if (seating.fits(meeting, slot)) this.sit(meeting, slot);
    for (const blocker of blockers) this.sitAgain(blocker);
  }

  /** Collects what must go before the meeting can be in the slot. false if something of it cannot go. */
  private findBlockers(meeting: number, slot: number): boolean {
    const { seating, blockers } = this;
    blockers.length = 0;
    for (let index = seating.first[meeting]!; index < seating.first[meeting + 1]!; index++) {
      const person = seating.people[index]!;
      const present = seating.at[person * seating.slots + slot]!;
      const isFull = seating.held[person]! >= seating.most[person]!;
      const blocker = present === NONE && isFull ? someOf(seating, person, this.random) : present;
      if (blocker === NONE && isFull) return false;
      if (blocker === NONE || blockers.includes(blocker)) continue;
      if (seating.fixed[blocker] === 1) return false;
      blockers.push(blocker);
    }
    if (seating.order.matters)
      for (const other of seating.order.inTheWay(meeting, slot, seating.slotOf)) {
        if (blockers.includes(other)) continue;
        if (seating.fixed[other] === 1) return false;
        blockers.push(other);
      }
    if (seating.pauses.matter && !this.freePauses(meeting, slot)) return false;
    let freed = 0;
    for (const blocker of blockers) if (seating.slotOf[blocker] === slot) freed++;
    if (seating.load[slot]! - freed < seating.capacity[slot]!) return true;
    const neighbour = someAt(seating, slot, this.random);
    if (neighbour === NONE || seating.fixed[neighbour] === 1 || blockers.includes(neighbour)) return false;
    blockers.push(neighbour);
    return true;
  }

  /** Adds to what is in the way one meeting of everybody who would lose a pause. */
  private freePauses(meeting: number, slot: number): boolean {
    const { seating, blockers, random } = this;
    for (let index = seating.first[meeting]!; index < seating.first[meeting + 1]!; index++) {
      const person = seating.people[index]!;
      // Whoever leaves a meeting at this time for it has as much of the pause as before.
      const pause = seating.at[person * seating.slots + slot] === NONE ? seating.pauses.lostAt(person, slot) : NONE;
      if (pause === NONE) continue;
      const start = random.below(seating.slots);
      let guest: number = NONE;
      for (let step = 0; step < seating.slots && guest === NONE; step++) {
        const time = (start + step) % seating.slots;
        if (time !== slot && seating.pauses.has(pause, time)) guest = seating.at[person * seating.slots + time]!;
      }
      if (guest === NONE || seating.fixed[guest] === 1) return false;
      if (!blockers.includes(guest)) blockers.push(guest);
    }
    return true;
  }

  /** Some slot other than this one where a meeting could be right away. */
  private seatFor(meeting: number, except: number): number {
    const { seating } = this;
    const slots = seating.allowedList[meeting]!;
    const start = this.random.below(slots.length);
    for (let step = 0; step < slots.length; step++) {
      const slot = slots[(start + step) % slots.length]!;
      if (slot !== except && seating.fits(meeting, slot)) return slot;
    }
    return NONE;
  }

  private sitAgain(meeting: number): void {
    if (!this.seating.hasStrength(meeting)) return;
    const slot = this.seatFor(meeting, NONE);
    if (slot !== NONE) this.sit(meeting, slot);
  }

  /** Moves a Kempe chain at random: loses nothing, and opens ways that were shut. */
  private shakeOne(): void {
    const { seating, random, chain } = this;
    const meeting = random.below(seating.meetings);
    if (seating.slotOf[meeting] === NONE) return;
    const slots = seating.allowedList[meeting]!;
    const slot = slots[random.below(slots.length)]!;
    if (slot !== seating.slotOf[meeting] && chain.trace(meeting, slot)) chain.flip();
  }

  private dares(loss: number, temperature: number): boolean {
    return temperature > 0 && this.random.next() < Math.exp(loss / temperature);
  }

  private remember(): void {
    const { seating, regret } = this;
    const isFairer = this.aim === 'fairer' && seating.seatedWeight === this.bestWeight && regret.total < this.bestRegret;
    if (seating.seatedWeight <= this.bestWeight && !isFairer) return;
    this.best.set(seating.slotOf);
    this.bestWeight = seating.seatedWeight;
    this.bestSeated = seating.seated;
    this.bestRegret = regret.total;
  }

  private sit(meeting: number, slot: number): void {
    this.regret.change(meeting, 1);
    this.seating.seat(meeting, slot);
    const last = this.waiting.pop()!;
    if (last !== meeting) {
      this.waiting[this.rank[meeting]!] = last;
      this.rank[last] = this.rank[meeting]!;
    }
  }

  private rise(meeting: number): void {
    this.regret.change(meeting, -1);
    this.seating.unseat(meeting);
    this.wait(meeting);
  }

  private wait(meeting: number): void {
    this.rank[meeting] = this.waiting.length;
    this.waiting.push(meeting);
  }
}
