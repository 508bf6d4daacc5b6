import type { Walk } from '../walk.ts';

const live = (walk: Walk, ...statuses: string[]) => {
  const events = new Set(walk.events().map(({ id }) => id));
  return walk.chance.pick(
    walk.mirror.all('Introduction').filter(({ eventId, status }) => events.has(eventId) && statuses.includes(status)),
  );
};

export async function ask(walk: Walk): Promise<void> {
  const event = walk.event();
  const taking = walk.mirror.all('Participation').filter(({ eventId, status }) => eventId === event?.id && status === 'admitted');
  const [from, to] = [walk.chance.pick(taking), walk.chance.pick(taking)];
  if (!event || !from || !to || from === to) return;
  await walk.call(walk.memberOf(from.organisationId), 'POST', '/introductions', {
    eventId: event.id,
    fromOrganisationId: from.organisationId,
    toOrganisationId: to.organisationId,
    message: `Step ${walk.step}`,
  });
}

export async function accept(walk: Walk): Promise<void> {
  const one = live(walk, 'pending', 'pending', 'accepted');
  if (one) await walk.call(walk.memberOf(one.toOrganisationId), 'POST', `/introductions/${one.id}/accept`, {});
}

export async function agree(walk: Walk): Promise<void> {
  const one = live(walk, 'accepted');
  if (one) await walk.call(walk.memberOf(one.fromOrganisationId), 'POST', `/introductions/${one.id}/accept`, {});
}

export async function decline(walk: Walk): Promise<void> {
  const one = live(walk, 'pending');
  if (one) await walk.call(walk.memberOf(one.toOrganisationId), 'POST', `/introductions/${one.id}/decline`, { reason: 'timing' });
}

export async function withdraw(walk: Walk): Promise<void> {
  const one = live(walk, 'pending', 'accepted');
  const side = walk.chance.pick([one?.fromOrganisationId, one?.toOrganisationId]);
  if (one) await walk.call(walk.memberOf(side), 'POST', `/introductions/${one.id}/withdraw`, { words: 'Sorry' });
}

export async function readOne(walk: Walk): Promise<void> {
  const one = live(walk, 'pending');
  if (one) await walk.call(walk.memberOf(one.toOrganisationId), 'POST', `/introductions/${one.id}/read`);
}

export async function book(walk: Walk): Promise<void> {
  const one = live(walk, 'accepted');
  if (!one) return;
  const who = walk.memberOf(walk.chance.pick([one.fromOrganisationId, one.toOrganisationId]));
  const { body } = await walk.call(who, 'GET', `/introductions/${one.id}/slots`);
  const slot = walk.chance.pick((body.slots ?? []) as { start: string }[]);
  if (slot) await walk.call(who, 'POST', `/introductions/${one.id}/booking`, { start: slot.start });
}
