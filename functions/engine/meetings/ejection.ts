import { NONE } from '../grid.ts';
import { farAway, type Homes } from './homes.ts';
import type { Seating } from './seating.ts';

/** A step of a chain as it is queued. */
interface Step {
  /** What the chain costs up to here, and of as costly ones the shorter first. */
  readonly order: number;
  readonly cost: number;
  /** What is in hand: a meeting; beyond the meetings, a slot that has to let one go; `seated` or `dropped` at the end. */
  readonly node: number;
  readonly before: Step | null;
  /** The slot that is taken in this step, by what was in hand before. */
  readonly slot: number;
  /** A second meeting in the way, and the free seat that it takes. */
  readonly aside: number;
  readonly asideTo: number;
}

const seated = -2;
const dropped = -3;

/**
 * Brings a meeting into a seating by the cheapest chain of others that make way: each takes the seat of the next, the last one finds a
 * free one. Dijkstra's algorithm over what may be in hand, where a step costs what it adds to the distance from home. Of two in the way at
 * once one has to find a free seat at once. A chain whose own meetings turn out to be in each other's way is passed over.
 */
export class Ejection {
  private readonly heap: Step[] = [];
  /** The search in which each node was settled, and the time since when nothing is reached from it. */
  private readonly settled: Int32Array;
  private readonly dead: Int32Array;
  /** The free seat of each meeting, and when it was looked for. */
  private readonly free: Int16Array;
  private readonly lookedAt: Int32Array;
  private search = 0;
  private era = 1;
  private mayDrop: ((other: number) => boolean) | null = null;

  /** @param left steps that may still be queued, over all searches */
  constructor(
    private readonly seating: Seating,
    private readonly homes: Homes,
    private left: number,
  ) {
    this.settled = new Int32Array(seating.meetings + seating.slots);
    this.dead = new Int32Array(seating.meetings + seating.slots);
    this.free = new Int16Array(seating.meetings);
    this.lookedAt = new Int32Array(seating.meetings);
  }

  get isExhausted(): boolean {
    return this.left <= 0;
  }

  /** Somebody else changed seats: what is remembered about them no longer holds. */
  forget(): void {
    this.era++;
  }

  /**
   * Seats a meeting that has no seat, by the cheapest chain that costs less than `limit`.
   *
   * @param mayDrop whom the last of the chain may take the seat from, who then has none; nobody where it is not said
   */
  insert(meeting: number, limit = Number.POSITIVE_INFINITY, mayDrop: ((other: number) => boolean) | null = null): boolean {
    if (!this.seating.hasStrength(meeting)) return mayDrop !== null && this.replace(meeting, limit, mayDrop);
    this.mayDrop = mayDrop;
    const { heap, settled, dead, seating } = this;
    this.search++;
    heap.length = 0;
    let failed = false;
    const reached: number[] = [];
    this.push({ order: 0, cost: 0, node: meeting, before: null, slot: NONE, aside: NONE, asideTo: NONE });
    for (let step = this.pop(); step; step = this.pop()) {
      if (step.node < 0) {
        if (this.follow(meeting, step)) return true;
        failed = true;
        continue;
      }
      if (settled[step.node] === this.search) continue;
      settled[step.node] = this.search;
      reached.push(step.node);
      if (step.node >= seating.meetings) this.letGo(step, meeting);
      else this.takeSeat(step, limit);
    }
    if (limit === Number.POSITIVE_INFINITY && !failed && !mayDrop && this.left > 0) for (const node of reached) dead[node] = this.era;
    return false;
  }

  /** Seats a meeting whose people hold as many as they can in place of one of theirs, who then has no seat. */
  private replace(meeting: number, limit: number, mayDrop: (other: number) => boolean): boolean {
    const { seating, homes } = this;
    const { at, slots, slotOf, fixed } = seating;
    const spent = seating.spentOf(meeting);
    const shared = (other: number) => spent.every((person) => at[person * slots + slotOf[other]!] === other);
    const theirs = [...at.subarray(spent[0]! * slots, (spent[0]! + 1) * slots)].filter(
      (other) => other !== NONE && fixed[other] === 0 && mayDrop(other) && shared(other),
    );
    const loss = (other: number) => (homes.slots[other] === NONE ? 0 : farAway.moved);
    for (const other of theirs.sort((a, b) => loss(a) - loss(b) || seating.weight[a]! - seating.weight[b]!)) {
      if (this.isExhausted) break;
      const from = slotOf[other]!;
      seating.unseat(other);
      this.forget();
      if (this.insert(meeting, limit)) return true;
      seating.seat(other, from);
      this.forget();
    }
    return false;
  }

  /** Whatever is in hand takes any of its slots. */
  private takeSeat(step: Step, limit: number): void {
    const { seating, homes } = this;
    const meeting = step.node;
    const now = seating.slotOf[meeting]!;
    const already = now === NONE ? 0 : homes.cost(meeting, now);
    for (const slot of seating.allowedList[meeting]!) {
      if (slot === now) continue;
      const cost = step.cost + Math.max(0, homes.cost(meeting, slot) - already);
      if (cost >= limit) continue;
      const [one, other] = this.inTheWay(meeting, slot, now);
      if (one === shut) continue;
      if (one === NONE) this.queue(seating.hasRoom(slot) ? seated : seating.meetings + slot, cost, step, slot);
      else if (other === NONE) this.queue(one, cost, step, slot);
      else
        for (const [aside, hand] of [
          [one, other],
          [other, one],
        ] as const) {
          const asideTo = this.freeSeat(aside);
          const more = asideTo === NONE ? limit : cost + Math.max(0, homes.cost(aside, asideTo) - homes.cost(aside, slot));
          if (more < limit) this.queue(hand, more, step, slot, aside, asideTo);
        }
    }
  }

