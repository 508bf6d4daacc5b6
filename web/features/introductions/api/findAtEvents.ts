import { useQueries } from '@tanstack/react-query';
import { api, call } from '../../../app/api.ts';

/** At which of these events an organisation is an admitted participant with a public profile. `null` while still asking. */
export function useFoundAtEvents(organisationId: string, eventIds: readonly string[]): string[] | null {
  return useQueries({
    queries: eventIds.map((eventId) => ({
      queryKey: ['directory', 'at-event', eventId, organisationId],
      queryFn: () => call(api.directory.search.$post({ json: { eventId, within: [organisationId], limit: 1 } })),
    })),
    combine: (answers) =>
      answers.some(({ isPending }) => isPending) ? null : eventIds.filter((_, index) => (answers[index]?.data?.total ?? 0) > 0),
  });
}
