import { queryOptions, useQuery } from '@tanstack/react-query';
import { type Answer, api, call } from '../../../app/api.ts';

export const organisationKey = (organisationId: string) => ['organisations', organisationId] as const;

const request = (id: string) => api.organisations[':id'].$get({ param: { id } });
export type OrganisationView = Answer<Awaited<ReturnType<typeof request>>>;

export const organisationQuery = (organisationId: string) =>
  queryOptions({ queryKey: [...organisationKey(organisationId), 'itself'], queryFn: () => call(request(organisationId)) });

/** An organisation, and how the reader stands to it. */
export const useOrganisation = (organisationId: string) => useQuery(organisationQuery(organisationId));
