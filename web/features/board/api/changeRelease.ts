import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, call } from '../../../app/api.ts';
import { releasesKey } from './keys.ts';

/** Stops a publishing that is not out yet, or asks again for one that failed. */
export function useChangeRelease(eventId: string, what: 'cancel' | 'retry') {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (releaseId: string) => {
      const release = api.events[':id'].releases[':releaseId'];
      const param = { id: eventId, releaseId };
      return call(what === 'cancel' ? release.cancel.$post({ param }) : release.retry.$post({ param }));
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: releasesKey(eventId) }),
  });
}
