import { type BreakProblem, meetingsOf } from './problem.ts';

/**
 * Breaks that each person has in every plan, seen alone: the fewest over all ways to be busy in as many slots as there are meetings,
 * such that by the end of each slot no fewer are over than must be, and no more than can be. Infinity if there is no such way.
 */
export function leastBreaks(problem: BreakProblem): number[] {
  return meetingsOf(problem).map((meetings, person) => leastFor(problem, meetings, new Set(problem.busy[person])));
}

function leastFor(problem: BreakProblem, meetings: readonly number[], busy: ReadonlySet<number>): number {
  const { days } = problem;
  const usable = days.map(() => false);
  const forced = days.map(() => false);
  // How many of the meetings must be over after each slot, and how many can have begun.
  const due = days.map(() => 0);
  const ready = days.map(() => 0);
  for (const meeting of meetings) {
    const slots = problem.meetings[meeting]!.slots;
    if (slots.length === 0) return Number.POSITIVE_INFINITY;
    for (const slot of slots) usable[slot] = true;
    if (slots.length === 1) forced[slots[0]!] = true;
    for (let slot = slots.at(-1)!; slot < days.length; slot++) due[slot]!++;
    for (let slot = slots[0]!; slot < days.length; slot++) ready[slot]!++;
  }
  // states[count][state]: fewest breaks with so many meetings over; nothing yet today, busy now, or idle since the last.
  let states = blank(meetings.length);
  states[0]![0] = 0;
  for (let slot = 0; slot < days.length; slot++) {
    if (slot > 0 && days[slot] !== days[slot - 1]) states = states.map((row) => [Math.min(...row), infinity, infinity]);
    const next = blank(meetings.length);
    states.forEach((row, count) => {
      const [none, on, off] = row as [number, number, number];
      const toBusy = Math.min(none, on, off + 1);
      if (busy.has(slot)) {
        improve(next, count, 1, toBusy);
        return;
      }
      if (usable[slot] && count < meetings.length) improve(next, count + 1, 1, toBusy);
      if (forced[slot]) return;
      improve(next, count, 0, none);
      improve(next, count, 2, Math.min(on, off));
    });
    states = next.map((row, count) => (count < due[slot]! || count > ready[slot]! ? [infinity, infinity, infinity] : row));
  }
  return Math.min(...states[meetings.length]!);
}

const infinity = Number.POSITIVE_INFINITY;
const blank = (meetings: number): number[][] => Array.from({ length: meetings + 1 }, () => [infinity, infinity, infinity]);

function improve(states: number[][], count: number, state: number, value: number): void {
  const row = states[count]!;
  if (value < row[state]!) row[state] = value;
}
