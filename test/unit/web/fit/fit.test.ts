import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitWord, pointsAddingUp, pointsOf, whoIsSilent } from '../../../../web/features/fit/fit.ts';

describe('how well a pair fits', () => {
  test('is said in four words, and a pair of which nothing is known fits "some"', () => {
    expect([1, 0.8, 0.79, 0.65, 0.55, 0.5, 0.49, 0].map(fitWord)).toEqual([
      'excellent',
      'excellent',
      'good',
      'good',
      'some',
      'some',
      'weak',
      'weak',
    ]);
    expect(pointsOf(0.9567)).toBe(96);
    expect([fitWord(0.496), pointsOf(0.496)]).toEqual(['some', 50]);
  });
});

describe('the points of a sum', () => {
  test('add up to the rounded whole: who loses most by rounding down is rounded up', () => {
    expect(pointsAddingUp([1 / 3, 1 / 3, 1 / 3])).toEqual([33.4, 33.3, 33.3]);
    expect(pointsAddingUp([0.1799, 0.15999, 0.0149])).toEqual([18, 16, 1.5]);
    expect(pointsAddingUp([])).toEqual([]);
  });

  test('always', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }), (parts) => {
        const whole = parts.reduce((sum, part) => sum + part, 0);
        const shares = whole > 1 ? parts.map((part) => part / whole) : parts;
        const exact = shares.reduce((sum, share) => sum + share, 0);
        const shown = pointsAddingUp(shares);
        expect(Math.round(shown.reduce((sum, points) => sum + points * 10, 0))).toBe(Math.round(exact * 1000));
        shown.forEach((points, index) => {
          expect(Math.abs(points - (shares[index] ?? 0) * 100)).toBeLessThan(0.1 + 1e-9);
        });
      }),
    );
  });
});

test('an unknown says who could tell: a startup that looks at an investor is the seeker of the two', () => {
  const silent = (who: string) => whoIsSilent({ about: 'partner', values: { silent: who } });
  expect([silent('partner'), silent('seeker'), silent('both')]).toEqual(['they', 'we', 'both']);
});
