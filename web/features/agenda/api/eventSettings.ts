import { useQuery } from '@tanstack/react-query';
import { api, call } from '../../../app/api.ts';

/** The days, sessions and slots of an event. */
export const useEventSettings = (eventId: string) =>
  useQuery({
    queryKey: ['events', eventId, 'detail'],
    queryFn: () => call(api.events[':id'].$get({ param: { id: eventId } })),
    select: ({ settings }) => settings,
  });
