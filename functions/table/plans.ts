import { z } from 'zod';
import { Adjustment } from '../../shared/schemas/adjustment.ts';
import { carryingJob } from '../../shared/schemas/job.ts';
import { Placement } from '../../shared/schemas/placement.ts';
import { Plan } from '../../shared/schemas/plan.ts';
import { Unplaced } from '../../shared/schemas/unplaced.ts';
import { checked } from './checked.ts';
import { keys } from './keys.ts';
import { type Item, list, putAll, read, type Table } from './table.ts';

export const planItem = (plan: Plan): Item => ({
  ...keys.plan(plan.id),
  type: 'Plan',
  GSI1PK: `EVENT#${plan.eventId}`,
  GSI1SK: `PLAN#${plan.id}`,
  ...checked(Plan, plan),
});
/** A plan as stored, whenever that was. */
export const StoredPlan = carryingJob(Plan);
export const readPlan = (table: Table, id: string) => read(table, keys.plan(id), StoredPlan);
/** Newest first: plan ids are ULIDs. */
export const listPlans = (table: Table, eventId: string) =>
  list(table, { index: 'GSI1', partition: `EVENT#${eventId}`, begins: 'PLAN#', newestFirst: true }, StoredPlan);

const PlanPart = z.object({ placements: z.array(Placement) });
const PlanUnplaced = z.object({ unplaced: z.array(Unplaced) });

/** 300 placements of about 400 bytes stay well under the 400 KB of an item. */
const partSize = 300;
const parts = <T>(values: T[]) =>
  Array.from({ length: Math.ceil(values.length / partSize) }, (_, index) => values.slice(index * partSize, (index + 1) * partSize));

/** Writes what a plan places and what it could not. Called once a plan, before its status says `done`. */
export async function writePlanContent(
  table: Table,
  planId: string,
  content: { placements: Placement[]; unplaced: Unplaced[] },
): Promise<void> {
  await putAll(table, [
    ...parts(content.placements).map(
      (placements, index): Item => ({ ...keys.planPart(planId, index), type: 'PlanPart', ...checked(PlanPart, { placements }) }),
    ),
    ...parts(content.unplaced).map(
      (unplaced, index): Item => ({ ...keys.planUnplaced(planId, index), type: 'PlanUnplaced', ...checked(PlanUnplaced, { unplaced }) }),
    ),
  ]);
}

export async function readPlanContent(table: Table, planId: string): Promise<{ placements: Placement[]; unplaced: Unplaced[] }> {
  const partition = keys.plan(planId).PK;
  const [placed, unplaced] = await Promise.all([
    list(table, { partition, begins: 'PART#', whole: true }, PlanPart),
    list(table, { partition, begins: 'UNPLACED#', whole: true }, PlanUnplaced),
  ]);
  return { placements: placed.flatMap((part) => part.placements), unplaced: unplaced.flatMap((part) => part.unplaced) };
}

export const adjustmentItem = (adjustment: Adjustment): Item => ({
  ...keys.adjustment(adjustment.planId, adjustment.number),
  type: 'Adjustment',
  ...checked(Adjustment, adjustment),
});
export const listAdjustments = (table: Table, planId: string) =>
  list(table, { partition: keys.plan(planId).PK, begins: 'ADJUSTMENT#', whole: true }, Adjustment);
