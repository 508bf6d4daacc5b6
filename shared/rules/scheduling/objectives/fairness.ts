import { allowedSlots } from '../allowed.ts';
import { expanded } from '../lineUps.ts';
import { matched } from '../matched.ts';
import { meetingPacking } from '../packing.ts';
import { type MeetingProblem, type Plan, peopleOf } from '../problem.ts';
import { heldBy } from './floor.ts';

/**
 * The share of each person: meetings held of those that person could hold at most, when nobody else counts. null for who can
 * hold none. A plan is fair when the smallest share is large, then when the shares are alike.
 */
export function shares(problem: MeetingProblem, plan: Plan): (number | null)[] {
  const held = heldBy(problem, plan);
  return attainable(problem).map((most, person) => (most === 0 ? null : held[person]! / most));
}

/** The share of whoever got least; 1 if nobody can hold any. */
export const leastShare = (problem: MeetingProblem, plan: Plan): number =>
  shares(problem, plan).reduce<number>((least, share) => Math.min(least, share ?? 1), 1);

/** How unlike the shares are: their standard deviation. */
export function shareSpread(problem: MeetingProblem, plan: Plan): number {
  const known = shares(problem, plan).filter((share) => share !== null);
  const mean = known.reduce((sum, share) => sum + share, 0) / Math.max(1, known.length);
  return Math.sqrt(known.reduce((sum, share) => sum + (share - mean) ** 2, 0) / Math.max(1, known.length));
}

const known = new WeakMap<MeetingProblem, readonly number[]>();

/**
 * The most meetings in which they are named that each person could hold if nobody else counted: as many as can have slots of their own
 * at which the person is free. One at which a colleague may stand in needs no slot of the person's.
 */
export function attainable(problem: MeetingProblem): readonly number[] {
  const found = known.get(problem) ?? findAttainable(problem);
  known.set(problem, found);
  return found;
}

function findAttainable(problem: MeetingProblem): number[] {
  const wide = expanded(problem);
  if (wide.problem === problem) {
    const rows = meetingPacking(problem, () => 1).rows.slice(0, problem.people.length);
    return rows.map(({ capacity }) => capacity);
  }
  const allowed = allowedSlots(wide.problem);
  const slotsOf: (readonly number[])[] = problem.meetings.map(() => []);
  wide.origin.forEach((item, index) => {
    if (allowed[index]!.length > slotsOf[item]!.length) slotsOf[item] = allowed[index]!;
  });
  const own = problem.people.map((): (readonly number[])[] => []);
  const covered = problem.people.map(() => 0);
  problem.meetings.forEach((meeting, item) => {
    if (slotsOf[item]!.length === 0) return;
    const canSend = meeting.standIns?.some((side) => side.length > 0) ?? false;
    for (const person of peopleOf(meeting)) {
      if (canSend) covered[person]! += 1;
      else own[person]!.push(slotsOf[item]!);
    }
  });
  return problem.people.map(({ most }, person) => {
    const alone = matched(own[person]!);
    return covered[person]! + Math.min(alone, most ?? alone);
  });
}
