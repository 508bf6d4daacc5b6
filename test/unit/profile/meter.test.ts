import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import english from '../../../shared/locales/en/meter.json' with { type: 'json' };
import japanese from '../../../shared/locales/ja/meter.json' with { type: 'json' };
import { asksOf, isKnown, missingForPublishing, sectionsOf } from '../../../shared/rules/profile/attributes.ts';
import { meterOf } from '../../../shared/rules/profile/meter.ts';
import { OrganisationKind } from '../../../shared/schemas/vocabularies.ts';
import { arbitraryProfile, profileOf, supportsOf } from '../../arbitraries/profile.ts';

const complete = profileOf({
  kind: 'startup',
  tagline: { ja: '網膜シート', en: 'Retinal sheets' },
  description: { ja: '網膜シートを開発しています。', en: 'We develop retinal sheets.' },
  fields: ['bio-regenerative'],
  modalities: ['cell-processed'],
  developmentStages: ['nonclinical'],
  growthStages: ['seed'],
  marketApproaches: ['global-direct'],
  authorities: ['pmda'],
  needs: supportsOf('money'),
  offers: [],
  money: { min: 100, max: 200 },
  domains: [],
  processes: [],
  settings: [],
  regions: ['JP-28'],
  remote: true,
  languages: ['ja'],
  contact: { name: '山田', romaji: null, email: null, phone: null },
  confidential: { ja: '図', en: null },
});

describe('the meter', () => {
  test('is full when everything is said, "none" included', () => {
    expect(meterOf(complete)).toEqual({ share: 1, publishable: true, missing: [] });
  });

  test('says what one more attribute would change: 14 more investors', () => {
    const meter = meterOf({ ...complete, money: null, remote: null }, { money: { investor: 14, supporter: 0 } });
    expect(meter.missing).toEqual([
      {
        attribute: 'money',
        code: 'round',
        weight: 4,
        required: false,
        language: null,
        affected: [{ kind: 'investor', count: 14 }],
      },
      { attribute: 'remote', code: 'remote', weight: 1, required: false, language: null, affected: [] },
    ]);
    expect(meter.publishable).toBe(true);
  });

  test('asks no home for its beds that has said how many live there', () => {
    const home = profileOf({ kind: 'site', residents: 80 });
    expect(meterOf(home).missing.map(({ attribute }) => attribute)).not.toContain('capacity');
    expect(meterOf({ ...home, residents: null }).missing.map(({ attribute }) => attribute)).toContain('capacity');
    expect(meterOf({ ...home, residents: null }).missing.map(({ attribute }) => attribute)).not.toContain('residents');
  });

  test('puts what publishing needs first; "none" does not answer it', () => {
    const meter = meterOf({ ...complete, fields: [], money: null }, { money: { investor: 14 } });
    expect(meter.publishable).toBe(false);
    expect(meter.missing.map(({ attribute, required }) => [attribute, required])).toEqual([
      ['fields', true],
      ['money', false],
    ]);
  });

  test('asks for the other language with half of the weight', () => {
    const meter = meterOf({ ...complete, tagline: { ja: '網膜シート', en: ' ' } });
    expect(meter.missing).toEqual([
      { attribute: 'tagline', code: 'other-language-en', weight: 2.5, required: false, language: 'en', affected: [] },
    ]);
    expect(meter.publishable).toBe(true);
  });

  test('an empty profile is at 0, and every step up is a step up', () => {
    for (const kind of OrganisationKind.options) expect(meterOf(profileOf({ kind })).share).toBe(0);
    fc.assert(
      fc.property(arbitraryProfile(), (profile) => {
        for (const { attribute } of asksOf(profile.kind)) {
          const without = meterOf({ ...profile, [attribute]: profileOf({ kind: profile.kind })[attribute] }).share;
          expect(without).toBeLessThanOrEqual(meterOf(profile).share);
        }
      }),
    );
  });
});

describe('what is asked', () => {
  test('each attribute once a kind, in sections that are not empty, and something is required of all', () => {
    for (const kind of OrganisationKind.options) {
      const asked = asksOf(kind).map((ask) => ask.attribute);
      expect(new Set(asked).size, kind).toBe(asked.length);
      expect(sectionsOf(kind).every((section) => section.asks.length > 0)).toBe(true);
      expect(missingForPublishing(profileOf({ kind }))).toContain('tagline');
    }
  });

  test('a startup is asked in this order', () => {
    const asked = (folded: boolean) =>
      sectionsOf('startup').map(
        ({ name, asks }) => [name, asks.filter((ask) => ask.folded === folded).map((ask) => ask.attribute)] as const,
      );
    expect(asked(false)).toEqual([
      ['about', ['tagline', 'description']],
      ['focus', ['fields', 'modalities', 'developmentStages', 'growthStages', 'marketApproaches', 'authorities']],
      ['exchange', ['needs', 'offers']],
      ['money', ['money']],
      ['trial', ['domains', 'processes', 'settings']],
      ['reach', ['regions', 'remote', 'travels', 'languages']],
      ['closed', ['contact', 'confidential']],
    ]);
    expect(asked(true).filter(([, attributes]) => attributes.length > 0)).toEqual([
      ['focus', ['subfields', 'evidenceLevels', 'regulatoryPaths', 'deviceClasses', 'scales']],
      ['trial', ['ethicsRoutes', 'dataHandling', 'periods']],
    ]);
  });

  test('the meter asks for nothing that is folded, and for nothing required less than something', () => {
    for (const ask of OrganisationKind.options.flatMap(asksOf)) {
      if (ask.folded) expect(ask.weight, ask.code).toBe(0);
      if (ask.required) expect(ask.weight, ask.code).toBeGreaterThan(0);
    }
  });

  test('every ask has its sentences, and every kind of counterpart its own, in both languages', () => {
    const codes = [...new Set(OrganisationKind.options.flatMap((kind) => asksOf(kind).map((ask) => ask.code)))];
    for (const words of [japanese, english]) {
      expect(Object.keys(words.add).toSorted()).toEqual([...codes, 'other-language-en', 'other-language-ja'].toSorted());
      expect(Object.keys(words.why).toSorted()).toEqual(Object.keys(words.add).toSorted());
      for (const kind of OrganisationKind.options) expect(words.affects).toHaveProperty(`${kind}_other`);
    }
    for (const kind of OrganisationKind.options) expect(english.affects).toHaveProperty(`${kind}_one`);
  });

  test('unknown is null, empty or blank; "none" is known', () => {
    const blank = profileOf({ kind: 'startup', tagline: { ja: ' ', en: null }, money: { min: null, max: null }, needs: [], remote: false });
    expect(isKnown(blank, 'tagline')).toBe(false);
    expect(isKnown(blank, 'money')).toBe(false);
    expect(isKnown(blank, 'contact')).toBe(false);
    expect(isKnown(blank, 'needs')).toBe(true);
    expect(isKnown(blank, 'remote')).toBe(true);
  });
});
