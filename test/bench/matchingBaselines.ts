import { bestOf } from '../../shared/rules/matching/market/order.ts';
import { ipfp } from './ipfp.ts';
import type { Case } from './matchingMarkets.ts';
import { random } from './population.ts';

/** How others rank: a score for each pair, everybody sorted by it. Unknown pairs count one half, forbidden ones are left out. */
export type Baseline = (market: Case, seed: number) => Float32Array;

const known = (value: number) => (Number.isNaN(value) ? 0.5 : value);

function scored(market: Case, score: (likes: number, likedBy: number, i: number, j: number) => number): Float32Array {
  const { left, right, likes, likedBy } = market.sides;
  const scores = new Float32Array(left * right);
  for (let i = 0; i < left; i++)
    for (let j = 0; j < right; j++) {
      const cell = i * right + j;
      const forbidden = likes[cell]! < 0 || likedBy[cell]! < 0;
      scores[cell] = forbidden ? Number.NEGATIVE_INFINITY : score(known(likes[cell]!), known(likedBy[cell]!), i, j);
    }
  return scores;
}

/** How much the left users like each right user, in the mean. */
function popularityOf({ sides: { left, right, likes } }: Case): Float64Array {
  const sum = new Float64Array(right);
  for (let i = 0; i < left; i++) for (let j = 0; j < right; j++) sum[j]! += Math.max(0, known(likes[i * right + j]!)) / left;
  return sum;
}

export const baselines: Readonly<Record<string, Baseline>> = {
  'own preference': (market) => scored(market, (likes) => likes),
  product: (market) => scored(market, (likes, likedBy) => likes * likedBy),
  'harmonic mean': (market) => scored(market, (likes, likedBy) => (likes + likedBy === 0 ? 0 : (2 * likes * likedBy) / (likes + likedBy))),
  popularity: (market) => {
    const popularity = popularityOf(market);
    return scored(market, (_, __, ___, j) => popularity[j]!);
  },
  random: (market, seed) => {
    const next = random(seed);
    return scored(market, () => next());
  },
  'TU β = 1': (market) => tuMatching(market, 1),
  'TU β = .05': (market) => tuMatching(market, 0.05),
};

/** Transferable utility (Choo and Siow 2006; Tomita et al., RecSys 2023): margins are how many are looked at, and how many are read. */
function tuMatching(market: Case, beta: number): Float32Array {
  const { left, right } = market.sides;
  const joint = scored(market, (likes, likedBy) => Math.exp((likes + likedBy) / (2 * beta)));
  const kernel = joint.map((value) => (value === Number.NEGATIVE_INFINITY ? 0 : value));
  const seen = Array.from(market.attention.left).reduce((sum, chance) => sum + chance, 0);
  const rows = new Float64Array(left).fill(market.attention.capacity ? seen : 1);
  const columns = Float64Array.from({ length: right }, (_, j) => market.attention.capacity?.[j] ?? 1);
  const { a, b } = ipfp(kernel, rows, columns, { most: 200, tolerance: 1e-6 });
  return joint.map((value, cell) => (value === Number.NEGATIVE_INFINITY ? value : value * a[Math.floor(cell / right)]! * b[cell % right]!));
}

/** The lists that sorting by a score gives. */
export function sortedLists(scores: Float32Array, left: number, right: number, top: number): Int32Array[] {
  const best = new Int32Array(right);
  return Array.from({ length: left }, (_, i) => best.slice(0, bestOf(scores, i * right, right, Math.min(top, right), best)));
}
