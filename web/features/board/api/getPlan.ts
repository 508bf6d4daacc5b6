import { useQuery } from '@tanstack/react-query';
import { isOpen } from '../../../../shared/rules/jobs/transitions.ts';
import type { Plan } from '../../../../shared/schemas/plan.ts';
import { api, call } from '../../../app/api.ts';
import { planKey } from './keys.ts';

const every = 400;
export const isRunning = ({ job }: Pick<Plan, 'job'>): boolean => isOpen(job);

/** A plan, asked again and again while the engine works on it. */
export const usePlan = (eventId: string, planId: string | undefined) =>
  useQuery({
    queryKey: planKey(eventId, planId ?? ''),
    queryFn: () => call(api.events[':id'].plans[':planId'].$get({ param: { id: eventId, planId: planId ?? '' } })),
    enabled: planId !== undefined,
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data && isRunning(state.data) ? every : false),
  });
