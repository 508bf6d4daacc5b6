import { type BreakProblem, breaksIn, meetingsOf, type Slots } from './problem.ts';

/** What a plan comes to, counted from the plan alone. */
export interface Verdict {
  readonly breaks: number;
  /** Breaks of whoever has most less those of whoever has fewest. */
  readonly spread: number;
}

/**
 * Checks a plan without any of the engine's code, rule by rule, and counts its breaks.
 *
 * @throws {Error} `plan-rejected: …` if it breaks a rule: no engine may return such a plan
 */
export function verify(problem: BreakProblem, slots: Slots): Verdict {
  const reject = (rule: string, item: number): never => {
    throw new Error(`plan-rejected: ${rule} ${item}`);
  };
  if (slots.length !== problem.meetings.length) reject('length', slots.length);
  const load = problem.days.map(() => 0);
  slots.forEach((slot, meeting) => {
    if (!problem.meetings[meeting]!.slots.includes(slot)) reject('slot', meeting);
    load[slot]!++;
  });
  load.forEach((meetings, slot) => {
    if (meetings > problem.places[slot]!) reject('places', slot);
  });
  for (const [before, after] of problem.precedences) if (slots[before]! >= slots[after]!) reject('precedence', after);
  const counts = meetingsOf(problem).map((meetings, person) => {
    const busy = [...problem.busy[person]!, ...meetings.map((meeting) => slots[meeting]!)];
    if (new Set(busy).size < busy.length) reject('person', person);
    return breaksIn(problem.days, (slot) => busy.includes(slot));
  });
  const spread = counts.length === 0 ? 0 : Math.max(...counts) - Math.min(...counts);
  if (problem.fairness !== null && spread > problem.fairness) reject('fairness', spread);
  return { breaks: counts.reduce((sum, count) => sum + count, 0), spread };
}
