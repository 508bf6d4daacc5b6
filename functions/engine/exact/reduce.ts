import { assign } from './assign.ts';
import { type BreakProblem, meetingsOf } from './problem.ts';
import type { Reason } from './reasons.ts';

/**
 * Takes slots from meetings that they can have in no plan: those at which somebody is busy, and those that leave no time for what comes
 * before or after. Says why if it is plain that not every meeting can be held.
 */
export function reduce(problem: BreakProblem): BreakProblem | Reason {
  const busy = problem.busy.map((slots) => new Set(slots));
  const slots = problem.meetings.map((meeting) =>
    meeting.slots.filter((slot) => problem.places[slot]! > 0 && !meeting.people.some((person) => busy[person]!.has(slot))),
  );
  const without = slots.findIndex((list) => list.length === 0);
  if (without >= 0) return { code: 'no-slot', meeting: without };
  const wedged = keepOrder(slots, problem.precedences);
  if (wedged !== null) return { code: 'no-slot-in-order', meeting: wedged };
  const crowded = meetingsOf(problem).findIndex(
    (meetings) =>
      !assign(
        meetings.map((meeting) => slots[meeting]!),
        problem.days.map(() => 1),
      ),
  );
  if (crowded >= 0) return { code: 'too-many-meetings', person: crowded };
  if (!assign(slots, problem.places)) return { code: 'too-few-places' };
  return { ...problem, meetings: problem.meetings.map(({ people }, meeting) => ({ people, slots: slots[meeting]! })) };
}

/** Narrows lists of slots until the first slot of each leaves room for all before it, and the last for all after it. The meeting left without one, or null. */
function keepOrder(slots: number[][], precedences: BreakProblem['precedences']): number | null {
  for (let changed = true; changed; ) {
    changed = false;
    for (const [before, after] of precedences) {
      if (before === after) return after;
      const earliest = slots[before]![0]!;
      const latest = slots[after]!.at(-1)!;
      for (const [meeting, fits] of [
        [after, (slot: number) => slot > earliest],
        [before, (slot: number) => slot < latest],
      ] as const) {
        const kept = slots[meeting]!.filter(fits);
        if (kept.length === 0) return meeting;
        if (kept.length < slots[meeting]!.length) changed = true;
        slots[meeting] = kept;
      }
    }
  }
  return null;
}
