import { useQuery } from '@tanstack/react-query';
import { type Answer, api, call } from '../../../app/api.ts';
import { eventKey } from './keys.ts';

const request = (id: string) => api.events[':id'].$get({ param: { id } });

/** An event in full, with how the reader stands to it. */
export type EventView = Answer<Awaited<ReturnType<typeof request>>>;

export const useEvent = (eventId: string) => useQuery({ queryKey: eventKey(eventId), queryFn: () => call(request(eventId)) });
