import { nameValues } from '../../shared/rules/notices/values.ts';
import type { FeedServices } from '../feed/services.ts';
import { tell } from '../notices/tell.ts';
import type { Change } from '../table/change.ts';
import { readEvent } from '../table/events.ts';
import { StoredPlan } from '../table/plans.ts';

/** Tells whoever asked for a plan that it is there; only in the bell, since they are usually looking. */
export async function announcePlan({ table }: FeedServices, change: Change): Promise<void> {
  const plan = change.after && StoredPlan.parse(change.after);
  const before = change.before && StoredPlan.parse(change.before);
  if (plan?.job.state !== 'done' || before?.job.state !== 'running') return;
  const event = await readEvent(table, plan.eventId);
  if (!event) return;
  await tell(table, [plan.createdBy], {
    code: 'plan-finished',
    values: { ...nameValues('event', event.name), placed: plan.figures?.placed ?? 0, requested: plan.figures?.requested ?? 0 },
    path: `/events/${event.id}/manage/${plan.scope === 'pitches' ? 'stage' : 'meetings'}`,
    change,
    about: plan.id,
    mail: null,
  });
}
