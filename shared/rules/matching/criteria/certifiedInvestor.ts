import type { Profile } from '../../../schemas/profile.ts';
import type { HealthcareField, Modality } from '../../../schemas/vocabularies.ts';
import { type Criterion, type Judgement, neutral, speaksAgainst, speaksFor, unknown } from '../judgement.ts';
import { developmentStage } from './developmentStage.ts';
import { ticket } from './ticket.ts';

const drugFields: readonly HealthcareField[] = ['bio-regenerative', 'some-regenerative'];
const drugModalities: readonly Modality[] = [
  'drug-unspecified',
  'biologic',
  'new-modality',
  'regenerative-cell-gene',
  'cell-processed',
  'gene-vector',
];

/** AMED's programme (創薬ベンチャーエコシステム強化事業) is for drug discovery. */
const discoversDrugs = ({ fields, modalities }: Profile): boolean =>
  Boolean(fields?.some((name) => drugFields.includes(name)) || modalities?.some((name) => drugModalities.includes(name)));

/**
 * A certified VC (認定VC) opens AMED's co-funding to a drug venture if it takes the venture's stage and its minimum is within the round;
 * the condition that fails is named.
 */
export function certifiedInvestor(seeker: Profile, partner: Profile): Judgement {
  if (!discoversDrugs(seeker) || partner.certified === false) return neutral();
  if (partner.certified === null) return unknown('certified-unknown', true, null);
  const conditions = { stage: developmentStage(seeker, partner), minimum: ticket(seeker, partner) };
  const names = Object.keys(conditions) as (keyof typeof conditions)[];
  const failing = names.filter((name) => conditions[name].reason.sign === 'against');
  if (failing.length > 0) return speaksAgainst('certified-fails', 0, { conditions: failing });
  const open = names.filter((name) => conditions[name].degree === null);
  if (open.length > 0)
    return { degree: null, certainty: 0, reason: { code: 'certified-open', values: { conditions: open }, sign: 'unknown' } };
  return speaksFor(partner.leads ? 'certified-lead' : 'certified', 1, { developmentStages: seeker.developmentStages ?? [] });
}

/** Stage and money matter to drug ventures and certified VCs alone. */
export const certifiedInvestorSays: Criterion['says'] = {
  seeker: (profile) => discoversDrugs(profile) && [profile.developmentStages, profile.money],
  partner: ({ certified, leads, developmentStages, money }) => certified && [leads, developmentStages, money],
};
