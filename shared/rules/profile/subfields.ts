import type { HealthcareField, Subfield } from '../../schemas/vocabularies.ts';

/** Sub-fields stand beside each other within a group: disease areas, topics of digital health, priority areas of care technology. */
export type SubfieldGroup = 'disease' | 'digital' | 'care';

const groups: Readonly<Record<Subfield, SubfieldGroup>> = {
  cancer: 'disease',
  'rare-disease': 'disease',
  'lifestyle-disease': 'disease',
  'neuro-psychiatric': 'disease',
  'ageing-dementia': 'disease',
  'child-maternal': 'disease',
  infection: 'disease',
  oral: 'disease',
  'senses-movement': 'disease',
  'acute-care': 'disease',
  'health-record': 'digital',
  telemedicine: 'digital',
  prevention: 'digital',
  'clinical-work': 'digital',
  'drug-discovery-ai': 'digital',
  transfer: 'care',
  mobility: 'care',
  toileting: 'care',
  watching: 'care',
  bathing: 'care',
  'care-work': 'care',
  training: 'care',
  nutrition: 'care',
  'dementia-care': 'care',
};

const groupsOfField: Readonly<Record<HealthcareField, readonly SubfieldGroup[]>> = {
  'bio-regenerative': ['disease'],
  'lifesaving-device': ['disease'],
  samd: ['disease', 'digital'],
  'dx-ai': ['disease', 'digital'],
  'some-regenerative': ['disease'],
  'care-tech': ['care'],
};

export const groupOf = (subfield: Subfield): SubfieldGroup => groups[subfield];

/** The sub-fields of any of the fields, in the order of the vocabulary; all of them where no field is said. */
export function subfieldsOf(fields: readonly HealthcareField[] | null): Subfield[] {
  const open = new Set((fields ?? []).flatMap((field) => groupsOfField[field]));
  const all = Object.keys(groups) as Subfield[];
  return open.size === 0 ? all : all.filter((subfield) => open.has(groups[subfield]));
}
