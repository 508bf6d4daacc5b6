import { type Attention, inverseRank, type Sides } from '../../shared/rules/matching/market/market.ts';
import { random } from './population.ts';

/** A market as it is and, where they differ, as the ranking is told it is. */
export interface Case {
  readonly name: string;
  readonly sides: Sides;
  readonly attention: Attention;
  readonly top: number;
  readonly told?: { sides?: Sides; attention?: Attention };
}

const linear = (index: number, count: number): number => (count === 1 ? 1 : 1 - index / (count - 1));

/** Su, Bayoumi, Joachims (WWW 2022): a mixture of chance and one popularity that all agree on, on both sides. */
export function suSides(left: number, right: number, lambda: number, seed: number): Sides {
  const next = random(seed);
  const likes = new Float64Array(left * right);
  const likedBy = new Float64Array(left * right);
  for (let i = 0; i < left; i++)
    for (let j = 0; j < right; j++) {
      likes[i * right + j] = (1 - lambda) * next() + lambda * linear(j, right);
      likedBy[i * right + j] = (1 - lambda) * next() + lambda * linear(i, left);
    }
  return { left, right, likes, likedBy };
}

/** 150 × 100, everybody looks at and reads the k-th with 1/k. */
export const suMarket = (lambda: number, seed: number): Case => ({
  name: `Su, λ = ${lambda}`,
  sides: suSides(150, 100, lambda, seed),
  attention: { left: inverseRank(100) },
  top: 100,
});

/** Every right user reads 2, 5, 10 or 20 requests; lists of 20 are looked at with 1/√k. */
export function capacityMarket(seed: number, left = 600, right = 300, lambda = 0.5): Case {
  const next = random(seed + 7919);
  const capacity = Array.from({ length: right }, () => [2, 5, 10, 20][Math.floor(next() * 4)]!);
  return {
    name: `capacities, ${left} × ${right}`,
    sides: suSides(left, right, lambda, seed),
    attention: { left: Array.from({ length: 20 }, (_, k) => 1 / Math.sqrt(k + 1)), capacity },
    top: 20,
  };
}

/** A normal number, Box and Muller. */
const normal = (next: () => number): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());

const clip = (value: number) => Math.min(1, Math.max(0, value));

/** The ranking sees every probability with normal noise on it. */
export function noisy(market: Case, sigma: number, seed: number): Case {
  const next = random(seed + 104729);
  const blurred = (values: Float64Array) => values.map((value) => clip(value + sigma * normal(next)));
  const { likes, likedBy } = market.sides;
  return {
    ...market,
    name: `${market.name}, noise σ = ${sigma}`,
    told: { sides: { ...market.sides, likes: blurred(likes), likedBy: blurred(likedBy) } },
  };
}

/** The ranking is told capacities that are too low or too high by a share, at random. */
export function misjudged(market: Case, share: number, seed: number): Case {
  const next = random(seed + 15485863);
  const capacity = Array.from(market.attention.capacity ?? [], (limit) =>
    Math.round((limit ?? 0) * (next() < 0.5 ? 1 - share : 1 + share)),
  );
  return {
    ...market,
    name: `${market.name}, capacities wrong by ${100 * share} %`,
    told: { attention: { ...market.attention, capacity } },
  };
}

/** Tastes in two dimensions that both sides share in part: who is near whom likes and is liked, and some are liked by all. */
export function correlatedMarket(seed: number): Case {
  const next = random(seed);
  const [left, right] = [400, 200];
  const people = (count: number) => Array.from({ length: count }, () => [normal(next), normal(next), normal(next)] as const);
  const [ones, others] = [people(left), people(right)];
  const chance = (near: number, appeal: number) => 1 / (1 + Math.exp(-(1.2 * near + 1.2 * appeal - 1.5)));
  const likes = new Float64Array(left * right);
  const likedBy = new Float64Array(left * right);
  for (const [i, one] of ones.entries())
    for (const [j, other] of others.entries()) {
      const near = one[0] * other[0] + one[1] * other[1];
      likes[i * right + j] = chance(near, other[2]);
      likedBy[i * right + j] = chance(near, one[2]);
    }
  return {
    name: 'correlated tastes, 400 × 200',
    sides: { left, right, likes, likedBy },
    attention: {
      left: Array.from({ length: 15 }, (_, k) => 0.9 ** k),
      capacity: Array.from({ length: right }, () => Math.floor(next() * 9)),
    },
    top: 15,
  };
}

/** Most pairs may not be proposed, and of the rest most are not known to the ranking. */
export function sparseMarket(seed: number): Case {
  const market = capacityMarket(seed, 300, 200);
  const next = random(seed + 32452843);
  const { sides } = market;
  const forbidden = sides.likes.map(() => (next() < 0.6 ? 1 : 0));
  const likes = sides.likes.map((value, cell) => (forbidden[cell] ? -1 : value));
  const hidden = (values: Float64Array) => values.map((value) => (value >= 0 && next() < 0.5 ? Number.NaN : value));
  return {
    ...market,
    name: '60 % forbidden, half of the rest unknown',
    sides: { ...sides, likes },
    told: { sides: { ...sides, likes: hidden(likes), likedBy: hidden(sides.likedBy) } },
  };
}

/** Thirty who ask, two thousand who could be asked, each with its own habits of reading. */
export function fewAmongMany(seed: number): Case {
  return {
    name: 'few left, many right, 30 × 2000',
    sides: suSides(30, 2000, 0.7, seed),
    attention: { left: [1, 1, 1, 0.6, 0.3], right: [1, 0.5] },
    top: 10,
  };
}

/** A third of the right users read nothing at all, a third by a falling attention, a third two requests. */
export function deafMarket(seed: number): Case {
  const sides = suSides(300, 90, 0.8, seed);
  return {
    name: 'a third reads nothing, a third has not said',
    sides,
    attention: {
      left: inverseRank(30),
      right: [1, 0.8, 0.6, 0.4, 0.2],
      capacity: Array.from({ length: 90 }, (_, j) => [0, null, 2][j % 3]!),
    },
    top: 30,
  };
}
