import { useQuery } from '@tanstack/react-query';
import { type Answer, api, call } from '../../../app/api.ts';
import { inboxKey } from './keys.ts';

const request = (id: string) => api.organisations[':id'].introductions.$get({ param: { id }, query: {} });
export type Inbox = Answer<Awaited<ReturnType<typeof request>>>;
export type IntroductionView = Inbox['introductions'][number];
export type Party = IntroductionView['from'];

/** Every request of an organisation, and how many it may still send at each event. All events at once: filtering costs no waiting. */
export function useInbox(organisationId: string | null) {
  return useQuery({
    queryKey: inboxKey(organisationId ?? ''),
    queryFn: () => call(request(organisationId ?? '')),
    enabled: organisationId !== null,
  });
}
