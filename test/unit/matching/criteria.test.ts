import { describe, expect, test } from 'vitest';
import { criteria } from '../../../shared/rules/matching/criteria.ts';
import { expected } from '../../../shared/rules/matching/weights.ts';
import type { CriterionName } from '../../../shared/schemas/match.ts';
import type { Profile } from '../../../shared/schemas/profile.ts';
import type { OrganisationKind } from '../../../shared/schemas/vocabularies.ts';
import { profileOf, supportsOf } from '../../arbitraries/profile.ts';

/* One block a criterion: what the seeker and the partner say → the code, and the degree to three digits (null = unknown or not applicable). */

type Case = [seeker: Partial<Profile>, partner: Partial<Profile>, code: string, degree: number | null];

const cases = (criterion: CriterionName, partnerKind: OrganisationKind, rows: Case[]) =>
  describe(criterion, () => {
    test.each(rows)('%j with %j: %s', (seeker, partner, code, degree) => {
      const found = criteria[criterion].judge(profileOf({ kind: 'startup', ...seeker }), profileOf({ kind: partnerKind, ...partner }));
      expect([found.reason.code, found.degree === null ? null : Math.round(found.degree * 1000) / 1000]).toEqual([code, degree]);
    });
  });

cases('field', 'investor', [
  [{ fields: ['samd'] }, { fields: ['samd', 'care-tech'] }, 'field-shared', 1],
  [{ fields: ['samd', 'care-tech'] }, { fields: ['samd'] }, 'field-shared', 0.75],
  [{ fields: ['samd'] }, { fields: ['dx-ai'] }, 'field-near', 0.5],
  [{ fields: ['samd'] }, { fields: ['care-tech'] }, 'field-differs', 0],
  [{ fields: ['samd'] }, { fields: [] }, 'field-differs', 0],
  [{ fields: ['samd'] }, {}, 'field-unknown', null],
  [{ fields: [] }, { fields: ['samd'] }, 'not-applicable', null],
]);

cases('subfield', 'investor', [
  [{ subfields: ['cancer'] }, { subfields: ['infection', 'cancer'] }, 'subfield-shared', 1],
  [{ subfields: ['cancer', 'telemedicine'] }, { subfields: ['cancer'] }, 'subfield-shared', 0.75],
  [{ subfields: ['cancer'] }, { subfields: ['infection'] }, 'subfield-differs', 0],
  [{ subfields: ['cancer'] }, { subfields: ['bathing', 'transfer'] }, 'subfield-unknown', null],
  [{ subfields: ['cancer'] }, { subfields: [] }, 'subfield-differs', 0],
  [{ subfields: ['cancer'] }, {}, 'subfield-unknown', null],
  [{ subfields: [] }, { subfields: ['cancer'] }, 'not-applicable', null],
]);

cases('evidence', 'investor', [
  [{ evidenceLevels: ['exploratory'] }, { evidenceLevels: ['exploratory', 'confirmatory'] }, 'evidence-reached', 1],
  [{ evidenceLevels: ['bench', 'confirmatory'] }, { evidenceLevels: ['first-in-human'] }, 'evidence-reached', 1],
  [{ evidenceLevels: ['animal'] }, { evidenceLevels: ['confirmatory', 'first-in-human'] }, 'evidence-next', 0.333],
  [{ evidenceLevels: ['bench'] }, { evidenceLevels: ['first-in-human'] }, 'evidence-short', 0],
  [{ evidenceLevels: [] }, { evidenceLevels: ['bench'] }, 'evidence-next', 0.333],
  [{ evidenceLevels: ['bench'] }, { evidenceLevels: [] }, 'not-applicable', null],
  [{}, { evidenceLevels: ['bench'] }, 'evidence-unknown', null],
]);

cases('regulatory-path', 'device-company', [
  [{ regulatoryPaths: ['fda-510k'] }, { regulatoryPaths: ['approval', 'fda-510k'] }, 'path-known', 1],
  [{ regulatoryPaths: ['fda-de-novo'] }, { regulatoryPaths: ['fda-pma'] }, 'path-near', 0.5],
  [{ regulatoryPaths: ['two-step-approval'] }, { regulatoryPaths: ['certification'] }, 'path-near', 0.5],
  [{ regulatoryPaths: ['approval'] }, { regulatoryPaths: ['fda-pma', 'not-regulated'] }, 'path-differs', 0],
  [{ regulatoryPaths: ['not-regulated'] }, { regulatoryPaths: ['approval'] }, 'path-differs', 0],
  [{ regulatoryPaths: [] }, { regulatoryPaths: ['approval'] }, 'not-applicable', null],
  [{ regulatoryPaths: ['approval'] }, {}, 'path-unknown', null],
]);

