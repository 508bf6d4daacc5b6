import { useQuery } from '@tanstack/react-query';
import { type Answer, api, call } from '../../../app/api.ts';
import { participationsKey } from './keys.ts';

const request = (id: string) => api.events[':id'].participations.$get({ param: { id } });

/** A participation with the names of its organisation and delegates, for the organiser. */
export type ParticipationView = Answer<Awaited<ReturnType<typeof request>>>['participations'][number];

export const useParticipations = (eventId: string) =>
  useQuery({ queryKey: participationsKey(eventId), queryFn: async () => (await call(request(eventId))).participations });
