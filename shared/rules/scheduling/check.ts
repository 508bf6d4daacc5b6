import { merged, type Span, toSpan } from '../time/spans.ts';
import { heldOnce } from './constraints/heldOnce.ts';
import { inOrder } from './constraints/inOrder.ts';
import { lockedStays } from './constraints/lockedStays.ts';
import { longEnough } from './constraints/longEnough.ts';
import { notForbidden } from './constraints/notForbidden.ts';
import { onePlaceAtATime } from './constraints/onePlaceAtATime.ts';
import { pauseKept } from './constraints/pauseKept.ts';
import { personAvailable } from './constraints/personAvailable.ts';
import { personMost } from './constraints/personMost.ts';
import { placeFree } from './constraints/placeFree.ts';
import { placeOpen } from './constraints/placeOpen.ts';
import { rightPeople } from './constraints/rightPeople.ts';
import { rightSession } from './constraints/rightSession.ts';
import { rightTier } from './constraints/rightTier.ts';
import { rightTrack } from './constraints/rightTrack.ts';
import { sidesPresent } from './constraints/sidesPresent.ts';
import type { Sitting } from './constraints/sitting.ts';
import { tableCapacity } from './constraints/tableCapacity.ts';
import { timeToWalk, walkingMinutes } from './constraints/timeToWalk.ts';
import { groupBy } from './groupBy.ts';
import { type Assignment, comingTo, itemsOf, type MeetingProblem, type PitchProblem, type Plan, type Problem } from './problem.ts';

export type ViolationCode =
  | 'unknown-item'
  | 'held-once'
  | 'sides-present'
  | 'right-people'
  | 'person-available'
  | 'not-forbidden'
  | 'locked-stays'
  | 'place-open'
  | 'right-tier'
  | 'long-enough'
  | 'right-track'
  | 'right-session'
  | 'one-place-at-a-time'
  | 'place-free'
  | 'table-capacity'
  | 'person-most'
  | 'in-order'
  | 'pause-kept'
  | 'time-to-walk';

/** A rule that a plan breaks: the item (or place, or person) that breaks it and what it collides with, by id. */
export interface Violation {
  readonly code: ViolationCode;
  readonly id: string;
  readonly otherId: string | null;
}

/**
 * Every hard rule that a plan breaks, found without any of the engine's code: `[]` means that the plan can be held.
 * It reads times, not masks, and knows nothing of how the plan was made.
 */
export function check(problem: Problem, plan: Plan): Violation[] {
  const unknown = plan.filter((assignment) => !isKnown(problem, assignment));
  if (unknown.length > 0) return unknown.map(({ item }) => ({ code: 'unknown-item', id: String(item), otherId: null }));
  const alone = plan.flatMap((assignment) => {
    const codes = problem.kind === 'meetings' ? meetingAlone(problem, assignment) : pitchAlone(problem, assignment);
    return codes.map((code) => ({ code, id: itemAt(problem, assignment.item).id, otherId: null }));
  });
  const twice = heldOnce(plan).map((item) => ({ code: 'held-once' as const, id: itemAt(problem, item).id, otherId: null }));
  const spans = problem.slots.map(toSpan);
  const days =
    problem.kind === 'meetings' ? [...disordered(problem, plan, spans), ...restless(problem, plan), ...late(problem, plan, spans)] : [];
  return [...twice, ...alone, ...unavailable(problem, plan, spans), ...together(problem, plan, spans), ...crowds(problem, plan), ...days];
}

/** The rules about a meeting and its slot and place alone. */
function meetingAlone(problem: MeetingProblem, { item, slot, place, people }: Assignment): ViolationCode[] {
  const meeting = problem.meetings[item]!;
  return [
    ...(sidesPresent(meeting) ? [] : ['sides-present' as const]),
    ...(people === undefined || rightPeople(meeting, people) ? [] : ['right-people' as const]),
    ...(notForbidden(meeting, slot) ? [] : ['not-forbidden' as const]),
    ...(lockedStays(meeting, slot, place) ? [] : ['locked-stays' as const]),
    ...(placeOpen(problem.places[place]!, slot) ? [] : ['place-open' as const]),
  ];
}

