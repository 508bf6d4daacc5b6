import { daysOf } from '../days.ts';
import { comingTo, type MeetingProblem, type Plan } from '../problem.ts';

/**
 * Breaks of each person: stretches of idle slots between two things on one day. What claims the person's time is not idle;
 * a pause of the event (lunch) has no slots, so nobody has a break there.
 */
export function breaks(problem: MeetingProblem, plan: Plan): number[] {
  const { slots, people } = problem;
  const busy = new Uint8Array(people.length * slots.length);
  people.forEach(({ claims }, person) => {
    for (const { slot } of claims) busy[person * slots.length + slot] = 1;
  });
  for (const assignment of plan) for (const person of comingTo(problem, assignment)) busy[person * slots.length + assignment.slot] = 1;
  const days = daysOf(problem);
  return people.map((_, person) => days.reduce((sum, day) => sum + Math.max(0, runs(day, busy, person * slots.length) - 1), 0));
}

/** Breaks of the person who has most, less those of the person who has fewest, among all who meet at all. */
export function breakSpread(problem: MeetingProblem, plan: Plan, all = breaks(problem, plan)): number {
  const meets = new Set(plan.flatMap((assignment) => comingTo(problem, assignment)));
  const counts = all.filter((_, person) => meets.has(person));
  return counts.reduce((most, count) => Math.max(most, count), 0) - counts.reduce((least, count) => Math.min(least, count), counts[0] ?? 0);
}

function runs(day: readonly number[], busy: Uint8Array, row: number): number {
  let runs = 0;
  let last = 0;
  for (const slot of day) {
    const now = busy[row + slot]!;
    if (now > last) runs++;
    last = now;
  }
  return runs;
}
