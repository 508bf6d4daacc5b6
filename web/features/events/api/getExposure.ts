import { useQuery } from '@tanstack/react-query';
import { type Answer, api, call } from '../../../app/api.ts';
import { exposureKey } from './keys.ts';

export type ExposureView = Answer<Awaited<ReturnType<(typeof api.events)[':id']['exposure']['$get']>>>;

/** How lists treat everybody at an event; the organiser's. While it is being worked out, it is asked for again. */
export const useExposure = (eventId: string) =>
  useQuery({
    queryKey: exposureKey(eventId),
    queryFn: () => call(api.events[':id'].exposure.$get({ param: { id: eventId } })),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.figures.length === 0 && state.dataUpdateCount < 20 ? 3000 : false),
  });
