import { describe, expect, test } from 'vitest';
import { Budget } from '../../../functions/engine/budget.ts';

/** A clock that a test moves on. */
function stopwatch() {
  let now = 0;
  return {
    clock: () => now,
    pass: (seconds: number) => {
      now += 1000 * seconds;
    },
  };
}

/** How far along a search over half of ten seconds was at each of its portions, each of which takes so many seconds. */
async function portions(takes: (portion: number) => number) {
  const { clock, pass } = stopwatch();
  const budget = new Budget({ seconds: 10, seed: 1, clock });
  const seen: number[] = [];
  await budget.spend(0.5, 1000, (_, progress) => {
    pass(takes(seen.length));
    seen.push(progress);
    return true;
  });
  return { seen, seconds: budget.seconds };
}

describe('a share of a run', () => {
  test('a search that is late for a moment does the same as one that never is', async () => {
    const steady = await portions(() => 0.01);
    expect(await portions((portion) => (portion === 0 ? 2.5 : 0.01))).toMatchObject({ seen: steady.seen });
    expect(steady.seen.length).toBe(128);
  });

  test('a slow machine ends in time, having come to the end step by step', async () => {
    const { seen, seconds } = await portions(() => 0.1);
    expect(seconds).toBeGreaterThan(5);
    expect(seconds).toBeLessThan(5.7);
    expect(seen.length).toBeLessThan(64);
    expect(seen.at(-1)).toBeGreaterThan(0.95);
    const strides = seen.slice(1).map((progress, index) => progress - seen[index]!);
    expect(Math.max(...strides)).toBeLessThan(0.05);
  });

  test('nothing is spent beyond the end of the run', async () => {
    const { clock, pass } = stopwatch();
    const budget = new Budget({ seconds: 10, seed: 1, clock });
    pass(9);
    const seen: number[] = [];
    await budget.spend(0.5, 1000, (_, progress) => {
      pass(0.1);
      seen.push(progress);
      return true;
    });
    expect(budget.seconds).toBeLessThanOrEqual(10.1);
    expect(seen.at(-1)).toBeGreaterThan(0.75);
  });
});
