import { mayOrganise, mayPrepare, maySeeEvent } from '../../shared/rules/access/actor.ts';
import type { Event } from '../../shared/schemas/event.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/schemas/problem.ts';
import type { Call } from '../services.ts';
import { readStanding } from './standing.ts';

/** An event its reader organises; what every operation of the organiser begins with. */
export async function organisedEvent(call: Call, id: string): Promise<Event | Refusal> {
  const event = await preparedEvent(call, id);
  return isRefusal(event) || mayOrganise(call.actor, event) ? event : refuse('not-confirmed', { organisationId: event.organiserId });
}

/** An event its reader writes down, whether or not its organiser is confirmed yet. */
export async function preparedEvent(call: Call, id: string): Promise<Event | Refusal> {
  const event = await readStanding(call.table, id);
  if (!event || !maySeeEvent(call.actor, event)) return refuse('not-found');
  return mayPrepare(call.actor, event) ? event : refuse('not-organiser');
}