function pitchAlone(problem: PitchProblem, { item, slot, place }: Assignment): ViolationCode[] {
  const pitch = problem.pitches[item]!;
  return [
    ...(rightTier(pitch, problem.slots[slot]!, place) ? [] : ['right-tier' as const]),
    ...(longEnough(pitch, problem.slots[slot]!) ? [] : ['long-enough' as const]),
    ...(rightTrack(pitch, problem.slots[slot]!) ? [] : ['right-track' as const]),
    ...(rightSession(pitch, problem.slots[slot]!) ? [] : ['right-session' as const]),
    ...(notForbidden(pitch, slot) ? [] : ['not-forbidden' as const]),
    ...(lockedStays(pitch, slot) ? [] : ['locked-stays' as const]),
  ];
}

/** Who is asked for time that they do not have. */
function unavailable(problem: Problem, plan: Plan, spans: readonly Span[]): Violation[] {
  const time = new Map<number, readonly Span[]>();
  const timeOf = (person: number) => {
    const found = time.get(person) ?? merged(problem.people[person]!.allowed.map((slot) => spans[slot]!));
    time.set(person, found);
    return found;
  };
  // Whoever allows the slot itself has its time; only for others is it put together.
  const isThere = (person: number, slot: number) =>
    problem.people[person]!.allowed.includes(slot) || personAvailable(timeOf(person), spans[slot]!);
  return plan.flatMap((assignment) =>
    comingTo(problem, assignment)
      .filter((person) => !isThere(person, assignment.slot))
      .map((person) => ({
        code: 'person-available' as const,
        id: itemAt(problem, assignment.item).id,
        otherId: problem.people[person]!.id,
      })),
  );
}

/** The rules about two items that cannot both be where they are. */
function together(problem: Problem, plan: Plan, spans: readonly Span[]): Violation[] {
  const ordered = [...plan].sort((a, b) => spans[a.slot]!.start - spans[b.slot]!.start);
  const byPerson = problem.people.map((): Assignment[] => []);
  const byPlace = problem.places.map((): Assignment[] => []);
  for (const assignment of ordered) {
    for (const person of comingTo(problem, assignment)) byPerson[person]!.push(assignment);
    byPlace[assignment.place]!.push(assignment);
  }
  const pairs = (lists: readonly Assignment[][]) =>
    lists.flatMap((list) => overlapping(list, spans).map(([a, b]) => [sitting(problem, a, spans), sitting(problem, b, spans)] as const));
  const doubled = byPerson.flatMap((list, person) =>
    pairs([list])
      .filter(([a, b]) => onePlaceAtATime(a, b).includes(problem.people[person]!.id))
      .map(([a, b]) => ({ code: 'one-place-at-a-time' as const, id: a.id, otherId: b.id })),
  );
  const crowded = pairs(byPlace)
    .filter(([a, b]) => !placeFree(a, b))
    .map(([a, b]) => ({ code: 'place-free' as const, id: a.id, otherId: b.id }));
  return [...doubled, ...crowded];
}

/** Pairs of a list in the order of time that may overlap: each with those that begin before it ends. */
function overlapping(ordered: readonly Assignment[], spans: readonly Span[]): [Assignment, Assignment][] {
  const pairs: [Assignment, Assignment][] = [];
  for (let index = 0; index < ordered.length; index++) {
    const { end } = spans[ordered[index]!.slot]!;
    for (let next = index + 1; next < ordered.length && spans[ordered[next]!.slot]!.start < end; next++)
      pairs.push([ordered[index]!, ordered[next]!]);
  }
  return pairs;
}

