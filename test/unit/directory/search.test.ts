import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardOf } from '../../../shared/rules/directory/card.ts';
import { search } from '../../../shared/rules/directory/search.ts';
import { DirectoryResult, SearchableCard } from '../../../shared/schemas/directory.ts';
import type { Organisation } from '../../../shared/schemas/organisation.ts';
import type { Profile } from '../../../shared/schemas/profile.ts';
import { arbitraryProfiles, profileOf, supportsOf } from '../../arbitraries/profile.ts';

const organisationOf = (profile: Profile, said: Partial<Organisation> = {}): Organisation => ({
  id: profile.organisationId,
  kind: profile.kind,
  name: { ja: profile.organisationId, en: null },
  kana: null,
  corporateNumber: null,
  country: 'JP',
  region: null,
  website: null,
  sample: true,
  sources: [],
  confirmation: null,
  createdAt: '2026-04-01T00:00:00.000Z',
  version: 1,
  ...said,
});

const card = (said: Partial<Profile> & Pick<Profile, 'kind' | 'organisationId'>, organisation: Partial<Organisation> = {}) => {
  const profile = profileOf(said);
  return cardOf(organisationOf(profile, organisation), profile);
};

const cards = [
  card(
    { kind: 'startup', organisationId: 'saisei', fields: ['bio-regenerative'], tagline: { ja: '網膜の再生医療', en: null } },
    { name: { ja: '再生細胞株式会社', en: 'Saisei Cells' }, kana: 'サイセイサイボウ' },
  ),
  card(
    { kind: 'startup', organisationId: 'mimamori', fields: ['care-tech'], modalities: ['care-device'], regions: ['JP-40'] },
    { name: { ja: 'ミマモリ', en: null }, kana: 'ミマモリ' },
  ),
  card(
    {
      kind: 'startup',
      organisationId: 'yomitoru',
      fields: ['samd', 'dx-ai'],
      modalities: ['samd'],
      description: { ja: null, en: 'Reads retail ECGs.' },
    },
    { name: { ja: 'ヨミトル', en: 'Yomitoru' }, kana: 'ヨミトル', region: 'JP-13' },
  ),
  card(
    { kind: 'investor', organisationId: 'kawa', fields: null, money: { min: 100, max: 500 } },
    { name: { ja: 'カワ投資', en: 'Kawa Capital' }, kana: 'カワトウシ' },
  ),
  card(
    { kind: 'investor', organisationId: 'umi', fields: ['samd'], money: { min: 1000, max: null }, certified: true },
    { name: { ja: 'ウミ投資', en: null }, kana: 'ウミトウシ' },
  ),
];
const found = (text: string) => search(cards, { text }).cards.map((hit) => hit.organisationId);

describe('free text', () => {
  test('finds 再生医療, and by reading while it is still kana', () => {
    expect(found('再生医療')).toEqual(['saisei']);
    expect(found('さいせい')).toEqual(['saisei']);
    expect(found('ｻｲｾｲ')).toEqual(['saisei']);
    expect(found('さい')).toEqual(['saisei']);
  });

  test('does not care about width or case', () => {
    expect(found('SaMD')).toEqual(found('ＳａＭＤ'));
    expect(found('samd')).toEqual(['umi', 'yomitoru']);
    expect(found('ﾖﾐﾄﾙ')).toEqual(['yomitoru']);
  });

  test('finds English prefixes while typing, at the beginning of words only', () => {
    expect(found('Yomi')).toEqual(['yomitoru']);
    expect(found('tail')).toEqual([]);
    expect(found('ai')).toEqual(['yomitoru']);
  });

  test('finds by the names of what is chosen, in either language', () => {
    expect(found('care device')).toEqual(['mimamori']);
    expect(found('介護')).toEqual(['mimamori']);
    expect(found('東京')).toEqual(['yomitoru']);
    expect(found('investor')).toEqual(['umi', 'kawa']);
  });

  test('wants every term, and cuts a query where the script changes', () => {
    expect(found('再生医療 網膜')).toEqual(['saisei']);
    expect(found('網膜の再生医療')).toEqual(['saisei']);
    expect(found('再生医療 介護')).toEqual([]);
    expect(found('カワ投資')).toEqual(['kawa']);
  });

  test('puts the name before the tagline before the rest', () => {
    const three = [
      card({ kind: 'startup', organisationId: 'rest', description: { ja: '網膜', en: null } }),
      card({ kind: 'startup', organisationId: 'tagline', tagline: { ja: '光る網膜', en: null } }),
      card({ kind: 'startup', organisationId: 'name' }, { name: { ja: '東京網膜', en: null } }),
      card({ kind: 'startup', organisationId: 'start' }, { name: { ja: '網膜工房', en: null } }),
    ];
    expect(search(three, { text: '網膜' }).cards.map((hit) => hit.organisationId)).toEqual(['start', 'name', 'tagline', 'rest']);
  });

  test('an empty or unreadable query lists everybody by reading', () => {
    expect(found('')).toEqual(['umi', 'kawa', 'saisei', 'mimamori', 'yomitoru']);
    expect(found('　!?　')).toEqual(found(''));
  });
});

