import type { Organisation } from '../../../../shared/schemas/organisation.ts';
import { api, call } from '../../../app/api.ts';
import type { OrganisationView } from '../../profile/api/getOrganisation.ts';

export type OrganisationPatch = Partial<Pick<Organisation, 'name' | 'kana' | 'corporateNumber' | 'country' | 'region' | 'website'>> & {
  version: number;
};

/** Autosaves changed data of an organisation. Refused `version-stale` with the newer state. */
export const patchOrganisation = (id: string, patch: OrganisationPatch, leaving = false): Promise<OrganisationView> =>
  call(api.organisations[':id'].$patch({ param: { id }, json: patch }, { init: { keepalive: leaving } }));
