import { isKnown } from '../../../shared/rules/profile/attributes.ts';
import type { ProfileView } from '../profile/api/getProfile.ts';

const order = [
  'fields',
  'subfields',
  'modalities',
  'developmentStages',
  'evidenceLevels',
  'growthStages',
  'marketApproaches',
  'domains',
  'processes',
  'needs',
  'offers',
  'money',
  'authorities',
  'scales',
  'settings',
  'deviceClasses',
  'regions',
  'remote',
  'languages',
  'certified',
] as const;
export type ComparedAttribute = (typeof order)[number];

/** The attributes worth a row: those that at least one of the compared has said something about, open to the reader or not. */
export const comparedAttributes = (profiles: readonly ProfileView[]): ComparedAttribute[] =>
  order.filter((attribute) => profiles.some((profile) => profile.withheld.includes(attribute) || isKnown(profile, attribute)));
