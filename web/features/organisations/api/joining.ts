import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, call } from '../../../app/api.ts';
import { membersKey } from './getMembers.ts';

/** Asks the owners of an organisation to be made a member. */
export const useAskToJoin = () =>
  useMutation({
    mutationFn: (id: string) => call(api.organisations[':id']['join-requests'].$post({ param: { id }, json: { words: null } })),
  });

/** An owner makes somebody who asked a member, or says no. */
export function useAnswerJoining(organisationId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ personId, accept }: { personId: string; accept: boolean }) =>
      call(api.organisations[':id']['join-requests'][':personId'].$put({ param: { id: organisationId, personId }, json: { accept } })),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: membersKey(organisationId) }),
        queries.invalidateQueries({ queryKey: ['me', 'home'] }),
      ]),
  });
}
