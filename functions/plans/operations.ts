import { again, doneAtOnce, queued, stopping } from '../../shared/rules/jobs/transitions.ts';
import { placed } from '../../shared/rules/timetable/items.ts';
import type { Adjustment, AdjustmentChange } from '../../shared/schemas/adjustment.ts';
import type { Event } from '../../shared/schemas/event.ts';
import type { Plan, PlanScope } from '../../shared/schemas/plan.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/schemas/problem.ts';
import { organisedEvent } from '../access/events.ts';
import { counting, overLimit } from '../limits/limits.ts';
import { settled } from '../progress/lost.ts';
import type { Call } from '../services.ts';
import { timestamp } from '../services.ts';
import { replacingEvent } from '../table/events.ts';
import { changeJob } from '../table/jobs.ts';
import { keys } from '../table/keys.ts';
import { adjustmentItem, listAdjustments, listPlans, planItem, readPlan, type readPlanContent, writePlanContent } from '../table/plans.ts';
import { commit, create, remove } from '../table/table.ts';
import { readTimetable } from '../table/timetable.ts';
import { broughtUp, currentDraft, upToDate } from './draft.ts';
import { readSource } from './source.ts';

/** Asks the engine for a plan. The change feed starts the run; its progress is written to the plan. */
export async function requestPlan(
  call: Call,
  eventId: string,
  id: string,
  wish: { scope: PlanScope; seconds: number; seed: number },
): Promise<Plan | Refusal> {
  const event = await organisedEvent(call, eventId);
  if (isRefusal(event)) return event;
  const { releaseId, revision } = await readTimetable(call.table, eventId);
  const at = timestamp(call);
  const plan: Plan = {
    ...wish,
    id,
    eventId,
    job: queued(call.actor.personId, at),
    basis: { releaseId, revision },
    parentId: event.draftPlanId,
    history: [],
    figures: null,
    createdBy: call.actor.personId,
    createdAt: at,
    version: 1,
  };
  const uses = [{ name: 'runs-by-organisation' as const, whom: event.organiserId ?? '' }];
  const outcome = await commit(call.table, [create(call.table, planItem(plan)), ...counting(call, uses)]);
  const over = !outcome.done && outcome.failed.includes(0) ? null : overLimit(call, uses, outcome, 1);
  if (over) return over;
  return outcome.done ? plan : ((await readPlan(call.table, id)) ?? refuse('not-found'));
}

/** An event's plans, newest first. */
export async function viewPlans(call: Call, eventId: string): Promise<Plan[] | Refusal> {
  const event = await organisedEvent(call, eventId);
  if (isRefusal(event)) return event;
  return (await settled(call, 'Plan', await listPlans(call.table, eventId))).sort((one, other) =>
    other.createdAt.localeCompare(one.createdAt),
  );
}

/** One plan of an event its reader organises. */
export async function organisedPlan(call: Call, eventId: string, planId: string): Promise<{ event: Event; plan: Plan } | Refusal> {
  const event = await organisedEvent(call, eventId);
  if (isRefusal(event)) return event;
  const plan = await readPlan(call.table, planId);
  if (plan?.eventId !== eventId) return refuse('not-found');
  const [standing = plan] = await settled(call, 'Plan', [plan]);
  return { event, plan: standing };
}

/** Asks a run to stop; it keeps the best it has. One that has not begun ends at once, a finished one is left as it is. */
export async function cancelPlan(call: Call, eventId: string, planId: string): Promise<Plan | Refusal> {
  const found = await organisedPlan(call, eventId, planId);
  if (isRefusal(found)) return found;
  return (await changeJob(call.table, 'Plan', keys.plan(planId), (job) => stopping(job, timestamp(call)))) ?? found.plan;
}

/** Asks again for a run that failed or was stopped before it had a plan; any other is left as it is. */
export async function retryPlan(call: Call, eventId: string, planId: string): Promise<Plan | Refusal> {
  const found = await organisedPlan(call, eventId, planId);
  if (isRefusal(found)) return found;
  const { plan } = found;
  if (plan.figures) return plan;
  return (await changeJob(call.table, 'Plan', keys.plan(planId), (job) => again(job, call.actor.personId, timestamp(call)))) ?? plan;
}

/** A plan to work on: finished, or stopped with the best it had by then. */
const hasContent = ({ job, figures }: Plan) => job.state === 'done' || (job.state === 'cancelled' && figures !== null);

/** What the organiser works on from now: a finished plan, the published timetable, or nothing (thrown away). */
export async function chooseDraft(
  call: Call,
  eventId: string,
  id: string,
  choice: { from: 'plan'; planId: string } | { from: 'release' } | { from: 'nothing' },
): Promise<{ draftPlanId: string | null } | Refusal> {
  const event = await organisedEvent(call, eventId);
  if (isRefusal(event)) return event;
  if (choice.from === 'plan') {
    const plan = await readPlan(call.table, choice.planId);
    if (plan?.eventId !== eventId) return refuse('not-found');
    if (!hasContent(plan)) return refuse('plan-not-ready', { status: plan.job.state });
    return point(call, event, plan.id);
  }
  if (choice.from === 'nothing') return point(call, event, null);
  const source = await readSource(call, event);
  const published = await currentDraft(call.table, { ...source, event: { ...event, draftPlanId: null } });
  return point(call, event, await writeDraft(call, event, id, published, source.timetable));
}

