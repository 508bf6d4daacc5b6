import type { Equilibrium } from './equilibrium.ts';
import type { Market } from './market.ts';
import { bestOf } from './order.ts';
import { intoRows, priceQueues, readingFor, readQueues, scoreRow } from './queues.ts';

/** How many pairs one run may walk: many small groups of users in a small market, few in a large one. Counted, not timed, so that it repeats. */
const pairsWalked = 6_000_000;
/** With fewer groups too many would answer at once and run after the same few: then lists follow the exposures alone. */
const fewestGroups = 12;

/** Ranked lists, left × length; −1 where one ends early. `scores`: what each entry was worth when the list was made, never rising. */
export interface RankedLists {
  readonly length: number;
  readonly lists: Int32Array;
  readonly scores: Float32Array;
}

/** Left users by how much they are wanted in all, the most wanted first: whoever others give way to chooses before them. */
function byDemand({ left, sender, accepts }: Market): Int32Array {
  const wanted = new Float64Array(left);
  for (let place = 0; place < sender.length; place++) wanted[sender[place]!]! += accepts[place]!;
  return Int32Array.from(wanted.keys()).sort((one, other) => wanted[other]! - wanted[one]! || one - other);
}

const emptyLists = ({ left }: Market, length: number): RankedLists => ({
  length,
  lists: new Int32Array(left * length).fill(-1),
  scores: new Float32Array(left * length),
});

/** Everybody's list by how much attention the solution gives each pair; what gets none follows by its worth. */
export function listByExposure(market: Market, { exposure, scores }: Equilibrium, top: number): RankedLists {
  const { left, right } = market;
  const ranked = emptyLists(market, Math.min(top, right));
  // Attention comes first, worth decides among the rest: worth is at most 1 for each match, and is scaled below any exposure.
  const wish = new Float32Array(scores.length);
  intoRows(market, (at) => (exposure[at]! > 1e-6 ? 1 + exposure[at]! : 0), wish);
  for (let cell = 0; cell < wish.length; cell++) if (wish[cell] === 0) wish[cell] = scores[cell]! / (1 + Math.abs(scores[cell]!));
  const best = new Int32Array(right);
  for (let i = 0; i < left; i++) {
    const found = bestOf(wish, i * right, right, ranked.length, best);
    for (let k = 0; k < found; k++) {
      ranked.lists[i * ranked.length + k] = best[k]!;
      ranked.scores[i * ranked.length + k] = scores[i * right + best[k]!]!;
    }
  }
  return ranked;
}

/**
 * From exposures to lists: group by group, the most wanted first, every user gets the list that is best against what the others have
 * now. Answering in turn instead of all at once is what keeps like users from running after the same few.
 */
export function settle(market: Market, solution: Equilibrium, { eta, top }: { eta: number; top: number }): RankedLists {
  const { left, right, sender } = market;
  const groups = Math.min(left, Math.floor(pairsWalked / Math.max(1, sender.length)));
  if (groups < Math.min(left, fewestGroups)) return listByExposure(market, solution, top);
  const ranked = emptyLists(market, Math.min(top, right));
  const exposure = solution.exposure.slice();
  const reading = readingFor(market);
  const scores = new Float32Array(right);
  const order = byDemand(market);
  for (let group = 0; group < groups; group++) {
    readQueues(market, exposure, reading);
    if (eta > 0) priceQueues(market, exposure, reading, null);
    for (const i of order.subarray(Math.floor((group * left) / groups), Math.floor(((group + 1) * left) / groups))) {
      scoreRow(market, reading, eta, i, scores);
      relist(market, i, scores, exposure, ranked);
    }
  }
  return ranked;
}

/** Gives one user the list that its scores ask for, and its attention to whom is on it. */
function relist({ right, attention, place }: Market, i: number, scores: Float32Array, exposure: Float32Array, into: RankedLists): void {
  const best = new Int32Array(right);
  const found = bestOf(scores, 0, right, into.length, best);
  for (let j = 0; j < right; j++) if (place[i * right + j]! >= 0) exposure[place[i * right + j]!] = 0;
  for (let k = 0; k < found; k++) {
    const j = best[k]!;
    exposure[place[i * right + j]!] = attention[k] ?? 0;
    into.lists[i * into.length + k] = j;
    into.scores[i * into.length + k] = scores[j]!;
  }
}