cases('modality', 'pharma', [
  [{ modalities: ['biologic'] }, { modalities: ['biologic'] }, 'modality-shared', 1],
  [{ modalities: ['biologic'] }, { modalities: ['drug-unspecified'] }, 'modality-related', 0.7],
  [{ modalities: ['regenerative-cell-gene'] }, { modalities: ['gene-vector'] }, 'modality-related', 0.7],
  [{ modalities: ['cell-processed'] }, { modalities: ['gene-vector'] }, 'modality-differs', 0],
  [{}, { modalities: ['gene-vector'] }, 'modality-unknown', null],
]);

cases('development-stage', 'investor', [
  [{ developmentStages: ['nonclinical'] }, { developmentStages: ['nonclinical', 'clinical'] }, 'stage-invested-from', 1],
  [{ developmentStages: ['clinical'] }, { developmentStages: ['nonclinical', 'clinical'] }, 'stage-invested', 1],
  [{ developmentStages: ['nonclinical'] }, { developmentStages: ['clinical'] }, 'stage-next', 0.333],
  [{ developmentStages: ['basic'] }, { developmentStages: ['clinical'] }, 'stage-differs', 0],
  [{}, {}, 'stage-unknown', null],
]);
cases('development-stage', 'cdmo', [
  [{ developmentStages: ['clinical'] }, { developmentStages: ['clinical', 'expansion'] }, 'stage-taken-from', 1],
  [{ developmentStages: ['clinical'] }, { developmentStages: ['clinical'] }, 'stage-taken', 1],
]);

cases('growth-stage', 'investor', [
  [{ growthStages: ['seed'] }, { growthStages: ['seed', 'early'] }, 'growth-taken', 1],
  [{ growthStages: ['seed'] }, { growthStages: ['early'] }, 'growth-next', 0.333],
  [{ growthStages: ['seed'] }, { growthStages: ['later'] }, 'growth-differs', 0],
  [{ growthStages: ['seed'] }, {}, 'growth-unknown', null],
]);
test('stage: of what is taken, only the stages next to ours are named', () => {
  const judged = criteria['development-stage'].judge(
    profileOf({ kind: 'startup', developmentStages: ['nonclinical'] }),
    profileOf({ kind: 'cdmo', developmentStages: ['applied', 'clinical', 'expansion'] }),
  );
  expect(judged.reason.values).toEqual({ developmentStages: ['nonclinical'], theirStages: ['applied', 'clinical'] });
});

cases('market-approach', 'investor', [
  [{ marketApproaches: ['domestic'] }, { marketApproaches: ['domestic', 'global-direct'] }, 'approach-shared', 1],
  [{ marketApproaches: ['domestic'] }, { marketApproaches: ['global-direct'] }, 'approach-differs', 0],
  [{ fields: ['bio-regenerative'] }, { marketApproaches: ['global-direct'] }, 'approach-unknown', null],
]);

const million = 1_000_000;
cases('ticket', 'investor', [
  [{ money: { min: 100 * million, max: 300 * million } }, { money: { min: 50 * million, max: 500 * million } }, 'ticket-fits', 1],
  [{ money: { min: 300 * million, max: 300 * million } }, { money: { min: 1000 * million, max: null } }, 'ticket-minimum-too-high', 0],
  [{ money: { min: null, max: 700 * million } }, { money: { min: 1000 * million, max: null } }, 'ticket-minimum-too-high', 0.2],
  [{ money: { min: 1000 * million, max: null } }, { money: { min: null, max: 500 * million } }, 'ticket-part-of-round', 0.7],
  [{ money: { min: 300 * million, max: null } }, { money: { min: 300 * million, max: 300 * million } }, 'ticket-fits', 1],
  [{ money: { min: null, max: null } }, { money: { min: 1, max: 2 } }, 'ticket-unknown', null],
  [{ money: { min: 0, max: 0 } }, { money: { min: null, max: 0 } }, 'ticket-fits', 1],
]);

