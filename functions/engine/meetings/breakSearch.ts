import { bits, NONE } from '../grid.ts';
import type { Random } from '../random.ts';
import { Chain } from './chain.ts';
import type { Homes } from './homes.ts';
import { type Seating, someOf } from './seating.ts';

/** What a break costs beyond itself, per break squared: two people with one break each are better than one with two. */
const firstSpread = 0.15;
/** At the end it only decides between plans with as many breaks. */
const lastSpread = 0.01;
/** How often a step begins with somebody who has breaks. */
const focus = 0.5;

/**
 * Moves meetings in time so that people have fewer breaks, and the plan before is kept where that costs nothing. Every step flips a
 * Kempe chain, so that all meetings stay seated; only the people at its two ends are busy at another time, and only they are
 * counted again. Simulated annealing; remembers the best seating.
 */
export class BreakSearch {
  readonly best: Int16Array;
  bestBreaks: number;
  private bestCost: number;
  private cost = 0;
  private breaks = 0;
  private spread = firstSpread;
  private readonly breaksOf: Int32Array;
  /** People with breaks, and where each stands in that list. */
  private readonly broken: number[] = [];
  private readonly rank: Int32Array;
  private readonly chain: Chain;
  /** Meetings that could be at another time. */
  private readonly movable: number[];
  private readonly isMovable: Uint8Array;
  /** Meetings that are not where they were, if that matters. */
  private readonly away: number[] = [];
  private isGoingHome = false;
  /** Who the present step is for; `NONE` if for nobody in particular. */
  private person: number = NONE;
  /** Breaks of the people at the ends of the present chain, were it flipped. */
  private readonly afterwards: Int32Array;

  constructor(
    private readonly seating: Seating,
    private readonly random: Random,
    private readonly homes: Homes,
    /** What a unit of `Homes.cost` counts, in breaks. */
    private readonly attachment: number,
  ) {
    this.chain = new Chain(seating, random);
    this.isMovable = Uint8Array.from(seating.slotOf, (slot, meeting) => Number(slot !== NONE && this.mayMove(meeting, slot)));
    this.movable = [...this.isMovable.keys()].filter((meeting) => this.isMovable[meeting] === 1);
    this.breaksOf = new Int32Array(seating.held.length);
    this.rank = new Int32Array(seating.held.length).fill(NONE);
    this.afterwards = new Int32Array(seating.people.length);
    for (let person = 0; person < this.breaksOf.length; person++) this.note(person, this.count(person, NONE, NONE));
    this.cost = this.price;
    this.best = seating.slotOf.slice();
    this.bestCost = this.cost;
    this.bestBreaks = this.breaks;
  }

  /** The part of the meetings that it may move. */
  get scope(): number {
    return this.movable.length / Math.max(1, this.seating.seated);
  }

  /** Nothing left to improve: as few breaks as anybody can have, and every meeting where it was. */
  isDone(leastBreaks: number): boolean {
    if (this.movable.length === 0) return true;
    return this.breaks <= leastBreaks && this.cost <= leastBreaks * this.priceOf(1) + 1e-6;
  }

  /** Makes so many steps at a temperature. */
  run(steps: number, temperature: number): void {
    const { seating, random, chain } = this;
    this.findAway();
    for (let step = 0; step < steps && this.movable.length > 0; step++) {
      const meeting = this.pick();
      if (meeting === NONE) continue;
      const from = seating.slotOf[meeting]!;
      const to = this.wish(meeting);
      // A chain without ends is a circle: everybody is busy when they were before.
      if (to === NONE || to === from || !chain.trace(meeting, to) || chain.endCount === 0) continue;
      const worse = this.weighEnds() + this.weighHome();
      if (worse <= 0 || random.next() < Math.exp(-worse / temperature)) this.flip(worse);
    }
    this.remember();
  }

  /** Whom the calm search tries to bring home. */
  private findAway(): void {
    this.away.length = 0;
    if (!this.isCalm) return;
    for (const meeting of this.movable) if (this.homesickness(meeting, this.seating.slotOf[meeting]!) > 0) this.away.push(meeting);
  }

  /** Staying at home is worth more than any number of breaks. */
  private get isCalm(): boolean {
    return this.attachment >= 1;
  }

  private mayMove(meeting: number, slot: number): boolean {
    const { seating, homes } = this;
    if (seating.fixed[meeting] === 1 || seating.allowedList[meeting]!.length < 2) return false;
    return !this.isCalm || homes.rooted[meeting] === 0 || homes.slots[meeting] !== slot;
  }

  /**
   * From now on fewer breaks are worth more than having them spread.
   *
   * @param start slots to go on from, of the same meetings; the best so far if absent
   */
  finish(start = this.best): void {
    this.best.set(start);
    this.seating.restore(start);
    this.spread = lastSpread;
    for (let person = 0; person < this.breaksOf.length; person++) this.note(person, this.count(person, NONE, NONE));
    this.cost = this.price;
    this.bestCost = this.cost;
    this.bestBreaks = this.breaks;
  }

