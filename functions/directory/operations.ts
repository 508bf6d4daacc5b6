import { search } from '../../shared/rules/directory/search.ts';
import type { DirectoryQuery, DirectoryResult } from '../../shared/schemas/directory.ts';
import type { Services } from '../api/services.ts';
import { directoryCards } from './cards.ts';
import { participationsAt } from './memory.ts';

/** Searches published profiles; within an event, those of its admitted participants. */
export async function searchDirectory(
  services: Pick<Services, 'table' | 'now'>,
  { eventId, ...query }: DirectoryQuery & { eventId: string | null },
): Promise<DirectoryResult> {
  const [cards, participations] = await Promise.all([directoryCards(services), eventId ? participationsAt(services, eventId) : null]);
  const admitted = participations?.filter(({ status }) => status === 'admitted').map(({ organisationId }) => organisationId);
  const within = admitted && query.within ? query.within.filter((id) => admitted.includes(id)) : (admitted ?? query.within);
  return search(cards, { ...query, within });
}
