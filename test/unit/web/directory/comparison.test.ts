import { expect, test } from 'vitest';
import { emptyContent, type ProfileView } from '../../../../shared/schemas/profile.ts';
import { comparedAttributes } from '../../../../web/features/directory/comparison.ts';

const profile = (content: Partial<ProfileView>): ProfileView => ({
  ...emptyContent,
  organisationId: 'a',
  kind: 'startup',
  visibility: {},
  published: true,
  writtenAt: { ja: null, en: null },
  updatedAt: '2026-11-22T00:00:00.000Z',
  version: 1,
  withheld: [],
  ...content,
});

test('a row stands for what at least one has said, also where it is closed to the reader; never for what nobody has said', () => {
  const one = profile({ fields: ['samd'], offers: [] });
  const other = profile({ withheld: ['money'] });
  expect(comparedAttributes([one, other])).toEqual(['fields', 'offers', 'money']);
  expect(comparedAttributes([])).toEqual([]);
});
