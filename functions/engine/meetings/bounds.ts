import type { Figures } from '../../../shared/rules/scheduling/figures.ts';
import { leastBreaks } from '../../../shared/rules/scheduling/leastBreaks.ts';
import { leastBelowFloor, leastMoves, leastRoomChanges, mostLeastShare } from '../../../shared/rules/scheduling/limits.ts';
import { expanded } from '../../../shared/rules/scheduling/lineUps.ts';
import type { MeetingProblem, Plan } from '../../../shared/rules/scheduling/problem.ts';
import type { Bounds, ObjectiveStanding } from '../contract.ts';
import type { Bound } from '../linear/bounds.ts';

/**
 * What no plan can better, objective after objective. Each bound takes for given what the objectives before it have decided: fairness
 * holds for plans at least as heavy, breaks for the numbers of meetings that people have, changes of room for the times, moves for the meetings held.
 *
 * @param known what else is proved about plans that hold the same meetings: fewest moves and breaks
 */
export function boundsOf(
  problem: MeetingProblem,
  plan: Plan,
  count: Bound,
  weight: Bound,
  known: { readonly moved: number; readonly breaks: number },
): Required<Bounds> {
  const { origin } = expanded(problem);
  const possible = new Set<number>();
  const gained = plan.reduce((sum, { item }) => sum + problem.meetings[item]!.weight, 0);
  weight.excluded(gained).forEach((isExcluded, index) => {
    if (!isExcluded) possible.add(origin[index]!);
  });
  const breaksOf = leastBreaks(problem, plan);
  const breaks = Math.max(
    known.breaks,
    breaksOf.reduce((sum, count) => sum + count, 0),
  );
  return {
    placed: count.value,
    weight: weight.value,
    belowFloor: leastBelowFloor(problem),
    leastShare: mostLeastShare(problem, (item) => !possible.has(item)),
    breaks,
    // Of so many breaks somebody has at least everybody's part.
    mostBreaks: breaksOf.reduce((most, count) => Math.max(most, count), Math.ceil(breaks / Math.max(1, problem.people.length))),
    roomChanges: leastRoomChanges(problem, plan),
    moved: Math.max(leastMoves(problem, plan), known.moved),
  };
}

/** The objectives of meetings in the order in which they count. Not moving is one where there is a plan before; in a calm run right after weight. */
export function standings({ previous, calm }: MeetingProblem, measured: Figures, bounds: Required<Bounds>): ObjectiveStanding[] {
  const standing = (code: keyof Figures & keyof Bounds, better: 'more' | 'less'): ObjectiveStanding => {
    const [value, bound] = [measured[code], bounds[code]];
    return { code, better, value, bound, proved: value === bound };
  };
  const moved = previous.length > 0 ? [standing('moved', 'less')] : [];
  const others = [
    standing('belowFloor', 'less'),
    standing('leastShare', 'more'),
    standing('breaks', 'less'),
    standing('mostBreaks', 'less'),
    standing('roomChanges', 'less'),
  ];
  return [standing('weight', 'more'), ...(calm ? [...moved, ...others] : [...others, ...moved])];
}
