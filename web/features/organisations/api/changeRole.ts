import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { MembershipRole } from '../../../../shared/schemas/organisation.ts';
import { api, call } from '../../../app/api.ts';
import { meKey } from '../../../app/me.ts';
import { membersKey } from './getMembers.ts';

/** Gives a member another role. Refused `last-owner` while nobody else is one. */
export function useChangeRole(organisationId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ personId, role }: { personId: string; role: MembershipRole }) =>
      call(api.organisations[':id'].members[':personId'].$patch({ param: { id: organisationId, personId }, json: { role } })),
    onSettled: () =>
      Promise.all([queries.invalidateQueries({ queryKey: membersKey(organisationId) }), queries.invalidateQueries({ queryKey: meKey })]),
  });
}
