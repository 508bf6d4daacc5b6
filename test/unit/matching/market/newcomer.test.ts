import { describe, expect, test } from 'vitest';
import { attentionEquilibrium } from '../../../../shared/rules/matching/market/equilibrium.ts';
import { marketOf } from '../../../../shared/rules/matching/market/market.ts';
import { loadCurve, placeNewcomer, placeReceiver, standingAt } from '../../../../shared/rules/matching/market/newcomer.ts';
import { capacityMarket } from '../../../bench/matchingMarkets.ts';

const { sides, attention, top } = capacityMarket(9, 200, 100);
const market = marketOf(sides, attention);
const solution = attentionEquilibrium(market, { steps: 20 });
const curves = Array.from({ length: 100 }, (_, j) => loadCurve(market, solution.reading, j));
const row = (values: Float64Array, i: number) => values.slice(i * 100, (i + 1) * 100);

describe('a newcomer', () => {
  test('exactly like somebody who was there gets the list that is best for that one', () => {
    for (const i of [0, 57, 199]) {
      const placed = placeNewcomer({ likes: row(sides.likes, i), likedBy: row(sides.likedBy, i) }, curves, top);
      const worth = Array.from({ length: 100 }, (_, j) => solution.scores[i * 100 + j]!);
      const best = worth.toSorted((a, b) => b - a);
      placed.forEach(({ receiver, score }, k) => {
        expect(score).toBeCloseTo(worth[receiver]!, 1);
        expect(worth[receiver]!).toBeGreaterThan(best[k]! - 0.05);
      });
    }
  });

  test('sees the three factors its score is the product of', () => {
    for (const one of placeNewcomer({ likes: row(sides.likes, 3), likedBy: row(sides.likedBy, 3) }, curves, 5)) {
      expect(one.score).toBe(one.likes * one.likelyInterest * one.chanceRead);
      expect(one.stronger).toBeGreaterThanOrEqual(0);
    }
  });

  test('of whom nothing is known is proposed to everybody all the same, and never to whom it must not', () => {
    const unknown = new Float64Array(100).fill(Number.NaN);
    const likes = unknown.slice();
    likes[7] = -1;
    const placed = placeNewcomer({ likes, likedBy: unknown }, curves, 100);
    expect(placed.map(({ receiver }) => receiver).toSorted((a, b) => a - b)).toEqual([...Array(100).keys()].filter((j) => j !== 7));
  });
});

describe('a load curve', () => {
  test('is plain, short, and rises as one is liked less', () => {
    for (const curve of curves) {
      expect(JSON.parse(JSON.stringify(curve))).toEqual(curve);
      expect(curve.likedBy.length).toBeLessThanOrEqual(35);
      for (const liked of [0.9, 0.6, 0.3]) {
        const [better, worse] = [standingAt(curve, liked), standingAt(curve, liked - 0.2)];
        expect(worse.stronger).toBeGreaterThanOrEqual(better.stronger);
        expect(worse.chanceRead).toBeLessThanOrEqual(better.chanceRead);
      }
    }
  });

  test('of a receiver without candidates lets the first request be read', () => {
    const lonely = marketOf({ left: 1, right: 1, likes: Float64Array.of(-1), likedBy: Float64Array.of(-1) }, { left: [1], capacity: [3] });
    expect(standingAt(loadCurve(lonely, attentionEquilibrium(lonely).reading, 0), 0.5)).toEqual({ stronger: 0, chanceRead: 1 });
  });
});

describe('a new receiver', () => {
  test('appears where it beats an entry, for as many as it can read and no more', () => {
    const candidates = [0.9, 0.8, 0.7].map((likedBy) => ({ likes: 1, likedBy, scores: [0.6, 0.5] }));
    expect(Array.from(placeReceiver(candidates, Float64Array.of(1), [1, 1]))).toEqual([0, -1, -1]);
    expect(Array.from(placeReceiver(candidates, Float64Array.of(1, 1, 1, 1, 1, 1, 1, 1), [1, 1]))).toEqual([0, 0, 0]);
  });

  test('is not forced on those who must not see it', () => {
    expect(
      Array.from(
        placeReceiver(
          [
            { likes: -1, likedBy: 1, scores: [] },
            { likes: 1, likedBy: -1, scores: [0] },
          ],
          Float64Array.of(1),
          [1],
        ),
      ),
    ).toEqual([-1, -1]);
  });
});
