import { walkingMinutes } from '../../../shared/rules/scheduling/constraints/timeToWalk.ts';
import { groupBy } from '../../../shared/rules/scheduling/groupBy.ts';
import type { MeetingProblem, Plan } from '../../../shared/rules/scheduling/problem.ts';
import { toSpan } from '../../../shared/rules/time/spans.ts';
import { NONE } from '../grid.ts';
import type { Random } from '../random.ts';
import type { Seating } from './seating.ts';

/** What walking costs: to another room, to another place in the same room, and not being where one was in the plan before. */
export interface WalkingCosts {
  readonly room: number;
  readonly place: number;
  readonly moved: number;
}

/**
 * Gives every seated meeting a place. At each time there are as many places as meetings at least, so any order succeeds; then
 * meetings of one slot swap places, or take a free one, as long as people have less to walk. Annealed, deterministic.
 */
export class PlaceSearch {
  /** The place of each meeting; `NONE` where it is not held. */
  readonly placeOf: Int16Array;
  private readonly problem: MeetingProblem;
  private readonly slotOf: Int16Array;
  /** The meeting at each slot and place (`slot · places + place`): `NONE` if free, `closed` if it cannot be used. */
  private readonly at: Int32Array;
  private readonly lockedTo: Int16Array;
  private readonly before: Int16Array;
  private readonly room: Int16Array;
  /** For each member of each meeting: the meeting before and after on the same day. */
  private readonly earlier: Int32Array;
  private readonly later: Int32Array;
  private readonly held: number[];
  /** Minutes from room to room, `from · rooms + to`; empty where nobody said how far it is. */
  private readonly minutes: Float64Array;
  private readonly rooms: number;
  private readonly starts: Float64Array;
  private readonly ends: Float64Array;

  constructor(
    private readonly seating: Seating,
    private readonly random: Random,
    private readonly costs: WalkingCosts,
  ) {
    this.problem = seating.problem;
    this.slotOf = seating.slotOf;
    const { places, meetings, previous, slots } = this.problem;
    this.held = [...this.slotOf.keys()].filter((meeting) => this.slotOf[meeting] !== NONE);
    this.placeOf = new Int16Array(meetings.length).fill(NONE);
    this.lockedTo = Int16Array.from(meetings, (meeting) => meeting.locked?.place ?? NONE);
    this.before = new Int16Array(meetings.length).fill(NONE);
    for (const { item, slot, place } of previous) if (this.slotOf[item] === slot) this.before[item] = place;
    const rooms = [...new Set(places.map(({ room }) => room))];
    this.rooms = rooms.length;
    const { walks = [] } = this.problem;
    this.minutes = Float64Array.from(walks.length === 0 ? [] : rooms.flatMap((from) => rooms.map((to) => walkingMinutes(walks, from, to))));
    this.starts = Float64Array.from(slots, (slot) => toSpan(slot).start / 60_000);
    this.ends = Float64Array.from(slots, (slot) => toSpan(slot).end / 60_000);
    this.room = Int16Array.from(places, ({ room }) => rooms.indexOf(room));
    this.at = new Int32Array(slots.length * places.length).fill(NONE);
    places.forEach(({ closed }, place) => {
      for (const slot of closed) this.at[slot * places.length + place] = shut;
    });
    this.earlier = new Int32Array(seating.people.length).fill(NONE);
    this.later = new Int32Array(seating.people.length).fill(NONE);
    this.linkDays();
    this.placeAll();
  }

  get plan(): Plan {
    return this.held.map((item) => ({ item, slot: this.slotOf[item]!, place: this.placeOf[item]! }));
  }

  /** Nobody could sit anywhere else. */
  get isDone(): boolean {
    return this.held.length === 0 || this.problem.places.length < 2;
  }

  /** What one step between two meetings can cost: a search that begins less hot than that hardly ever tries another room. */
  get dearest(): number {
    return this.rooms > 1 ? this.costs.room : this.costs.place;
  }

  run(steps: number, temperature: number): void {
    const { random, held, problem } = this;
    if (held.length === 0) return;
    for (let step = 0; step < steps; step++) {
      const meeting = held[random.below(held.length)]!;
      const from = this.placeOf[meeting]!;
      const to = this.wish(meeting);
      if (to === NONE || to === from || this.lockedTo[meeting] !== NONE) continue;
      const other = this.at[this.slotOf[meeting]! * problem.places.length + to]!;
      if (other === shut || (other !== NONE && this.lockedTo[other] !== NONE)) continue;
      const worse =
        this.walk(meeting, to) - this.walk(meeting, from) + (other === NONE ? 0 : this.walk(other, from) - this.walk(other, to));
      if (worse > 0 && random.next() >= Math.exp(-worse / temperature)) continue;
      this.put(meeting, to);
      if (other === NONE) this.at[this.slotOf[meeting]! * problem.places.length + from] = NONE;
      else this.put(other, from);
    }
  }

