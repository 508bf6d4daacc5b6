import { describe, expect, test } from 'vitest';
import { asksOf } from '../../../../shared/rules/profile/attributes.ts';
import { emptyContent, type Profile } from '../../../../shared/schemas/profile.ts';
import { inFormOrder, languageStanding, sectionOf, sectionStates } from '../../../../web/features/organisations/components/sections.ts';

const empty: Profile = {
  ...emptyContent,
  organisationId: 'a',
  kind: 'startup',
  visibility: {},
  published: false,
  writtenAt: { ja: null, en: null },
  updatedAt: '2026-11-01T00:00:00.000Z',
  version: 1,
};

describe('the sections of the editor', () => {
  test('tell what is answered and what is needed', () => {
    const profile: Profile = { ...empty, tagline: { ja: '一行', en: null }, fields: ['samd'], needs: [], money: { min: null, max: 1 } };
    const states = sectionStates(profile).map(({ name, answered, missing, total }) => [name, answered, total, missing]);
    expect(states).toEqual([
      ['about', 1, 2, 0],
      ['focus', 1, 6, 2],
      // "None" is an answer, but not to what is needed.
      ['exchange', 1, 2, 1],
      ['money', 1, 1, 0],
      ['trial', 0, 3, 0],
      ['reach', 0, 3, 0],
      ['closed', 0, 2, 0],
    ]);
  });

  test('are found by what they ask for', () => {
    expect(sectionOf('startup', 'growthStages')).toBe('focus');
    expect(sectionOf('hub', 'growthStages')).toBe('trial');
    expect(sectionOf('hub', 'money')).toBeUndefined();
  });
});

describe('a language', () => {
  const asks = asksOf('startup');
  const written = (ja: string | null, en: string | null, more: Partial<Profile> = {}): Profile => ({
    ...empty,
    tagline: { ja, en },
    ...more,
  });

  test('is missing where only the other is written, in a note as well', () => {
    expect(languageStanding(written('一行', null), asks, 'en')).toBe('missing');
    expect(languageStanding(written('一行', null), asks, 'ja')).toBeNull();
    expect(languageStanding({ ...empty, needs: [{ kind: 'money', note: { ja: null, en: 'a round' } }] }, asks, 'ja')).toBe('missing');
  });

  test('is behind when it was written long before the other', () => {
    const writtenAt = { ja: '2026-11-22T00:00:00.000Z', en: '2026-11-01T00:00:00.000Z' };
    expect(languageStanding(written('一行', 'line', { writtenAt }), asks, 'en')).toBe('behind');
    expect(languageStanding(written('一行', 'line', { writtenAt }), asks, 'ja')).toBeNull();
    expect(languageStanding({ ...empty, writtenAt }, asks, 'en')).toBeNull();
  });
});

test('what is missing is told in the order of the form', () => {
  const missing = [{ attribute: 'needs' }, { attribute: 'fields' }, { attribute: 'tagline' }] as const;
  const order = asksOf('startup').map(({ attribute }) => attribute);
  const told = inFormOrder('startup', missing).map(({ attribute }) => attribute);
  expect(told[0]).toBe('tagline');
  expect(told).toEqual(order.filter((attribute) => (told as string[]).includes(attribute)));
});
