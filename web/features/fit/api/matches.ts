import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { OrganisationKind } from '../../../../shared/schemas/vocabularies.ts';
import { type Answer, api, call } from '../../../app/api.ts';

/** Every ranked list and every explanation of an organisation begins with this key. */
export const matchesKey = (organisationId: string) => ['organisations', organisationId, 'matches'] as const;

export type Matches = Answer<Awaited<ReturnType<(typeof api.organisations)[':id']['matches']['$get']>>>;
export type MatchView = Matches['matches'][number];

export interface MatchesWish {
  /** Whose list; nothing is asked while it is `null`. */
  organisationId: string | null;
  kinds: readonly OrganisationKind[];
  /** Only participants of this event. */
  eventId?: string | undefined;
  limit: number;
}

/** The organisations that fit one's own, best first, with their reasons. Changing the wish keeps the last list until the new one is here. */
export function useMatches({ organisationId, kinds, eventId, limit }: MatchesWish) {
  return useQuery({
    queryKey: [...matchesKey(organisationId ?? ''), 'list', kinds.join(','), eventId ?? null, limit],
    queryFn: () =>
      call(
        api.organisations[':id'].matches.$get({
          param: { id: organisationId ?? '' },
          query: { kinds: kinds.join(','), limit: String(limit), ...(eventId ? { eventId } : {}) },
        }),
      ),
    enabled: organisationId !== null && kinds.length > 0,
    placeholderData: keepPreviousData,
    // At an event's first list its crowd is just being worked out: the figures follow within seconds.
    refetchInterval: ({ state }) => (state.data?.crowd?.at === null && state.dataUpdateCount < 10 ? 3000 : false),
  });
}
