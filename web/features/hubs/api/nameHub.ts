import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, call } from '../../../app/api.ts';
import { trialsKey } from './getTrials.ts';

/** A startup says that one hub may take it in without asking again, or no longer says so. */
export function useNameHub(startupId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ hubId, named }: { hubId: string; named: boolean }) => {
      const param = { id: startupId, hubId };
      const route = api.organisations[':id']['named-hubs'][':hubId'];
      if (named) await call(route.$put({ param }));
      else await call(route.$delete({ param }));
    },
    onSettled: () => queries.invalidateQueries({ queryKey: trialsKey(startupId) }),
  });
}
