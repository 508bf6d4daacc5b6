import type { Profile } from '../../../schemas/profile.ts';
import { type Judgement, neutral, speaksAgainst, speaksFor, unknown } from '../judgement.ts';
import { overlap } from '../overlap.ts';

/** The market approach the startup has chosen for itself should be one the other side backs; it is never derived from the field. */
export function marketApproach(seeker: Profile, partner: Profile): Judgement {
  const { marketApproaches: chosen } = seeker;
  const { marketApproaches: backed } = partner;
  if (chosen === null || backed === null) return unknown('approach-unknown', chosen, backed);
  if (chosen.length === 0) return neutral();
  const { shared, degree } = overlap(chosen, backed);
  if (shared.length > 0) return speaksFor('approach-shared', degree, { marketApproaches: shared });
  return speaksAgainst('approach-differs', 0, { marketApproaches: chosen, theirApproaches: backed });
}
