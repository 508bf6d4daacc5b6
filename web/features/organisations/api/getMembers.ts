import { useQuery } from '@tanstack/react-query';
import { type Answer, api, call } from '../../../app/api.ts';

export const membersKey = (organisationId: string) => ['organisations', organisationId, 'members'] as const;

const request = (id: string) => api.organisations[':id'].members.$get({ param: { id } });
export type MembersView = Answer<Awaited<ReturnType<typeof request>>>;
export type MemberView = MembersView['members'][number];

/** Who belongs to an organisation, and who has been invited; for its members. */
export const useMembers = (organisationId: string) =>
  useQuery({ queryKey: membersKey(organisationId), queryFn: () => call(request(organisationId)) });
