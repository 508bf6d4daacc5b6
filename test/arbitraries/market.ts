import fc from 'fast-check';
import type { Attention, Sides } from '../../shared/rules/matching/market/market.ts';
import { random } from '../bench/population.ts';

export interface ArbitraryMarket {
  sides: Sides;
  attention: Attention;
}

/** Market sizes and habits are drawn by fast-check, the numbers by a seed: whole matrices do not shrink well. */
export const arbitraryMarket = ({ forbidden = 0.15, unknown = 0.15 } = {}): fc.Arbitrary<ArbitraryMarket> =>
  fc
    .record({
      left: fc.integer({ min: 1, max: 12 }),
      right: fc.integer({ min: 1, max: 9 }),
      seed: fc.nat(),
      agreement: fc.constantFrom(0, 0.5, 0.9),
      capacities: fc.boolean(),
      looks: fc.integer({ min: 1, max: 10 }),
    })
    .map(({ left, right, seed, agreement, capacities, looks }) => {
      const next = random(seed);
      const matrix = (appeal: (i: number, j: number) => number) =>
        Float64Array.from({ length: left * right }, (_, cell) => {
          const drawn = next();
          if (drawn < forbidden) return -1;
          if (drawn < forbidden + unknown) return Number.NaN;
          return (1 - agreement) * next() + agreement * appeal(Math.floor(cell / right), cell % right);
        });
      const sides: Sides = {
        left,
        right,
        likes: matrix((_, j) => 1 - j / right),
        likedBy: matrix((i) => 1 - i / left),
      };
      return {
        sides,
        attention: {
          left: Array.from({ length: looks }, (_, k) => 1 / (k + 1)),
          capacity: capacities ? Array.from({ length: right }, () => Math.floor(next() * 4)) : null,
        },
      };
    });