const drug: Partial<Profile> = { modalities: ['biologic'], developmentStages: ['nonclinical'], money: { min: null, max: 500 * million } };
const takesIt: Partial<Profile> = { certified: true, developmentStages: ['nonclinical'], money: { min: 100 * million, max: null } };
cases('certified-investor', 'investor', [
  [drug, { ...takesIt, leads: true }, 'certified-lead', 1],
  [drug, takesIt, 'certified', 1],
  [drug, { ...takesIt, developmentStages: ['expansion'] }, 'certified-fails', 0],
  [drug, { ...takesIt, money: { min: 1000 * million, max: null } }, 'certified-fails', 0],
  [drug, { ...takesIt, money: null }, 'certified-open', null],
  [drug, { ...takesIt, certified: null }, 'certified-unknown', null],
  [drug, { ...takesIt, certified: false }, 'not-applicable', null],
  [{ ...drug, modalities: ['care-device'] }, takesIt, 'not-applicable', null],
]);

cases('exchange', 'supporter', [
  [{ needs: supportsOf('people') }, { offers: supportsOf('people', 'data') }, 'exchange-met', 1],
  [{ needs: supportsOf('people', 'money') }, { offers: supportsOf('people') }, 'exchange-met', 0.75],
  [{ needs: supportsOf('people') }, { offers: supportsOf('data') }, 'exchange-unmet', 0],
  [{ needs: supportsOf('people') }, { offers: [] }, 'exchange-unmet', 0],
  [{ needs: supportsOf('people') }, {}, 'exchange-unknown', null],
  [{ needs: supportsOf('advice') }, {}, 'exchange-met', 1],
  [
    { needs: supportsOf('people'), offers: supportsOf('data') },
    { offers: supportsOf('people'), needs: supportsOf('data') },
    'exchange-both',
    1,
  ],
  [{ needs: supportsOf('people'), offers: [] }, { offers: supportsOf('people'), needs: supportsOf('data') }, 'exchange-met', 0.8],
  [{ offers: supportsOf('data') }, { needs: supportsOf('data') }, 'exchange-returned', 1],
  [{ offers: [] }, { needs: supportsOf('data') }, 'exchange-not-returned', 0],
  [{ needs: [] }, { needs: [] }, 'not-applicable', null],
]);

cases('exchange', 'site', [
  [{ needs: supportsOf('money', 'site') }, { offers: supportsOf('site') }, 'exchange-met', 1],
  [{ needs: supportsOf('money') }, { offers: supportsOf('site') }, 'not-applicable', null],
  [{ needs: supportsOf('money') }, { offers: supportsOf('money') }, 'exchange-met', 1],
]);

cases('manufacturing', 'cdmo', [
  [{ modalities: ['gene-vector'] }, { modalities: ['gene-vector', 'biologic'] }, 'makes', 1],
  [{ modalities: ['gene-vector'] }, { modalities: ['regenerative-cell-gene'] }, 'makes-related', 0.6],
  [{ modalities: ['gene-vector'] }, { modalities: ['biologic'] }, 'makes-not', 0],
  [{ modalities: ['gene-vector'] }, {}, 'makes-unknown', null],
]);

cases('scale', 'cdmo', [
  [{ scales: ['late-trial'] }, { scales: ['late-trial', 'commercial'] }, 'scale-made', 1],
  [{ scales: ['late-trial', 'commercial'] }, { scales: ['late-trial'] }, 'scale-made', 0.75],
  [{ scales: ['commercial'], developmentStages: ['nonclinical'] }, { scales: ['nonclinical'] }, 'scale-differs', 0],
  [{ developmentStages: ['nonclinical'] }, { scales: ['nonclinical', 'early-trial'] }, 'scale-implied', 1],
  [{ developmentStages: ['clinical', 'expansion'] }, { scales: ['late-trial'] }, 'scale-implied', expected.scale],
  [{ developmentStages: ['clinical'] }, { scales: ['commercial'] }, 'scale-unknown', null],
  [{ scales: ['commercial'] }, {}, 'scale-unknown', null],
  [{ scales: [] }, { scales: ['commercial'] }, 'not-applicable', null],
]);

cases('authorities', 'cdmo', [
  [{ authorities: ['fda'] }, { authorities: ['fda', 'pmda'] }, 'authority-record', 1],
  [{ authorities: ['fda', 'ema'] }, { authorities: ['fda'] }, 'authority-missing', 0.5],
  [{ authorities: ['fda'] }, { authorities: [] }, 'authority-missing', 0],
  [{ authorities: ['fda'] }, {}, 'authority-unknown', null],
  [{ authorities: [] }, {}, 'not-applicable', null],
]);

