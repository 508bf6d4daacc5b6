import { allowedSlots } from '../../shared/rules/scheduling/allowed.ts';
import { placeOpen } from '../../shared/rules/scheduling/constraints/placeOpen.ts';
import { type MeetingProblem, type Plan, peopleOf } from '../../shared/rules/scheduling/problem.ts';

/** A plan as it is made by hand: one meeting after another gets the first slot and table that are free, and nothing is moved again. */
export function firstFree(problem: MeetingProblem, order: readonly number[]): Plan {
  const { slots, people, places, meetings } = problem;
  const allowed = allowedSlots(problem);
  const isBusy = new Uint8Array(people.length * slots.length);
  const free = slots.map((_, slot) => [...places.keys()].filter((place) => placeOpen(places[place]!, slot)).reverse());
  const plan: { item: number; slot: number; place: number }[] = [];
  for (const item of order) {
    const rows = peopleOf(meetings[item]!).map((person) => person * slots.length);
    const slot = allowed[item]!.find((time) => free[time]!.length > 0 && rows.every((row) => isBusy[row + time] === 0));
    if (slot === undefined) continue;
    plan.push({ item, slot, place: free[slot]!.pop()! });
    for (const row of rows) isBusy[row + slot] = 1;
  }
  return plan.sort((a, b) => a.item - b.item);
}

/** Tables for meetings whose times are known. */
export function withTables(problem: MeetingProblem, slotOf: ReadonlyMap<number, number>): Plan {
  const free = problem.slots.map((_, slot) =>
    [...problem.places.keys()].filter((place) => placeOpen(problem.places[place]!, slot)).reverse(),
  );
  return [...slotOf].map(([item, slot]) => ({ item, slot, place: free[slot]!.pop()! })).sort((a, b) => a.item - b.item);
}
