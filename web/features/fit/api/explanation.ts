import { useQuery } from '@tanstack/react-query';
import { type Answer, api, call } from '../../../app/api.ts';
import { matchesKey } from './matches.ts';

export type ExplanationView = Answer<Awaited<ReturnType<(typeof api.organisations)[':id']['matches'][':otherId']['$get']>>>;

/** The whole sum between one's own organisation and another, at an event if one is looked at, and what keeps it out of the list if anything does. */
export function useExplanation(organisationId: string | null, otherId: string | null, eventId?: string) {
  return useQuery({
    queryKey: [...matchesKey(organisationId ?? ''), 'explanation', otherId, eventId ?? null],
    queryFn: () =>
      call(
        api.organisations[':id'].matches[':otherId'].$get({
          param: { id: organisationId ?? '', otherId: otherId ?? '' },
          query: eventId ? { eventId } : {},
        }),
      ),
    enabled: organisationId !== null && otherId !== null && organisationId !== otherId,
  });
}