cases('capacity', 'cdmo', [
  [{}, { capacity: 10 }, 'capacity-cdmo', 0.75],
  [{}, { capacity: 0 }, 'capacity-none', 0],
  [{}, {}, 'capacity-unknown', null],
]);
cases('capacity', 'site', [
  [{}, { capacity: 100 }, 'capacity-site', 0.75],
  [{}, { residents: 100 }, 'capacity-residents', 0.75],
  [{}, { capacity: 0, residents: 100 }, 'capacity-residents', 0.75],
  [{}, { capacity: 20, residents: 100 }, 'capacity-both', 0.75],
  [{}, { capacity: 0, residents: 0 }, 'capacity-none', 0],
  [{}, { residents: 0 }, 'capacity-unknown', null],
]);
cases('capacity', 'investor', [[{}, { capacity: 4 }, 'capacity-investor', 0.75]]);
cases('capacity', 'hub', [[{}, { capacity: 0 }, 'not-applicable', null]]);

cases('hub-domain', 'hub', [
  [{ domains: ['digital-ai'] }, { domains: ['digital-ai', 'regional-medicine'] }, 'domain-covered', 1],
  [{ domains: ['care-devices'], fields: ['dx-ai'] }, { domains: ['digital-ai'] }, 'domain-differs', 0],
  [{ fields: ['dx-ai'] }, { domains: ['digital-ai'] }, 'domain-implied', 1],
  [{ description: { ja: '認知症の見守り', en: null } }, { domains: ['ageing-lowbirth'] }, 'domain-implied', 1],
  [{ fields: ['dx-ai'] }, { domains: ['care-services'] }, 'domain-unknown', null],
  [{ domains: ['care-devices'] }, {}, 'domain-unknown', null],
]);

cases('hub-process', 'hub', [
  [{ processes: ['channel'] }, { processes: ['planning', 'channel'] }, 'process-covered', 1],
  [{ processes: ['overseas'] }, { processes: ['planning'] }, 'process-differs', 0],
  [{ developmentStages: ['clinical'] }, { processes: ['demonstration'] }, 'process-implied', 1],
  [{ developmentStages: ['basic'] }, { processes: ['overseas'] }, 'process-unknown', null],
]);

cases('site-setting', 'site', [
  [{ settings: ['hospital'] }, { settings: ['hospital'] }, 'setting-offered', 1],
  [{ settings: ['hospital'] }, { settings: ['workplace'] }, 'setting-differs', 0],
  [{ fields: ['lifesaving-device'] }, { settings: ['hospital'] }, 'setting-implied', 1],
  [{ fields: ['lifesaving-device'] }, { settings: ['workplace'] }, 'setting-unknown', null],
]);

cases('device-class', 'site', [
  [{ deviceClasses: ['class-2'] }, { deviceClasses: ['class-1', 'class-2'] }, 'class-taken', 1],
  [{ deviceClasses: ['class-4'] }, { deviceClasses: ['class-1', 'class-2'] }, 'class-differs', 0],
  [{ modalities: ['samd'] }, { deviceClasses: ['class-2'] }, 'class-unknown', null],
  [{ modalities: ['gene-vector'] }, { deviceClasses: ['class-2'] }, 'not-applicable', null],
  [{ deviceClasses: [] }, {}, 'not-applicable', null],
  [{ deviceClasses: ['class-2'] }, {}, 'class-unknown', null],
]);

cases('ethics', 'site', [
  [{ ethicsRoutes: ['certified-board'] }, { ethicsRoutes: ['own-board', 'certified-board'] }, 'ethics-open', 1],
  [{ ethicsRoutes: ['trial-board'] }, { ethicsRoutes: ['own-board'] }, 'ethics-differs', 0],
  [{ ethicsRoutes: ['no-review'] }, { ethicsRoutes: [] }, 'not-applicable', null],
  [{ ethicsRoutes: ['trial-board'] }, {}, 'ethics-unknown', null],
  [{}, { ethicsRoutes: ['own-board'] }, 'ethics-unknown', null],
]);

cases('data-handling', 'site', [
  [{ dataHandling: ['pseudonymised'] }, { dataHandling: ['anonymised', 'pseudonymised'] }, 'data-allowed', 1],
  [{ dataHandling: ['on-site'] }, { dataHandling: ['consented'] }, 'data-stays', 0.8],
  [{ dataHandling: ['on-site'] }, { dataHandling: [] }, 'data-differs', 0],
  [{ dataHandling: ['consented'] }, { dataHandling: ['on-site'] }, 'data-differs', 0],
  [{ dataHandling: [] }, { dataHandling: ['on-site'] }, 'not-applicable', null],
  [{ dataHandling: ['consented'] }, {}, 'data-unknown', null],
]);

