import { timeToWalk, walkingMinutes } from '../../../shared/rules/scheduling/constraints/timeToWalk.ts';
import { Occupancy } from '../../../shared/rules/scheduling/occupancy.ts';
import { type Assignment, type MeetingProblem, type Plan, peopleOf } from '../../../shared/rules/scheduling/problem.ts';
import { wayIn } from '../../../shared/rules/scheduling/smallestChange.ts';
import { toSpan } from '../../../shared/rules/time/spans.ts';

/**
 * The last touch on a plan with places: meetings from which or to which somebody cannot walk in time go, and whatever now fits, or fits
 * when one other meeting moves, comes in, the most worth first.
 */
export function settle(problem: MeetingProblem, plan: Plan): Plan {
  const occupancy = new Occupancy(problem, withoutHaste(problem, plan));
  const waiting = [...problem.meetings.keys()].filter((item) => !occupancy.assignmentOf.has(item) && occupancy.allowed[item]!.length > 0);
  // A lock that another one was in the way of may be the one that holds now.
  waiting.sort((a, b) => worthOf(problem, b) - worthOf(problem, a) || a - b);
  for (const item of waiting) {
    const way = wayIn(occupancy, item);
    if (!way?.placement) continue;
    occupancy.settle(
      way.moves.map((move) => move.item),
      [way.placement, ...way.moves],
    );
  }
  return [...occupancy.assignmentOf.values()].sort((a, b) => a.item - b.item);
}

/** What a meeting is worth when something has to go: locked ones go last. */
const worthOf = ({ meetings }: MeetingProblem, item: number): number => (meetings[item]!.locked ? 1e6 : meetings[item]!.weight);

/** The plan without meetings, the lightest first, until everybody can walk from each of theirs to the next. */
function withoutHaste(problem: MeetingProblem, plan: Plan): Plan {
  const { walks = [], places, meetings } = problem;
  if (walks.length === 0) return plan;
  const spans = problem.slots.map(toSpan);
  const isLate = (from: Assignment, to: Assignment) =>
    !timeToWalk(spans[from.slot]!, spans[to.slot]!, walkingMinutes(walks, places[from.place]!.room, places[to.place]!.room));
  const kept: Assignment[] = [];
  const days = problem.people.map((): Assignment[] => []);
  // The most worth first: whoever comes later must be in time for all that are there, and they for it.
  for (const assignment of [...plan].sort((a, b) => worthOf(problem, b.item) - worthOf(problem, a.item) || a.item - b.item)) {
    const people = peopleOf(meetings[assignment.item]!);
    const fits = people.every((person) => {
      const last = days[person]!.filter(({ slot }) => slot < assignment.slot).reduce(latest, null);
      const next = days[person]!.filter(({ slot }) => slot > assignment.slot).reduce(earliest, null);
      return (!last || !isLate(last, assignment)) && (!next || !isLate(assignment, next));
    });
    if (!fits) continue;
    kept.push(assignment);
    for (const person of people) days[person]!.push(assignment);
  }
  return kept;
}

const latest = (best: Assignment | null, other: Assignment): Assignment => (best && best.slot > other.slot ? best : other);
const earliest = (best: Assignment | null, other: Assignment): Assignment => (best && best.slot < other.slot ? best : other);
