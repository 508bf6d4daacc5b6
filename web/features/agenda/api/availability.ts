import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Interval } from '../../../../shared/schemas/availability.ts';
import { type Answer, api, call } from '../../../app/api.ts';

const request = (id: string, personId: string) => api.events[':id'].availability[':personId'].$get({ param: { id, personId } });
export type AvailabilityView = Answer<Awaited<ReturnType<typeof request>>>;

export const readAvailability = (eventId: string, personId: string): Promise<AvailabilityView> => call(request(eventId, personId));

export const availabilityQuery = (eventId: string, personId: string) =>
  queryOptions({
    queryKey: ['events', eventId, 'availability', personId] as const,
    queryFn: () => readAvailability(eventId, personId),
  });

/** When somebody can meet at an event, and what claims their time there already. */
export const useAvailability = (eventId: string, personId: string | undefined) =>
  useQuery({ ...availabilityQuery(eventId, personId ?? ''), enabled: personId !== undefined });

/** Says when somebody can meet; `null` takes it back to "not said". Refused `version-stale` when somebody else was first. */
export const sayAvailability = (
  eventId: string,
  personId: string,
  said: { available: Interval[] | null; version: number },
): Promise<AvailabilityView> => call(api.events[':id'].availability[':personId'].$put({ param: { id: eventId, personId }, json: said }));
