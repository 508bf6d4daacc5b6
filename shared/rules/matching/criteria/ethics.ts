import type { Profile } from '../../../schemas/profile.ts';
import { type Judgement, neutral, speaksAgainst, speaksFor, unknown } from '../judgement.ts';
import { overlap } from '../overlap.ts';

/** The ethics review a demonstration needs should be one the site can go through; what needs none asks nothing of a site. */
export function ethics(seeker: Profile, partner: Profile): Judgement {
  const needed = seeker.ethicsRoutes === null ? null : seeker.ethicsRoutes.filter((route) => route !== 'no-review');
  const { ethicsRoutes: open } = partner;
  if (needed?.length === 0) return neutral();
  if (needed === null || open === null) return unknown('ethics-unknown', needed, open);
  const { shared, degree } = overlap(needed, open);
  if (shared.length > 0) return speaksFor('ethics-open', degree, { ethicsRoutes: shared });
  return speaksAgainst('ethics-differs', 0, { ethicsRoutes: needed });
}
