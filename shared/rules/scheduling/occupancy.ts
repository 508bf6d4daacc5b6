import { overlap, type Span, toSpan } from '../time/spans.ts';
import { allowedPitchSlots, allowedSlots, freeSlots } from './allowed.ts';
import { lockedStays } from './constraints/lockedStays.ts';
import { notForbidden } from './constraints/notForbidden.ts';
import { type Pause, pauseKept } from './constraints/pauseKept.ts';
import { personMost } from './constraints/personMost.ts';
import { sidesPresent } from './constraints/sidesPresent.ts';
import { timeToWalk, walkingMinutes } from './constraints/timeToWalk.ts';
import { pitchFits } from './pitchFits.ts';
import { type Assignment, itemsOf, type Plan, type Problem, peopleOf } from './problem.ts';

const none = -1;
const shut = -2;

/**
 * Who and what is taken when in a plan, to be asked about one item at a time, and to try changes on: whoever takes something out puts
 * it back. In meeting problems nobody stands in for anybody (see `expanded`).
 */
export class Occupancy {
  /** Slots of each item by the rules about it alone. */
  readonly allowed: readonly (readonly number[])[];
  private freeTime: readonly ReadonlySet<number>[] | null = null;
  private readonly assignments = new Map<number, Assignment>();
  private readonly inSlot: readonly Set<number>[];
  /** The item of each person and slot, `person · slots + slot`, and of each slot and place; `none`, or `shut` where it is closed. */
  private readonly itemOf: Int32Array;
  private readonly placeTaken: Int32Array;
  private readonly openPlaces: Int32Array;
  private readonly held: Int32Array;
  private readonly coming: readonly (readonly number[])[];
  private readonly spans: readonly Span[];
  /** Slots at the same time as each slot, itself included: stages run side by side. */
  private readonly sameTime: readonly number[][];
  /** What must be before and after each item. */
  private readonly before = new Map<number, number[]>();
  private readonly after = new Map<number, number[]>();
  private readonly pauses: readonly Pause[];
  private readonly previous: ReadonlySet<number>;
  private readonly roaming = new Map<number, number[]>();
  private readonly roams = new Map<number, boolean>();

  constructor(
    readonly problem: Problem,
    plan: Plan,
  ) {
    const { slots, places, people } = problem;
    this.allowed = problem.kind === 'meetings' ? allowedSlots(problem) : allowedPitchSlots(problem);
    this.coming = itemsOf(problem).map(peopleOf);
    this.inSlot = slots.map(() => new Set<number>());
    this.itemOf = new Int32Array(people.length * slots.length).fill(none);
    this.placeTaken = new Int32Array(slots.length * places.length).fill(none);
    const closed = problem.kind === 'meetings' ? problem.places.map((place) => place.closed) : [];
    closed.forEach((closedAt, index) => {
      for (const slot of closedAt) this.placeTaken[slot * places.length + index] = shut;
    });
    this.openPlaces = Int32Array.from(
      slots,
      (_, slot) => this.placeTaken.subarray(slot * places.length, (slot + 1) * places.length).filter((taken) => taken === none).length,
    );
    this.held = new Int32Array(people.length);
    this.spans = slots.map(toSpan);
    const together = (slot: number) => [...this.spans.keys()].filter((other) => overlap(this.spans[other]!, this.spans[slot]!));
    this.sameTime = slots.map((_, slot) => (problem.kind === 'meetings' ? [slot] : together(slot)));
    for (const [first, second] of problem.kind === 'meetings' ? (problem.precedences ?? []) : []) {
      this.after.set(first, [...(this.after.get(first) ?? []), second]);
      this.before.set(second, [...(this.before.get(second) ?? []), first]);
    }
    this.pauses = problem.kind === 'meetings' ? (problem.pauses ?? []) : [];
    this.previous = new Set(problem.previous.map(({ item }) => item));
    for (const assignment of plan) this.put(assignment);
  }

  /** Slots in which each person has time; only whoever looks for changes asks. */
  get free(): readonly ReadonlySet<number>[] {
    this.freeTime ??= freeSlots(this.problem);
    return this.freeTime;
  }

  get assignmentOf(): ReadonlyMap<number, Assignment> {
    return this.assignments;
  }

