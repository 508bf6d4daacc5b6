import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import english from '../../../shared/locales/en/reasons.json' with { type: 'json' };
import englishTerms from '../../../shared/locales/en/terms.json' with { type: 'json' };
import japanese from '../../../shared/locales/ja/reasons.json' with { type: 'json' };
import japaneseTerms from '../../../shared/locales/ja/terms.json' with { type: 'json' };
import { translator } from '../../../shared/locales/translator.ts';
import { explain } from '../../../shared/rules/matching/rank.ts';
import { reasonKey, reasonValues, valueKindOf, type Words } from '../../../shared/rules/matching/reasonText.ts';
import type { Language } from '../../../shared/schemas/basics.ts';
import { CriterionName, Exclusion, type Reason, Sign } from '../../../shared/schemas/match.ts';
import type { Profile } from '../../../shared/schemas/profile.ts';
import { profileOf, supportsOf } from '../../arbitraries/profile.ts';

type Sentences = Record<string, Record<string, string>>;
const sentences: Record<Language, Sentences> = { ja: japanese, en: english };
const terms: Record<Language, Record<string, Record<string, string>>> = { ja: japaneseTerms, en: englishTerms };
const translate = translator({ ja: japanese, en: english });

const folder = new URL('../../../shared/rules/matching/criteria/', import.meta.url);
const sources = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));

/** Every code that a criterion's source names: the strings in its calls, `capacity-…` being made of the kind. */
const codes = new Set([
  'not-applicable',
  'capacity-investor',
  'capacity-cdmo',
  'capacity-site',
  ...sources
    .flatMap((source) => [...source.matchAll(/(?:speaksFor|speaksAgainst|unknown|neutral)\(([^;]*?)[,)]|code: ('[a-z-]+')/g)])
    .flatMap(([, call, literal]) => (call ?? literal ?? '').match(/'[a-z]+(?:-[a-z]+)*'/g) ?? [])
    .map((quoted) => quoted.slice(1, -1)),
]);

describe.each(['ja', 'en'] as const)('in %s', (language) => {
  test('every code of a criterion has a sentence for either side', () => {
    expect(codes.size).toBeGreaterThan(60);
    for (const code of codes) expect(Object.keys(sentences[language][code] ?? {}).toSorted(), code).toEqual(['partner', 'seeker']);
  });

  test('every criterion, sign and exclusion has a name', () => {
    expect(Object.keys(sentences[language].criterion ?? {}).toSorted()).toEqual(CriterionName.options.toSorted());
    expect(Object.keys(sentences[language].sign ?? {}).toSorted()).toEqual(Sign.options.toSorted());
    expect(Object.keys(sentences[language].signName ?? {}).toSorted()).toEqual(Sign.options.toSorted());
    expect(Object.keys(sentences[language].excluded ?? {}).toSorted()).toEqual(Exclusion.shape.code.options.toSorted());
  });

  test('every value that a sentence asks for is written by its kind, and every vocabulary has labels', () => {
    const texts = Object.values(sentences[language]).flatMap((entry) => Object.values(entry));
    const names = new Set(texts.flatMap((text) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((found) => found[1] ?? '')));
    for (const name of names) {
      const kind = valueKindOf(name);
      if (name !== 'words') expect(kind, name).not.toBe('words');
      if (typeof kind === 'object') expect(Object.keys(terms[language][kind.terms] ?? {}), kind.terms).not.toEqual([]);
    }
  });
});

test('no sentence of one language is missing in the other, nor a value in it', () => {
  const shape = (all: Sentences) => Object.entries(all).map(([code, entry]) => [code, Object.keys(entry)]);
  expect(shape(english)).toEqual(shape(japanese));
});

const words = (language: Language): Words => ({
  language,
  term: (vocabulary, id) => terms[language][vocabulary]?.[id] ?? `missing ${vocabulary} ${id}`,
  condition: (id) => translate(language)(`condition.${id}`),
});
const sentence = (reason: Reason, language: Language) =>
  translate(language)(reasonKey(reason).replace('reasons:', ''), reasonValues(reason.values, words(language)));

