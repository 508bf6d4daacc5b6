import type { ProfilePatch } from '../../../../shared/schemas/profile.ts';
import { api, call } from '../../../app/api.ts';
import type { ProfileView } from '../../profile/api/getProfile.ts';

/** Autosaves changed attributes of a profile. A save of a page that is `leaving` outlives it. Refused `version-stale` with the newer state. */
export const patchProfile = (id: string, patch: ProfilePatch, leaving = false): Promise<ProfileView> =>
  call(api.organisations[':id'].profile.$patch({ param: { id }, json: patch }, { init: { keepalive: leaving } }));
