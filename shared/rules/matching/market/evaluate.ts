import type { Market } from './market.ts';

/** What a set of lists is expected to bring. */
export interface Outcome {
  /** Expected mutual acceptances in all. */
  readonly matches: number;
  readonly ofLeft: Float64Array;
  readonly ofRight: Float64Array;
  /** Expected requests each right user gets, and how many of them it reads. */
  readonly requests: Float64Array;
  readonly read: Float64Array;
}

/** Lists of right users, one a left user, best first; a list may be short. */
export type Lists = readonly ArrayLike<number>[];

/**
 * The expected outcome of lists, without simulation: a left user looks at its k-th entry by its attention, asks by `likes`; a right user
 * reads what it got in the order of `likedBy` by its attention or capacity, accepts by `likedBy`. The number of stronger requests
 * before one is a sum of independent yes-or-no events (Poisson binomial), counted exactly along each queue. Equal likedBy: in queue
 * order, which moves matches between the equal but never their sum.
 */
export function evaluate(market: Market, lists: Lists): Outcome {
  const { left, right, start, sender, accepts } = market;
  const requested = requestsOf(market, lists);
  const ofLeft = new Float64Array(left);
  const ofRight = new Float64Array(right);
  const requests = new Float64Array(right);
  const read = new Float64Array(right);
  for (let j = 0; j < right; j++) {
    const reads = market.curves[j]!.read;
    const before = new Counted(reads.length);
    for (let place = start[j]!; place < start[j + 1]!; place++) {
      const asked = requested[place]!;
      if (asked === 0) continue;
      const seen = asked * before.mean(reads);
      const matched = seen * accepts[place]!;
      ofLeft[sender[place]!]! += matched;
      ofRight[j]! += matched;
      requests[j]! += asked;
      read[j]! += seen;
      before.add(asked);
    }
  }
  return { matches: ofRight.reduce((sum, matches) => sum + matches, 0), ofLeft, ofRight, requests, read };
}

/** How likely each pair becomes a request, by place in the queues. */
function requestsOf({ right, attention, place, asks, sender }: Market, lists: Lists): Float64Array {
  const requested = new Float64Array(sender.length);
  lists.forEach((list, i) => {
    for (let k = 0; k < list.length && k < attention.length; k++) {
      const found = place[i * right + list[k]!]!;
      if (found >= 0) requested[found] = attention[k]! * asks[found]!;
    }
  });
  return requested;
}

/** The distribution of how many of the events so far happened; what reaches `most` stays there. Likelihoods below 1e−10 are let go. */
class Counted {
  private readonly chance: Float64Array;
  private low = 0;
  private high = 0;

  constructor(private readonly most: number) {
    this.chance = new Float64Array(most + 2);
    this.chance[0] = 1;
  }

  add(event: number): void {
    const { chance, most } = this;
    const last = Math.min(this.high + 1, most);
    const kept = 1 - event;
    if (last === most) chance[most] = chance[most]! + (most > 0 ? chance[most - 1]! * event : 0);
    for (let count = last === most ? most - 1 : last; count > this.low; count--)
      chance[count] = chance[count]! * kept + chance[count - 1]! * event;
    if (this.low < most) chance[this.low]! *= kept;
    this.high = last;
    while (this.low < this.high && chance[this.low]! < 1e-10) chance[this.low++] = 0;
    while (this.high > this.low && chance[this.high]! < 1e-10) chance[this.high--] = 0;
  }

  /** Σ values[count] · P(count); counts beyond the values add nothing. */
  mean(values: Float64Array): number {
    let sum = 0;
    for (let count = this.low; count <= this.high && count < values.length; count++) sum += this.chance[count]! * values[count]!;
    return sum;
  }
}
