import { expect, test } from 'vitest';
import { OrganisationDraft, PersonDraft } from '../../../shared/schemas/organisation.ts';
import { findingsOf } from '../../../web/app/validation.ts';

test('findings carry the codes the API would answer with, by path', () => {
  expect(findingsOf(OrganisationDraft, { kind: 'startup', name: { ja: ' ', en: null }, corporateNumber: '1234567890123' })).toEqual({
    corporateNumber: { code: 'invalid-corporate-number', values: {} },
    name: { code: 'required', values: {} },
  });
  const person = {
    name: { family: '', given: 'x'.repeat(61), familyKana: null, givenKana: null, romaji: null },
    title: { ja: null, en: null },
    language: 'ja',
    invitations: 'mail',
    noticeMails: 'instant',
  };
  expect(findingsOf(PersonDraft, person)).toEqual({
    'name.family': { code: 'required', values: {} },
    'name.given': { code: 'too-long', values: { maximum: 60 } },
  });
  expect(findingsOf(PersonDraft, { ...person, name: { ...person.name, family: '佐藤', given: '花子' } })).toEqual({});
});
