import { useQuery } from '@tanstack/react-query';
import { api, call } from '../../../app/api.ts';
import { useMyOrganisation } from '../../../app/me.ts';

/** Who comes to an event for the organisation one acts for. Refused `not-found` while it does not take part. */
export function useDelegates(eventId: string) {
  const organisationId = useMyOrganisation()?.organisationId;
  return useQuery({
    queryKey: ['events', eventId, 'participations', organisationId],
    queryFn: () =>
      call(api.events[':id'].participations[':organisationId'].$get({ param: { id: eventId, organisationId: organisationId ?? '' } })),
    enabled: organisationId !== undefined,
    retry: false,
    select: ({ delegates }) => delegates,
  });
}
