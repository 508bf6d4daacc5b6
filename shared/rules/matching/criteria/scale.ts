import type { Profile } from '../../../schemas/profile.ts';
import { impliedScales, suggestedOverlap } from '../implied.ts';
import { type Judgement, neutral, speaksAgainst, speaksFor, unknown } from '../judgement.ts';
import { overlap } from '../overlap.ts';

/** The scale one needs (for non-clinical work, for trials, for the market) should be one the CDMO makes at; the development stage can only speak for it. */
export function scale(seeker: Profile, partner: Profile): Judgement {
  const made = partner.scales;
  if (seeker.scales?.length === 0) return neutral();
  if (made === null) return unknown('scale-unknown', seeker.scales, made);
  if (seeker.scales === null) {
    const { shared, degree } = suggestedOverlap('scale', impliedScales(seeker), made);
    return shared.length > 0 ? speaksFor('scale-implied', degree, { scales: shared }, 0.6) : unknown('scale-unknown', null, made);
  }
  const { shared, degree } = overlap(seeker.scales, made);
  if (shared.length > 0) return speaksFor('scale-made', degree, { scales: shared });
  return speaksAgainst('scale-differs', 0, { scales: seeker.scales });
}
