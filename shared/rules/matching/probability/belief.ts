/*
 * A Gaussian belief about the logit of a yes, and what one more yes or no makes of it. The logit is a sum: weights times inputs, plus
 * one effect of each party. An answer depends on that sum alone, so that what it teaches is found in one dimension and shared out among
 * the parts by how uncertain each is (assumed density filtering; Spiegelhalter and Lauritzen 1990, MacKay 1992).
 */

interface Normal {
  readonly mean: number;
  readonly variance: number;
}

export interface Belief {
  readonly mean: number[];
  readonly covariance: number[][];
  /** Of the parties to this pair, each independent of the rest. */
  readonly effects: readonly Normal[];
}

const logistic = (logit: number): number => 1 / (1 + Math.exp(-logit));
const dot = (some: readonly number[], others: readonly number[]): number => some.reduce((sum, one, index) => sum + one * others[index]!, 0);

/** What the inputs would bring, and how well that is known. `shared` is Σ·inputs. */
function logitOf({ mean, covariance, effects }: Belief, inputs: readonly number[]): Normal & { shared: number[] } {
  const shared = covariance.map((row) => dot(row, inputs));
  return {
    mean: dot(mean, inputs) + effects.reduce((sum, effect) => sum + effect.mean, 0),
    variance: dot(shared, inputs) + effects.reduce((sum, effect) => sum + effect.variance, 0),
    shared,
  };
}

/** The chance of a yes, averaged over what is uncertain (MacKay's approximation). */
export function predict(belief: Belief, inputs: readonly number[]): number {
  const { mean, variance } = logitOf(belief, inputs);
  return chanceOf(mean, variance);
}

/** The chance of a yes when its logit is known so well. */
export const chanceOf = (mean: number, variance: number): number => logistic(mean / Math.sqrt(1 + (Math.PI * variance) / 8));

/** The most likely logit after an answer, by Newton's steps from before it, and its variance there. */
function afterAnswer({ mean, variance }: Normal, yes: boolean): Normal {
  let logit = mean;
  for (let step = 0; step < 12; step++) {
    const chance = logistic(logit);
    const slope = (yes ? 1 : 0) - chance - (logit - mean) / variance;
    logit += slope / (chance * (1 - chance) + 1 / variance);
  }
  const chance = logistic(logit);
  return { mean: logit, variance: 1 / (1 / variance + chance * (1 - chance)) };
}

/** The belief after one more answer to these inputs. */
export function observe(belief: Belief, inputs: readonly number[], yes: boolean): Belief {
  const before = logitOf(belief, inputs);
  const after = afterAnswer(before, yes);
  const shift = (after.mean - before.mean) / before.variance;
  const shrink = (1 - after.variance / before.variance) / before.variance;
  const { shared } = before;
  return {
    mean: belief.mean.map((weight, i) => weight + shared[i]! * shift),
    covariance: belief.covariance.map((row, i) => row.map((value, j) => value - shared[i]! * shared[j]! * shrink)),
    effects: belief.effects.map(({ mean, variance }) => ({
      mean: mean + variance * shift,
      variance: variance - variance * variance * shrink,
    })),
  };
}
