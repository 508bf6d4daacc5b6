import { useQuery } from '@tanstack/react-query';
import { type Answer, api, call } from '../../../app/api.ts';
import { publicTimetableKey } from './keys.ts';

const request = (id: string) => api.events[':id'].timetable.$get({ param: { id } });

/** The published pitches, as everybody may see them. */
export type PublicTimetable = Answer<Awaited<ReturnType<typeof request>>>;

export const usePublicTimetable = (eventId: string) =>
  useQuery({ queryKey: publicTimetableKey(eventId), queryFn: () => call(request(eventId)) });
