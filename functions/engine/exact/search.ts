import { NONE } from '../grid.ts';
import type { Random } from '../random.ts';
import type { BreakProblem, Slots } from './problem.ts';
import { Room } from './room.ts';

/**
 * What it costs, in breaks, that a meeting waits, that two are in the wrong order, that somebody has a break more than is fair, and that
 * a break is a slot longer: breaks shrink before they vanish.
 */
const price = { waiting: 6, disorder: 3, unfair: 1, idle: 0.3 };
/** How many more chains are tried to make up for one that overfills a slot. */
const companions = 3;

/**
 * Looks for a plan with few breaks by simulated annealing over Kempe chains: when a meeting moves to another slot, whatever is in its
 * way moves to its slot, and so on, so that only the people at the ends of the chain are busy at another time. Meetings that have
 * no slot yet push others out. Proves nothing.
 */
export class Search {
  /** The best plan that keeps every rule; null until there is one. */
  best: Slots | null = null;
  bestBreaks = Number.POSITIVE_INFINITY;
  private readonly room: Room;
  /** Breaks and idle slots of each person, as `Room.idleness` puts them. */
  private readonly breaksOf: Int32Array;
  private breaks = 0;
  private unfair = 0;
  private idle = 0;
  private disorder = 0;
  private readonly fair: number;
  /** Meetings that could be elsewhere. */
  private readonly movable: readonly number[];
  /** For each meeting those before it, and those after it. */
  private readonly before: readonly number[][];
  private readonly after: readonly number[][];
  // The present chain.
  private readonly chain: Int32Array;
  private length = 0;
  private readonly ends: Int32Array;
  private endCount = 0;
  private readonly afterwards: Int32Array;
  private readonly seen: Int32Array;
  private stamp = 0;
  private from = NONE;
  private to = NONE;
  private leaving = 0;

  constructor(
    private readonly problem: BreakProblem,
    private readonly random: Random,
  ) {
    const { meetings, people, fairness } = problem;
    this.room = new Room(problem);
    this.fair = fairness ?? problem.days.length;
    this.movable = [...meetings.keys()].filter((meeting) => meetings[meeting]!.slots.length > 1);
    this.before = meetings.map(() => []);
    this.after = meetings.map(() => []);
    for (const [a, b] of problem.precedences) {
      this.after[a]!.push(b);
      this.before[b]!.push(a);
    }
    this.chain = new Int32Array(meetings.length);
    this.ends = new Int32Array(2 * this.room.people.length + 2);
    this.afterwards = new Int32Array(this.ends.length);
    this.seen = new Int32Array(meetings.length);
    this.breaksOf = new Int32Array(people);
    for (let person = 0; person < people; person++) this.recount(person);
    this.remember();
  }

  /** Makes so many steps, hotter at first: `temperature` falls to `coolest`. */
  run(steps: number, temperature: number): void {
    const { room, random, movable } = this;
    for (let step = 0; step < steps; step++) {
      if (room.waiting.length > 0 && (step & 1) === 0) {
        this.insert(temperature);
        continue;
      }
      if (movable.length === 0) continue;
      const meeting = movable[random.below(movable.length)]!;
      const from = room.slotOf[meeting]!;
      if (from === NONE) continue;
      const slots = room.choices[meeting]!;
      const to = slots[random.below(slots.length)]!;
      if (to === from || !this.trace(meeting, to)) continue;
      const worse = this.weigh();
      if (worse <= 0 || random.next() < Math.exp(-worse / temperature)) this.flip();
    }
  }

  /** Goes on from another plan. */
  restart(slots: Slots): void {
    const { room } = this;
    for (let meeting = 0; meeting < slots.length; meeting++) if (room.slotOf[meeting] !== NONE) room.unseat(meeting);
    slots.forEach((slot, meeting) => {
      room.seat(meeting, slot);
    });
    this.disorder = this.problem.precedences.filter(([a, b]) => room.slotOf[a]! >= room.slotOf[b]!).length;
    for (let person = 0; person < this.breaksOf.length; person++) this.recount(person);
    this.remember();
  }

