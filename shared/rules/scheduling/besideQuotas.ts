import { applyChange, type Change, noChange } from './change.ts';
import { quotaStandings } from './objectives/quotas.ts';
import type { PitchProblem, Plan } from './problem.ts';

/**
 * A smallest change with the quotas in view: where there would be room but for one quota, that quota allows one more; where a quota is in
 * the way of a change that asks for something already, no single change helps.
 */
export function besideQuotas(problem: PitchProblem, plan: Plan, change: Change): Change {
  if (change.code === 'none' || !problem.quotas?.length) return change;
  const after = applyChange(problem, plan, change);
  const before = quotaStandings(problem, plan);
  const worse = quotaStandings(problem, after.plan).flatMap(({ lacking, excess }, quota) =>
    lacking > before[quota]!.lacking || excess > before[quota]!.excess ? [{ quota, excess: excess - before[quota]!.excess }] : [],
  );
  const [first, ...others] = worse;
  if (!first) return change;
  const isOneMore = others.length === 0 && first.excess === 1 && before[first.quota]!.excess === 0;
  return isOneMore && change.code === 'move-other' ? { ...change, code: 'raise-quota', quota: first.quota } : noChange;
}
