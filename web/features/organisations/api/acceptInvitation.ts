import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, call } from '../../../app/api.ts';
import { chooseOrganisation, meKey } from '../../../app/me.ts';

/** Joins the organisation that invited, and acts for it from now on. */
export function useAcceptInvitation() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call(api.invitations[':id'].accept.$post({ param: { id } })),
    onSuccess: async ({ organisationId }) => {
      await queries.refetchQueries({ queryKey: meKey });
      chooseOrganisation(organisationId);
    },
  });
}
