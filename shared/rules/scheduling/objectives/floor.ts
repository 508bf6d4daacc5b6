import { type MeetingProblem, type Plan, peopleOf } from '../problem.ts';

/**
 * Everybody gets their fewest before anybody gets more: how many meetings people lack to that, over all. A meeting counts for
 * those who are named, whoever stands in for them.
 */
export const belowFloor = (problem: MeetingProblem, plan: Plan): number => {
  const held = heldBy(problem, plan);
  return problem.people.reduce((sum, { least }, person) => sum + Math.max(0, (least ?? 0) - held[person]!), 0);
};

/** How many meetings in which they are named each person has. */
export function heldBy(problem: MeetingProblem, plan: Plan): number[] {
  const held = problem.people.map(() => 0);
  for (const { item } of plan) for (const person of peopleOf(problem.meetings[item]!)) held[person]! += 1;
  return held;
}