  /** Finds everything that has to change places when a meeting does. false if something cannot. */
  private trace(meeting: number, to: number): boolean {
    const { room } = this;
    this.from = room.slotOf[meeting]!;
    this.to = to;
    this.length = 0;
    this.endCount = 0;
    this.leaving = 0;
    this.stamp++;
    this.push(meeting);
    if (!this.follow(0)) return false;
    for (let attempt = 0; attempt < companions && !this.leavesRoom(); attempt++) {
      const companion = this.someAt(this.leaving > 0 ? to : this.from);
      if (companion === NONE || this.seen[companion] === this.stamp) continue;
      this.push(companion);
      if (!this.follow(this.length - 1)) return false;
    }
    return this.leavesRoom();
  }

  private follow(start: number): boolean {
    const { first, people, at, slots, slotOf } = this.room;
    for (let index = start; index < this.length; index++) {
      const meeting = this.chain[index]!;
      const other = slotOf[meeting] === this.from ? this.to : this.from;
      if (!this.room.mayBeAt(meeting, other)) return false;
      this.leaving += other === this.to ? 1 : -1;
      for (let who = first[meeting]!; who < first[meeting + 1]!; who++) {
        const next = at[people[who]! * slots + other]!;
        if (next === NONE) this.ends[this.endCount++] = people[who]!;
        else if (this.seen[next] !== this.stamp) this.push(next);
      }
    }
    return true;
  }

  private push(meeting: number): void {
    this.seen[meeting] = this.stamp;
    this.chain[this.length++] = meeting;
  }

  private leavesRoom(): boolean {
    const { leaving, room } = this;
    if (leaving === 0) return true;
    return leaving > 0
      ? room.load[this.to]! + leaving <= room.capacity[this.to]!
      : room.load[this.from]! - leaving <= room.capacity[this.from]!;
  }

  private weigh(): number {
    const { breaksOf, fair, room } = this;
    let worse = 0;
    for (let index = 0; index < this.endCount; index++) {
      const person = this.ends[index]!;
      const then = room.idleness(person, this.from, this.to);
      const now = breaksOf[person]!;
      this.afterwards[index] = then;
      worse += (then & 255) - (now & 255) + price.idle * ((then >> 8) - (now >> 8));
      worse += price.unfair * (Math.max(0, (then & 255) - fair) - Math.max(0, (now & 255) - fair));
    }
    return this.problem.precedences.length === 0 ? worse : worse + price.disorder * this.disorderOfChain();
  }

  /** How many pairs more are in the wrong order when the chain is flipped. */
  private disorderOfChain(): number {
    let more = 0;
    for (let index = 0; index < this.length; index++) {
      const meeting = this.chain[index]!;
      const now = this.room.slotOf[meeting]!;
      const then = this.otherSide(now);
      more += this.disorderOf(meeting, then, true) - this.disorderOf(meeting, now, false);
    }
    return more;
  }

  /** Pairs of a meeting in the wrong order; a pair within the chain counts for its first meeting only. */
  private disorderOf(meeting: number, slot: number, flipped: boolean): number {
    let count = 0;
    for (const other of this.after[meeting]!) if (this.slotThen(other, flipped) !== NONE && slot >= this.slotThen(other, flipped)) count++;
    for (const other of this.before[meeting]!) {
      if (this.seen[other] === this.stamp) continue;
      const there = this.room.slotOf[other]!;
      if (there !== NONE && there >= slot) count++;
    }
    return count;
  }

  private slotThen(meeting: number, flipped: boolean): number {
    const slot = this.room.slotOf[meeting]!;
    return flipped && this.seen[meeting] === this.stamp ? this.otherSide(slot) : slot;
  }