  /** The plan before held it. */
  wasHeld(item: number): boolean {
    return this.previous.has(item);
  }

  put(assignment: Assignment): void {
    const { item, slot, place } = assignment;
    this.assignments.set(item, assignment);
    this.occupy(item, slot, item, 1);
    this.inSlot[slot]!.add(item);
    this.placeTaken[slot * this.problem.places.length + place] = item;
  }

  /** Takes an item out, to be put back later: returns where it was. */
  take(item: number): Assignment {
    const assignment = this.assignments.get(item)!;
    this.assignments.delete(item);
    this.occupy(item, assignment.slot, none, -1);
    this.inSlot[assignment.slot]!.delete(item);
    this.placeTaken[assignment.slot * this.problem.places.length + assignment.place] = none;
    return assignment;
  }

  /** A change that stays: what is remembered about the plan no longer holds. */
  settle(taken: readonly number[], put: readonly Assignment[]): void {
    for (const item of taken) this.take(item);
    for (const assignment of put) this.put(assignment);
    this.roaming.clear();
    this.roams.clear();
  }

  people(item: number): readonly number[] {
    return this.coming[item]!;
  }

  /** The items held in a slot. */
  at(slot: number): ReadonlySet<number> {
    return this.inSlot[slot]!;
  }

  /** What a person has in a slot; undefined if nothing. */
  itemAt(person: number, slot: number): number | undefined {
    const item = this.itemOf[person * this.problem.slots.length + slot]!;
    return item === none ? undefined : item;
  }

  /** Two slots share a moment. */
  collide(slot: number, other: number): boolean {
    return this.sameTime[slot]!.includes(other);
  }

  /** Items, each once, that keep people of this one busy at the time of a slot. */
  blockers(item: number, slot: number): number[] {
    const width = this.problem.slots.length;
    const blockers: number[] = [];
    for (const person of this.coming[item]!)
      for (const time of this.sameTime[slot]!) {
        const other = this.itemOf[person * width + time]!;
        if (other !== none && other !== item && !blockers.includes(other)) blockers.push(other);
      }
    return blockers;
  }

  /** Items that would be on the wrong side of this one in time. */
  misordered(item: number, slot: number): number[] {
    if (this.before.size === 0) return [];
    const at = (other: number) => this.assignments.get(other)?.slot;
    const early = (this.after.get(item) ?? []).filter((other) => (at(other) ?? slot + 1) <= slot);
    return [...early, ...(this.before.get(item) ?? []).filter((other) => (at(other) ?? slot - 1) >= slot)];
  }

  /** Who of an item would lose a pause at a slot, and what they have in it. */
  pausesLost(item: number, slot: number): { person: number; items: number[] }[] {
    if (this.pauses.length === 0) return [];
    return this.pauses
      .filter((pause) => pause.slots.includes(slot))
      .flatMap((pause) =>
        this.coming[item]!.flatMap((person) => {
          const { claims } = this.problem.people[person]!;
          const isBusy = (time: number) =>
            time === slot || this.itemAt(person, time) !== undefined || claims.some((claim) => claim.slot === time);
          if (pauseKept(pause, isBusy)) return [];
          const items = [...new Set(pause.slots)].flatMap((time) => this.itemAt(person, time) ?? []);
          return [{ person, items: items.filter((other) => other !== item) }];
        }),
      );
  }

  /** People of an item who hold as many as they can take. */
  exhausted(item: number): number[] {
    return this.coming[item]!.filter((person) => !personMost(this.problem.people[person]!, this.held[person]! + 1));
  }

  /** A place is free in a slot, however far it is. */
  hasPlace(slot: number): boolean {
    const room = this.problem.kind === 'pitches' ? 1 : this.openPlaces[slot]!;
    return this.inSlot[slot]!.size < room;
  }

  /** Whether it has to be asked if there is a place: any free one will do, unless people walk or the item is locked to one. */
  mayLackPlace(item: number, slot: number): boolean {
    const { problem } = this;
    if (!this.hasPlace(slot) || problem.kind === 'pitches') return true;
    return (problem.walks?.length ?? 0) > 0 || problem.meetings[item]!.locked !== null;
  }

