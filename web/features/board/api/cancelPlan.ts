import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, call } from '../../../app/api.ts';
import { planKey } from './keys.ts';

/** Asks a run to stop; it keeps the best it has. */
export function useCancelPlan(eventId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (planId: string) => call(api.events[':id'].plans[':planId'].cancel.$post({ param: { id: eventId, planId } })),
    onSuccess: (plan) => queries.setQueryData(planKey(eventId, plan.id), plan),
  });
}

/** Asks again for a run that failed or was stopped before it had anything. */
export function useRetryPlan(eventId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (planId: string) => call(api.events[':id'].plans[':planId'].retry.$post({ param: { id: eventId, planId } })),
    onSuccess: (plan) => queries.setQueryData(planKey(eventId, plan.id), plan),
  });
}
