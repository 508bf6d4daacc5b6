import { useQuery } from '@tanstack/react-query';
import { api, call } from '../../../app/api.ts';

/** The invitation behind a link, for the invited address only. Idle until somebody has signed in. */
export const useInvitation = (id: string, enabled: boolean) =>
  useQuery({
    queryKey: ['invitations', id],
    queryFn: () => call(api.invitations[':id'].$get({ param: { id } })),
    enabled,
  });
