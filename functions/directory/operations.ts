import { type Actor, maySeeEvent } from '../../shared/rules/access/actor.ts';
import { search } from '../../shared/rules/directory/search.ts';
import { isAdmitted } from '../../shared/rules/participation/admitted.ts';
import type { DirectoryQuery, DirectoryResult } from '../../shared/schemas/directory.ts';
import { type Refusal, refuse } from '../../shared/schemas/problem.ts';
import { readStanding, standingAmong } from '../access/standing.ts';
import type { Services } from '../services.ts';
import { listParticipationsOf } from '../table/events.ts';
import { admittedIn, directoryCards } from './cards.ts';
import { participationsAt } from './memory.ts';

/**
 * Searches published profiles, as far as they are open to their reader; within an event that its reader may know of, those of its
 * admitted participants.
 */
export async function searchDirectory(
  services: Pick<Services, 'table' | 'now'> & { readonly actor: Actor | null },
  { eventId, ...query }: DirectoryQuery & { eventId: string | null },
): Promise<DirectoryResult | Refusal> {
  const event = eventId && (await readStanding(services.table, eventId));
  if (eventId && !(event && maySeeEvent(services.actor, event))) return refuse('not-found');
  const [cards, participations] = await Promise.all([
    sharedEvents(services).then((eventIds) => directoryCards(services, eventIds)),
    eventId ? participationsAt(services, eventId) : null,
  ]);
  const admitted = participations && admittedIn(participations);
  const within = admitted && query.within ? query.within.filter((id) => admitted.includes(id)) : (admitted ?? query.within);
  return search(cards, { ...query, within });
}

/** Events, more than drafts, to which the reader's own organisations are admitted: they and the others there show each other more. */
async function sharedEvents({ table, actor }: { readonly table: Services['table']; readonly actor: Actor | null }): Promise<string[]> {
  const own = await Promise.all((actor?.memberships ?? []).map(({ organisationId }) => listParticipationsOf(table, organisationId)));
  const admitted = own.flat().filter(isAdmitted);
  return [
    ...(await standingAmong(
      table,
      admitted.map(({ eventId }) => eventId),
    )),
  ];
}
