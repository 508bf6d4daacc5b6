import { type Actor, maySeeEvent } from '../../shared/rules/access/actor.ts';
import { search } from '../../shared/rules/directory/search.ts';
import type { DirectoryQuery, DirectoryResult } from '../../shared/schemas/directory.ts';
import { type Refusal, refuse } from '../../shared/schemas/problem.ts';
import type { Services } from '../api/services.ts';
import { readStanding } from '../events/standing.ts';
import { directoryCards } from './cards.ts';
import { participationsAt } from './memory.ts';

/** Searches published profiles; within an event that its reader may know of, those of its admitted participants. */
export async function searchDirectory(
  services: Pick<Services, 'table' | 'now'> & { readonly actor: Actor | null },
  { eventId, ...query }: DirectoryQuery & { eventId: string | null },
): Promise<DirectoryResult | Refusal> {
  const event = eventId && (await readStanding(services.table, eventId));
  if (eventId && !(event && maySeeEvent(services.actor, event))) return refuse('not-found');
  const [cards, participations] = await Promise.all([directoryCards(services), eventId ? participationsAt(services, eventId) : null]);
  const admitted = participations?.filter(({ status }) => status === 'admitted').map(({ organisationId }) => organisationId);
  const within = admitted && query.within ? query.within.filter((id) => admitted.includes(id)) : (admitted ?? query.within);
  return search(cards, { ...query, within });
}