/** Takes what was booked or called off since the draft was made into a new one. */
export async function rebaseDraft(call: Call, eventId: string, id: string): Promise<{ draftPlanId: string | null } | Refusal> {
  const event = await organisedEvent(call, eventId);
  if (isRefusal(event)) return event;
  const source = await readSource(call, event);
  const { plan, ...draft } = await currentDraft(call.table, source);
  if (!plan) return refuse('draft-missing');
  const next = upToDate(broughtUp(draft, source, plan.basis.revision), source);
  return point(call, event, await writeDraft(call, event, id, next, source.timetable, plan));
}

/**
 * Changes the draft by one step: place, take out, lock. Only where and when come from outside; who and how long come from the item.
 * `number` is the number this step would have: if somebody stepped meanwhile it is refused with the newer state to load.
 */
export async function adjustDraft(
  call: Call,
  eventId: string,
  step: {
    number: number;
    change: { kind: 'place'; id: string; start: string; placeId: string } | Exclude<AdjustmentChange, { kind: 'place' }>;
  },
): Promise<Adjustment | Refusal> {
  const event = await organisedEvent(call, eventId);
  if (isRefusal(event)) return event;
  if (!event.draftPlanId) return refuse('draft-missing');
  const change = await complete(call, event, step.change);
  if (isRefusal(change)) return change;
  const adjustment: Adjustment = {
    planId: event.draftPlanId,
    number: step.number,
    change,
    personId: call.actor.personId,
    at: timestamp(call),
  };
  const last = (await listAdjustments(call.table, event.draftPlanId)).at(-1)?.number ?? 0;
  if (step.number !== last + 1) return refuse('adjustment-outdated', { last });
  const outcome = await commit(call.table, [create(call.table, adjustmentItem(adjustment))]);
  return outcome.done ? adjustment : refuse('adjustment-outdated', { last: step.number });
}

async function complete(
  call: Call,
  event: Event,
  change: Parameters<typeof adjustDraft>[2]['change'],
): Promise<AdjustmentChange | Refusal> {
  if (change.kind !== 'place') return change;
  const known = [...event.settings.tables, ...event.settings.stages].some(({ id }) => id === change.placeId);
  if (!known) return refuse('invalid-input', { errors: [{ path: 'change.placeId', code: 'unknown-place' }] });
  const source = await readSource(call, event);
  const item = source.items.find(({ id }) => id === change.id);
  if (!item) return refuse('not-found');
  return { kind: 'place', placement: placed(item, change.start, change.placeId, true) };
}

/** Takes the last step back. Any number of times. */
export async function undoAdjustment(call: Call, eventId: string): Promise<{ undone: number } | Refusal> {
  const event = await organisedEvent(call, eventId);
  if (isRefusal(event)) return event;
  const last = event.draftPlanId ? (await listAdjustments(call.table, event.draftPlanId)).at(-1) : undefined;
  if (!last) return refuse('nothing-to-undo');
  await commit(call.table, [remove(call.table, keys.adjustment(last.planId, last.number))]);
  return { undone: last.number };
}

async function point(call: Call, event: Event, draftPlanId: string | null): Promise<{ draftPlanId: string | null } | Refusal> {
  const outcome = await commit(call.table, [
    ...replacingEvent(call.table, { ...event, draftPlanId, version: event.version + 1 }, event.version),
  ]);
  return outcome.done ? { draftPlanId } : refuse('version-stale');
}

/** Keeps a draft that no engine made, as a finished plan of its own. */
async function writeDraft(
  call: Call,
  event: Event,
  id: string,
  draft: Awaited<ReturnType<typeof readPlanContent>> | Parameters<typeof upToDate>[0],
  timetable: { releaseId: string | null; revision: number },
  parent: Plan | null = null,
): Promise<string> {
  await writePlanContent(call.table, id, { placements: [...draft.placements], unplaced: [...draft.unplaced] });
  const at = timestamp(call);
  const plan: Plan = {
    id,
    eventId: event.id,
    scope: parent?.scope ?? 'meetings',
    job: doneAtOnce(call.actor.personId, at),
    basis: { releaseId: timetable.releaseId, revision: timetable.revision },
    parentId: parent?.id ?? null,
    seconds: 0,
    seed: 0,
    history: [],
    figures: null,
    createdBy: call.actor.personId,
    createdAt: at,
    version: 1,
  };
  await commit(call.table, [create(call.table, planItem(plan))]);
  return id;
}
