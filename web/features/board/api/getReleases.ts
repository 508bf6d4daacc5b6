import { useQuery } from '@tanstack/react-query';
import { isOpen } from '../../../../shared/rules/jobs/transitions.ts';
import { api, call } from '../../../app/api.ts';
import { releasesKey } from './keys.ts';

const every = 600;

/** What has been published, the newest first; asked again while a publishing is under way. */
export const useReleases = (eventId: string) =>
  useQuery({
    queryKey: releasesKey(eventId),
    queryFn: () => call(api.events[':id'].releases.$get({ param: { id: eventId } })),
    refetchInterval: ({ state }) => (state.data?.releases.some(({ job }) => isOpen(job)) ? every : false),
  });
