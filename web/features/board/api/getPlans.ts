import { useQuery } from '@tanstack/react-query';
import { api, call } from '../../../app/api.ts';
import { plansKey } from './keys.ts';

/** An event's plans, the newest first. */
export const usePlans = (eventId: string) =>
  useQuery({
    queryKey: plansKey(eventId),
    queryFn: async () => (await call(api.events[':id'].plans.$get({ param: { id: eventId } }))).plans,
  });
