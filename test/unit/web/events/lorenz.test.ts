import { describe, expect, test } from 'vitest';
import { lorenzPath, sharesByFifth } from '../../../../web/features/events/lorenz.ts';

describe('the Lorenz curve', () => {
  test('is the diagonal when all have the same, or nobody has any', () => {
    expect(lorenzPath([2, 2], 100)).toBe('M0 100L50 50L100 0');
    expect(lorenzPath([0, 0], 100)).toBe('M0 100L50 50L100 0');
  });

  test('hangs below it the more a few have, whatever the order', () => {
    expect(lorenzPath([3, 0, 1, 0], 100)).toBe('M0 100L25 100L50 100L75 75L100 0');
  });
});

describe('the shares of fifths', () => {
  test('are those of the least seen first, also where a fifth is not a whole number of them', () => {
    expect(sharesByFifth([5, 4, 3, 2, 1]).map((share) => Math.round(share * 15))).toEqual([1, 2, 3, 4, 5]);
    expect(sharesByFifth([1, 1, 1]).map((share) => Math.round(share * 100))).toEqual([20, 20, 20, 20, 20]);
  });

  test('are nothing where nobody is seen', () => expect(sharesByFifth([])).toEqual([0, 0, 0, 0, 0]));
});
