import type { Conflict } from '../../schemas/conflict.ts';
import type { Placement } from '../../schemas/placement.ts';
import { collide, isSamePlace } from './collide.ts';
import { conflictsOf, type Occupancy, type PreparedHall } from './conflicts.ts';
import { placed, type TimetableItem } from './items.ts';

/** Where everything is, as a draft has it, with what judging a move looks up. */
export interface Standing {
  readonly items: ReadonlyMap<string, TimetableItem>;
  readonly placements: ReadonlyMap<string, Placement>;
  readonly hall: PreparedHall;
  readonly occupancy: Occupancy;
}

/** What putting an item somewhere would mean. `swap`: it fits once what stands there takes its place, `other` being where that goes. */
export type Verdict =
  | { readonly kind: 'here'; readonly placement: Placement }
  | { readonly kind: 'free'; readonly placement: Placement }
  | { readonly kind: 'swap'; readonly placement: Placement; readonly other: Placement }
  | { readonly kind: 'blocked'; readonly placement: Placement; readonly conflicts: readonly Conflict[] };

/** Judges a place for an item by the same rules that publishing asks. */
export function verdictOf(item: TimetableItem, start: string, placeId: string, standing: Standing): Verdict {
  const placement = placed(item, start, placeId, true);
  const current = standing.placements.get(item.id);
  if (isSamePlace(placement, current)) return { kind: 'here', placement };
  const conflicts = conflictsOf(placement, standing.hall, standing.occupancy);
  if (conflicts.length === 0) return { kind: 'free', placement };
  const other = current && swapped(placement, current, conflicts, standing);
  return other ? { kind: 'swap', placement, other } : { kind: 'blocked', placement, conflicts };
}

/**
 * Where the one thing in the way would go if it took the item's place; `null` if more is in the way, if it is locked, or if it does
 * not fit there either.
 */
function swapped(placement: Placement, current: Placement, conflicts: readonly Conflict[], standing: Standing): Placement | null {
  const [otherId, ...more] = new Set(conflicts.map((conflict) => conflict.otherId));
  const other = otherId ? standing.placements.get(otherId) : undefined;
  const item = otherId ? standing.items.get(otherId) : undefined;
  if (more.length > 0 || !other || !item || other.locked) return null;
  const back = placed(item, current.start, current.placeId, true);
  const left = conflictsOf(back, standing.hall, standing.occupancy).filter((conflict) => conflict.otherId !== placement.id);
  return left.length > 0 || collide(back, placement) ? null : back;
}
