import { queryOptions, useQuery } from '@tanstack/react-query';
import { type Answer, api, call } from '../../../app/api.ts';
import { organisationKey } from './getOrganisation.ts';

const request = (id: string) => api.organisations[':id'].profile.$get({ param: { id } });
/** A profile as open as it is to the reader; what is closed is named in `withheld`. */
export type ProfileView = Answer<Awaited<ReturnType<typeof request>>>;

export const profileQuery = (organisationId: string) =>
  queryOptions({ queryKey: [...organisationKey(organisationId), 'profile'], queryFn: () => call(request(organisationId)) });

export const useProfile = (organisationId: string) => useQuery(profileQuery(organisationId));