cases('period', 'site', [
  [{ periods: ['three-months'] }, { periods: ['one-month', 'six-months'] }, 'period-given', 1],
  [{ periods: ['one-year', 'one-month'] }, { periods: ['three-months'] }, 'period-given', 1],
  [{ periods: ['six-months'] }, { periods: ['three-months'] }, 'period-next', 0.333],
  [{ periods: ['longer'] }, { periods: ['three-months'] }, 'period-differs', 0],
  [{ periods: ['one-month'] }, { periods: [] }, 'period-none', 0],
  [{ periods: ['one-month'] }, {}, 'period-unknown', null],
  [{ periods: [] }, { periods: ['one-month'] }, 'not-applicable', null],
]);

cases('region', 'site', [
  [{ regions: ['JP-40'] }, { regions: ['JP-13', 'JP-40'], remote: false }, 'region-same', 1],
  [{ regions: ['JP-40'] }, { regions: ['JP-46'] }, 'region-near', 0.7],
  [{ regions: ['JP-40'], remote: true }, { regions: ['JP-01'], remote: true }, 'region-online', 0.7],
  [{ regions: ['JP-40'], remote: true }, { regions: ['JP-01'] }, 'region-far', 0.3],
  [{ regions: ['JP-40'], remote: true }, { regions: ['JP-01'], remote: false }, 'region-apart', 0],
  [{ regions: ['JP-40'], travels: true }, { regions: ['JP-01'], remote: false }, 'region-travels', 0.5],
  [{ regions: ['JP-40'], travels: false }, { regions: ['JP-01'], travels: true }, 'region-travels', 0.5],
  [{ regions: ['JP-40'], travels: false }, { regions: ['JP-01'], travels: false }, 'region-far', 0.3],
  [{ travels: true }, { regions: ['JP-01'] }, 'region-unknown', null],
  [{ remote: true }, { remote: true }, 'region-online', 0.7],
  [{ regions: ['JP-40'] }, {}, 'region-unknown', null],
]);

cases('language', 'investor', [
  [{ languages: ['ja', 'en'] }, { languages: ['en'] }, 'language-shared', 1],
  [{ languages: ['ja'] }, { languages: ['en'] }, 'language-differs', 0],
  [{}, { languages: ['en'] }, 'language-unknown', null],
]);

const says = (ja: string | null, en: string | null = null): Partial<Profile> => ({ description: { ja, en } });
cases('text', 'pharma', [
  [says('iPS細胞由来の網膜シート移植'), says('網膜疾患のiPS細胞シート移植'), 'text-alike', 1],
  [says('介護施設の入浴支援ロボット'), says('抗体医薬品の開発'), 'text-unlike', null],
  [says('網膜シート'), says(null, 'retinal sheets'), 'text-alike-across', 1],
  [says('糖尿病と腎臓の病気を診る'), says(null, 'Diabetes in children'), 'text-alike-across', 0.667],
  [says('網膜シート'), says(null, 'beds for care homes'), 'text-unlike', null],
  [says('こんにちは'), says(null, 'hello'), 'text-unknown', null],
  [says('網膜シート'), {}, 'text-unknown', null],
  [says(null, 'Retinal sheets from iPS cells'), says(null, 'We invest in retinal iPS cells'), 'text-alike', 1],
]);
test('text: names the words both use, longest first', () => {
  const judged = criteria.text.judge(
    profileOf({ kind: 'startup', ...says('iPS細胞由来の網膜シート移植') }),
    profileOf({ kind: 'pharma', ...says('網膜疾患のiPS細胞シート移植') }),
  );
  expect(judged.reason.values).toEqual({ words: ['ips', 'シート', '移植'] });
});

test('an unknown names who has not said', () => {
  const silentIn = (seeker: Partial<Profile>, partner: Partial<Profile>) =>
    criteria.field.judge(profileOf({ kind: 'startup', ...seeker }), profileOf({ kind: 'investor', ...partner })).reason.values;
  expect(silentIn({}, {})).toEqual({ silent: 'both' });
  expect(silentIn({ fields: ['samd'] }, {})).toEqual({ silent: 'partner' });
  expect(silentIn({}, { fields: ['samd'] })).toEqual({ silent: 'seeker' });
});
