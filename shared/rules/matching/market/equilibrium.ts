import type { Market } from './market.ts';
import { bestOf } from './order.ts';
import { matchesOfLeft, priceQueues, type Reading, readingFor, readQueues, scorePairs } from './queues.ts';

export interface EquilibriumOptions {
  /** 0: each list is its owner's best answer to the crowd. 1: what it costs weaker requests counts in full, and the sum is maximised. */
  eta?: number;
  /** 1: every match counts the same. 0: the product of all users' expected matches is maximised (Nash). Between them: Σ U^alpha. */
  alpha?: number;
  steps?: number;
  /** Keep the lists of the last so many steps, to mix from; none by default. */
  keep?: number;
}

export interface Equilibrium {
  /** By place in the queues: the chance that the pair is looked at. */
  readonly exposure: Float32Array;
  readonly reading: Reading;
  /** Row-major: what listing the pair is worth against these exposures; −∞ where forbidden. */
  readonly scores: Float32Array;
  readonly worth: Float64Array | null;
  /** Lists the exposures are a mixture of (left × attention, −1 where a list ends) with their shares, the latest last. */
  readonly mixed: readonly { readonly weight: number; readonly lists: Int32Array }[];
}

/** Users with fewer expected matches count no more than those with this many: keeps the first steps from running after single users. */
const fewest = 1e-3;

/**
 * Exposures of a two-sided market under limited attention: how likely each left user looks at each right user.
 *
 * Frank-Wolfe on the product of the users' ranking polytopes. The gradient of a user's row is its pairs' worth times the attention of a
 * place, so the best vertex is the list sorted by worth: no linear programme. With `eta` 0 the harm to others is dropped and a fixed
 * point is an equilibrium, in which nobody would rather have another list. Method and figures: Su, Bayoumi, Joachims, WWW 2022
 * (the market and its welfare), Tomita and Yokoyama, RecSys 2024 (Nash); the sort vertex and the reading curve are ours.
 * Each step walks all pairs once: n·m plus a partial sort of every row.
 */
export function attentionEquilibrium(market: Market, options: EquilibriumOptions = {}): Equilibrium {
  const { eta = 0, alpha = 1, steps = 20, keep = 0 } = options;
  const { left, right, attention, sender } = market;
  const exposure = new Float32Array(sender.length).fill(attention.reduce((sum, chance) => sum + chance, 0) / Math.max(1, right));
  const reading = readingFor(market);
  const scores = new Float32Array(left * right).fill(Number.NEGATIVE_INFINITY);
  const mixed: { weight: number; lists: Int32Array }[] = [];
  let worth: Float64Array | null = null;
  const look = () => {
    readQueues(market, exposure, reading);
    if (alpha !== 1) worth = matchesOfLeft(market, exposure, reading).map((matches) => Math.max(matches, fewest) ** (alpha - 1));
    if (eta > 0) priceQueues(market, exposure, reading, worth);
    scorePairs(market, reading, { eta, worth }, scores);
  };
  for (let step = 0; step < steps; step++) {
    look();
    const share = 2 / (step + 2);
    for (let place = 0; place < exposure.length; place++) exposure[place]! *= 1 - share;
    for (const past of mixed) past.weight *= 1 - share;
    const lists = step >= steps - keep ? new Int32Array(left * attention.length).fill(-1) : null;
    moveTowardsBest(market, scores, share, exposure, lists);
    if (lists) mixed.push({ weight: share, lists });
  }
  look();
  return { exposure, reading, scores, worth, mixed };
}

/** Adds `share` of everybody's best list to the exposures. */
function moveTowardsBest(market: Market, scores: Float32Array, share: number, exposure: Float32Array, lists: Int32Array | null): void {
  const { left, right, attention, place } = market;
  const best = new Int32Array(right);
  for (let i = 0; i < left; i++) {
    const found = bestOf(scores, i * right, right, attention.length, best);
    for (let k = 0; k < found; k++) exposure[place[i * right + best[k]!]!]! += share * attention[k]!;
    lists?.set(best.subarray(0, found), i * attention.length);
  }
}
