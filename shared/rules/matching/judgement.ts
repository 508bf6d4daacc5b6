import type { CriterionName, PairRole, ReasonValue, Sign } from '../../schemas/match.ts';
import type { Profile } from '../../schemas/profile.ts';
import type { Attribute } from '../profile/attributes.ts';

/** What one criterion finds in a pair. `degree` null: nothing to go by (`unknown`) or nothing to judge (`neutral`). */
export type Judgement = {
  degree: number | null;
  certainty: number;
  reason: { code: string; values: Record<string, ReasonValue>; sign: Sign };
};

export type Criterion = {
  name: CriterionName;
  /** Pairs of attributes [seeker's, partner's] it looks at; it can judge when both sides of one pair are known. */
  compares: readonly (readonly [Attribute, Attribute])[];
  /** All it reads of each side, beside the kind. Profiles alike in these are judged alike. */
  reads: { readonly seeker: readonly Attribute[]; readonly partner: readonly Attribute[] };
  /** What it makes of that, where it is less than all it reads. Profiles alike in this and their kind are judged alike, so each such answer is judged once. */
  says?: { readonly [Role in PairRole]?: (profile: Profile) => unknown };
  judge: (seeker: Profile, partner: Profile) => Judgement;
  /** `judge` of one seeker and many partners, where that is much faster together: fills in, by partner, the degree (NaN = null) and how certain it is. */
  among?: (partners: readonly Profile[]) => (seeker: Profile, into: { degrees: Float64Array; certainties: Float64Array }) => void;
};

type Values = Judgement['reason']['values'];

export const speaksFor = (code: string, degree: number, values: Values = {}, certainty = 1): Judgement => ({
  degree,
  certainty,
  reason: { code, values, sign: 'for' },
});

export const speaksAgainst = (code: string, degree: number, values: Values = {}, certainty = 1): Judgement => ({
  degree,
  certainty,
  reason: { code, values, sign: 'against' },
});

/** Somebody has not said. `seekersPart` and `partnersPart` are what each would have to say; the one that is `null` is named. */
export function unknown(code: string, seekersPart: unknown, partnersPart: unknown): Judgement {
  const silent: PairRole | 'both' = seekersPart !== null ? 'partner' : partnersPart !== null ? 'seeker' : 'both';
  return { degree: null, certainty: 0, reason: { code, values: { silent }, sign: 'unknown' } };
}

/** The criterion does not apply: it neither helps nor harms, and nothing about it is uncertain. */
export const neutral = (code = 'not-applicable', values: Values = {}): Judgement => ({
  degree: null,
  certainty: 1,
  reason: { code, values, sign: 'neutral' },
});