const million = 1_000_000;
const startup = profileOf({
  kind: 'startup',
  fields: ['samd'],
  developmentStages: ['nonclinical'],
  growthStages: ['seed'],
  money: { min: 100 * million, max: 300 * million },
  needs: supportsOf('money', 'advice'),
  regions: ['JP-13'],
});
const investor: Profile = profileOf({
  kind: 'investor',
  fields: ['samd'],
  developmentStages: ['nonclinical', 'clinical'],
  growthStages: ['later'],
  money: { min: 1000 * million, max: null },
});
const chips = (reader: Profile, candidate: Profile, language: Language) =>
  explain(reader, candidate)
    .match.reasons.filter((reason) => reason.sign !== 'neutral')
    .map((reason) => `${sentences[language].sign?.[reason.sign]} ${sentence(reason, language)}`);

test('a startup reads about an investor', () => {
  expect(chips(startup, investor, 'ja')).toEqual([
    '✓ SaMDが対象',
    '? 分野の中の領域',
    '✓ 非臨床から投資',
    '? 求めるエビデンスの水準',
    '✕ 最低 10億円',
    '? モダリティ',
    '✕ シード期は対象外',
    '✓ 資金を提供',
    '? 市場アプローチ',
    '? 薬事の道筋',
    '? 紹介文',
    '? 地域',
    '? 言語',
    '? 受け入れの枠',
  ]);
  expect(chips(startup, investor, 'en').slice(0, 8)).toEqual([
    '✓ looks for software as a medical device',
    '? disease area or topic',
    '✓ invests from non-clinical',
    '? level of evidence asked for',
    '✕ minimum ¥1B',
    '? modality',
    '✕ does not take Seed',
    '✓ offers funding',
  ]);
});

test('the investor reads about the startup', () => {
  expect(chips(investor, startup, 'ja').slice(0, 8)).toEqual([
    '✓ SaMD',
    '? 分野の中の領域',
    '✓ 非臨床の段階',
    '? エビデンスの水準',
    '✕ 調達額 1億円–3億円（最低 10億円）',
    '? モダリティ',
    '✕ シード期（対象外）',
    '✓ 資金を求めている',
  ]);
  expect(chips(investor, startup, 'en').slice(0, 5)).toEqual([
    '✓ works in software as a medical device',
    '? disease area or topic',
    '✓ at non-clinical',
    '? level of evidence',
    '✕ raises ¥100M–¥300M, below your ¥1B minimum',
  ]);
});

test('details of a product and of a site are told in the words of each side', () => {
  const venture = profileOf({
    kind: 'startup',
    modalities: ['samd'],
    deviceClasses: ['class-3'],
    ethicsRoutes: ['certified-board'],
    dataHandling: ['pseudonymised'],
    periods: ['one-year'],
    regulatoryPaths: ['fda-510k'],
  });
  const site = profileOf({
    kind: 'site',
    deviceClasses: ['class-2', 'class-3'],
    ethicsRoutes: ['own-board'],
    dataHandling: ['on-site'],
    periods: ['six-months'],
    residents: 80,
  });
  const told = ['capacity', 'device-class', 'ethics', 'data-handling', 'period'];
  const about = (reader: Profile, candidate: Profile, language: Language) =>
    explain(reader, candidate)
      .match.reasons.filter(({ criterion }) => told.includes(criterion))
      .map((reason) => sentence(reason, language));
  expect(about(venture, site, 'ja')).toEqual([
    '入居者・利用者80人',
    'クラスIIIを受け入れ',
    '認定臨床研究審査委員会での審査は不可',
    'データの扱いが合わない（仮名加工情報は不可）',
    '実証は6か月まで（1段短い）',
  ]);
  expect(about(site, venture, 'en')).toEqual([
    'you have room',
    'class III',
    'needs ethics review by certified review board, not open to you',
    'needs data you do not allow: pseudonymised',
    'needs up to a year, one step too long',
  ]);
  // What stands in brackets is left out of a chip, but for the name of the procedure.
  const company = profileOf({ kind: 'device-company', regulatoryPaths: ['fda-510k', 'approval'] });
  const path = explain(venture, company).match.reasons.find(({ criterion }) => criterion === 'regulatory-path');
  expect(path && sentence(path, 'en')).toBe('knows this path: FDA 510(k)');
});