/** The rules about how many. */
function crowds(problem: Problem, plan: Plan): Violation[] {
  if (problem.kind === 'pitches') return [];
  const held = new Array<number>(problem.people.length).fill(0);
  const load = new Array<number>(problem.slots.length).fill(0);
  for (const assignment of plan) {
    for (const person of comingTo(problem, assignment)) held[person] = (held[person] ?? 0) + 1;
    load[assignment.slot] = (load[assignment.slot] ?? 0) + 1;
  }
  const tired = problem.people.filter((person, index) => !personMost(person, held[index] ?? 0));
  const full = problem.slots.filter((_, slot) => (load[slot] ?? 0) > tableCapacity(problem.places, slot));
  return [
    ...tired.map(({ id }) => ({ code: 'person-most' as const, id, otherId: null })),
    ...full.map(({ start }) => ({ code: 'table-capacity' as const, id: start, otherId: null })),
  ];
}

/** Pairs of meetings that do not follow each other as they must. */
function disordered(problem: MeetingProblem, plan: Plan, spans: readonly Span[]): Violation[] {
  const at = new Map(plan.map(({ item, slot }) => [item, spans[slot]!]));
  const wrong = (problem.precedences ?? []).filter(([a, b]) => {
    const [first, second] = [at.get(a), at.get(b)];
    return first !== undefined && second !== undefined && !inOrder(first, second);
  });
  return wrong.map(([a, b]) => ({ code: 'in-order', id: problem.meetings[a]!.id, otherId: problem.meetings[b]!.id }));
}

/** Who loses a pause to meetings; what claims their time elsewhere takes it too, but alone is no fault of the plan. */
function restless(problem: MeetingProblem, plan: Plan): Violation[] {
  const pauses = problem.pauses ?? [];
  if (pauses.length === 0) return [];
  return [...byPerson(problem, plan)].flatMap(([person, held]) => {
    const { id, claims } = problem.people[person]!;
    const busy = new Set([...claims, ...held].map(({ slot }) => slot));
    const lost = pauses.filter(
      (pause) => held.some(({ slot }) => pause.slots.includes(slot)) && !pauseKept(pause, (slot) => busy.has(slot)),
    );
    return lost.map(() => ({ code: 'pause-kept' as const, id, otherId: null }));
  });
}

/** Who cannot be in time at the next meeting. */
function late(problem: MeetingProblem, plan: Plan, spans: readonly Span[]): Violation[] {
  const walks = problem.walks ?? [];
  if (walks.length === 0) return [];
  const room = ({ place }: Assignment) => problem.places[place]!.room;
  return [...byPerson(problem, plan).values()].flatMap((held) =>
    held.slice(1).flatMap((next, index) => {
      const last = held[index]!;
      const minutes = walkingMinutes(walks, room(last), room(next));
      if (minutes === 0 || timeToWalk(spans[last.slot]!, spans[next.slot]!, minutes)) return [];
      return [{ code: 'time-to-walk' as const, id: itemAt(problem, last.item).id, otherId: itemAt(problem, next.item).id }];
    }),
  );
}

/** The meetings of each person, in the order of time. */
const byPerson = (problem: MeetingProblem, plan: Plan): Map<number, Assignment[]> => {
  const ordered = [...plan].sort((a, b) => a.slot - b.slot);
  const visits = ordered.flatMap((assignment) => comingTo(problem, assignment).map((person) => ({ person, assignment })));
  const groups = groupBy(visits, ({ person }) => person);
  return new Map([...groups].map(([person, list]) => [person, list.map(({ assignment }) => assignment)]));
};

function sitting(problem: Problem, assignment: Assignment, spans: readonly Span[]): Sitting {
  return {
    ...spans[assignment.slot]!,
    id: itemAt(problem, assignment.item).id,
    people: comingTo(problem, assignment).map((person) => problem.people[person]!.id),
    place: (problem.places[assignment.place] as { id: string }).id,
  };
}

const itemAt = (problem: Problem, item: number) => itemsOf(problem)[item]!;

const isKnown = (problem: Problem, { item, slot, place, people = [] }: Assignment): boolean =>
  item < itemsOf(problem).length &&
  slot < problem.slots.length &&
  place < problem.places.length &&
  people.every((person) => person < problem.people.length);
