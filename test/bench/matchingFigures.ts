import { gini } from '../../shared/rules/matching/exposure/exposure.ts';
import { evaluate, type Lists } from '../../shared/rules/matching/market/evaluate.ts';
import type { Market } from '../../shared/rules/matching/market/market.ts';
import { readingFor, readQueues } from '../../shared/rules/matching/market/queues.ts';

/** Columns of the tables, the same for everybody's lists. */
export interface Figures {
  matches: number;
  /** Share of the requests that nobody reads. */
  unread: number;
  /** Share of the right users that get more than one and a half times what they read; null where nobody has a capacity. */
  overCapacity: number | null;
  gini: number;
  /** Share of the left users with fewer than half a match. */
  leftWithNothing: number;
  /** Ordered pairs of left users of whom the first would match 1 % more with the second's list. */
  envious: number;
}

const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);

export function figuresOf(market: Market, lists: Lists, capacity: ArrayLike<number | null> | null): Figures {
  const { matches, ofLeft, requests, read } = evaluate(market, lists);
  const crowded = Array.from(requests).filter((count, j) => capacity?.[j] != null && count > 1.5 * capacity[j]!).length;
  return {
    matches,
    unread: 1 - sum(read) / Math.max(1e-9, sum(requests)),
    overCapacity: capacity ? crowded / market.right : null,
    gini: gini(Array.from(ofLeft)),
    leftWithNothing: ofLeft.filter((count) => count < 0.5).length / market.left,
    envious: enviousPairs(market, lists),
  };
}

/** Who would rather have another's list, each keeping its own standing with the receivers. */
export function enviousPairs(market: Market, lists: Lists, margin = 0.01): number {
  const { right, place, attention, asks, accepts, sender } = market;
  const exposure = new Float32Array(sender.length);
  lists.forEach((list, i) => {
    for (let k = 0; k < list.length && k < attention.length; k++) exposure[place[i * right + list[k]!]!] = attention[k]!;
  });
  const reading = readingFor(market);
  readQueues(market, exposure, reading);
  const withList = (i: number, list: ArrayLike<number>) => {
    let matches = 0;
    for (let k = 0; k < list.length && k < attention.length; k++) {
      const at = place[i * right + list[k]!]!;
      if (at >= 0) matches += attention[k]! * asks[at]! * accepts[at]! * reading.chance[at]!;
    }
    return matches;
  };
  let envious = 0;
  for (let i = 0; i < lists.length; i++) {
    const own = withList(i, lists[i]!) * (1 + margin);
    for (let other = 0; other < lists.length; other++) if (other !== i && withList(i, lists[other]!) > own) envious++;
  }
  return envious;
}
