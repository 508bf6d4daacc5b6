import type { Market } from './market.ts';
import { at } from './reading.ts';

/** What lies before each request, by place in the queues. */
export interface Reading {
  /** How many stronger requests are expected: those the receiver likes better, and half of those it likes equally. */
  readonly stronger: Float32Array;
  /** How likely the request is read with so many before it. */
  readonly chance: Float32Array;
  /** What this request costs those behind it, in matches for each time it is made (≤ 0). Stays 0 unless others count. */
  readonly harm: Float32Array;
}

export const readingFor = (market: Market): Reading => ({
  stronger: new Float32Array(market.sender.length),
  chance: new Float32Array(market.sender.length),
  harm: new Float32Array(market.sender.length),
});

/** The end of the run of candidates that a receiver likes equally well, from `place` on. */
function tiesEnd(accepts: Float32Array, place: number, end: number): number {
  const liked = accepts[place]!;
  let last = place + 1;
  while (last < end && accepts[last] === liked) last++;
  return last;
}

/** Walks every queue from its strongest request: what is expected before each, and so how likely each is read. `exposure` is by place. */
export function readQueues({ right, start, asks, accepts, curves }: Market, exposure: Float32Array, { stronger, chance }: Reading): void {
  for (let j = 0; j < right; j++) {
    const table = curves[j]!.chance;
    const end = start[j + 1]!;
    let load = 0;
    let looked = -1;
    let read = 0;
    for (let place = start[j]!; place < end; ) {
      const last = tiesEnd(accepts, place, end);
      let equal = 0;
      for (let tied = place; tied < last; tied++) equal += asks[tied]! * exposure[tied]!;
      const single = last === place + 1;
      for (; place < last; place++) {
        const before = single ? load : load + Math.max(0, equal - asks[place]! * exposure[place]!) / 2;
        // Many places in a row have nobody on their list: the same load, the same chance.
        if (before !== looked) {
          looked = before;
          read = at(table, before);
        }
        stronger[place] = before;
        chance[place] = read;
      }
      load += equal;
    }
  }
}

/**
 * Walks every queue from its weakest request: what one more request at each place costs those that the receiver likes less, and half of
 * what it costs those it likes equally. `worth` is what a match of each left user counts. Needs `readQueues` before it.
 */
export function priceQueues(market: Market, exposure: Float32Array, reading: Reading, worth: Float64Array | null): void {
  const { right, start, sender, asks, accepts, curves } = market;
  const { stronger, harm } = reading;
  for (let j = 0; j < right; j++) {
    const slope = curves[j]!.slope;
    const first = start[j]!;
    let behind = 0;
    for (let end = start[j + 1]! - 1; end >= first; ) {
      const liked = accepts[end]!;
      let equal = 0;
      let place = end;
      for (; place >= first && accepts[place] === liked; place--) {
        const asked = asks[place]! * exposure[place]!;
        const cost = asked === 0 ? 0 : (worth === null ? 1 : worth[sender[place]!]!) * asked * liked * at(slope, stronger[place]!);
        equal += cost;
        harm[place] = behind - cost / 2;
      }
      if (place < end - 1) for (; end > place; end--) harm[end]! += equal / 2;
      else harm[end] = behind;
      end = place;
      behind += equal;
    }
  }
}

/** Expected matches of every left user: exposure × asks × accepts × chance that it is read. */
export function matchesOfLeft({ left, sender, asks, accepts }: Market, exposure: Float32Array, { chance }: Reading): Float64Array {
  const matches = new Float64Array(left);
  for (let place = 0; place < sender.length; place++) {
    const seen = exposure[place]!;
    if (seen > 0) matches[sender[place]!]! += seen * asks[place]! * accepts[place]! * chance[place]!;
  }
  return matches;
}

/** Receivers whose values are laid out together: one line of memory in every row. */
const together = 16;

/**
 * Row-major values of all pairs, from their places in the queues; −∞ where forbidden. A queue jumps from row to row, so a few receivers
 * at a time are gathered where that costs nothing and then laid into the rows side by side: an order of magnitude faster in large markets.
 */
export function intoRows({ left, right, start, sender }: Market, valueAt: (place: number) => number, rows: Float32Array): void {
  const columns = new Float32Array(together * left);
  for (let first = 0; first < right; first += together) {
    const width = Math.min(together, right - first);
    columns.fill(Number.NEGATIVE_INFINITY);
    for (let column = 0; column < width; column++)
      for (let place = start[first + column]!; place < start[first + column + 1]!; place++)
        columns[sender[place]! * together + column] = valueAt(place);
    for (let i = 0; i < left; i++)
      for (let column = 0; column < width; column++) rows[i * right + first + column] = columns[i * together + column]!;
  }
}

/** What listing each pair is worth, row-major into `scores`: asks · (worth · accepts · chance + eta · harm); −∞ where forbidden. */
export function scorePairs(
  market: Market,
  { chance, harm }: Reading,
  { eta, worth }: { eta: number; worth: Float64Array | null },
  scores: Float32Array,
): void {
  const { sender, asks, accepts } = market;
  const scoreAt = (place: number) => {
    const match = accepts[place]! * chance[place]!;
    return asks[place]! * ((worth === null ? match : worth[sender[place]!]! * match) + eta * harm[place]!);
  };
  intoRows(market, scoreAt, scores);
}

/** The same for one left user, all worth alike: `scores` is its row. */
export function scoreRow(
  { right, asks, accepts, place }: Market,
  { chance, harm }: Reading,
  eta: number,
  i: number,
  scores: Float32Array,
): void {
  for (let j = 0; j < right; j++) {
    const at = place[i * right + j]!;
    scores[j] = at < 0 ? Number.NEGATIVE_INFINITY : asks[at]! * (accepts[at]! * chance[at]! + eta * harm[at]!);
  }
}
