import { addedPlaceId } from '../../../shared/rules/scheduling/change.ts';
import { conflictsOf, occupancyOf, type PreparedHall } from '../../../shared/rules/timetable/conflicts.ts';
import { adjusted } from '../../../shared/rules/timetable/draft.ts';
import { placed } from '../../../shared/rules/timetable/items.ts';
import type { Verdict } from '../../../shared/rules/timetable/verdict.ts';
import type { AdjustmentChange } from '../../../shared/schemas/adjustment.ts';
import type { Conflict } from '../../../shared/schemas/conflict.ts';
import type { Placement } from '../../../shared/schemas/placement.ts';
import type { SmallestChange, Unplaced } from '../../../shared/schemas/unplaced.ts';
import type { Board } from './api/getBoard.ts';

/** One change by hand as it is sent: only where and when; who and how long belong to the item. */
export type Step = { kind: 'place'; id: string; start: string; placeId: string } | Exclude<AdjustmentChange, { kind: 'place' }>;

export const placing = ({ id, start, placeId }: Pick<Placement, 'id' | 'start' | 'placeId'>): Step => ({
  kind: 'place',
  id,
  start,
  placeId,
});

/** The steps that a verdict allows; none where the place is blocked or is the item's own. */
export function stepsFor(verdict: Verdict): Step[] {
  if (verdict.kind === 'free') return [placing(verdict.placement)];
  return verdict.kind === 'swap' ? [placing(verdict.placement), placing(verdict.other)] : [];
}

/**
 * The steps of an item's smallest change: whoever is in the way moves, then the item takes its place. `added`: the table that was put
 * up for it, in place of the one the engine imagined.
 */
export function stepsOfChange({ smallestChange }: Pick<Unplaced, 'smallestChange'>, added: string = addedPlaceId): Step[] {
  if (!smallestChange?.placement) return [];
  return [...smallestChange.moves, smallestChange.placement].map((placement) =>
    placing(placement.placeId === addedPlaceId ? { ...placement, placeId: added } : placement),
  );
}

/** What a change settles by itself: time that is opened, a table that is put up. */
const settled: Record<SmallestChange['code'], readonly Conflict['code'][]> = {
  'open-availability': ['outside-availability'],
  'add-table': ['unknown-place'],
  'raise-quota': [],
  'move-other': [],
  none: [],
};

/** What stands against a smallest change by now: the board may have moved on since the engine found it. */
export function obstaclesTo(entry: Pick<Unplaced, 'smallestChange'>, board: Board, hall: PreparedHall): Conflict[] {
  const steps = stepsOfChange(entry);
  const ids = new Set(steps.map(({ id }) => id));
  const code = entry.smallestChange?.code ?? 'none';
  return withSteps(board, steps, hall).conflicts.filter(
    (conflict) => ids.has(conflict.placementId) && !settled[code].includes(conflict.code),
  );
}

/** The board after some steps, as the API will tell it. What is put somewhere by hand is locked there. */
export function withSteps(board: Board, steps: readonly Step[], hall: PreparedHall): Board {
  const items = new Map(board.items.map((item) => [item.id, item]));
  const changes = steps.flatMap((step): AdjustmentChange[] => {
    if (step.kind !== 'place') return [step];
    const item = items.get(step.id);
    return item ? [{ kind: 'place', placement: placed(item, step.start, step.placeId, true) }] : [];
  });
  const { placements, unplaced } = adjusted(board, changes);
  return {
    ...board,
    placements: [...placements],
    unplaced: [...unplaced],
    conflicts: conflictsAfter(board, placements, new Set(steps.map(({ id }) => id)), hall),
    adjustments: board.adjustments + steps.length,
  };
}

/** The conflicts after a change: only what shares a person or a place with something that changed is judged anew. */
function conflictsAfter(before: Board, after: readonly Placement[], changed: ReadonlySet<string>, hall: PreparedHall): Conflict[] {
  const moved = [...before.placements, ...after].filter(({ id }) => changed.has(id));
  const people = new Set(moved.flatMap(({ personIds }) => personIds));
  const places = new Set(moved.map(({ placeId }) => placeId));
  const concerned = after.filter(({ placeId, personIds }) => places.has(placeId) || personIds.some((id) => people.has(id)));
  const judged = new Set([...changed, ...concerned.map(({ id }) => id)]);
  const occupancy = occupancyOf(after);
  return [
    ...before.conflicts.filter(({ placementId }) => !judged.has(placementId)),
    ...concerned.flatMap((placement) => conflictsOf(placement, hall, occupancy)),
  ];
}
