import type { Objective, PlanFigures } from '../../../shared/schemas/figures.ts';

/** One line of how good a plan is; `best` null where nothing is proved. */
export type Quality = Pick<Objective, 'code' | 'value'> & { readonly best: number | null };

/** A wish nobody made is met by every plan: no line for it. */
const unasked: readonly Objective['code'][] = ['quotas', 'belowFloor', 'kept'];

/** How many are placed, then what the engine strives for in the order in which it counts, each beside the best that any plan could reach. */
export function planQuality({ placed, bound, breaks, objectives }: PlanFigures): Quality[] {
  const first: Quality = { code: 'placed', value: placed, best: bound };
  if (!objectives) return [first, { code: 'breaks', value: breaks, best: null }];
  const rest = objectives.filter(({ code, value, bound }) => code !== 'placed' && !(unasked.includes(code) && value === 0 && bound === 0));
  return [first, ...rest.map(({ code, value, bound }) => ({ code, value, best: bound }))];
}

/** How far a figure is from the best possible, as a share of it; null where nothing is proved or nothing is to be had. */
export const gapOf = ({ value, best }: Quality): number | null => (best === null || best === 0 ? null : Math.abs(best - value) / best);