  /** Where somebody of the meeting was or will be, or where it was in the plan before. */
  private wish(meeting: number): number {
    const { random } = this;
    if (this.before[meeting] !== NONE && random.below(4) === 0) return this.before[meeting]!;
    const { first } = this.seating;
    const index = first[meeting]! + random.below(first[meeting + 1]! - first[meeting]!);
    const neighbour = (random.below(2) === 0 ? this.earlier : this.later)[index]!;
    return neighbour === NONE ? NONE : this.placeOf[neighbour]!;
  }

  /** What people of a meeting walk, were it at this place. */
  private walk(meeting: number, place: number): number {
    const { first } = this.seating;
    let cost = this.before[meeting] !== NONE && this.before[meeting] !== place ? this.costs.moved : 0;
    for (let index = first[meeting]!; index < first[meeting + 1]!; index++)
      cost += this.step(meeting, place, this.earlier[index]!) + this.step(meeting, place, this.later[index]!);
    return cost;
  }

  private step(meeting: number, place: number, neighbour: number): number {
    if (neighbour === NONE || this.placeOf[neighbour] === NONE) return 0;
    const other = this.placeOf[neighbour]!;
    if (other === place) return 0;
    const [here, there] = [this.room[place]!, this.room[other]!];
    if (here === there) return this.costs.place;
    return this.costs.place + this.costs.room + (this.minutes.length === 0 ? 0 : this.way(meeting, here, neighbour, there));
  }

  /** The minutes to walk between two meetings; far more than anything else where there is not the time. */
  private way(meeting: number, here: number, neighbour: number, there: number): number {
    const [slot, other] = [this.slotOf[meeting]!, this.slotOf[neighbour]!];
    const [first, second] = slot < other ? [slot, other] : [other, slot];
    const minutes = this.minutes[here * this.rooms + there]!;
    return minutes + (this.starts[second]! - this.ends[first]! < minutes ? tooLate : 0);
  }

  private put(meeting: number, place: number): void {
    this.placeOf[meeting] = place;
    this.at[this.slotOf[meeting]! * this.problem.places.length + place] = meeting;
  }

  /** Locked places first, then where it was before, then where somebody sat just now, then any. */
  private placeAll(): void {
    const width = this.problem.places.length;
    const isFree = (slot: number, place: number) => place !== NONE && this.at[slot * width + place] === NONE;
    for (const [slot, meetings] of [...groupBy(this.held, (meeting) => this.slotOf[meeting]!)].sort(([a], [b]) => a - b)) {
      const wishes: ((meeting: number) => number[])[] = [
        (meeting) => [this.lockedTo[meeting]!],
        (meeting) => (this.lockedTo[meeting] === NONE ? [this.before[meeting]!] : []),
        (meeting) => this.justNow(meeting),
      ];
      let next = 0;
      for (const wish of wishes)
        for (const meeting of meetings) {
          if (this.placeOf[meeting] !== NONE) continue;
          const place = wish(meeting).find((candidate) => isFree(slot, candidate));
          if (place !== undefined) this.put(meeting, place);
        }
      for (const meeting of meetings) {
        if (this.placeOf[meeting] !== NONE || this.lockedTo[meeting] !== NONE) continue;
        while (!isFree(slot, next)) next++;
        this.put(meeting, next);
      }
    }
  }

  private justNow(meeting: number): number[] {
    const { first } = this.seating;
    return [...this.earlier.subarray(first[meeting]!, first[meeting + 1]!)]
      .filter((other) => other !== NONE)
      .map((other) => this.placeOf[other]!);
  }

  private linkDays(): void {
    const { first, people } = this.seating;
    const days = this.problem.slots.map(({ day }) => day);
    const last = new Map<number, number>();
    for (const meeting of [...this.held].sort((a, b) => this.slotOf[a]! - this.slotOf[b]!))
      for (let index = first[meeting]!; index < first[meeting + 1]!; index++) {
        const before = last.get(people[index]!);
        last.set(people[index]!, index);
        if (before === undefined) continue;
        const other = this.meetingOf(before);
        if (days[this.slotOf[other]!] !== days[this.slotOf[meeting]!]) continue;
        this.earlier[index] = other;
        this.later[before] = meeting;
      }
  }

  /** The meeting that an index into `people` belongs to. */
  private meetingOf(index: number): number {
    const { first } = this.seating;
    let [low, high] = [0, first.length - 2];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (first[middle]! <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

const shut = -2;
/** What it costs that somebody cannot be in time. */
const tooLate = 1000;
