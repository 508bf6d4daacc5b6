import type { Match, Parts } from '../../schemas/match.ts';
import { loweredBy } from './lessOfThis.ts';

type Placed = Pick<Match, 'organisationId' | 'score' | 'parts'>;

/** The mean of what is known; 1 where nothing is. */
function usual(values: readonly (number | null)[]): number {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? 1 : known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** What an unknown factor counts as in a list: the mean of the known, so that silence neither lifts nor lowers. */
export interface Neutral {
  readonly likelyInterest: number;
  readonly chanceRead: number;
}
export const neutralIn = (matches: readonly Pick<Match, 'parts'>[]): Neutral => ({
  likelyInterest: usual(matches.map(({ parts }) => parts.likelyInterest)),
  chanceRead: usual(matches.map(({ parts }) => parts.chanceRead)),
});

/** fit × likely interest × chance of being read, lowered where the reader wants less of such: what a list is ordered by. */
export const productOf = (parts: Parts, neutral: Neutral): number =>
  parts.fit * (parts.likelyInterest ?? neutral.likelyInterest) * (parts.chanceRead ?? neutral.chanceRead) * loweredBy(parts.lessOfThis);

/**
 * A list in the order of the product of what is known; equal products stand by fit, then by id. Where an organiser has chosen another
 * objective, `lineUp` holds the ids it puts first: they stand in its order, but for those of whom the reader wants less.
 */
export function inOrder<M extends Placed>(matches: readonly M[], lineUp: readonly string[] = []): M[] {
  const neutral = neutralIn(matches);
  const places = new Map(lineUp.map((id, place) => [id, place]));
  const placeOf = ({ organisationId, parts }: M) => (parts.lessOfThis ? undefined : places.get(organisationId)) ?? Number.POSITIVE_INFINITY;
  const products = new Map(matches.map((match) => [match.organisationId, productOf(match.parts, neutral)]));
  const product = ({ organisationId }: M) => products.get(organisationId) ?? 0;
  return matches.toSorted((one, other) => {
    const [place, otherPlace] = [placeOf(one), placeOf(other)];
    if (place !== otherPlace) return place - otherPlace;
    return product(other) - product(one) || other.score - one.score || (one.organisationId < other.organisationId ? -1 : 1);
  });
}
