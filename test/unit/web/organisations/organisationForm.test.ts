import { expect, test } from 'vitest';
import { OrganisationDraft } from '../../../../shared/schemas/organisation.ts';
import { findingsOf } from '../../../../web/app/validation.ts';
import {
  byField,
  emptyOrganisation,
  organisationDraftOf,
  organisationFormOf,
} from '../../../../web/features/organisations/components/organisationForm.ts';

test('an organisation’s fields are sent as people mean them', () => {
  const draft = organisationDraftOf({
    ...emptyOrganisation,
    kind: 'startup',
    nameJa: ' 株式会社ムスビ ',
    kana: 'むすび',
    corporateNumber: '７００００１２０５０００２',
    region: 'JP-23',
    country: 'US',
    website: 'musubi.example/top',
  });
  expect(draft).toEqual({
    kind: 'startup',
    name: { ja: '株式会社ムスビ', en: null },
    kana: 'ムスビ',
    corporateNumber: '7000012050002',
    country: 'JP',
    region: 'JP-23',
    website: 'https://musubi.example/top',
  });
  expect(findingsOf(OrganisationDraft, draft)).toEqual({});
  expect(organisationDraftOf(organisationFormOf({ ...draft, kind: 'startup' } as never))).toEqual(draft);
});

test('a country is said of organisations overseas only', () => {
  expect(organisationDraftOf({ ...emptyOrganisation, region: 'overseas', country: 'GB' }).country).toBe('GB');
  expect(organisationDraftOf({ ...emptyOrganisation, country: 'GB' }).country).toBeNull();
});

test('what is missing is told at its field', () => {
  const findings = findingsOf(OrganisationDraft, organisationDraftOf({ ...emptyOrganisation, corporateNumber: '123' }));
  expect(byField(Object.fromEntries(Object.entries(findings).map(([path, { code }]) => [path, code])))).toEqual({
    kind: 'not-in-list',
    corporateNumber: 'invalid-corporate-number',
    nameJa: 'required',
  });
});