  /** A free place for an item in a slot from which and to which people can walk in time; null if there is none. For a pitch the slot's own stage. */
  placeFor(item: number, slot: number): number | null {
    const { problem } = this;
    if (problem.kind === 'pitches') return this.hasPlace(slot) ? problem.slots[slot]!.place : null;
    const wanted = problem.meetings[item]!.locked?.place ?? null;
    if (wanted !== null) return this.isFit(item, slot, wanted) ? wanted : null;
    if (!this.hasPlace(slot)) return null;
    for (let place = 0; place < problem.places.length; place++) if (this.isFit(item, slot, place)) return place;
    return null;
  }

  /** The seat of an item in a slot as things are, whatever the people said about their time; null if a rule is in the way. */
  seatAt(item: number, slot: number): Assignment | null {
    if (!this.isKept(item, slot)) return null;
    const place = this.placeFor(item, slot);
    return place === null ? null : { item, slot, place };
  }

  /** Nothing but a place may be lacking for an item in a slot. */
  isKept(item: number, slot: number): boolean {
    return this.blockers(item, slot).length === 0 && this.misordered(item, slot).length === 0 && this.pausesLost(item, slot).length === 0;
  }

  /** Where an item that was taken out could go instead, at a time that has nothing to do with another slot. */
  elsewhere(item: number, except: number): Assignment | null {
    for (const slot of this.allowed[item]!) {
      const seat = this.collide(slot, except) ? null : this.seatAt(item, slot);
      if (seat) return seat;
    }
    return null;
  }

  /** Items in a slot that could be at another time as things are; remembered until the plan is changed for good (`settle`). */
  roamers(slot: number): readonly number[] {
    const found = this.roaming.get(slot);
    if (found) return found;
    const roamers = [...this.inSlot[slot]!].filter((item) => this.canRoam(item));
    this.roaming.set(slot, roamers);
    return roamers;
  }

  /** Whether an item could be at another time as things are. Whoever cannot, cannot either when others take more. */
  canRoam(item: number): boolean {
    const found = this.roams.get(item);
    if (found !== undefined) return found;
    const home = this.take(item);
    const roams = !itemsOf(this.problem)[item]!.locked && this.elsewhere(item, home.slot) !== null;
    this.put(home);
    this.roams.set(item, roams);
    return roams;
  }

  /** Nothing about the item itself forbids a slot, whoever is free. */
  permits(item: number, slot: number): boolean {
    const { problem } = this;
    const subject = itemsOf(problem)[item]!;
    const fits = 'sides' in subject ? sidesPresent(subject) : problem.kind === 'pitches' && pitchFits(subject, problem.slots[slot]!);
    return fits && notForbidden(subject, slot) && lockedStays(subject, slot);
  }

  private isFit(item: number, slot: number, place: number): boolean {
    return this.placeTaken[slot * this.problem.places.length + place] === none && this.isInReach(item, slot, place);
  }

  /** Everybody comes from the meeting before, and gets to the one after, in time. */
  private isInReach(item: number, slot: number, place: number): boolean {
    const { problem } = this;
    if (problem.kind === 'pitches' || !problem.walks?.length) return true;
    const room = (index: number) => problem.places[index]?.room ?? '';
    const minutes = (other: number) => walkingMinutes(problem.walks!, room(this.assignments.get(other)!.place), room(place));
    return this.coming[item]!.every((person) => {
      const last = this.neighbour(person, slot, -1);
      const next = this.neighbour(person, slot, 1);
      return (
        (last === null || timeToWalk(this.spans[last]!, this.spans[slot]!, minutes(this.itemAt(person, last)!))) &&
        (next === null || timeToWalk(this.spans[slot]!, this.spans[next]!, minutes(this.itemAt(person, next)!)))
      );
    });
  }

  /** The slot of a person's meeting before or after one. */
  private neighbour(person: number, slot: number, step: 1 | -1): number | null {
    for (let other = slot + step; other >= 0 && other < this.spans.length; other += step)
      if (this.itemAt(person, other) !== undefined) return other;
    return null;
  }

  private occupy(item: number, slot: number, holder: number, change: 1 | -1): void {
    for (const person of this.coming[item]!) {
      this.itemOf[person * this.problem.slots.length + slot] = holder;
      this.held[person]! += change;
    }
  }
}
