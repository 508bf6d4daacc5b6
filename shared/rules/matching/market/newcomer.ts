import type { Market } from './market.ts';
import type { Reading } from './queues.ts';
import { at, readingCurve } from './reading.ts';
import { fillUnknown } from './unknowns.ts';

/** Points a load curve is kept at. */
const points = 32;

/**
 * How crowded a receiver is, as plain numbers to be stored: at falling likedBy, how many stronger requests it expects and how likely one
 * of that strength is read. Between points by a straight line.
 */
export interface LoadCurve {
  readonly likedBy: readonly number[];
  readonly stronger: readonly number[];
  readonly chance: readonly number[];
}

/** A receiver's load curve after a solve: all that is needed to place a newcomer, or to say why somebody stands where it does. */
export function loadCurve(market: Market, reading: Reading, receiver: number): LoadCurve {
  const first = market.start[receiver]!;
  const end = market.start[receiver + 1]!;
  const empty = market.curves[receiver]!.read[0] ?? 0;
  if (first === end) return { likedBy: [1], stronger: [0], chance: [empty] };
  const likedBy = [Math.max(1, market.accepts[first]!)];
  const stronger = [0];
  const chance = [empty];
  const whole = reading.stronger[end - 1]!;
  for (let place = first; place < end; place++) {
    const load = reading.stronger[place]!;
    if (place < end - 1 && load < (likedBy.length * whole) / points) continue;
    likedBy.push(market.accepts[place]!);
    stronger.push(load);
    chance.push(reading.chance[place]!);
  }
  return { likedBy, stronger, chance };
}

/** What somebody liked so much meets at a receiver: how many stronger requests, and how likely its own is read. */
export function standingAt({ likedBy, stronger, chance }: LoadCurve, liked: number): { stronger: number; chanceRead: number } {
  let low = 0;
  let high = likedBy.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (likedBy[middle]! > liked) low = middle + 1;
    else high = middle;
  }
  if (low === 0) return { stronger: stronger[0]!, chanceRead: chance[0]! };
  if (low === likedBy.length) return { stronger: stronger[low - 1]!, chanceRead: chance[low - 1]! };
  const way = (likedBy[low - 1]! - liked) / (likedBy[low - 1]! - likedBy[low]!);
  const between = (values: readonly number[]) => values[low - 1]! + way * (values[low]! - values[low - 1]!);
  return { stronger: between(stronger), chanceRead: between(chance) };
}

/** An entry of a list and the three factors its score is the product of. */
export interface Placed {
  readonly receiver: number;
  readonly score: number;
  readonly likes: number;
  readonly likelyInterest: number;
  readonly chanceRead: number;
  readonly stronger: number;
}

/**
 * The list of a user who was not there when the market was solved, from the receivers' load curves alone: n of them in n·log(points).
 * `likes` and `likedBy` are by receiver (NaN = unknown, negative = never). One more among many moves nobody's load noticeably.
 */
export function placeNewcomer(
  newcomer: { likes: Float64Array; likedBy: Float64Array },
  curves: readonly LoadCurve[],
  top: number,
): Placed[] {
  const likes = fillUnknown(newcomer.likes, 1, curves.length);
  const likedBy = fillUnknown(newcomer.likedBy, 1, curves.length);
  return curves
    .flatMap((curve, receiver): Placed[] => {
      const fit = likes[receiver]!;
      const likelyInterest = likedBy[receiver]!;
      if (fit < 0 || likelyInterest < 0) return [];
      const { stronger, chanceRead } = standingAt(curve, likelyInterest);
      return [{ receiver, score: fit * likelyInterest * chanceRead, likes: fit, likelyInterest, chanceRead, stronger }];
    })
    .sort(
      (one, other) =>
        other.score - one.score || other.likes * other.likelyInterest - one.likes * one.likelyInterest || one.receiver - other.receiver,
    )
    .slice(0, top);
}

/** A left user as a new receiver meets it: how likely it asks and is accepted, and the score and attention of the place it would take on its list. */
export interface Candidate {
  readonly likes: number;
  readonly likedBy: number;
  /** Scores of the list it has, falling. */
  readonly scores: ArrayLike<number>;
}

/**
 * On whose lists a new receiver appears, and where: its candidates are asked from the one it likes best, each takes it if it beats an
 * entry of its list at the load so far. Nobody else's load rises. Returns for each candidate the place (from 0) or −1.
 */
export function placeReceiver(candidates: readonly Candidate[], read: Float64Array, attention: ArrayLike<number>): Int32Array {
  const curve = readingCurve(read, candidates.length);
  const places = new Int32Array(candidates.length).fill(-1);
  const order = Array.from(candidates.keys()).sort((one, other) => candidates[other]!.likedBy - candidates[one]!.likedBy || one - other);
  let load = 0;
  for (const index of order) {
    const { likes, likedBy, scores } = candidates[index]!;
    const score = likes * likedBy * at(curve.chance, load);
    const place = Array.from(scores).findIndex((other) => score > other);
    if (place < 0 || likes < 0 || likedBy < 0) continue;
    places[index] = place;
    load += likes * (attention[place] ?? 0);
  }
  return places;
}
