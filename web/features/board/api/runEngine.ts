import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PlanScope } from '../../../../shared/schemas/plan.ts';
import { api, call } from '../../../app/api.ts';
import { planKey, plansKey } from './keys.ts';

/** Asks the engine for a plan; it is queued and can be followed by its id. */
export function useRunEngine(eventId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wish: { scope: PlanScope; seconds: number; seed: number }) =>
      call(api.events[':id'].plans.$post({ param: { id: eventId }, json: wish })),
    onSuccess: (plan) => {
      queries.setQueryData(planKey(eventId, plan.id), plan);
      return queries.invalidateQueries({ queryKey: plansKey(eventId), exact: true });
    },
  });
}
