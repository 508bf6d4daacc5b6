import { expect, test } from 'vitest';
import hubs from '../../../shared/domain/hubs.json' with { type: 'json' };
import { cardOf } from '../../../shared/rules/directory/card.ts';
import { search } from '../../../shared/rules/directory/search.ts';
import { hubOrganisations } from '../../../shared/rules/matching/hubProfiles.ts';

const made = hubOrganisations('2026-04-01T00:00:00.000Z');
const cards = made.map(({ organisation, profile }) => cardOf(organisation, profile));
const found = (text: string) => search(cards, { text }).cards.map(({ organisationId }) => organisationId);

test.each([
  ['東海国立大学機構', ['hub-aichi']],
  ['富士通', ['hub-aichi']],
  ['沢井製薬', ['hub-aichi']],
  ['ReGACY', ['hub-sendai']],
  ['東北大学', ['hub-sendai']],
  ['HAMIQ', ['hub-kyushu']],
  ['九州大学', ['hub-kyushu']],
])('%s is found by who runs it or works with it', (text, ids) => {
  expect(found(text)).toEqual(ids);
});

test('who runs a hub and every partner it names stand in its description', () => {
  for (const { id, host, partners } of hubs.hubs) {
    const { description } = made.find(({ organisation }) => organisation.id === `hub-${id}`)?.profile ?? {
      description: { ja: '', en: '' },
    };
    for (const { ja, en } of [host, ...partners]) {
      expect(description.ja).toContain(ja);
      expect(description.en).toContain(en);
    }
  }
});
