import { type MeetingProblem, type Plan, peopleOf } from '../problem.ts';

/** How often somebody stands in for somebody else. */
export const standIns = (problem: MeetingProblem, plan: Plan): number =>
  plan.reduce((sum, { item, people = [] }) => {
    const named = peopleOf(problem.meetings[item]!);
    return sum + people.filter((person, index) => person !== named[index]).length;
  }, 0);
