import type { UnplacedReason } from '../../schemas/unplaced.ts';
import { besideQuotas } from './besideQuotas.ts';
import type { Change } from './change.ts';
import { type Expanded, expanded, folded, unfolded } from './lineUps.ts';
import { Occupancy } from './occupancy.ts';
import { type Assignment, itemsOf, type PitchProblem, type Plan, type Problem } from './problem.ts';
import { reasons } from './reasons.ts';
import { smallestChange } from './smallestChange.ts';

export interface Explanation {
  readonly item: number;
  readonly reasons: UnplacedReason[];
  readonly smallestChange: Change;
}

/** The same, where a change may not have been looked for: null. */
export type Answer = Omit<Explanation, 'smallestChange'> & { readonly smallestChange: Change | null };

/** Every item that is not in a plan: which rules keep it out, and the cheapest single change that would let it in. */
export const explain = (problem: Problem, plan: Plan): Explanation[] => [...explanations(problem, plan)] as Explanation[];

/**
 * The same one by one, for whoever wants to breathe between them.
 *
 * @param looks whether changes are still to be tried, which takes longer than to say what is in the way
 */
export function* explanations(problem: Problem, plan: Plan, looks = () => true): Generator<Answer> {
  const held = new Set(plan.map(({ item }) => item));
  const wide = problem.kind === 'meetings' ? expanded(problem) : null;
  const occupancy = wide ? new Occupancy(wide.problem, unfolded(wide, plan)) : new Occupancy(problem, plan);
  const lineUps = itemsOf(problem).map((): number[] => []);
  for (const index of itemsOf(occupancy.problem).keys()) lineUps[wide ? wide.origin[index]! : index]!.push(index);
  for (const item of itemsOf(problem).keys()) {
    if (held.has(item)) continue;
    const change = looks() ? smallestChange(occupancy, lineUps[item]!) : null;
    const answer = change && (wide ? asAsked(wide, change) : besideQuotas(problem as PitchProblem, plan, change));
    yield { item, reasons: reasons(occupancy, lineUps[item]![0]!), smallestChange: answer };
  }
}

/** A change of the expanded problem in the words of the one that was asked. */
const asAsked = (wide: Expanded, change: Change): Change => {
  const read = (assignments: readonly Assignment[]) => folded(wide, assignments);
  return { ...change, placement: change.placement && read([change.placement])[0]!, moves: read(change.moves) };
};
