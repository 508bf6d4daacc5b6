import { allowedSlots } from './allowed.ts';
import { placeOpen } from './constraints/placeOpen.ts';
import { tableCapacity } from './constraints/tableCapacity.ts';
import { groupBy } from './groupBy.ts';
import { Groups } from './groups.ts';
import { expanded } from './lineUps.ts';
import { attainable } from './objectives/fairness.ts';
import { type Assignment, comingTo, type MeetingProblem, type Plan, peopleOf } from './problem.ts';

/*
 * How far each objective after weight can go at most, each by an argument that needs no solver.
 */

/** Nobody can hold more than their attainable meetings: what is lacking to the floors in any plan. */
export const leastBelowFloor = (problem: MeetingProblem): number =>
  attainable(problem).reduce((sum, most, person) => sum + Math.max(0, (problem.people[person]!.least ?? 0) - most), 0);

/**
 * No plan gives everybody a larger share than this. For a share s, a person needs at least s times what they could hold. Whoever
 * has too few other wishes needs meetings with one and the same partner; the partner cannot give more than they could hold themselves, and
 * all together not more than there are places.
 * The largest share for which that works out for every partner is found by bisection.
 *
 * @param isExcluded meetings that no plan to be compared with holds, e.g. none that is as heavy (`tooDear`)
 */
export function mostLeastShare(problem: MeetingProblem, isExcluded: (item: number) => boolean = () => false): number {
  const most = attainable(problem);
  const pairs = pairCounts(problem, isExcluded);
  const shares = [...new Set(most)].flatMap((count) => Array.from({ length: count }, (_, held) => (held + 1) / count));
  const steps = [...new Set(shares)].sort((a, b) => a - b);
  const largest = problem.meetings.reduce((size, meeting) => Math.max(size, peopleOf(meeting).length), 0);
  const room = largest * problem.slots.reduce((sum, _, slot) => sum + tableCapacity(problem.places, slot), 0);
  const needed = (person: number, share: number) => Math.ceil(share * most[person]! - 1e-9);
  const isPossible = (share: number) => {
    const asked = problem.people.map(() => 0);
    for (const { one, other, count } of pairs) {
      asked[other]! += Math.max(0, needed(one, share) - (pairs.wishes[one]! - count));
      asked[one]! += Math.max(0, needed(other, share) - (pairs.wishes[other]! - count));
    }
    const total = most.reduce((sum, _, person) => sum + needed(person, share), 0);
    return total <= room && asked.every((count, person) => count <= most[person]! && needed(person, share) <= pairs.wishes[person]!);
  };
  let [low, high] = [0, steps.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isPossible(steps[middle - 1]!)) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? (steps.length === 0 ? 1 : 0) : steps[low - 1]!;
}

/** How many meetings each pair has that could be held, and each person altogether. Meetings of three or more count for the latter only. */
function pairCounts(problem: MeetingProblem, isExcluded: (item: number) => boolean) {
  const wide = expanded(problem);
  const allowed = allowedSlots(wide.problem);
  const possible = new Set(wide.origin.filter((item, index) => allowed[index]!.length > 0 && !isExcluded(item)));
  const wishes = problem.people.map(() => 0);
  const counts = new Map<number, { one: number; other: number; count: number }>();
  for (const item of possible) {
    const people = peopleOf(problem.meetings[item]!);
    for (const person of people) wishes[person]! += 1;
    const [one, other] = people.toSorted((a, b) => a - b);
    if (people.length !== 2) continue;
    const key = one! * problem.people.length + other!;
    const pair = counts.get(key) ?? { one: one!, other: other!, count: 0 };
    counts.set(key, { ...pair, count: pair.count + 1 });
  }
  return Object.assign([...counts.values()], { wishes });
}

/**
 * Changes of room that nobody can avoid who meets when this plan says. People who meet, directly or through others, on one day never
 * change rooms only if all their meetings are in one room; where no room is large enough for that, somebody does.
 */
export function leastRoomChanges(problem: MeetingProblem, plan: Plan): number {
  const rooms = [...groupBy(problem.places.keys(), (place) => problem.places[place]!.room).values()];
  if (rooms.length < 2) return 0;
  const size = (room: readonly number[], slot: number) => room.filter((place) => placeOpen(problem.places[place]!, slot)).length;
  const days = groupBy(plan, ({ slot }) => problem.slots[slot]!.day);
  return [...days.values()]
    .flatMap((day) => circles(problem, day))
    .filter((circle) => {
      const loads = [...groupBy(circle, ({ slot }) => slot)];
      return rooms.every((room) => loads.some(([slot, meetings]) => meetings.length > size(room, slot)));
    }).length;
}

/** The meetings of a day in groups of people who meet, directly or through others. */
function circles(problem: MeetingProblem, day: readonly Assignment[]): Assignment[][] {
  const groups = new Groups(problem.people.length);
  for (const assignment of day) {
    const [first, ...others] = comingTo(problem, assignment);
    for (const other of others) groups.join(other, first!);
  }
  return [...groupBy(day, (assignment) => groups.of(comingTo(problem, assignment)[0]!)).values()];
}

/** Meetings of this plan that cannot be where they were in the plan before: they move in every plan that holds them. */
export function leastMoves(problem: MeetingProblem, plan: Plan): number {
  const held = new Set(plan.map(({ item }) => item));
  const wide = expanded(problem);
  const allowed = allowedSlots(wide.problem);
  const possible = problem.meetings.map(() => new Set<number>());
  if (problem.previous.length > 0)
    for (const [index, item] of wide.origin.entries()) for (const slot of allowed[index]!) possible[item]!.add(slot);
  return problem.previous.filter(({ item, slot, place }) => {
    const { locked } = problem.meetings[item]!;
    const stays = possible[item]!.has(slot) && placeOpen(problem.places[place]!, slot) && (locked?.place ?? place) === place;
    return held.has(item) && !stays;
  }).length;
}
