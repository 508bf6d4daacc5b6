import { Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Organisation } from '../../../../shared/schemas/organisation.ts';
import { api, call } from '../../../app/api.ts';
import { shelfFor, useAutosave } from '../../../app/autosave/useAutosave.ts';
import { useLabel } from '../../../app/language.ts';
import { useRefreshMe } from '../../../app/me.ts';
import { findingsOf, useFindingWords } from '../../../app/validation.ts';
import { type OrganisationView, organisationQuery } from '../../profile/api/getOrganisation.ts';
import { patchOrganisation } from '../api/patchOrganisation.ts';
import { ConflictNotice } from './ConflictNotice.tsx';
import { SavingState } from './EditorActions.tsx';
import { OrganisationFields } from './OrganisationFields.tsx';
import { byField, type OrganisationForm, organisationDraftOf, organisationFormOf } from './organisationForm.ts';

const own = Organisation.pick({ name: true, kana: true, corporateNumber: true, country: true, region: true, website: true });
type OwnAttribute = keyof typeof own.shape;
const isOwn = (attribute: string): attribute is OwnAttribute => attribute in own.shape;

/** A name is needed in one language at least; everything else may be left out. */
const isValid = (attribute: string, value: unknown): boolean => {
  if (attribute === 'name') return Object.values(value as Organisation['name']).some((name) => name?.trim());
  return !isOwn(attribute) || own.shape[attribute].safeParse(value).success;
};

/** The organisation's own data: name, reading, place, number, website. Saves by itself, as the profile does. */
export function OrganisationSection({ organisation, children }: { organisation: OrganisationView; children?: ReactNode }) {
  const { t } = useTranslation('profile');
  const label = useLabel();
  const words = useFindingWords();
  const draft = useOrganisationDraft(organisation);
  const [left, setLeft] = useState<ReadonlySet<keyof OrganisationForm>>(new Set());
  const form = organisationFormOf(draft.value);
  const all = byField(
    words({ ...findingsOf(own, draft.value), ...(isValid('name', draft.value.name) ? {} : { name: { code: 'required' } }) }),
  );
  const errors = Object.fromEntries(Object.entries(all).filter(([field]) => left.has(field as keyof OrganisationForm)));

  /** As typed while it is being typed; put in order when the field is left. */
  const type = (changes: Partial<OrganisationForm>) => {
    const next = { ...form, ...changes };
    const { kind: _, ...tidy } = organisationDraftOf(next);
    draft.edit({
      name: { ja: next.nameJa || null, en: next.nameEn || null },
      kana: next.kana || null,
      corporateNumber: next.corporateNumber || null,
      website: next.website || null,
      region: tidy.region,
      country: tidy.country,
    });
  };
  const leave = (field: keyof OrganisationForm) => {
    setLeft(new Set([...left, field]));
    const { kind: _, ...tidy } = organisationDraftOf(form);
    draft.edit(tidy);
  };
  return (
    <>
      {Object.keys(own.shape).map((attribute) => (
        <ConflictNotice key={attribute} attribute={attribute} draft={draft} />
      ))}
      <OrganisationFields form={form} onChange={type} onLeave={leave} errors={errors} />
      <Text size="sm" c="dimmed">
        {t('organisation.kindFixed', { kind: label('kinds', organisation.kind) })}
      </Text>
      <SavingState draft={draft} />
      {children}
    </>
  );
}

function useOrganisationDraft(server: OrganisationView) {
  const queries = useQueryClient();
  const refreshMe = useRefreshMe();
  const { id } = server;
  const draft = useAutosave<OrganisationView>({
    initial: server,
    shelf: shelfFor(`musubi.unsaved.organisation.${id}`),
    isValid,
    async save(patch, version, leaving) {
      const changes = Object.fromEntries(Object.entries(patch).filter(([attribute]) => isOwn(attribute)));
      const saved = await patchOrganisation(id, { ...changes, version }, leaving);
      queries.setQueryData(organisationQuery(id).queryKey, saved);
      void refreshMe();
      return saved;
    },
    newer: () => call(api.organisations[':id'].$get({ param: { id } })),
  });
  const { receive } = draft;
  useEffect(() => receive(server), [receive, server]);
  return draft;
}
