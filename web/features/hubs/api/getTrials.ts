import { useQuery } from '@tanstack/react-query';
import { type Answer, api, call } from '../../../app/api.ts';

export const trialsKey = (organisationId: string) => ['organisations', organisationId, 'trials'] as const;

const request = (id: string) => api.organisations[':id'].trials.$get({ param: { id } });
export type TrialView = Answer<Awaited<ReturnType<typeof request>>>['trials'][number];

/** The demonstrations of a hub, or of a startup, newest first; for its members. Idle without an organisation. */
export const useTrials = (organisationId: string | null) =>
  useQuery({
    queryKey: trialsKey(organisationId ?? ''),
    queryFn: async () => (await call(request(organisationId ?? ''))).trials,
    enabled: organisationId !== null,
  });