describe('facets', () => {
  test('who has not said stays, below and marked; counts say how many', () => {
    const result = search(cards, { facets: { fields: ['samd'] } });
    expect(result.cards.map((hit) => [hit.organisationId, hit.unknown])).toEqual([
      ['umi', []],
      ['yomitoru', []],
      ['kawa', ['fields']],
    ]);
    expect(result.total).toBe(3);
    expect(result.facets.fields).toEqual({
      values: [
        { value: 'bio-regenerative', count: 1 },
        { value: 'samd', count: 2 },
        { value: 'dx-ai', count: 1 },
        { value: 'care-tech', count: 1 },
      ],
      unknown: 1,
    });
    expect(result.facets.kind.values).toEqual([
      { value: 'startup', count: 1 },
      { value: 'investor', count: 2 },
    ]);
  });

  test('without the unknown only those who have said it', () => {
    const result = search(cards, { facets: { fields: ['samd'] }, includeUnknown: false });
    expect(result.cards.map((hit) => hit.organisationId)).toEqual(['umi', 'yomitoru']);
    expect(result.facets.kind.values).toEqual([
      { value: 'startup', count: 1 },
      { value: 'investor', count: 1 },
    ]);
  });

  test('values of one facet are alternatives, facets add up', () => {
    const result = search(cards, { facets: { fields: ['care-tech', 'bio-regenerative'], kind: ['startup'] } });
    expect(result.cards.map((hit) => hit.organisationId)).toEqual(['saisei', 'mimamori']);
  });

  test('a chosen value that nobody has left stays listed at 0', () => {
    const result = search(cards, { text: 'samd', facets: { modalities: ['gene-vector'] }, includeUnknown: false });
    expect(result.total).toBe(0);
    expect(result.facets.modalities.values).toContainEqual({ value: 'gene-vector', count: 0 });
  });

  test('money is a range that must be reached, unknown kept', () => {
    const result = search(cards, { facets: { kind: ['investor'] }, money: { min: 300, max: 800 } });
    expect(result.cards.map((hit) => [hit.organisationId, hit.unknown])).toEqual([['kawa', []]]);
    expect(search(cards, { money: { min: 300, max: 800 } }).cards.at(-1)?.unknown).toEqual(['money']);
  });

  test('yes and no are values, and a seat counts as a region', () => {
    expect(search(cards, { facets: { certified: ['yes'] }, includeUnknown: false }).cards.map((hit) => hit.organisationId)).toEqual([
      'umi',
    ]);
    expect(search(cards, { facets: { regions: ['JP-13'] }, includeUnknown: false }).total).toBe(1);
  });

  test('within a list of organisations only those are found and counted', () => {
    const result = search(cards, { within: ['kawa', 'saisei', 'nobody'] });
    expect(result.cards.map((hit) => hit.organisationId)).toEqual(['kawa', 'saisei']);
    expect(result.facets.kind.values.map(({ count }) => count)).toEqual([1, 1]);
  });

  test('an id that is no value of the facet finds nobody but the unknown', () => {
    expect(search(cards, { facets: { fields: ['nonsense'] }, includeUnknown: false }).total).toBe(0);
  });
});

