import { useQuery } from '@tanstack/react-query';
import { api, call } from '../../../app/api.ts';
import { figuresKey } from './keys.ts';

/** How far the event has come: requests by state, what is placed of what is wanted. The organiser's. */
export const useFigures = (eventId: string) =>
  useQuery({
    queryKey: figuresKey(eventId),
    queryFn: () => call(api.events[':id'].figures.$get({ param: { id: eventId } })),
    staleTime: 0,
  });