  private otherSide(slot: number): number {
    return slot === this.from ? this.to : this.from;
  }

  private flip(): void {
    const { room } = this;
    if (this.problem.precedences.length > 0) this.disorder += this.disorderOfChain();
    for (let index = 0; index < this.length; index++) {
      const meeting = this.chain[index]!;
      const other = this.otherSide(room.slotOf[meeting]!);
      room.lift(meeting);
      // Where it goes is kept in the chain, so that all are lifted before the first comes down.
      this.chain[index] = meeting * 2 + (other === this.to ? 1 : 0);
    }
    for (let index = 0; index < this.length; index++) {
      const code = this.chain[index]!;
      room.place(code >> 1, code & 1 ? this.to : this.from);
    }
    for (let index = 0; index < this.endCount; index++) this.setBreaks(this.ends[index]!, this.afterwards[index]!);
    this.remember();
  }

  /** Puts a waiting meeting into some slot of its; whoever is in the way waits instead. */
  private insert(temperature: number): void {
    const { room, random } = this;
    const meeting = room.waiting[random.below(room.waiting.length)]!;
    const slots = room.choices[meeting]!;
    if (slots.length === 0) return;
    const slot = slots[random.below(slots.length)]!;
    const out = new Set<number>();
    for (let who = room.first[meeting]!; who < room.first[meeting + 1]!; who++) {
      const other = room.at[room.people[who]! * room.slots + slot]!;
      if (other !== NONE) out.add(other);
    }
    if (out.size === 0 && room.load[slot]! >= room.capacity[slot]!) {
      const other = this.someAt(slot);
      if (other !== NONE) out.add(other);
      else return;
    }
    const before = this.cost();
    const back = [...out];
    for (const other of back) this.move(other, NONE);
    this.move(meeting, slot);
    const worse = this.cost() - before;
    if (worse <= 0 || random.next() < Math.exp(-worse / temperature)) {
      this.remember();
      return;
    }
    this.move(meeting, NONE);
    for (const other of back) this.move(other, slot);
  }

  private cost(): number {
    return (
      price.waiting * this.room.waiting.length +
      this.breaks +
      price.idle * this.idle +
      price.unfair * this.unfair +
      price.disorder * this.disorder
    );
  }

  /** Seats a waiting meeting or sends a seated one back, and counts its people again. */
  private move(meeting: number, slot: number): void {
    const { room } = this;
    this.stamp++;
    if (slot === NONE) {
      this.disorder -= this.disorderOf(meeting, room.slotOf[meeting]!, false);
      room.unseat(meeting);
    } else {
      room.seat(meeting, slot);
      this.disorder += this.disorderOf(meeting, slot, false);
    }
    for (let who = room.first[meeting]!; who < room.first[meeting + 1]!; who++) this.recount(room.people[who]!);
  }

  private recount(person: number): void {
    this.setBreaks(person, this.room.idleness(person, NONE, NONE));
  }

  private setBreaks(person: number, breaks: number): void {
    const now = this.breaksOf[person]!;
    this.breaks += (breaks & 255) - (now & 255);
    this.idle += (breaks >> 8) - (now >> 8);
    this.unfair += Math.max(0, (breaks & 255) - this.fair) - Math.max(0, (now & 255) - this.fair);
    this.breaksOf[person] = breaks;
  }

  private remember(): void {
    if (this.breaks >= this.bestBreaks || this.room.waiting.length > 0 || this.disorder > 0 || this.unfair > 0) return;
    this.bestBreaks = this.breaks;
    this.best = Array.from(this.room.slotOf);
  }

  private someAt(slot: number): number {
    const { at, slots } = this.room;
    const people = this.breaksOf.length;
    const start = this.random.below(people);
    for (let step = 0; step < people; step++) {
      const meeting = at[((start + step) % people) * slots + slot]!;
      if (meeting !== NONE) return meeting;
    }
    return NONE;
  }
}
