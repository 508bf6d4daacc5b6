import { useQuery } from '@tanstack/react-query';
import { type Answer, api, call } from '../../../app/api.ts';
import { boardKey } from './keys.ts';

const request = (id: string) => api.events[':id'].board.$get({ param: { id } });

/** The board as the API tells it: draft, tray, conflicts, and what judging a move needs. */
export type Board = Answer<Awaited<ReturnType<typeof request>>>;

export const useBoard = (eventId: string) => useQuery({ queryKey: boardKey(eventId), queryFn: () => call(request(eventId)) });
