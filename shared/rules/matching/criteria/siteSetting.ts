import type { Profile } from '../../../schemas/profile.ts';
import { impliedSettings, suggestedOverlap } from '../implied.ts';
import { type Judgement, neutral, speaksAgainst, speaksFor, unknown } from '../judgement.ts';
import { overlap } from '../overlap.ts';

/** The kind of place one wants to try the product in should be the kind the site is; what the product is can only speak for it. */
export function siteSetting(seeker: Profile, partner: Profile): Judgement {
  const here = partner.settings;
  if (seeker.settings?.length === 0) return neutral();
  if (here === null) return unknown('setting-unknown', seeker.settings, here);
  if (seeker.settings === null) {
    const { shared, degree } = suggestedOverlap('site-setting', impliedSettings(seeker), here);
    return shared.length > 0 ? speaksFor('setting-implied', degree, { settings: shared }, 0.5) : unknown('setting-unknown', null, here);
  }
  const { shared, degree } = overlap(seeker.settings, here);
  if (shared.length > 0) return speaksFor('setting-offered', degree, { settings: shared });
  return speaksAgainst('setting-differs', 0, { settings: seeker.settings, theirSettings: here });
}
