import { useQuery } from '@tanstack/react-query';
import { api, call } from '../../../app/api.ts';
import { organisationKey } from '../../profile/api/getOrganisation.ts';

/** The members of one's organisation: whoever can come to an event for it. */
export const useColleagues = (organisationId: string) =>
  useQuery({
    queryKey: [...organisationKey(organisationId), 'colleagues'],
    queryFn: async () => (await call(api.organisations[':id'].members.$get({ param: { id: organisationId } }))).members,
  });

export type Colleague = NonNullable<ReturnType<typeof useColleagues>['data']>[number];
