import type { Event } from '../../schemas/event.ts';
import type { Organisation } from '../../schemas/organisation.ts';
import { isConfirmed } from './confirmation.ts';

/**
 * An event as it stands at this moment: of an organiser that is not confirmed, or no longer, it is a draft whatever was written down.
 * What is announced in a ministry's document has no organiser here and stands by itself.
 */
export function asItStands<E extends Pick<Event, 'organiserId' | 'status'>>(event: E, organiser: Organisation | null): E {
  if (event.organiserId === null || event.status === 'announced') return event;
  return organiser && isConfirmed(organiser) ? event : { ...event, status: 'draft' };
}
