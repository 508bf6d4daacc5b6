import { useQuery } from '@tanstack/react-query';
import { type Answer, api, call } from '../../../app/api.ts';

export const shortlistKey = (organisationId: string) => ['organisations', organisationId, 'shortlist'] as const;

export type Shortlist = Answer<Awaited<ReturnType<(typeof api.organisations)[':id']['shortlist']['$get']>>>;
export type ShortlistEntry = Shortlist['entries'][number];

/** What an organisation has kept or hidden, with the cards of those that still stand in the directory. */
export function useShortlist(organisationId: string | null) {
  return useQuery({
    queryKey: shortlistKey(organisationId ?? ''),
    queryFn: () => call(api.organisations[':id'].shortlist.$get({ param: { id: organisationId ?? '' } })),
    enabled: organisationId !== null,
  });
}
