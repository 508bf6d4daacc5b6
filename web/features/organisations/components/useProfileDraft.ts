import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Profile, ProfileContent, type ProfilePatch } from '../../../../shared/schemas/profile.ts';
import { api, call } from '../../../app/api.ts';
import { shelfFor, useAutosave } from '../../../app/autosave/useAutosave.ts';
import { type ProfileView, profileQuery } from '../../profile/api/getProfile.ts';
import { meterQuery } from '../api/getMeter.ts';
import { patchProfile } from '../api/patchProfile.ts';

const isContent = (attribute: string): attribute is keyof ProfileContent => attribute in ProfileContent.shape;

/** Half an address or a text that is too long waits on the screen until it is right. */
const isValid = (attribute: string, value: unknown): boolean =>
  !isContent(attribute) || ProfileContent.shape[attribute].safeParse(value).success;

/** A profile that saves by itself. `server` is its state as last read; a newer one is merged into what is on the screen. */
export function useProfileDraft(server: ProfileView) {
  const queries = useQueryClient();
  const id = server.organisationId;
  const draft = useAutosave<ProfileView>({
    initial: server,
    shelf: shelfFor(`musubi.unsaved.profile.${id}`),
    isValid,
    async save(patch, version, leaving) {
      const saved = await patchProfile(id, { ...(patch as Omit<ProfilePatch, 'version'>), version }, leaving);
      queries.setQueryData(profileQuery(id).queryKey, saved);
      void queries.invalidateQueries({ queryKey: meterQuery(id).queryKey });
      return saved;
    },
    async newer({ problem }) {
      const current = Profile.safeParse(problem.values.current);
      return current.success ? { ...current.data, withheld: [] } : call(api.organisations[':id'].profile.$get({ param: { id } }));
    },
  });
  const { receive } = draft;
  useEffect(() => receive(server), [receive, server]);
  return draft;
}

export type ProfileDraft = ReturnType<typeof useProfileDraft>;
