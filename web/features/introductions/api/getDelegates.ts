import { useQuery } from '@tanstack/react-query';
import { api, call } from '../../../app/api.ts';

/** The people an organisation of one's own sends to an event. */
export function useDelegates(eventId: string, organisationId: string | null) {
  return useQuery({
    queryKey: ['participations', eventId, organisationId],
    queryFn: () =>
      call(api.events[':id'].participations[':organisationId'].$get({ param: { id: eventId, organisationId: organisationId ?? '' } })),
    select: ({ delegates }) => delegates,
    enabled: organisationId !== null,
  });
}
