import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, call } from '../../../app/api.ts';
import { importKey } from './keys.ts';

/** Stops an import, or asks again for one that failed. */
export function useChangeImport(eventId: string, what: 'cancel' | 'retry') {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (importId: string) => {
      const one = api.events[':id'].imports[':importId'];
      const param = { id: eventId, importId };
      return call(what === 'cancel' ? one.cancel.$post({ param }) : one.retry.$post({ param }));
    },
    onSuccess: (found) => queries.setQueryData(importKey(eventId, found.id), found),
  });
}
