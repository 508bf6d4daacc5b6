import { describe, expect, test } from 'vitest';
import { inverseRank } from '../../../../shared/rules/matching/market/market.ts';
import { envy, type MutualMarket, shareOpportunities } from '../../../../shared/rules/matching/market/opportunities.ts';
import { suSides } from '../../../bench/matchingMarkets.ts';

function mutualMarket(left: number, right: number, lambda: number, forbidden: readonly number[] = []): MutualMarket {
  const { likes, likedBy } = suSides(left, right, lambda, 2);
  const mutual = Float32Array.from(likes, (value, cell) => value * likedBy[cell]!);
  for (const cell of forbidden) mutual[cell] = -1;
  return { left, right, mutual, attention: { left: inverseRank(right), right: inverseRank(left) } };
}

const matches = ({ mutual }: MutualMarket, { seenByLeft, seenByRight }: ReturnType<typeof shareOpportunities>) =>
  mutual.reduce((sum, chance, at) => sum + Math.max(0, chance) * seenByLeft[at]! * seenByRight[at]!, 0);

describe('opportunities on both sides', () => {
  const market = mutualMarket(20, 15, 0.8);
  const welfare = shareOpportunities(market, { alpha: 1 });
  const nash = shareOpportunities(market, { alpha: 0 });

  test('shared by nash leave nobody envious, shared for the most matches many', () => {
    expect(envy(market, nash)).toEqual({ left: 0, right: 0 });
    expect(envy(market, welfare).left).toBeGreaterThan(0);
    expect(matches(market, welfare)).toBeGreaterThan(matches(market, nash));
  });

  test('share out each reader’s attention, and none of it to a forbidden pair', () => {
    const { seenByLeft, seenByRight } = shareOpportunities(mutualMarket(20, 15, 0.8, [3]));
    for (let i = 0; i < 20; i++) {
      const given = seenByLeft.slice(i * 15, (i + 1) * 15).reduce((sum, chance) => sum + chance, 0);
      const open = i === 0 ? 14 : 15;
      expect(given).toBeCloseTo(
        inverseRank(open).reduce((sum, chance) => sum + chance, 0),
        4,
      );
    }
    expect([seenByLeft[3], seenByRight[3]]).toEqual([0, 0]);
  });
});
