import type { Likeness } from '../../schemas/match.ts';
import type { Profile } from '../../schemas/profile.ts';

/** What makes two organisations alike to somebody who has seen enough of one, and how much each counts. */
const shares = { kind: 0.2, fields: 0.4, developmentStages: 0.25, regions: 0.15 };
/** Something in common that makes no likeness: nearly everybody of a list is of one kind. */
const least = 0.3;

type Compared = Pick<Profile, 'organisationId' | 'kind' | 'fields' | 'developmentStages' | 'regions'>;

const common = <T>(one: readonly T[] | null, other: readonly T[] | null): T[] =>
  (one ?? []).filter((value) => (other ?? []).includes(value));
/** What both name ÷ what either names; 0 where one has not said: an unknown is like nobody. */
function overlap<T>(one: readonly T[] | null, other: readonly T[] | null): number {
  const either = new Set([...(one ?? []), ...(other ?? [])]).size;
  return one === null || other === null || either === 0 ? 0 : common(one, other).length / either;
}

function likeness(candidate: Compared, unwanted: Compared): Likeness {
  const isItself = candidate.organisationId === unwanted.organisationId;
  const sameKind = candidate.kind === unwanted.kind;
  const degree =
    (sameKind ? shares.kind : 0) +
    shares.fields * overlap(candidate.fields, unwanted.fields) +
    shares.developmentStages * overlap(candidate.developmentStages, unwanted.developmentStages) +
    shares.regions * overlap(candidate.regions, unwanted.regions);
  return {
    degree: isItself ? 1 : Math.min(1, degree),
    organisationId: unwanted.organisationId,
    shared: {
      kind: sameKind,
      fields: common(candidate.fields, unwanted.fields),
      developmentStages: common(candidate.developmentStages, unwanted.developmentStages),
      regions: common(candidate.regions, unwanted.regions),
    },
  };
}

/**
 * Of whom less is wanted sinks, and so does what is like it in kind, field, stage or region, the more the more it is alike. Returns the
 * likest of them and what the two have in common; null where nobody is like it. Pass what the reader may see of each.
 */
export function lessOfThis(candidate: Compared, unwanted: readonly Compared[]): Likeness | null {
  const likest = unwanted
    .map((one) => likeness(candidate, one))
    .sort((one, other) => other.degree - one.degree || (one.organisationId < other.organisationId ? -1 : 1))[0];
  return likest && likest.degree >= least ? likest : null;
}

/** By how much a place is lowered: to two fifths for the organisation itself, less for what is less like it. */
export const loweredBy = (likeness: Pick<Likeness, 'degree'> | null | undefined): number => (likeness ? 1 - 0.6 * likeness.degree : 1);
