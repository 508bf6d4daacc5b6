import type { Profile } from '../../../schemas/profile.ts';
import { impliedDomains, suggestedOverlap } from '../implied.ts';
import { type Criterion, type Judgement, neutral, speaksAgainst, speaksFor, unknown } from '../judgement.ts';
import { overlap } from '../overlap.ts';

/** The domain one wants a demonstration in should be one the hub or site covers; what field and words suggest can only speak for it. */
export function hubDomain(seeker: Profile, partner: Profile): Judgement {
  const covered = partner.domains;
  if (seeker.domains?.length === 0) return neutral();
  if (covered === null) return unknown('domain-unknown', seeker.domains, covered);
  if (seeker.domains === null) {
    const { shared, degree } = suggestedOverlap('hub-domain', impliedDomains(seeker), covered);
    return shared.length > 0 ? speaksFor('domain-implied', degree, { domains: shared }, 0.6) : unknown('domain-unknown', null, covered);
  }
  const { shared, degree } = overlap(seeker.domains, covered);
  if (shared.length > 0) return speaksFor('domain-covered', degree, { domains: shared });
  return speaksAgainst('domain-differs', 0, { domains: seeker.domains, theirDomains: covered });
}

/** What is implied counts only where nothing is said, and then with less certainty. */
export const hubDomainSays: Criterion['says'] = {
  seeker: (profile) => (profile.domains === null ? { implied: impliedDomains(profile) } : profile.domains),
};
