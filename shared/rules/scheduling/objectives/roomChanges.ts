import { walkingMinutes } from '../constraints/timeToWalk.ts';
import { type Assignment, comingTo, type MeetingProblem, type Plan } from '../problem.ts';

/** How often somebody's next meeting of the day is in another room, over all people. */
export const roomChanges = (problem: MeetingProblem, plan: Plan): number =>
  steps(problem, plan).filter(([from, to]) => problem.places[from.place]?.room !== problem.places[to.place]?.room).length;

/** How often somebody's next meeting of the day is at another place, in whatever room. */
export const placeChanges = (problem: MeetingProblem, plan: Plan): number =>
  steps(problem, plan).filter(([from, to]) => from.place !== to.place).length;

/** The minutes that people walk from one meeting to the next of the day, over all people. */
export const walking = (problem: MeetingProblem, plan: Plan): number => {
  const { walks = [], places } = problem;
  if (walks.length === 0) return 0;
  return steps(problem, plan).reduce((sum, [from, to]) => sum + walkingMinutes(walks, places[from.place]!.room, places[to.place]!.room), 0);
};

const known = new WeakMap<Plan, [Assignment, Assignment][]>();

/** Every pair of meetings that follow each other for somebody on one day; asked by several figures about one plan. */
function steps(problem: MeetingProblem, plan: Plan): [Assignment, Assignment][] {
  const found = known.get(plan) ?? findSteps(problem, plan);
  known.set(plan, found);
  return found;
}

function findSteps(problem: MeetingProblem, plan: Plan): [Assignment, Assignment][] {
  const last: (Assignment | undefined)[] = problem.people.map(() => undefined);
  const days = problem.slots.map(({ day }) => day);
  const pairs: [Assignment, Assignment][] = [];
  for (const to of [...plan].sort((a, b) => a.slot - b.slot))
    for (const person of comingTo(problem, to)) {
      const from = last[person];
      if (from && days[from.slot] === days[to.slot]) pairs.push([from, to]);
      last[person] = to;
    }
  return pairs;
}
