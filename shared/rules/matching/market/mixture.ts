import type { Equilibrium } from './equilibrium.ts';
import type { Market } from './market.ts';

/**
 * Draws sets of lists whose average keeps to the exposures of a solution, for markets in which any single list is unfair to somebody.
 * Each user's lists appear in the shares the solution gives them (systematic sampling), in an order of its own, so that no set holds
 * what everybody chose at the same step. `random` gives numbers from 0 up to 1. Needs a solution that kept its steps.
 */
export function drawMixture(market: Market, { mixed }: Equilibrium, parts: number, random: () => number): Int32Array[][] {
  const { left } = market;
  const length = market.attention.length;
  const whole = mixed.reduce((sum, { weight }) => sum + weight, 0);
  const sets: Int32Array[][] = Array.from({ length: parts }, () => []);
  for (let i = 0; i < left; i++) {
    const first = random();
    for (const [index, part] of shuffled(parts, random).entries()) {
      const { lists } = stepAt(mixed, ((index + first) / parts) * whole);
      sets[part]!.push(withoutEnd(lists.subarray(i * length, (i + 1) * length)));
    }
  }
  return sets;
}

/** The step in which the running sum of weights passes a point. */
function stepAt(mixed: Equilibrium['mixed'], point: number): Equilibrium['mixed'][number] {
  let sum = 0;
  for (const step of mixed) {
    sum += step.weight;
    if (sum > point) return step;
  }
  return mixed[mixed.length - 1]!;
}

function withoutEnd(list: Int32Array): Int32Array {
  const end = list.indexOf(-1);
  return list.slice(0, end < 0 ? list.length : end);
}

/** Fisher and Yates. */
function shuffled(count: number, random: () => number): number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}
