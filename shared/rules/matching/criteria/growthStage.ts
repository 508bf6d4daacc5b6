import type { Profile } from '../../../schemas/profile.ts';
import { GrowthStage } from '../../../schemas/vocabularies.ts';
import { type Judgement, neutral, speaksAgainst, speaksFor, unknown } from '../judgement.ts';
import { overlap, stepsApart } from '../overlap.ts';

/** The company's own stage (seed, early, Series A …) should be one the other side takes; the next one counts a third. */
export function growthStage(seeker: Profile, partner: Profile): Judgement {
  const { growthStages: reached } = seeker;
  const { growthStages: taken } = partner;
  if (reached === null || taken === null) return unknown('growth-unknown', reached, taken);
  if (reached.length === 0) return neutral();
  const { shared, degree } = overlap(reached, taken);
  if (shared.length > 0) return speaksFor('growth-taken', degree, { growthStages: shared });
  const next = taken.filter((stage) => stepsApart(GrowthStage.options, reached, [stage]) === 1);
  return next.length > 0
    ? speaksAgainst('growth-next', 1 / 3, { growthStages: reached, theirGrowthStages: next })
    : speaksAgainst('growth-differs', 0, { growthStages: reached, theirGrowthStages: taken });
}
