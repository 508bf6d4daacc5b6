import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { type Answer, api, call } from '../../../app/api.ts';
import { organisationKey } from '../../profile/api/getOrganisation.ts';

const request = (id: string) => api.organisations[':id'].meter.$get({ param: { id } });
export type MeterView = Answer<Awaited<ReturnType<typeof request>>>;

export const meterQuery = (organisationId: string) =>
  queryOptions({
    queryKey: [...organisationKey(organisationId), 'meter'],
    queryFn: () => call(request(organisationId)),
    placeholderData: keepPreviousData,
  });

/** What a profile still lacks, and how many could judge more by each addition. */
export const useMeter = (organisationId: string) => useQuery(meterQuery(organisationId));
