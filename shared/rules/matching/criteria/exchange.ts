import type { Profile, Support } from '../../../schemas/profile.ts';
import type { OrganisationKind, SupportKind } from '../../../schemas/vocabularies.ts';
import { type Criterion, type Judgement, neutral, speaksAgainst, speaksFor, unknown } from '../judgement.ts';
import { overlap } from '../overlap.ts';

/** What a kind of organisation gives by being what it is, as long as it has not said otherwise. */
const givenByKind: Partial<Record<OrganisationKind, readonly SupportKind[]>> = {
  investor: ['money'],
  cdmo: ['manufacturing'],
  site: ['site'],
  hub: ['site', 'advice'],
  supporter: ['advice'],
};

/** What one may expect of a kind at all. Other needs are left out of the comparison, unless it offers just that: nobody holds it against a hospital that it gives no money. */
const remits: Partial<Record<OrganisationKind, readonly SupportKind[]>> = {
  startup: ['data', 'research', 'people'],
  academia: ['data', 'research', 'people', 'advice'],
  investor: ['money', 'advice', 'people', 'distribution'],
  cdmo: ['manufacturing', 'advice', 'research'],
  site: ['site', 'data', 'people', 'research', 'advice'],
  hub: ['site', 'advice', 'data', 'distribution', 'money', 'people'],
  municipality: ['site', 'data', 'money', 'advice', 'distribution'],
};

type Direction = { met: SupportKind[]; unmet: SupportKind[]; degree: number; certainty: number };
/** `silent`: somebody has not said; `nothing`: nothing is asked that such an organisation could give. */
type Finding = Direction | 'silent' | 'nothing';

/** Kept as long as the list itself: a ranking asks for them thousands of times. */
const known = new WeakMap<readonly Support[], SupportKind[]>();
function kindsOf(supports: readonly Support[]): readonly SupportKind[] {
  const kinds = known.get(supports) ?? [...new Set(supports.map((support) => support.kind))];
  known.set(supports, kinds);
  return kinds;
}

/** How far one side's needs are met by the other's offers. */
function direction(asking: Profile, giving: Profile): Finding {
  if (asking.needs === null) return 'silent';
  const offers = giving.offers === null ? (givenByKind[giving.kind] ?? []) : kindsOf(giving.offers);
  const remit = remits[giving.kind];
  const needs = kindsOf(asking.needs).filter((kind) => remit === undefined || remit.includes(kind) || offers.includes(kind));
  if (needs.length === 0) return 'nothing';
  const { shared, degree } = overlap(needs, offers);
  // What follows from the kind alone can speak for a pair, never against it.
  if (giving.offers === null && shared.length === 0) return 'silent';
  return { met: shared, unmet: needs.filter((kind) => !shared.includes(kind)), degree, certainty: giving.offers === null ? 0.8 : 1 };
}

const isKnown = (finding: Finding): finding is Direction => typeof finding === 'object';

/** What one side needs the other should offer, in both directions; the seeker's needs count four times as much. */
export function exchange(seeker: Profile, partner: Profile): Judgement {
  return judgeBoth(direction(seeker, partner), direction(partner, seeker), seeker, partner);
}

function judgeBoth(given: Finding, returned: Finding, seeker: Profile, partner: Profile): Judgement {
  if (isKnown(given)) return judgeGiven(given, isKnown(returned) ? returned : null);
  if (isKnown(returned)) return judgeReturned(returned);
  return given === 'nothing'
    ? neutral()
    : unknown('exchange-unknown', seeker.needs, seeker.needs === null ? partner.needs : partner.offers);
}

function judgeGiven(given: Direction, returned: Direction | null): Judgement {
  const degree = returned === null ? given.degree : 0.8 * given.degree + 0.2 * returned.degree;
  const certainty = given.certainty * (returned === null ? 0.9 : 1);
  if (given.met.length === 0) return speaksAgainst('exchange-unmet', degree, { needs: given.unmet }, certainty);
  if (returned === null || returned.met.length === 0) return speaksFor('exchange-met', degree, { needs: given.met }, certainty);
  return speaksFor('exchange-both', degree, { needs: given.met, returns: returned.met }, certainty);
}

/** Only what the seeker could give back is known: a hint, not a verdict. */
const judgeReturned = ({ met, unmet, degree }: Direction): Judgement =>
  met.length > 0
    ? speaksFor('exchange-returned', degree, { returns: met }, 0.3)
    : speaksAgainst('exchange-not-returned', degree, { returns: unmet }, 0.3);

/** Kinds count, not what is noted beside them. */
const saidOf = (supports: readonly Support[] | null) => supports && kindsOf(supports);
const supportsOf = ({ needs, offers }: Profile) => [saidOf(needs), saidOf(offers)];
export const exchangeSays: Criterion['says'] = { seeker: supportsOf, partner: supportsOf };

/** Each profile's place among those that are different in something, and the first of each. */
function different(profiles: readonly Profile[], something: (profile: Profile) => unknown): { places: Int32Array; first: Profile[] } {
  const known = new Map<string, number>();
  const first: Profile[] = [];
  const places = Int32Array.from(profiles, (profile) => {
    const key = JSON.stringify([profile.kind, something(profile)]);
    const place = known.get(key) ?? first.push(profile) - 1;
    known.set(key, place);
    return place;
  });
  return { places, first };
}

/** The same for one seeker and many partners: there are few different offers and few different needs, but many of both together. */
export const exchangeAmong: Criterion['among'] = (partners) => {
  const offers = different(partners, (partner) => saidOf(partner.offers));
  const needs = different(partners, (partner) => saidOf(partner.needs));
  return (seeker, { degrees, certainties }) => {
    const given = offers.first.map((partner) => direction(seeker, partner));
    const returned = needs.first.map((partner) => direction(partner, seeker));
    for (const [index, partner] of partners.entries()) {
      const [one, other] = [given[offers.places[index] as number] as Finding, returned[needs.places[index] as number] as Finding];
      const { degree, certainty } = judgeBoth(one, other, seeker, partner);
      degrees[index] = degree ?? Number.NaN;
      certainties[index] = certainty;
    }
  };
};
