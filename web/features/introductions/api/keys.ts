import { type QueryClient, useQueryClient } from '@tanstack/react-query';

export const inboxKey = (organisationId: string) => ['organisations', organisationId, 'introductions'] as const;
export const introductionKey = (introductionId: string) => ['introductions', introductionId] as const;

/**
 * What a request, an answer or a booking changes elsewhere: inboxes and ranked lists (`organisations`), what acceptance opened of
 * the other's profile (also there), the requests themselves, the agenda, and what waits at home (below `me`).
 */
const changed = ['organisations', 'introductions', 'agenda', 'me'];

export const refreshIntroductions = (queries: QueryClient): Promise<void> =>
  queries.invalidateQueries({ predicate: ({ queryKey }) => changed.includes(String(queryKey[0])) });

export function useRefreshIntroductions(): () => Promise<void> {
  const queries = useQueryClient();
  return () => refreshIntroductions(queries);
}
