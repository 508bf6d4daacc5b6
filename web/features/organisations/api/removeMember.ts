import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, call } from '../../../app/api.ts';
import { membersKey } from './getMembers.ts';

/** Takes a member out, or lets one leave. Refused `last-owner` while nobody else is one. */
export function useRemoveMember(organisationId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (personId: string) =>
      call(api.organisations[':id'].members[':personId'].$delete({ param: { id: organisationId, personId } })),
    onError: () => queries.invalidateQueries({ queryKey: membersKey(organisationId) }),
  });
}
