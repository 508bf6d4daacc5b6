import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, call } from '../../../app/api.ts';
import { membersKey } from './getMembers.ts';

/** Makes the link of an invitation useless. */
export function useWithdrawInvitation(organisationId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (invitationId: string) =>
      call(api.organisations[':id'].invitations[':invitationId'].$delete({ param: { id: organisationId, invitationId } })),
    onSettled: () => queries.invalidateQueries({ queryKey: membersKey(organisationId) }),
  });
}
