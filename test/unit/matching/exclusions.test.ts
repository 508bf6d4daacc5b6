import { expect, test } from 'vitest';
import { exclusionOf } from '../../../shared/rules/matching/exclusions.ts';
import { rank } from '../../../shared/rules/matching/rank.ts';
import { profileOf } from '../../arbitraries/profile.ts';

const reader = profileOf({ kind: 'startup', organisationId: 'reader' });
const investor = profileOf({ kind: 'investor', organisationId: 'them' });
const them = new Set(['them']);

test('one is never proposed to oneself', () => {
  expect(exclusionOf(reader, { ...reader })).toEqual({ code: 'same-organisation', values: {} });
});

test('what one has set aside, declined or ruled out is named', () => {
  expect(exclusionOf(reader, investor)).toBeNull();
  expect(exclusionOf(reader, investor, { hidden: them })?.code).toBe('hidden');
  expect(exclusionOf(reader, investor, { declined: them, hidden: them })?.code).toBe('declined');
  expect(exclusionOf(reader, investor, { never: them, declined: them, hidden: them })?.code).toBe('never');
});

test('only the one set aside leaves the list', () => {
  const other = profileOf({ kind: 'investor', organisationId: 'other' });
  expect(rank(reader, [investor, other], { hidden: them }).map((match) => match.organisationId)).toEqual(['other']);
});

test('a modality that is not made rules out CDMOs only', () => {
  const seed = profileOf({ kind: 'startup', organisationId: 'reader', modalities: ['gene-vector'] });
  expect(exclusionOf(seed, profileOf({ kind: 'cdmo', modalities: ['biologic'] }))?.code).toBe('modality-not-made');
  expect(exclusionOf(profileOf({ kind: 'cdmo', modalities: ['biologic'] }), seed)?.code).toBe('modality-not-made');
  expect(exclusionOf(seed, profileOf({ kind: 'pharma', modalities: ['biologic'] }))).toBeNull();
});
