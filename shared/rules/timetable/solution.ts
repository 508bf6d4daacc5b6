import type { Objective, PlanFigures } from '../../schemas/figures.ts';
import type { Placement } from '../../schemas/placement.ts';
import type { SmallestChange, Unplaced, UnplacedReason } from '../../schemas/unplaced.ts';
import { addedPlaceId, type Change } from '../scheduling/change.ts';
import type { Figures } from '../scheduling/figures.ts';
import { type Assignment, itemsOf, type Plan, type Problem } from '../scheduling/problem.ts';
import { placed, type TimetableItem } from './items.ts';

/** The engine's plan as placements, in the order of the items. What was locked stays locked. */
export function toPlacements(problem: Problem, plan: Plan, items: readonly TimetableItem[]): Placement[] {
  const toPlacement = translator(problem, items);
  return plan.map(toPlacement);
}

/** What the engine left out, with its reasons and the change that would bring it in, as the tray shows them. */
export function toUnplaced(
  problem: Problem,
  unplaced: readonly { item: number; reasons: UnplacedReason[]; smallestChange: Change | null }[],
  items: readonly TimetableItem[],
): Unplaced[] {
  const toPlacement = translator(problem, items);
  const byId = new Map(items.map((item) => [item.id, item]));
  return unplaced.map(({ item, reasons, smallestChange }) => {
    const { id, kind, organisationIds } = byId.get(itemsOf(problem)[item]!.id)!;
    return { id, kind, organisationIds, reasons, smallestChange: smallestChange && toChange(problem, smallestChange, toPlacement) };
  });
}

/** The figures an organiser reads. `kept` are locked placements beside the slots: wanted, and placed. `leftOut` is wanted, and cannot be. */
export const toPlanFigures = (
  figures: Figures,
  bounds: { readonly placed: number },
  kept: readonly Placement[],
  objectives?: readonly Objective[],
  leftOut: readonly Unplaced[] = [],
): PlanFigures => ({
  requested: figures.requested + kept.length + leftOut.length,
  placed: figures.placed + kept.length,
  bound: bounds.placed + kept.length,
  proved: figures.placed === bounds.placed,
  breaks: figures.breaks,
  moved: figures.moved,
  objectives: objectives?.map(({ code, better, value, bound }) => ({ code, better, value, bound })),
});

function toChange(problem: Problem, change: Change, toPlacement: (assignment: Assignment) => Placement): SmallestChange {
  const { code, person, slot, quota, placement, moves } = change;
  const values: SmallestChange['values'] = {};
  if (slot !== null) Object.assign(values, { start: problem.slots[slot]!.start, end: problem.slots[slot]!.end });
  if (person !== null) values.personId = problem.people[person]!.id;
  if (quota !== undefined && problem.kind === 'pitches') {
    const raised = problem.quotas![quota]!;
    Object.assign(values, { quota: raised.id, most: (raised.most ?? 0) + 1 });
  }
  return {
    code,
    values,
    placement: placement && toPlacement(placement),
    moves: moves.map(toPlacement),
  };
}

function translator(problem: Problem, items: readonly TimetableItem[]): (assignment: Assignment) => Placement {
  const byId = new Map(items.map((item) => [item.id, item]));
  return ({ item, slot, place, people }) => {
    const { id, locked } = itemsOf(problem)[item]!;
    const coming = people && { personIds: people.map((person) => problem.people[person]!.id) };
    return { ...placed(byId.get(id)!, problem.slots[slot]!.start, problem.places[place]?.id ?? addedPlaceId, locked !== null), ...coming };
  };
}
