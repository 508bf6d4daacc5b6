import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attentionEquilibrium } from '../../../../shared/rules/matching/market/equilibrium.ts';
import { evaluate } from '../../../../shared/rules/matching/market/evaluate.ts';
import { type Market, marketOf, type Sides, swapSides } from '../../../../shared/rules/matching/market/market.ts';
import { type Objective, rankMarket } from '../../../../shared/rules/matching/market/rankMarket.ts';
import { fillUnknown } from '../../../../shared/rules/matching/market/unknowns.ts';
import { arbitraryMarket } from '../../../arbitraries/market.ts';
import { baselines, sortedLists } from '../../../bench/matchingBaselines.ts';
import { enviousPairs } from '../../../bench/matchingFigures.ts';
import { capacityMarket, correlatedMarket, deafMarket, suMarket } from '../../../bench/matchingMarkets.ts';
import { random } from '../../../bench/population.ts';

const objectives: readonly Objective[] = ['equilibrium', 'welfare', 'nash'];
const anyObjective = fc.constantFrom(...objectives);
const listsOf = (market: Market, objective: Objective, top = market.right) => rankMarket(market, objective, top, random(1)).lists;

describe('exposures', () => {
  test('are chances, and every row shares out exactly its owner’s attention', () => {
    fc.assert(
      fc.property(arbitraryMarket(), fc.constantFrom(0, 1), fc.constantFrom(0, 1), ({ sides, attention }, eta, alpha) => {
        const market = marketOf(sides, attention);
        const { exposure, reading } = attentionEquilibrium(market, { eta, alpha, steps: 6 });
        const given = new Float64Array(market.left);
        const open = new Float64Array(market.left);
        for (let place = 0; place < exposure.length; place++) {
          expect(exposure[place]!).toBeGreaterThanOrEqual(0);
          expect(exposure[place]!).toBeLessThanOrEqual(1 + 1e-6);
          expect(reading.chance[place]!).toBeGreaterThanOrEqual(0);
          expect(reading.chance[place]!).toBeLessThanOrEqual(1 + 1e-9);
          given[market.sender[place]!]! += exposure[place]!;
          open[market.sender[place]!]!++;
        }
        for (let i = 0; i < market.left; i++) {
          const full = market.attention.slice(0, open[i]!).reduce((sum, chance) => sum + chance, 0);
          expect(given[i]!).toBeCloseTo(full, 5);
        }
      }),
    );
  });
});

describe('lists', () => {
  test('hold everybody who may be proposed once, and nobody else, known or not', () => {
    fc.assert(
      fc.property(arbitraryMarket(), anyObjective, ({ sides, attention }, objective) => {
        const lists = listsOf(marketOf(sides, attention), objective);
        for (let i = 0; i < sides.left; i++) {
          const allowed = Array.from({ length: sides.right }, (_, j) => j).filter((j) => {
            const cell = i * sides.right + j;
            return !(sides.likes[cell]! < 0) && !(sides.likedBy[cell]! < 0);
          });
          expect(Array.from(lists[i]!).toSorted((a, b) => a - b)).toEqual(allowed);
        }
      }),
    );
  });

  test('are worth less from place to place where each answers the crowd', () => {
    fc.assert(
      fc.property(arbitraryMarket(), fc.constantFrom<Objective>('equilibrium', 'welfare'), ({ sides, attention }, objective) => {
        const { scores } = rankMarket(marketOf(sides, attention), objective, sides.right, random(1));
        for (const row of scores) for (let k = 1; k < row.length; k++) expect(row[k]!).toBeLessThanOrEqual(row[k - 1]!);
      }),
    );
  });

  test('do not depend on who is listed first in the file', () => {
    const turned = ({ left, right, ...sides }: Sides): Sides => {
      const values = (given: Float64Array) => given.toReversed();
      return { left, right, likes: values(sides.likes), likedBy: values(sides.likedBy) };
    };
    fc.assert(
      fc.property(arbitraryMarket({ unknown: 0 }), anyObjective, ({ sides, attention }, objective) => {
        const capacity = attention.capacity ? Array.from(attention.capacity).toReversed() : null;
        const given = listsOf(marketOf(sides, attention), objective);
        const other = listsOf(marketOf(turned(sides), { ...attention, capacity }), objective);
        const back = other.toReversed().map((list) => Array.from(list, (j) => sides.right - 1 - j));
        // Beyond what is looked at, and among receivers of no capacity, all are worth the same: there the order is free.
        const looked = attention.capacity ? 0 : marketOf(sides, attention).attention.length;
        expect(back.map((list) => list.slice(0, looked))).toEqual(given.map((list) => Array.from(list).slice(0, looked)));
      }),
    );
  });

  test('repeat for the same market', () => {
    const { sides, attention, top } = capacityMarket(3, 60, 30);
    const once = () => JSON.stringify(rankMarket(marketOf(sides, attention), 'nash', top, random(4)));
    expect(once()).toBe(once());
  });
});

