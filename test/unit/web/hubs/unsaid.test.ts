import { expect, test } from 'vitest';
import { hubOrganisations } from '../../../../shared/rules/matching/hubProfiles.ts';
import { unsaid } from '../../../../web/features/hubs/unsaid.ts';

const support = { kind: 'site', note: { ja: '70自治体の網', en: 'A network of 70 municipalities' } } as const;
const profile = {
  tagline: { ja: '高齢化・少子化対策', en: 'Ageing, low birth rate' },
  description: { ja: '高齢化。70自治体の網。20年の経験。', en: 'Ageing. A network of 70 municipalities. 20 years of practice.' },
  offers: [support],
};

test('what the domains and offers say is not said again', () => {
  expect(unsaid(profile, 'ja')).toEqual(['20年の経験']);
  expect(unsaid(profile, 'en')).toEqual(['20 years of practice']);
});

test('a domain with a dot between its words is one domain', () => {
  const [aichi] = hubOrganisations('2026-01-01T00:00:00.000Z');
  expect(aichi && unsaid(aichi.profile, 'ja')).toEqual(['運営：東海国立大学機構', '連携先：自治体、STATION Ai、富士通、沢井製薬等']);
});

test('a description nobody has written says nothing', () => {
  expect(unsaid({ ...profile, description: { ja: null, en: null } }, 'ja')).toEqual([]);
});

test('of the three hubs, no offer is repeated', () => {
  for (const { profile: hub } of hubOrganisations('2026-01-01T00:00:00.000Z'))
    for (const language of ['ja', 'en'] as const)
      expect(unsaid(hub, language).filter((sentence) => hub.offers?.some(({ note }) => note[language] === sentence))).toEqual([]);
});
