import { daysOf } from './days.ts';
import { comingTo, type MeetingProblem, type Participant, type Plan } from './problem.ts';

/**
 * Breaks that nobody can avoid who holds as many meetings as in this plan, by person: the fewest over all ways to choose that
 * many of the person's free slots, whoever the meetings are with. Their sum bounds the breaks of every plan with the same counts.
 */
export function leastBreaks(problem: MeetingProblem, plan: Plan): number[] {
  const held = problem.people.map(() => 0);
  for (const assignment of plan) for (const person of comingTo(problem, assignment)) held[person]! += 1;
  const days = daysOf(problem);
  const fewest = new FewestBreaks(problem.slots.length);
  return problem.people.map((person, index) => fewest.of(person, days, held[index]!));
}

/** More than any number of breaks. */
const never = 1e6;

/**
 * Dynamic programme over the slots of one person. A day has had nothing yet, is in a stretch of busy slots, or idle after one; for each
 * of these and for each number of meetings held so far the fewest breaks.
 */
class FewestBreaks {
  private readonly before: Int32Array;
  private readonly busy: Int32Array;
  private readonly idle: Int32Array;
  private readonly allowed: Uint8Array;
  private readonly claimed: Uint8Array;

  constructor(slots: number) {
    [this.before, this.busy, this.idle] = [new Int32Array(slots + 1), new Int32Array(slots + 1), new Int32Array(slots + 1)];
    [this.allowed, this.claimed] = [new Uint8Array(slots), new Uint8Array(slots)];
  }

  of(person: Participant, days: readonly (readonly number[])[], meetings: number): number {
    const { before, busy, idle, allowed, claimed } = this;
    if (meetings === 0 && person.claims.length < 2) return 0;
    for (const slot of person.allowed) allowed[slot] = 1;
    for (const { slot } of person.claims) claimed[slot] = 1;
    if (person.claims.length > 0 || this.withoutBreak(days) < meetings) {
      before.fill(never, 0, meetings + 1);
      before[0] = 0;
      for (const day of days) {
        busy.fill(never, 0, meetings + 1);
        idle.fill(never, 0, meetings + 1);
        for (const slot of day) this.pass(allowed[slot] === 1, claimed[slot] === 1, meetings);
        for (let held = 0; held <= meetings; held++) before[held] = Math.min(before[held]!, busy[held]!, idle[held]!);
      }
    } else before[meetings] = 0;
    for (const slot of person.allowed) allowed[slot] = 0;
    for (const { slot } of person.claims) claimed[slot] = 0;
    return before[meetings]!;
  }

  /** Who has no claims holds so many meetings without a break: on each day as many as the longest stretch takes. Most people need no more. */
  private withoutBreak(days: readonly (readonly number[])[]): number {
    let sum = 0;
    for (const day of days) {
      let [longest, stretch] = [0, 0];
      for (const slot of day) {
        stretch = this.allowed[slot] === 1 ? stretch + 1 : 0;
        if (stretch > longest) longest = stretch;
      }
      sum += longest;
    }
    return sum;
  }

  /** Goes on by one slot. From the most meetings down, so that each number is read before it is written. */
  private pass(isAllowed: boolean, isClaimed: boolean, meetings: number): void {
    const { before, busy, idle } = this;
    for (let held = meetings; held >= 0; held--) {
      const from = isClaimed ? held : held - 1;
      const rest = Math.min(idle[held]!, busy[held]!);
      const met = from < 0 || !(isAllowed || isClaimed) ? never : Math.min(before[from]!, busy[from]!, idle[from]! + 1);
      idle[held] = isClaimed ? never : rest;
      busy[held] = met;
      if (isClaimed) before[held] = never;
    }
  }
}
