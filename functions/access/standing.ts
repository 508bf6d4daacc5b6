import { asItStands } from '../../shared/rules/access/standing.ts';
import { isAdmitted } from '../../shared/rules/participation/admitted.ts';
import type { Event } from '../../shared/schemas/event.ts';
import { type Refusal, refuse } from '../../shared/schemas/problem.ts';
import type { Visit } from '../services.ts';
import { readEvent, readEvents, readParticipation } from '../table/events.ts';
import { readOrganisation, readOrganisations } from '../table/organisations.ts';
import type { Table } from '../table/table.ts';

/** An event as it stands now, which depends on its organiser; null where there is none. Whoever asks what others may know of it reads it here. */
export async function readStanding(table: Table, id: string): Promise<Event | null> {
  const event = await readEvent(table, id);
  return event && asItStands(event, event.organiserId === null ? null : await readOrganisation(table, event.organiserId));
}

/**
 * What a reader is told who may not see an event. It is not there; but who takes part in one that was open, and stands as a draft because
 * its organiser is not confirmed any more, knows of it and is told so.
 */
export async function whyUnseen({ table, actor }: Visit, id: string): Promise<Refusal> {
  const event = await readEvent(table, id);
  if (!event || !actor || event.status === 'draft') return refuse('not-found');
  const own = await Promise.all(actor.memberships.map(({ organisationId }) => readParticipation(table, id, organisationId)));
  return refuse(own.some((participation) => participation && isAdmitted(participation)) ? 'event-suspended' : 'not-found');
}

/** Whether an event that was opened stands as a draft now, because its organiser is not confirmed any more: nothing new is arranged there. */
export async function isSuspended(table: Table, id: string): Promise<boolean> {
  const [written, standing] = await Promise.all([readEvent(table, id), readStanding(table, id)]);
  return standing?.status === 'draft' && written?.status !== 'draft';
}

/** Events as they stand now. */
export async function allStanding<E extends Pick<Event, 'organiserId' | 'status'>>(table: Table, events: readonly E[]): Promise<E[]> {
  const organiserIds = events.flatMap(({ organiserId }) => organiserId ?? []);
  const organisers = new Map((await readOrganisations(table, organiserIds)).map((organiser) => [organiser.id, organiser]));
  return events.map((event) => asItStands(event, organisers.get(event.organiserId ?? '') ?? null));
}

/** Of some events, those that are more than a draft: only these bring their participants nearer to each other. */
export async function standingAmong(table: Table, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const events = await allStanding(table, await readEvents(table, [...new Set(ids)]));
  return new Set(events.filter(({ status }) => status !== 'draft').map(({ id }) => id));
}