  /** A meeting to move: one of somebody who has breaks, or any. */
  private pick(): number {
    const { random, broken, movable, seating } = this;
    this.person = NONE;
    this.isGoingHome = this.away.length > 0 && random.next() < focus;
    if (this.isGoingHome) return this.away[random.below(this.away.length)]!;
    if (broken.length === 0 || random.next() >= focus) return movable[random.below(movable.length)]!;
    this.person = broken[random.below(broken.length)]!;
    const meeting = someOf(seating, this.person, random);
    return meeting === NONE || this.isMovable[meeting] === 0 ? NONE : meeting;
  }

  /** Where to move it: for who has breaks to the edge of something else that person has, otherwise anywhere. */
  private wish(meeting: number): number {
    const { seating, random, person } = this;
    const { grid, busy, allowed } = seating;
    if (this.isGoingHome) return seating.mayBeAt(meeting, this.homes.slots[meeting]!) ? this.homes.slots[meeting]! : NONE;
    if (person !== NONE) {
      const first = random.below(grid.words);
      for (let step = 0; step < grid.words; step++) {
        const word = (first + step) % grid.words;
        const day = busy[person * grid.words + word]!;
        const edges = ((day << 1) | (day >>> 1)) & ~day & allowed[meeting * grid.words + word]!;
        if (edges !== 0) return grid.slotAt[word * 32 + someBit(edges, random)]!;
      }
    }
    const slots = seating.allowedList[meeting]!;
    return slots.length === 0 ? NONE : slots[random.below(slots.length)]!;
  }

  private get price(): number {
    let price = 0;
    for (let person = 0; person < this.breaksOf.length; person++) price += this.priceOf(this.breaksOf[person]!);
    for (let meeting = 0; meeting < this.seating.meetings; meeting++) price += this.homesickness(meeting, this.seating.slotOf[meeting]!);
    return price;
  }

  private priceOf(breaks: number): number {
    return breaks + this.spread * breaks * breaks;
  }

  /** Writes down how many breaks a person has now. */
  private note(person: number, breaks: number): void {
    const { broken, rank, breaksOf } = this;
    this.breaks += breaks - (rank[person] === NONE ? 0 : breaksOf[person]!);
    breaksOf[person] = breaks;
    if (breaks > 0 === (rank[person] !== NONE)) return;
    if (breaks > 0) {
      rank[person] = broken.length;
      broken.push(person);
      return;
    }
    const last = broken.pop()!;
    if (last !== person) {
      broken[rank[person]!] = last;
      rank[last] = rank[person]!;
    }
    rank[person] = NONE;
  }

  private weighEnds(): number {
    const { chain, breaksOf } = this;
    let worse = 0;
    for (let index = 0; index < chain.endCount; index++) {
      const person = chain.ends[index]!;
      this.afterwards[index] = this.count(person, chain.from, chain.to);
      worse += this.priceOf(this.afterwards[index]!) - this.priceOf(breaksOf[person]!);
    }
    return worse;
  }

  private weighHome(): number {
    if (this.attachment === 0) return 0;
    const { chain, seating } = this;
    let worse = 0;
    for (let index = 0; index < chain.length; index++) {
      const meeting = chain.meetings[index]!;
      const slot = seating.slotOf[meeting]!;
      const other = slot === chain.from ? chain.to : chain.from;
      worse += this.homesickness(meeting, other) - this.homesickness(meeting, slot);
    }
    return worse;
  }

  private homesickness(meeting: number, slot: number): number {
    return slot === NONE ? 0 : this.attachment * this.homes.cost(meeting, slot);
  }

  private flip(worse: number): void {
    const { chain } = this;
    chain.flip();
    this.cost += worse;
    for (let index = 0; index < chain.endCount; index++) this.note(chain.ends[index]!, this.afterwards[index]!);
  }

  /** Fewer breaks are better; of as many, those that cost less. Where staying at home costs more than a break, the cost alone decides. */
  private remember(): void {
    const isBetter = this.isCalm || this.breaks === this.bestBreaks ? this.cost < this.bestCost - 1e-9 : this.breaks < this.bestBreaks;
    if (!isBetter) return;
    this.bestCost = this.cost;
    this.bestBreaks = this.breaks;
    this.best.set(this.seating.slotOf);
  }

  /** Breaks of a person, were what it has in slot `a` in slot `b` instead or the other way round. */
  private count(person: number, a: number, b: number): number {
    const { grid, busy } = this.seating;
    const wordA = a === NONE ? NONE : grid.wordOf[a]!;
    const wordB = b === NONE ? NONE : grid.wordOf[b]!;
    let breaks = 0;
    let stretches = 0;
    let carry = 0;
    for (let word = 0; word < grid.words; word++) {
      let set = busy[person * grid.words + word]!;
      if (word === wordA) set ^= grid.bitOf[a]!;
      if (word === wordB) set ^= grid.bitOf[b]!;
      if (grid.continues[word] === 0) {
        if (stretches > 1) breaks += stretches - 1;
        stretches = 0;
        carry = 0;
      }
      if (set !== 0) stretches += bits(set & ~((set << 1) | carry));
      carry = set >>> 31;
    }
    return stretches > 1 ? breaks + stretches - 1 : breaks;
  }
}

/** The position of one of the bits that are set, any of them. */
function someBit(set: number, random: Random): number {
  let rest = set;
  for (let skip = random.below(bits(set)); skip > 0; skip--) rest &= rest - 1;
  return 31 - Math.clz32(rest & -rest);
}
