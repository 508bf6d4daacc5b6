import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Interval } from '../../../../shared/schemas/availability.ts';
import { api, call } from '../../../app/api.ts';
import { boardKey } from './keys.ts';

/** Writes down that a person can come at one more time: what the organiser has agreed with them. */
export function useOpenTime(eventId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ personId, time }: { personId: string; time: Interval }) => {
      const param = { id: eventId, personId };
      const { available, version } = await call(api.events[':id'].availability[':personId'].$get({ param }));
      // Nothing said means the whole event: there is nothing to open.
      if (!available) return;
      await call(api.events[':id'].availability[':personId'].$put({ param, json: { available: [...available, time], version } }));
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: boardKey(eventId) }),
  });
}
