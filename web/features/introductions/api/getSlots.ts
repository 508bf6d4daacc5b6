import { useQuery } from '@tanstack/react-query';
import { type Answer, api, call } from '../../../app/api.ts';
import { introductionKey } from './keys.ts';

const request = (id: string) => api.introductions[':id'].slots.$get({ param: { id } });
export type OpenSlots = Answer<Awaited<ReturnType<typeof request>>>;
export type OpenSlot = OpenSlots['slots'][number];

/** The times at which both people and a table are free. Others book too, so they are asked for anew whenever one comes back. */
export const useSlots = (introductionId: string, enabled: boolean) =>
  useQuery({
    queryKey: [...introductionKey(introductionId), 'slots'],
    queryFn: () => call(request(introductionId)),
    enabled,
    staleTime: 0,
  });