const arbitraryCards = arbitraryProfiles().map((profiles) =>
  profiles.map((profile) => cardOf(organisationOf(profile), { ...profile, published: true })),
);
const choices = fc.record({
  fields: fc.subarray(['samd', 'dx-ai', 'care-tech']),
  kind: fc.subarray(['startup', 'investor', 'hub']),
  needs: fc.subarray(['money', 'site']),
});

describe('every search', () => {
  test('answers by its schema, without the words it was found by', () => {
    fc.assert(
      fc.property(arbitraryCards, choices, fc.constantFrom('', '再生', 'gene'), (all, facets, text) => {
        const result = search(all, { facets, text });
        expect(DirectoryResult.parse(result)).toEqual(result);
        expect(JSON.stringify(result)).not.toContain('"words"');
        for (const one of all) expect(SearchableCard.parse(one)).toEqual(one);
      }),
    );
  });

  test('counts each value as the list one gets by choosing it alone, all other filters on', () => {
    fc.assert(
      fc.property(arbitraryCards, choices, fc.boolean(), (all, facets, includeUnknown) => {
        for (const { value, count } of search(all, { facets, includeUnknown }).facets.fields.values) {
          const chosen = search(all, { facets: { ...facets, fields: [value] }, includeUnknown, limit: 200 });
          expect(chosen.cards.filter((hit) => hit.fields?.includes(value as never))).toHaveLength(count);
        }
      }),
    );
  });

  test('pages are the whole list, cut', () => {
    fc.assert(
      fc.property(arbitraryCards, choices, fc.integer({ min: 1, max: 5 }), (all, facets, limit) => {
        const whole = search(all, { facets, limit: 200 });
        const paged: string[] = [];
        for (let offset: number | null = 0; offset !== null; ) {
          const page: DirectoryResult = search(all, { facets, limit, offset });
          paged.push(...page.cards.map((hit) => hit.organisationId));
          offset = page.next;
        }
        expect(paged).toEqual(whole.cards.map((hit) => hit.organisationId));
        expect(paged).toHaveLength(whole.total);
      }),
    );
  });
});

describe('a card', () => {
  test('neither shows nor is found by what is not public', () => {
    const closed = card({
      kind: 'startup',
      organisationId: 'closed',
      money: { min: 1, max: 2 },
      description: { ja: '秘密の細胞', en: null },
      needs: supportsOf('money'),
      visibility: { description: 'accepted', needs: 'participants' },
      confidential: { ja: '秘密の数値', en: null },
      contact: { name: '山田', romaji: 'Yamada Romaji', email: 'yamada@example.test', phone: null },
    });
    expect([closed.money, closed.needs]).toEqual([null, null]);
    expect(JSON.stringify(closed)).not.toMatch(/秘密|山田|yamada/i);
    expect(search([closed], { text: '資金' }).total).toBe(0);
  });

  test('for participants of an event shows what they may see', () => {
    const profile = profileOf({ kind: 'startup', money: { min: 1, max: 2 } });
    expect(cardOf(organisationOf(profile), profile, 'participant').money).toEqual({ min: 1, max: 2 });
  });

  test('of an unpublished profile has a name and nothing else', () => {
    const hidden = card({
      kind: 'startup',
      organisationId: 'hidden',
      published: false,
      fields: ['samd'],
      tagline: { ja: '心電図', en: null },
    });
    expect([hidden.fields, hidden.tagline.ja]).toEqual([null, null]);
    expect(search([hidden], { text: '心電図' }).total).toBe(0);
  });
});
