import type { Attribute } from '../../../../shared/rules/profile/attributes.ts';
import { subfieldsOf } from '../../../../shared/rules/profile/subfields.ts';
import type { Profile } from '../../../../shared/schemas/profile.ts';
import {
  Authority,
  DataHandling,
  DevelopmentStage,
  DeviceClass,
  EthicsRoute,
  EvidenceLevel,
  GrowthStage,
  HealthcareField,
  HubDomain,
  HubProcess,
  ManufacturingScale,
  MarketApproach,
  Modality,
  RegulatoryPath,
  SiteSetting,
  Subfield,
  TrialPeriod,
} from '../../../../shared/schemas/vocabularies.ts';

/** The closed lists that profiles choose from, by attribute. Each is also the name of its labels in `terms.json`. */
export const choices = {
  fields: HealthcareField.options,
  modalities: Modality.options,
  developmentStages: DevelopmentStage.options,
  growthStages: GrowthStage.options,
  marketApproaches: MarketApproach.options,
  domains: HubDomain.options,
  processes: HubProcess.options,
  authorities: Authority.options,
  settings: SiteSetting.options,
  subfields: Subfield.options,
  evidenceLevels: EvidenceLevel.options,
  regulatoryPaths: RegulatoryPath.options,
  scales: ManufacturingScale.options,
  deviceClasses: DeviceClass.options,
  ethicsRoutes: EthicsRoute.options,
  dataHandling: DataHandling.options,
  periods: TrialPeriod.options,
  languages: ['ja', 'en'],
} as const satisfies Partial<Record<Attribute, readonly string[]>>;

export type ChoiceAttribute = keyof typeof choices;
export const isChoice = (attribute: Attribute): attribute is ChoiceAttribute => attribute in choices;

/** What there is to choose from: of the sub-fields those of the chosen fields, and whatever was chosen before. */
export function choicesFor(attribute: ChoiceAttribute, profile: Profile): readonly string[] {
  if (attribute !== 'subfields') return choices[attribute];
  const open = subfieldsOf(profile.fields);
  return choices.subfields.filter((one) => open.includes(one) || profile.subfields?.includes(one));
}

/** Words in a list that carry a definition: keys of `definitions` in `terms.json`, with the option they explain where the key is no word. */
export const definitions: Partial<Record<Attribute, readonly { id: string; option?: string }[]>> = {
  fields: [
    { id: 'SaMD' },
    { id: 'DX' },
    { id: 'lifesaving-device', option: 'lifesaving-device' },
    { id: 'some-regenerative', option: 'some-regenerative' },
  ],
  modalities: [{ id: 'SaMD' }, { id: 'PHR' }],
  developmentStages: [{ id: 'nonclinical', option: 'nonclinical' }, { id: 'FIH' }],
  growthStages: [{ id: 'seed', option: 'seed' }, { id: 'Series A' }],
  evidenceLevels: [{ id: 'FIH' }],
  regulatoryPaths: [{ id: 'FDA' }, { id: 'SaMD' }],
  authorities: [{ id: 'PMDA' }, { id: 'FDA' }, { id: 'EMA' }],
  certified: [{ id: '認定VC' }, { id: 'AMED' }],
};

/** Prefectures by the area people look for them in. */
export const areas = [
  { id: 'north', from: 1, to: 7 },
  { id: 'kanto', from: 8, to: 14 },
  { id: 'chubu', from: 15, to: 23 },
  { id: 'kansai', from: 24, to: 30 },
  { id: 'chugoku', from: 31, to: 39 },
  { id: 'kyushu', from: 40, to: 47 },
].map(({ id, from, to }) => ({
  id,
  regions: Array.from({ length: to - from + 1 }, (_, index) => `JP-${String(from + index).padStart(2, '0')}`),
}));
export const prefectures = areas.flatMap(({ regions }) => regions);
