import type { Profile } from '../../../schemas/profile.ts';
import type { Authority, RegulatoryPath } from '../../../schemas/vocabularies.ts';
import { type Judgement, neutral, speaksAgainst, speaksFor, unknown } from '../judgement.ts';
import { overlap } from '../overlap.ts';

/** Whose procedure it is. Certification and notification in Japan go by the same law as approval. */
const authorityOf: Readonly<Record<RegulatoryPath, Authority | null>> = {
  approval: 'pmda',
  'two-step-approval': 'pmda',
  'conditional-approval': 'pmda',
  certification: 'pmda',
  notification: 'pmda',
  'fda-drug': 'fda',
  'fda-pma': 'fda',
  'fda-de-novo': 'fda',
  'fda-510k': 'fda',
  'eu-drug': 'ema',
  'eu-device': 'ema',
  'not-regulated': null,
};

/** The path to market one takes should be one the other knows; another path in the same part of the world counts half. */
export function regulatoryPath(seeker: Profile, partner: Profile): Judgement {
  const { regulatoryPaths: taken } = seeker;
  const { regulatoryPaths: known } = partner;
  if (taken === null || known === null) return unknown('path-unknown', taken, known);
  if (taken.length === 0) return neutral();
  const { shared, degree } = overlap(taken, known);
  if (shared.length > 0) return speaksFor('path-known', degree, { regulatoryPaths: shared });
  const authorities = taken.map((path) => authorityOf[path]).filter((authority) => authority !== null);
  const near = known.filter((path) => authorities.some((authority) => authority === authorityOf[path]));
  if (near.length > 0) return speaksFor('path-near', 0.5, { regulatoryPaths: taken, theirPaths: near }, 0.8);
  return speaksAgainst('path-differs', 0, { regulatoryPaths: taken, theirPaths: known });
}