describe('a crowded market', () => {
  const matchesOf = (market: Market, lists: readonly Int32Array[]) => evaluate(market, lists).matches;

  test.each([suMarket(0.5, 5), suMarket(1, 5), capacityMarket(5, 120, 60), correlatedMarket(5), deafMarket(5)])(
    'brings more than ranking by the product of both interests: $name',
    (given) => {
      const market = marketOf(given.sides, given.attention);
      const product = sortedLists(baselines.product!(given, 1), market.left, market.right, given.top);
      expect(matchesOf(market, listsOf(market, 'equilibrium', given.top))).toBeGreaterThan(1.08 * matchesOf(market, product));
      expect(matchesOf(market, listsOf(market, 'welfare', given.top))).toBeGreaterThan(1.08 * matchesOf(market, product));
    },
  );

  test('leaves nobody wishing for another’s list, where lists are answers to the crowd', () => {
    const { sides, attention, top } = capacityMarket(6, 80, 40);
    const market = marketOf(sides, attention);
    expect(enviousPairs(market, listsOf(market, 'equilibrium', top), 0.02)).toBe(0);
  });

  test('is shared more evenly by nash than by welfare', () => {
    const { sides, attention, top } = capacityMarket(7, 80, 40);
    const market = marketOf(sides, attention);
    const least = (objective: Objective) => Math.min(...evaluate(market, listsOf(market, objective, top)).ofLeft);
    expect(least('nash')).toBeGreaterThan(least('welfare'));
  });

  test('gives way to nobody in vain: whom all want first gets the first of all', () => {
    const sides: Sides = {
      left: 3,
      right: 3,
      likes: Float64Array.from([0.9, 0.6, 0.5, 0.9, 0.6, 0.5, 0.9, 0.6, 0.5]),
      likedBy: Float64Array.from([0.9, 0.9, 0.9, 0.5, 0.5, 0.5, 0.1, 0.1, 0.1]),
    };
    const market = marketOf(sides, { left: [1], capacity: [1, 1, 1] });
    expect(listsOf(market, 'equilibrium', 1).map((list) => list[0])).toEqual([0, 1, 2]);
  });
});

describe('roles', () => {
  test('swapped twice are as before, and swapped once each likes as it was liked', () => {
    fc.assert(
      fc.property(arbitraryMarket(), ({ sides }) => {
        const other = swapSides(sides);
        expect(swapSides(other)).toEqual(sides);
        expect([other.left, other.right]).toEqual([sides.right, sides.left]);
        for (let i = 0; i < sides.left; i++)
          for (let j = 0; j < sides.right; j++) {
            expect(other.likes[j * sides.left + i]).toBe(sides.likedBy[i * sides.right + j]);
            expect(other.likedBy[j * sides.left + i]).toBe(sides.likes[i * sides.right + j]);
          }
      }),
    );
  });

  test('make no difference to a market that is the same from both sides', () => {
    const next = random(8);
    const likes = Float64Array.from({ length: 36 }, next);
    const transposed = likes.map((_, cell) => likes[(cell % 6) * 6 + Math.floor(cell / 6)]!);
    const sides: Sides = { left: 6, right: 6, likes, likedBy: transposed };
    const ranked = (given: Sides) => listsOf(marketOf(given, { left: [1, 0.5] }), 'equilibrium');
    expect(ranked(swapSides(sides))).toEqual(ranked(sides));
  });
});

describe('what is not known', () => {
  const filled = (values: readonly number[], rows: number) =>
    Array.from(fillUnknown(Float64Array.from(values), rows, values.length / rows));

  test('is taken to be like what is known of the row and the column', () => {
    const [one, other] = filled([0.8, 0.8, 0.8, 0.8, Number.NaN, 0.2, 0.2, 0.2, 0.2, Number.NaN], 2).filter((_, cell) => cell % 5 === 4);
    expect(one!).toBeGreaterThan(0.6);
    expect(other!).toBeLessThan(0.4);
  });

  test('is one half where nothing at all is known, and leaves forbidden pairs forbidden', () => {
    expect(filled([Number.NaN, Number.NaN, -1, Number.NaN], 2)).toEqual([0.5, 0.5, -1, 0.5]);
  });

  test('is never worth less than half the mean, so that it excludes nobody', () => {
    fc.assert(
      fc.property(arbitraryMarket({ unknown: 0.5 }), ({ sides: { likes, left, right } }) => {
        const known = likes.filter((value) => value >= 0);
        const mean = known.length === 0 ? 0.5 : known.reduce((sum, value) => sum + value, 0) / known.length;
        fillUnknown(likes, left, right).forEach((value, cell) => {
          if (Number.isNaN(likes[cell])) expect(value).toBeGreaterThanOrEqual(mean / 2);
          else expect(value).toBe(likes[cell]);
          expect(value).toBeLessThanOrEqual(1);
        });
      }),
    );
  });
});
