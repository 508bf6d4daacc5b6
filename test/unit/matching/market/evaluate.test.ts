import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate, type Lists } from '../../../../shared/rules/matching/market/evaluate.ts';
import { type Market, marketOf } from '../../../../shared/rules/matching/market/market.ts';
import { rankMarket } from '../../../../shared/rules/matching/market/rankMarket.ts';
import { arbitraryMarket } from '../../../arbitraries/market.ts';
import { capacityMarket, suMarket } from '../../../bench/matchingMarkets.ts';
import { simulate } from '../../../bench/matchingSimulation.ts';
import { random } from '../../../bench/population.ts';

/** Every way in which requests can come in, one receiver at a time. */
function byEnumeration(market: Market, lists: Lists): number {
  let matches = 0;
  for (let j = 0; j < market.right; j++) {
    const read = market.curves[j]!.read;
    const requests = [];
    for (let place = market.start[j]!; place < market.start[j + 1]!; place++) {
      const k = Array.from(lists[market.sender[place]!]!).indexOf(j);
      const looked = k < 0 ? 0 : (market.attention[k] ?? 0);
      if (looked > 0) requests.push({ chance: looked * market.asks[place]!, accepts: market.accepts[place]! });
    }
    for (let made = 0; made < 2 ** requests.length; made++) {
      let likelihood = 1;
      let count = 0;
      let accepted = 0;
      requests.forEach(({ chance, accepts }, index) => {
        const asks = (made >> index) % 2 === 1;
        likelihood *= asks ? chance : 1 - chance;
        if (asks) accepted += (read[count++] ?? 0) * accepts;
      });
      matches += likelihood * accepted;
    }
  }
  return matches;
}

const rankedLists = (market: Market) => rankMarket(market, 'equilibrium', market.right, random(1)).lists;

describe('the expected outcome of lists', () => {
  test('is what counting every case gives', () => {
    fc.assert(
      fc.property(arbitraryMarket(), ({ sides, attention }) => {
        const market = marketOf(sides, attention);
        const lists = rankedLists(market);
        expect(evaluate(market, lists).matches).toBeCloseTo(byEnumeration(market, lists), 8);
      }),
      { numRuns: 40 },
    );
  });

  test.each([suMarket(0.5, 4), capacityMarket(4, 60, 30)])('is what playing the market out gives: $name', ({ sides, attention, top }) => {
    const market = marketOf(sides, attention);
    const { lists } = rankMarket(market, 'equilibrium', top, random(1));
    const { matches, error } = simulate(market, lists, 1000, random(11));
    expect(Math.abs(evaluate(market, lists).matches - matches)).toBeLessThan(3.5 * error);
  });

  test('adds up: matches of the left are those of the right; no more is read than asked, nor matched than read', () => {
    fc.assert(
      fc.property(arbitraryMarket(), ({ sides, attention }) => {
        const market = marketOf(sides, attention);
        const outcome = evaluate(market, rankedLists(market));
        const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
        expect(sum(outcome.ofLeft)).toBeCloseTo(outcome.matches, 9);
        for (let j = 0; j < market.right; j++) {
          expect(outcome.read[j]!).toBeLessThanOrEqual(outcome.requests[j]! + 1e-9);
          expect(outcome.ofRight[j]!).toBeLessThanOrEqual(outcome.read[j]! + 1e-9);
          const capacity = attention.capacity?.[j];
          if (capacity != null) expect(outcome.read[j]!).toBeLessThanOrEqual(capacity + 1e-9);
        }
      }),
    );
  });
});
