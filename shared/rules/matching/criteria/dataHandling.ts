import type { Profile } from '../../../schemas/profile.ts';
import { type Judgement, neutral, speaksAgainst, speaksFor, unknown } from '../judgement.ts';
import { overlap } from '../overlap.ts';

/** Data should be needed in a form the site allows; who can leave them on site fits wherever data are used at all. */
export function dataHandling(seeker: Profile, partner: Profile): Judgement {
  const { dataHandling: needed } = seeker;
  const { dataHandling: allowed } = partner;
  if (needed === null || allowed === null) return unknown('data-unknown', needed, allowed);
  if (needed.length === 0) return neutral();
  const { shared, degree } = overlap(needed, allowed);
  if (shared.length > 0) return speaksFor('data-allowed', degree, { dataHandling: shared });
  if (allowed.length > 0 && needed.includes('on-site')) return speaksFor('data-stays', 0.8, {});
  return speaksAgainst('data-differs', 0, { dataHandling: needed });
}
