import { meetingSlots } from '../../../../shared/rules/timetable/slots.ts';
import type { Walk } from '../walk.ts';

const organised = (walk: Walk) => {
  const event = walk.event();
  return event && { event, who: walk.memberOf(event.organiserId) };
};

export async function run(walk: Walk): Promise<void> {
  const found = organised(walk);
  if (!found) return;
  const scope = walk.chance.isLucky(0.6) ? 'meetings' : 'pitches';
  const { body } = await walk.call(found.who, 'POST', `/events/${found.event.id}/plans`, { scope, seconds: 0.5, seed: walk.step });
  if (body.id && walk.chance.isLucky(0.1)) await walk.call(found.who, 'POST', `/events/${found.event.id}/plans/${body.id}/cancel`);
}

export async function chooseDraft(walk: Walk): Promise<void> {
  const found = organised(walk);
  if (found) await choose(walk, found, true);
}

type Found = NonNullable<ReturnType<typeof organised>>;

async function choose(walk: Walk, found: Found, isFree: boolean): Promise<void> {
  const plan = walk.mirror.all('Plan').findLast(({ eventId, job }) => eventId === found.event.id && job.state === 'done');
  const fromPlan = plan ? [{ from: 'plan', planId: plan.id }] : [];
  const choices = [...fromPlan, ...fromPlan, { from: 'release' }, ...(isFree ? [{ from: 'rebase' }, { from: 'nothing' }] : [])];
  await walk.call(found.who, 'PUT', `/events/${found.event.id}/draft`, walk.chance.pick(choices));
}

/** Moves something on the board by hand, wherever it may land. */
export async function adjust(walk: Walk): Promise<void> {
  const found = organised(walk);
  if (!found) return;
  const { event, who } = found;
  if (!event.draftPlanId) await choose(walk, found, false);
  const { body } = await walk.call(who, 'GET', `/events/${event.id}/board`);
  const item = walk.chance.pick((body.items ?? []) as { id: string; kind: string }[]);
  const slot = walk.chance.pick(meetingSlots(event.settings));
  if (!item || !slot) return;
  const number = walk.mirror.all('Adjustment').filter(({ planId }) => planId === event.draftPlanId).length + 1;
  const pitch = event.settings.sessions.find(({ kind }) => kind === 'pitches');
  const start =
    item.kind === 'pitch' && pitch ? `${pitch.date}T04:${String(walk.chance.below(14) * 2).padStart(2, '0')}:00.000Z` : slot.start;
  const placeId = item.kind === 'pitch' ? event.settings.stages[0]?.id : walk.chance.pick(event.settings.tables)?.id;
  const change = walk.chance.isLucky(0.15) ? { kind: 'unplace', id: item.id } : { kind: 'place', id: item.id, start, placeId };
  await walk.call(who, 'POST', `/events/${event.id}/draft/adjustments`, { number, change });
}

export async function undo(walk: Walk): Promise<void> {
  const found = organised(walk);
  if (found) await walk.call(found.who, 'DELETE', `/events/${found.event.id}/draft/adjustments/last`);
}

export async function publish(walk: Walk): Promise<void> {
  const found = organised(walk);
  if (!found) return;
  if (!found.event.draftPlanId) await choose(walk, found, false);
  await walk.call(found.who, 'POST', `/events/${found.event.id}/releases`);
}

/** Stops a publishing that waits, or asks for one again. */
export async function again(walk: Walk): Promise<void> {
  const found = organised(walk);
  const release = found && walk.mirror.all('Release').findLast(({ eventId }) => eventId === found.event.id);
  if (release)
    await walk.call(found.who, 'POST', `/events/${found.event.id}/releases/${release.id}/${walk.chance.pick(['cancel', 'retry'])}`);
}
