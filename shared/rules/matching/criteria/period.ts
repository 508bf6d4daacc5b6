import type { Profile } from '../../../schemas/profile.ts';
import { TrialPeriod } from '../../../schemas/vocabularies.ts';
import { type Judgement, neutral, speaksAgainst, speaksFor, unknown } from '../judgement.ts';

const order = TrialPeriod.options;
const places = (periods: readonly TrialPeriod[]) => periods.map((period) => order.indexOf(period));

/** A demonstration should be over within the longest time the site gives; one step too long counts a third. */
export function period(seeker: Profile, partner: Profile): Judgement {
  const { periods: needed } = seeker;
  const { periods: given } = partner;
  if (needed === null || given === null) return unknown('period-unknown', needed, given);
  if (needed.length === 0) return neutral();
  const shortest = Math.min(...places(needed));
  const longest = Math.max(-1, ...places(given));
  const values = { periods: order.slice(shortest, shortest + 1), theirPeriods: order.slice(Math.max(0, longest), longest + 1) };
  if (shortest <= longest) return speaksFor('period-given', 1, values);
  if (longest === -1) return speaksAgainst('period-none', 0, values);
  return shortest === longest + 1 ? speaksAgainst('period-next', 1 / 3, values) : speaksAgainst('period-differs', 0, values);
}
