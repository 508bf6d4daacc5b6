import type { Language } from '../../schemas/basics.ts';
import type { Profile } from '../../schemas/profile.ts';
import type { OrganisationKind } from '../../schemas/vocabularies.ts';
import { type Ask, type Attribute, asksOf, isAnswered, missingForPublishing } from './attributes.ts';

/** How many counterparts of each kind could judge one thing more, by attribute. Counted by `matching/affected.ts`. */
export type AffectedCounts = Partial<Record<Attribute, Partial<Record<OrganisationKind, number>>>>;

export type MissingAttribute = {
  attribute: Attribute;
  /** Names the sentences `add.<code>` and `why.<code>` in `meter.json`. */
  code: string;
  weight: number;
  required: boolean;
  /** The language still missing, where the other one is written. */
  language: Language | null;
  affected: { kind: OrganisationKind; count: number }[];
};

export type Meter = {
  /** From 0 to 1, by weight. */
  share: number;
  publishable: boolean;
  /** What to add, in the order in which it helps: required, then most counterparts affected, then weight. */
  missing: MissingAttribute[];
};

/** The language a text is not written in, if it is written in exactly one. */
function languageMissing(profile: Profile, attribute: Attribute): Language | null {
  if (attribute !== 'tagline' && attribute !== 'description') return null;
  const { ja, en } = profile[attribute];
  if (Boolean(ja?.trim()) === Boolean(en?.trim())) return null;
  return ja?.trim() ? 'en' : 'ja';
}

/** A text in one language only fills half of its weight. */
const filled = (profile: Profile, ask: Ask): number =>
  isAnswered(profile, ask) ? ask.weight * (languageMissing(profile, ask.attribute) ? 0.5 : 1) : 0;

const affectedOf = (counts: AffectedCounts, attribute: Attribute) =>
  Object.entries(counts[attribute] ?? {})
    .map(([kind, count]) => ({ kind: kind as OrganisationKind, count }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);

const total = (missing: MissingAttribute) => missing.affected.reduce((sum, { count }) => sum + count, 0);

/** How complete a profile is, what is missing and what each addition would change. */
export function meterOf(profile: Profile, counts: AffectedCounts = {}): Meter {
  const asks = asksOf(profile.kind);
  const blocking = new Set(missingForPublishing(profile));
  const missing = asks
    .filter((ask) => filled(profile, ask) < ask.weight || blocking.has(ask.attribute))
    .map((ask): MissingAttribute => {
      const language = languageMissing(profile, ask.attribute);
      return {
        attribute: ask.attribute,
        code: language ? `other-language-${language}` : ask.code,
        weight: ask.weight - filled(profile, ask),
        required: blocking.has(ask.attribute),
        language,
        affected: language ? [] : affectedOf(counts, ask.attribute),
      };
    })
    .sort((one, other) => Number(other.required) - Number(one.required) || total(other) - total(one) || other.weight - one.weight);
  const whole = asks.reduce((sum, ask) => sum + ask.weight, 0);
  const share = asks.reduce((sum, ask) => sum + filled(profile, ask), 0) / whole;
  return { share, publishable: blocking.size === 0, missing };
}
