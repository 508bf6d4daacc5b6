import type { CriterionName, Reason } from '../../schemas/match.ts';
import type { Profile } from '../../schemas/profile.ts';
import { criteria } from './criteria.ts';
import type { Criterion, Judgement } from './judgement.ts';
import { type Pair, type PairName, pairName, pairOf, roleIn } from './pair.ts';
import { expected, weights } from './weights.ts';

/** Amounts are kept to whole 2⁻²⁰ths, rounded down: such sums are exact in any order, and weights never add up to more than 1. */
const grain = 2 ** 20;
const exact = (amount: number): number => Math.floor(amount * grain) / grain;

export type Share = { criterion: Criterion; weight: number; neutral: number };

function sharesOf(row: Partial<Record<CriterionName, number>>): Share[] {
  const whole = Object.values(row).reduce((sum, part) => sum + part, 0);
  return Object.entries(row).map(([key, part]) => {
    const name = key as CriterionName;
    const weight = exact(part / whole);
    return { criterion: criteria[name], weight, neutral: exact(weight * expected[name]) };
  });
}

const shares = Object.fromEntries(Object.entries(weights).map(([name, row]) => [name, sharesOf(row)])) as Record<PairName, Share[]>;

/** What counts in a pair, and how much. */
export const sharesBetween = ({ seeker, partner }: Pair): Share[] => shares[pairName(seeker.kind, partner.kind)];

/** weight × (expected + certainty × (degree − expected)); the neutral amount where nothing is known or applies. */
export function contributionOf(
  { criterion, weight, neutral }: Share,
  { degree, certainty }: Pick<Judgement, 'degree' | 'certainty'>,
): number {
  const usual = expected[criterion.name];
  return degree === null ? neutral : exact(weight * (usual + certainty * (degree - usual)));
}

/** The sum of the contributions alone: the score of a pair. */
export function scoreOf(reader: Profile, candidate: Profile): number {
  const pair = pairOf(reader, candidate);
  let score = 0;
  for (const share of sharesBetween(pair)) score += contributionOf(share, share.criterion.judge(pair.seeker, pair.partner));
  return score;
}

/** The reasons for and against a pair, as `reader` reads them about `candidate`: every criterion that counts between the two kinds, once. */
export function reasonsOf(reader: Profile, candidate: Profile): Reason[] {
  const pair = pairOf(reader, candidate);
  const about = roleIn(pair, candidate);
  return sharesBetween(pair).map((share) => {
    const judgement = share.criterion.judge(pair.seeker, pair.partner);
    const { degree, certainty, reason } = judgement;
    const { weight, neutral, criterion } = share;
    return {
      criterion: criterion.name,
      about,
      ...reason,
      degree,
      certainty,
      weight,
      neutral,
      contribution: contributionOf(share, judgement),
    };
  });
}
