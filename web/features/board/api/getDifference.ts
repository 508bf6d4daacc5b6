import { useQuery } from '@tanstack/react-query';
import { type Answer, api, call } from '../../../app/api.ts';
import { differenceKey } from './keys.ts';

const request = (id: string) => api.events[':id'].draft.difference.$get({ param: { id } });

/** What publishing the draft would change, for how many people. */
export type Difference = Answer<Awaited<ReturnType<typeof request>>>;

/** Asked anew whenever it is looked at: it is what one publishes by. Refused `draft-missing` without a draft, hence `enabled`. */
export const useDifference = (eventId: string, enabled: boolean) =>
  useQuery({ queryKey: differenceKey(eventId), queryFn: () => call(request(eventId)), enabled, staleTime: 0 });
