import type { Lists } from '../../shared/rules/matching/market/evaluate.ts';
import type { Market } from '../../shared/rules/matching/market/market.ts';

export interface Simulated {
  matches: number;
  /** Standard error of the mean. */
  error: number;
}

/** Plays a market out: who looks, asks, reads and accepts is thrown each time; the mean over the runs. Checks the exact evaluation. */
export function simulate(market: Market, lists: Lists, runs: number, next: () => number): Simulated {
  const asked = requests(market, lists);
  let sum = 0;
  let squares = 0;
  for (let run = 0; run < runs; run++) {
    let matches = 0;
    for (let j = 0; j < market.right; j++) {
      const read = market.curves[j]!.read;
      let before = 0;
      for (let at = asked.start[j]!; at < asked.start[j + 1]!; at++) {
        if (next() >= asked.chance[at]!) continue;
        if (next() < (read[before] ?? 0) * asked.accepts[at]!) matches++;
        before++;
      }
    }
    sum += matches;
    squares += matches * matches;
  }
  const mean = sum / runs;
  return { matches: mean, error: Math.sqrt(Math.max(0, squares / runs - mean * mean) / runs) };
}

/** The pairs on some list, receiver by receiver in the order it reads, with the chance that each becomes a request. */
function requests({ right, start, sender, asks, accepts, attention }: Market, lists: Lists) {
  const rank = lists.map((list) => new Map(Array.from(list, (j, k) => [j, k])));
  const compact = { start: [0], chance: [] as number[], accepts: [] as number[] };
  for (let j = 0; j < right; j++) {
    for (let place = start[j]!; place < start[j + 1]!; place++) {
      const k = rank[sender[place]!]?.get(j);
      if (k === undefined || k >= attention.length) continue;
      compact.chance.push(attention[k]! * asks[place]!);
      compact.accepts.push(accepts[place]!);
    }
    compact.start.push(compact.chance.length);
  }
  return compact;
}
