import type { Reason } from '../../../shared/schemas/match.ts';

/** How well two organisations fit, in four words. A pair of which nothing is known stands at about 0.55: "some". */
export type FitWord = 'excellent' | 'good' | 'some' | 'weak';

export function fitWord(score: number): FitWord {
  // By the points that stand beside the word, so that 50 points never read as two things.
  const points = pointsOf(score);
  if (points >= 80) return 'excellent';
  if (points >= 65) return 'good';
  return points >= 50 ? 'some' : 'weak';
}

/** A score from 0 to 1 as whole points out of 100. */
export const pointsOf = (score: number): number => Math.round(score * 100);

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/**
 * Shares of 1 as points out of 100 with one decimal, rounded so that what is shown adds up to the rounded whole: those that
 * lose most by rounding down are rounded up (largest remainder).
 */
export function pointsAddingUp(shares: readonly number[]): number[] {
  const exact = shares.map((share) => share * 1000);
  const down = exact.map(Math.floor);
  const missing = Math.round(sum(exact)) - sum(down);
  const losing = exact
    .map((amount, index) => ({ index, lost: amount - Math.floor(amount) }))
    .sort((one, other) => other.lost - one.lost || one.index - other.index)
    .slice(0, missing)
    .map(({ index }) => index);
  return down.map((tenths, index) => (tenths + (losing.includes(index) ? 1 : 0)) / 10);
}

/** Who has not said, where something is unknown: the organisation looked at, oneself, or both. */
export function whoIsSilent({ about, values }: Pick<Reason, 'about' | 'values'>): 'they' | 'we' | 'both' {
  if (values.silent === 'both') return 'both';
  return values.silent === about ? 'they' : 'we';
}
