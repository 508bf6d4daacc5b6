import type { Exclusion } from '../../schemas/match.ts';
import type { Profile } from '../../schemas/profile.ts';
import { manufacturing } from './criteria/manufacturing.ts';
import { type PairName, pairName, pairOf } from './pair.ts';

/** What one organisation has settled about others, by their ids. */
export type Settled = {
  /** Set aside in its own lists. */
  hidden?: ReadonlySet<string>;
  /** A request between the two was declined, by either: not shown again (シーズ宝箱). */
  declined?: ReadonlySet<string>;
  /** Never to be proposed: a declared conflict or "never show". */
  never?: ReadonlySet<string>;
};

/** Between whom something can stand that neither has settled itself. */
export const hasConditions = (pair: PairName): boolean => pair === 'cdmo';

/** A CDMO that lists what it makes and does not make the venture's modality, nor a wider group of it, cannot serve it. */
function notMade(one: Profile, other: Profile): Exclusion | null {
  if (one.kind !== 'cdmo' && other.kind !== 'cdmo') return null;
  const { seeker, partner } = pairOf(one, other);
  if (!hasConditions(pairName(seeker.kind, partner.kind))) return null;
  const { reason } = manufacturing(seeker, partner);
  return reason.code === 'makes-not' ? { code: 'modality-not-made', values: reason.values } : null;
}

/** Why a candidate is not shown at all, if so. These are all the hard conditions there are. */
export function exclusionOf(reader: Profile, candidate: Profile, settled: Settled = {}): Exclusion | null {
  const id = candidate.organisationId;
  if (id === reader.organisationId) return { code: 'same-organisation', values: {} };
  if (settled.never?.has(id)) return { code: 'never', values: {} };
  if (settled.declined?.has(id)) return { code: 'declined', values: {} };
  if (settled.hidden?.has(id)) return { code: 'hidden', values: {} };
  return notMade(reader, candidate);
}
