import type { Profile } from '../../../schemas/profile.ts';
import { groupOf } from '../../profile/subfields.ts';
import { type Judgement, neutral, speaksAgainst, speaksFor, unknown } from '../judgement.ts';
import { overlap } from '../overlap.ts';

/** The disease area, or kind of digital health or care, should be one the other looks for; who names none of that group has not said. */
export function subfield(seeker: Profile, partner: Profile): Judgement {
  const { subfields: ours } = seeker;
  const { subfields: theirs } = partner;
  if (ours === null || theirs === null) return unknown('subfield-unknown', ours, theirs);
  if (ours.length === 0) return neutral();
  const { shared, degree } = overlap(ours, theirs);
  if (shared.length > 0) return speaksFor('subfield-shared', degree, { subfields: shared });
  const comparable = theirs.some((one) => ours.some((other) => groupOf(one) === groupOf(other)));
  if (theirs.length > 0 && !comparable) return unknown('subfield-unknown', ours, null);
  return speaksAgainst('subfield-differs', 0, { subfields: ours });
}
