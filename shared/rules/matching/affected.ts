import type { CriterionName } from '../../schemas/match.ts';
import type { Profile } from '../../schemas/profile.ts';
import type { OrganisationKind } from '../../schemas/vocabularies.ts';
import { type Attribute, asksOf, isAnswered, isKnown } from '../profile/attributes.ts';
import type { AffectedCounts } from '../profile/meter.ts';
import { criteria } from './criteria.ts';
import { pairName, pairOf, roleIn } from './pair.ts';
import { weights } from './weights.ts';

/** The attributes of `own` that would be compared with something `other` has said. */
function comparedWith(own: Profile, other: Profile): Set<Attribute> {
  const pair = pairOf(own, other);
  const [mine, theirs] = roleIn(pair, own) === 'seeker' ? ([0, 1] as const) : ([1, 0] as const);
  const names = Object.keys(weights[pairName(pair.seeker.kind, pair.partner.kind)]) as CriterionName[];
  const comparisons = names.flatMap((name) => criteria[name].compares);
  return new Set(comparisons.filter((comparison) => isKnown(other, comparison[theirs])).map((comparison) => comparison[mine]));
}

/** For each attribute the meter asks for and the profile lacks: how many of the others, by kind, could judge its fit better with it. */
export function affectedBy(profile: Profile, others: readonly Profile[]): AffectedCounts {
  const missing = asksOf(profile.kind)
    .filter((ask) => ask.weight > 0 && !isAnswered(profile, ask))
    .map((ask) => ask.attribute);
  const counts = Object.fromEntries(missing.map((attribute) => [attribute, {} as Partial<Record<OrganisationKind, number>>]));
  for (const other of others) {
    const compared = comparedWith(profile, other);
    for (const attribute of missing) {
      const count = counts[attribute];
      if (count && compared.has(attribute)) count[other.kind] = (count[other.kind] ?? 0) + 1;
    }
  }
  return counts;
}
