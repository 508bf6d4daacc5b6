import { adjusted, type Draft, rebased } from '../../shared/rules/timetable/draft.ts';
import { isAttended, placed, type TimetableItem } from '../../shared/rules/timetable/items.ts';
import type { Placement, PublishedPlacement } from '../../shared/schemas/placement.ts';
import type { Plan } from '../../shared/schemas/plan.ts';
import { listAdjustments, readPlan, readPlanContent } from '../table/plans.ts';
import type { Table } from '../table/table.ts';
import { readRelease } from '../table/timetable.ts';
import type { PlanSource } from './source.ts';

/** A published placement as a plan holds it. */
export const asPlacement = ({
  eventId: _e,
  releaseId: _r,
  sequence: _s,
  cancelled: _c,
  by: _b,
  uid: _u,
  version: _v,
  ...placement
}: PublishedPlacement): Placement => placement;

/** What is published now, as the draft one starts from. */
export const publishedDraft = (source: PlanSource): Draft => ({
  placements: source.live.filter(({ cancelled }) => !cancelled).map(asPlacement),
  unplaced: [],
});

/** A plan with its adjustments applied. `count` numbers the last of them. */
export async function readDraft(table: Table, plan: Plan): Promise<Draft & { count: number }> {
  const [content, adjustments] = await Promise.all([readPlanContent(table, plan.id), listAdjustments(table, plan.id)]);
  return {
    ...adjusted(
      content,
      adjustments.map(({ change }) => change),
    ),
    count: adjustments.at(-1)?.number ?? 0,
  };
}

/** What the plan behind the published timetable could not place, with the reasons it found then. */
async function publishedTray(table: Table, { event, timetable }: PlanSource): Promise<Draft['unplaced']> {
  const release = timetable.releaseId ? await readRelease(table, event.id, timetable.releaseId) : null;
  return release ? (await readPlanContent(table, release.planId)).unplaced : [];
}

/** The draft of an event, or what is published where there is none. */
export async function currentDraft(table: Table, source: PlanSource): Promise<Draft & { plan: Plan | null; count: number }> {
  const plan = source.event.draftPlanId ? await readPlan(table, source.event.draftPlanId) : null;
  if (!plan) return { ...publishedDraft(source), unplaced: await publishedTray(table, source), plan: null, count: 0 };
  return { ...(await readDraft(table, plan)), plan };
}

/**
 * A draft against what is wanted today: placements of what was called off are dropped, people and lengths are those of now, and
 * what nobody has placed yet stands in the tray.
 */
export function upToDate(draft: Draft, source: PlanSource): Draft {
  const items = new Map(source.items.map((item) => [item.id, item]));
  const placements = draft.placements.flatMap((placement) => {
    const item = items.get(placement.id);
    return item && isAttended(item) ? [placed(item, placement.start, placement.placeId, placement.locked)] : [];
  });
  const known = new Set(placements.map(({ id }) => id));
  const explained = new Map(draft.unplaced.map((entry) => [entry.id, entry]));
  const unplaced = source.items
    .filter(({ id }) => !known.has(id))
    .map((item) => unattended(item) ?? explained.get(item.id) ?? unexplained(item));
  return { placements, unplaced };
}

const unattended = (item: TimetableItem) =>
  isAttended(item) ? null : { ...unexplained(item), reasons: [{ code: 'no-delegate' as const, values: {} }] };

const unexplained = ({ id, kind, organisationIds }: TimetableItem) => ({ id, kind, organisationIds, reasons: [], smallestChange: null });

/** The draft as publishing would carry it out now: what was booked since it was made stands, and what is wanted today is what counts. */
export const withBookings = (draft: Draft & { plan: Plan | null }, source: PlanSource): Draft =>
  upToDate(draft.plan ? broughtUp(draft, source, draft.plan.basis.revision) : draft, source);

/** A draft with what was booked and called off since it was made. */
export const broughtUp = (draft: Draft, source: PlanSource, basisRevision: number): Draft => rebased(draft, source.live, basisRevision);