  /** A full slot lets any of its meetings go. */
  private letGo(step: Step, goal: number): void {
    const { seating } = this;
    const slot = step.node - seating.meetings;
    const { at, slots, people, first, fixed, held } = seating;
    for (let person = 0; person < held.length; person++) {
      const meeting = at[person * slots + slot]!;
      if (meeting === NONE || meeting === goal || fixed[meeting] === 1 || people[first[meeting]!] !== person) continue;
      this.queue(meeting, step.cost, step, NONE);
    }
  }

  private queue(node: number, cost: number, before: Step, slot: number, aside: number = NONE, asideTo: number = NONE): void {
    const { mayDrop, seating, homes } = this;
    if (node >= 0 && (this.settled[node] === this.search || (!mayDrop && this.dead[node] === this.era))) return;
    const length = (before.order % longest) + 1;
    if (length === longest) return;
    const step = { order: cost * longest + length, cost, node, before, slot, aside, asideTo };
    this.push(step);
    if (!mayDrop || node < 0 || node >= seating.meetings || !mayDrop(node)) return;
    // Whoever has been promised a seat loses more than who has not.
    const loss = cost + (homes.slots[node] === NONE ? 0 : farAway.moved);
    this.push({ ...step, order: loss * longest + length, cost: loss, node: dropped, before: step, slot: NONE, aside: NONE });
  }

  /** The meetings in the way of another in a slot, by people or by order: none, one or two of them; `shut` where something cannot leave or there are more. */
  private inTheWay(meeting: number, slot: number, now: number): readonly [number, number] {
    const { seating } = this;
    const { first, people, at, slots, slotOf, fixed, pauses, order } = seating;
    const way: number[] = [];
    for (let index = first[meeting]!; index < first[meeting + 1]!; index++) {
      const next = at[people[index]! * slots + slot]!;
      if (next !== NONE) {
        if (!way.includes(next)) way.push(next);
      } else if (pauses.matter && !pauses.allow(people[index]!, slot, now)) return closed;
    }
    if (order.matters) for (const next of order.inTheWay(meeting, slot, slotOf)) if (!way.includes(next)) way.push(next);
    if (way.length === 0) return open;
    if (way.length > 2 || way.some((next) => fixed[next] === 1)) return closed;
    // Who is only in the wrong order leaves no place.
    if (!seating.hasRoom(slot) && !way.some((next) => slotOf[next] === slot)) return closed;
    return [way[0]!, way[1] ?? NONE];
  }

  /** The free seat of a meeting that is nearest to its home, remembered until somebody moves. */
  private freeSeat(meeting: number): number {
    if (this.lookedAt[meeting] !== this.era) {
      this.lookedAt[meeting] = this.era;
      this.free[meeting] = this.findFreeSeat(meeting);
    }
    return this.free[meeting]!;
  }

  private findFreeSeat(meeting: number): number {
    const { seating, homes } = this;
    let best: number = NONE;
    let least = Number.POSITIVE_INFINITY;
    for (const slot of seating.allowedList[meeting]!) {
      const cost = homes.cost(meeting, slot);
      if (cost < least && seating.fits(meeting, slot)) [best, least] = [slot, cost];
    }
    return best;
  }

  /** Makes the steps of a chain, unless they are in each other's way. */
  private follow(goal: number, end: Step): boolean {
    const { seating } = this;
    const moves: { meeting: number; from: number; to: number }[] = [];
    const note = (meeting: number, to: number) => moves.push({ meeting, from: seating.slotOf[meeting]!, to });
    let to: number = NONE;
    for (let step: Step | null = end; step; step = step.before) {
      if (step.node === dropped) {
        to = NONE;
        continue;
      }
      if (step.node >= 0 && step.node < seating.meetings) note(step.node, to);
      if (step.aside !== NONE) note(step.aside, step.asideTo);
      if (step.slot !== NONE) to = step.slot;
    }
    if (new Set(moves.map(({ meeting }) => meeting)).size < moves.length) return false;
    for (const { meeting, from } of moves) if (from !== NONE) seating.unseat(meeting);
    const done: number[] = [];
    for (const { meeting, to: slot } of moves.reverse()) {
      if (slot === NONE) continue;
      if (!seating.fits(meeting, slot)) break;
      seating.seat(meeting, slot);
      done.push(meeting);
    }
    if (done.length === moves.filter(({ to: slot }) => slot !== NONE).length && seating.slotOf[goal] !== NONE) {
      this.forget();
      return true;
    }
    for (const meeting of done) seating.unseat(meeting);
    for (const { meeting, from } of moves) if (from !== NONE) seating.seat(meeting, from);
    return false;
  }

  private push(step: Step): void {
    const { heap } = this;
    if (this.left-- <= 0) return;
    let index = heap.length;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (heap[parent]!.order <= step.order) break;
      heap[index] = heap[parent]!;
      index = parent;
    }
    heap[index] = step;
  }

  private pop(): Step | undefined {
    const { heap } = this;
    const top = heap[0];
    const last = heap.pop();
    if (heap.length === 0 || last === undefined) return top;
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && heap[child + 1]!.order < heap[child]!.order) child++;
      if (heap[child]!.order >= last.order) break;
      heap[index] = heap[child]!;
      index = child;
    }
    heap[index] = last;
    return top;
  }
}

/** Chains are shorter than this. */
const longest = 32;
const shut = -4;
const closed: readonly [number, number] = [shut, shut];
const open: readonly [number, number] = [NONE, NONE];
