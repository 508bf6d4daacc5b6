import { sortDescending } from './order.ts';
import { type ReadingCurve, readingCurve, readsOf } from './reading.ts';
import { fillUnknown } from './unknowns.ts';

/** Two sides and what each thinks of the other. Matrices are row-major, left × right: NaN = unknown, negative = never to be proposed. */
export interface Sides {
  readonly left: number;
  readonly right: number;
  /** How likely the left user of the row asks the right user of the column, having looked. */
  readonly likes: Float64Array;
  /** How likely the right user of the column accepts the left user of the row, having read. */
  readonly likedBy: Float64Array;
}

/** How much of what is shown is looked at, and of what is asked is read. */
export interface Attention {
  /** The chance that a left user looks at the k-th entry of its list; nothing beyond. */
  readonly left: ArrayLike<number>;
  /** The chance that a right user reads the k-th of the requests it got, the most wanted first. Default: 1/k. */
  readonly right?: ArrayLike<number> | null;
  /** Per right user how many requests it reads; takes the place of `right` where it is known (null = not known). */
  readonly capacity?: ArrayLike<number | null> | null;
}

/**
 * A market ready to be ranked. Everything of a receiver lies together, in the order in which it reads: the queue of right user j is
 * `start[j] … start[j + 1]`, its candidates by falling likedBy. Forbidden pairs are in no queue.
 */
export interface Market {
  readonly left: number;
  readonly right: number;
  /** The chance that the k-th entry is looked at, as long as it is above 0. */
  readonly attention: Float64Array;
  readonly curves: readonly ReadingCurve[];
  readonly start: Int32Array;
  /** By place in the queues: the left user, how likely it asks, how likely it is accepted. */
  readonly sender: Int32Array;
  readonly asks: Float32Array;
  readonly accepts: Float32Array;
  /** Row-major: the place of a pair in the queues, −1 if forbidden. */
  readonly place: Int32Array;
}

/** 1/k for k = 1 … length, the usual model of attention (Su, Bayoumi, Joachims 2022). */
export const inverseRank = (length: number): Float64Array => Float64Array.from({ length }, (_, index) => 1 / (index + 1));

/** Left users become right users: who likes and who is liked change places. */
export function swapSides({ left, right, likes, likedBy }: Sides): Sides {
  const turned = (values: Float64Array) => {
    const columns = new Float64Array(values.length);
    for (let i = 0; i < left; i++) for (let j = 0; j < right; j++) columns[j * left + i] = values[i * right + j]!;
    return columns;
  };
  return { left: right, right: left, likes: turned(likedBy), likedBy: turned(likes) };
}

function curvesOf(left: number, right: number, { right: reads, capacity }: Attention): ReadingCurve[] {
  const known = new Map<number | null, ReadingCurve>();
  const make = (limit: number | null) =>
    readingCurve(limit === null ? Float64Array.from(reads ?? inverseRank(left)).slice(0, left) : readsOf(limit, left), left);
  return Array.from({ length: right }, (_, j) => {
    const limit = capacity?.[j] ?? null;
    const curve = known.get(limit) ?? make(limit);
    known.set(limit, curve);
    return curve;
  });
}

/** The positive beginning of what is looked at, no longer than there are others to see. */
function looked(attention: ArrayLike<number>, right: number): Float64Array {
  const all = Float64Array.from(attention).slice(0, right);
  const end = all.findLastIndex((chance) => chance > 0);
  return all.slice(0, end + 1);
}

/** Unknown probabilities filled in, every receiver's candidates sorted, reading curves drawn: n·m·log n, once. */
export function marketOf(sides: Sides, attention: Attention): Market {
  const { left, right } = sides;
  const likes = fillUnknown(sides.likes, left, right);
  const likedBy = fillUnknown(sides.likedBy, left, right);
  const isForbidden = (cell: number) => likes[cell]! < 0 || likedBy[cell]! < 0;
  const start = new Int32Array(right + 1);
  const sender = new Int32Array(left * right);
  const asks = new Float32Array(left * right);
  const accepts = new Float32Array(left * right);
  const place = new Int32Array(left * right).fill(-1);
  const column = new Float32Array(left);
  const order = new Int32Array(left);
  let next = 0;
  for (let j = 0; j < right; j++) {
    start[j] = next;
    for (let i = 0; i < left; i++) column[i] = isForbidden(i * right + j) ? Number.NEGATIVE_INFINITY : likedBy[i * right + j]!;
    const count = sortDescending(column, 0, left, order);
    for (let rank = 0; rank < count; rank++, next++) {
      const i = order[rank]!;
      sender[next] = i;
      asks[next] = likes[i * right + j]!;
      accepts[next] = likedBy[i * right + j]!;
      place[i * right + j] = next;
    }
  }
  start[right] = next;
  return {
    left,
    right,
    attention: looked(attention.left, right),
    curves: curvesOf(left, right, attention),
    start,
    sender: sender.subarray(0, next),
    asks: asks.subarray(0, next),
    accepts: accepts.subarray(0, next),
    place,
  };
}
