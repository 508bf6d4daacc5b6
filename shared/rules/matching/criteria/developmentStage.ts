import type { Profile } from '../../../schemas/profile.ts';
import { DevelopmentStage } from '../../../schemas/vocabularies.ts';
import { type Judgement, neutral, speaksAgainst, speaksFor, unknown } from '../judgement.ts';
import { overlap, stepsApart } from '../overlap.ts';

const order = DevelopmentStage.options;
const earliest = (stages: readonly DevelopmentStage[]) => order.find((stage) => stages.includes(stage));

/** The stage a product has reached should be one the other side takes; the stage next to it counts a third. */
export function developmentStage(seeker: Profile, partner: Profile): Judgement {
  const { developmentStages: reached } = seeker;
  const { developmentStages: taken } = partner;
  if (reached === null || taken === null) return unknown('stage-unknown', reached, taken);
  if (reached.length === 0) return neutral();
  const { shared, degree } = overlap(reached, taken);
  const invests = partner.kind === 'investor';
  if (shared.length > 0) {
    const first = earliest(taken);
    const from = first !== undefined && shared.includes(first) && taken.length > 1;
    if (from) return speaksFor(invests ? 'stage-invested-from' : 'stage-taken-from', degree, { developmentStages: [first] });
    return speaksFor(invests ? 'stage-invested' : 'stage-taken', degree, { developmentStages: shared });
  }
  const next = taken.filter((stage) => stepsApart(order, reached, [stage]) === 1);
  return next.length > 0
    ? speaksAgainst('stage-next', 1 / 3, { developmentStages: reached, theirStages: next })
    : speaksAgainst('stage-differs', 0, { developmentStages: reached, theirStages: taken });
}
