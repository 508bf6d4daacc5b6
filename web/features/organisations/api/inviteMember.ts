import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { MembershipRole } from '../../../../shared/schemas/organisation.ts';
import { api, call } from '../../../app/api.ts';
import { membersKey } from './getMembers.ts';

/** Sends a colleague an invitation by mail. Refused `already-exists` for whoever is a member or invited. */
export function useInviteMember(organisationId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (json: { email: string; role: MembershipRole }) =>
      call(api.organisations[':id'].invitations.$post({ param: { id: organisationId }, json })),
    onSuccess: () => queries.invalidateQueries({ queryKey: membersKey(organisationId) }),
  });
}
