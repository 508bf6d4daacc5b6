import type { CriterionName } from '../../schemas/match.ts';
import type { Profile } from '../../schemas/profile.ts';
import type {
  DevelopmentStage,
  HealthcareField,
  HubDomain,
  HubProcess,
  ManufacturingScale,
  Modality,
  SiteSetting,
} from '../../schemas/vocabularies.ts';
import { overlap } from './overlap.ts';
import { expected } from './weights.ts';
import { writingOf } from './writing.ts';

/*
 * What a profile suggests about something its owner has not said. Suggestions are ours, not the documents';
 * they may speak for a pair with less certainty and never against it.
 */

/** `overlap` for what is only suggested. One of several possibilities counts no less than if nothing had been suggested. */
export function suggestedOverlap<T>(criterion: CriterionName, suggested: readonly T[], taken: readonly T[]): ReturnType<typeof overlap<T>> {
  const { shared, degree } = overlap(suggested, taken);
  return { shared, degree: shared.length > 0 ? Math.max(degree, expected[criterion]) : degree };
}

const domainsOfField: Partial<Record<HealthcareField, readonly HubDomain[]>> = {
  samd: ['digital-ai'],
  'dx-ai': ['digital-ai'],
  'care-tech': ['care-devices', 'care-services'],
};

const domainsOfModality: Partial<Record<Modality, readonly HubDomain[]>> = {
  'care-device': ['care-devices'],
  samd: ['digital-ai'],
  ai: ['digital-ai'],
};

/** Words, folded, by which a text names a domain. */
const domainWords: Record<HubDomain, readonly string[]> = {
  'ageing-lowbirth': ['高齢', '少子', '認知症', 'フレイル', 'ageing', 'aging', 'older people', 'elderly', 'dementia', 'low birth'],
  'regional-medicine': ['地域医療', '地方病院', '遠隔診療', 'へき地', 'regional medicine', 'regional healthcare', 'rural'],
  'digital-ai': ['デジタル', '人工知能', '生成ai', 'digital', 'artificial intelligence'],
  'care-devices': ['介護機器', '介護ロボット', '介護の機器', '介護テクノロジー', 'care device', 'care robot'],
  'care-services': ['介護サービス', '介護のサービス', '在宅介護', 'care service'],
};

/** The hub domains that field, modality and words suggest. A device for care suggests devices only, not services. */
export function impliedDomains(profile: Profile): HubDomain[] {
  const byModality = (profile.modalities ?? []).flatMap((name) => domainsOfModality[name] ?? []);
  const byField = (profile.fields ?? []).flatMap((name) => domainsOfField[name] ?? []);
  const writing = writingOf(profile);
  const byWords = (Object.keys(domainWords) as HubDomain[]).filter((domain) =>
    domainWords[domain].some((word) => writing.ja.folded.includes(word) || writing.en.folded.includes(word)),
  );
  const byFieldAlone = byModality.includes('care-devices') ? byField.filter((domain) => domain !== 'care-services') : byField;
  return [...new Set([...byModality, ...byFieldAlone, ...byWords])];
}

const processesOfStage: Record<DevelopmentStage, readonly HubProcess[]> = {
  basic: ['planning'],
  applied: ['planning'],
  nonclinical: ['planning'],
  clinical: ['demonstration'],
  commercialisation: ['demonstration', 'channel'],
  expansion: ['channel', 'overseas'],
};

/** The steps of a hub that the development stage suggests. */
export const impliedProcesses = (profile: Profile): HubProcess[] => [
  ...new Set((profile.developmentStages ?? []).flatMap((stage) => processesOfStage[stage])),
];

const settingsOfField: Record<HealthcareField, readonly SiteSetting[]> = {
  'bio-regenerative': ['hospital', 'university'],
  'some-regenerative': ['hospital', 'clinic', 'university'],
  'lifesaving-device': ['hospital'],
  samd: ['hospital', 'clinic'],
  'dx-ai': ['hospital', 'clinic', 'municipality', 'workplace'],
  'care-tech': ['care-facility', 'home-care'],
};

/** The places of use that the field suggests. */
export const impliedSettings = (profile: Profile): SiteSetting[] => [
  ...new Set((profile.fields ?? []).flatMap((name) => settingsOfField[name])),
];

const scalesOfStage: Record<DevelopmentStage, readonly ManufacturingScale[]> = {
  basic: [],
  applied: ['nonclinical'],
  nonclinical: ['nonclinical', 'early-trial'],
  clinical: ['early-trial', 'late-trial'],
  commercialisation: ['commercial'],
  expansion: ['commercial'],
};

/** The scales of manufacture that the development stage suggests. */
export const impliedScales = (profile: Pick<Profile, 'developmentStages'>): ManufacturingScale[] => [
  ...new Set((profile.developmentStages ?? []).flatMap((stage) => scalesOfStage[stage])),
];
