import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, call } from '../../../app/api.ts';
import { differenceKey, releasesKey } from './keys.ts';

/** Asks for the draft to be published. The release stands first in the list then, `publishing` until it is out or has failed. */
export function usePublishDraft(eventId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => call(api.events[':id'].releases.$post({ param: { id: eventId } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: releasesKey(eventId) }),
    // What was refused was refused for a reason that the difference now shows.
    onError: () => queries.invalidateQueries({ queryKey: differenceKey(eventId) }),
  });
}
