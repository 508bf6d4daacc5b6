import { leastBreaks } from '../../../shared/rules/scheduling/leastBreaks.ts';
import { type Expanded, folded } from '../../../shared/rules/scheduling/lineUps.ts';
import type { Assignment, MeetingProblem, Plan } from '../../../shared/rules/scheduling/problem.ts';
import type { Budget } from '../budget.ts';
import { conflictsFor, type ProvedBreaks, proveBreaks } from '../exact/proveBreaks.ts';
import { NONE } from '../grid.ts';
import type { Random } from '../random.ts';
import { BreakSearch } from './breakSearch.ts';
import type { Homes } from './homes.ts';
import type { Seating } from './seating.ts';

/** The part of the seconds of a run that each search has. The first needs only a part of its own where a proof follows, which finds better times as well. */
const parts = { first: 0.48, beforeProof: 0.3, last: 0.06 } as const;
/** How much worse a step in time may make it, in breaks, at the beginning of each; at its end a tenth of that. */
const heat = { first: 0.5, last: 0.05 } as const;
/** What a unit of `Homes.cost` counts, in breaks: in a calm run no number of them is worth a move. */
const attachments = { calm: 100, otherwise: 1e-6 } as const;

interface Times {
  readonly problem: MeetingProblem;
  readonly seating: Seating;
  readonly wide: Expanded;
  readonly homes: Homes;
  readonly random: Random;
  readonly budget: Budget;
  /** Steps a second. */
  readonly pace: number;
  /** The part of the seconds that others have left. */
  readonly unspent: number;
  /** Told of every better number of breaks. */
  readonly tell: (breaks: number) => void;
}

/**
 * Moves the meetings that are seated in time, none out: fewer breaks, then breaks evenly spread. A search first, then, where meetings are few
 * enough, a SAT solver that ends it with a proof, then a search among plans with as few breaks.
 *
 * @returns what was proved about breaks, if the solver was asked
 */
export async function order({ problem, seating, wide, homes, random, budget, pace, unspent, tell }: Times): Promise<ProvedBreaks | null> {
  const attachment = problem.previous.length === 0 ? 0 : problem.calm ? attachments.calm : attachments.otherwise;
  const search = new BreakSearch(seating, random, homes, attachment);
  if (search.scope === 0) return null;
  let least = leastBreaks(problem, timesOf(seating, wide)).reduce((sum, count) => sum + count, 0);
  const cool = (share: number, hottest: number) =>
    budget.spend(share, pace, (steps, progress) => {
      search.run(steps, hottest * 0.1 ** progress);
      tell(search.bestBreaks);
      return !search.isDone(least);
    });
  const isProvable = !problem.calm && conflictsFor(seating, budget.planned) > 0;
  await cool((parts.first + unspent) * (problem.calm ? search.scope : isProvable ? parts.beforeProof : 1), heat.first);
  seating.restore(search.best);
  const proved = !isProvable || search.bestBreaks <= least ? null : await proveBreaks(seating, problem.people.length, budget);
  least = Math.max(least, proved?.bound ?? 0);
  search.finish(proved?.slots ?? search.best);
  await cool(parts.last, heat.last);
  seating.restore(search.best);
  return proved;
}

/** The plan so far, every meeting at the first place: for figures that do not ask where. */
export function timesOf({ slotOf }: Seating, wide: Expanded): Plan {
  const seated: Assignment[] = [];
  slotOf.forEach((slot, item) => {
    if (slot !== NONE) seated.push({ item, slot, place: 0 });
  });
  return folded(wide, seated);
}
