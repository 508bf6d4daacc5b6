import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { relax } from '../../../functions/engine/linear/relaxation.ts';
import { type Packing, provedBound, simpleBound, tooDear } from '../../../shared/rules/scheduling/bound.ts';
import { matched } from '../../../shared/rules/scheduling/matched.ts';
import { meetingPacking } from '../../../shared/rules/scheduling/packing.ts';
import { fair, jhvs } from '../../bench/fairs.ts';
import { heaviest } from './bruteForce.ts';
import { anyMeetingProblem, meeting, meetingProblem, person, slotsOn, table } from './problems.ts';

// Many small problems a property: allow for a machine that is busy with other things.
vi.setConfig({ testTimeout: 60_000 });

const packings: fc.Arbitrary<Packing> = fc.integer({ min: 1, max: 8 }).chain((count) =>
  fc.record({
    weights: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: count, maxLength: count }),
    rows: fc.array(fc.record({ capacity: fc.nat(3), members: fc.subarray([...Array(count).keys()]) }), { maxLength: 6 }),
  }),
);

/** The best choice, of all 2ⁿ. */
function best({ weights, rows }: Packing): number {
  const choices = Array.from({ length: 2 ** weights.length }, (_, mask) => (variable: number) => (mask >> variable) & 1);
  const isAllowed = (has: (variable: number) => number) =>
    rows.every(({ capacity, members }) => members.reduce((sum, variable) => sum + has(variable), 0) <= capacity);
  return Math.max(...choices.filter(isAllowed).map((has) => weights.reduce((sum, weight, variable) => sum + weight * has(variable), 0)));
}

test('whatever the prices, no choice is worth more than they prove', () => {
  fc.assert(
    fc.property(packings, fc.array(fc.double({ min: -1, max: 6, noNaN: true }), { minLength: 6, maxLength: 6 }), (packing, prices) => {
      expect(provedBound(packing, prices)).toBeGreaterThanOrEqual(best(packing));
    }),
  );
});

test('whatever the prices, what they say is too dear is in no choice worth as much', () => {
  fc.assert(
    fc.property(
      packings,
      fc.array(fc.double({ min: -1, max: 6, noNaN: true }), { minLength: 6, maxLength: 6 }),
      fc.nat(20),
      (packing, prices, weight) => {
        tooDear(packing, prices, weight).forEach((isExcluded, variable) => {
          // Worth so much more, the variable is in the best choice if it can be in any.
          const total = best({ ...packing, weights: packing.weights.map((worth, index) => (index === variable ? worth + 1000 : worth)) });
          if (isExcluded && total >= 1000) expect(total - 1000).toBeLessThan(weight);
        });
      },
    ),
  );
});

test('the bound without a solver holds, and the solver’s is as good or better', async () => {
  await fc.assert(
    fc.asyncProperty(packings, async (packing) => {
      const relaxation = await relax(packing, 10);
      const bound = provedBound(packing, relaxation!.prices);
      expect(bound).toBeGreaterThanOrEqual(best(packing));
      expect(simpleBound(packing)).toBeGreaterThanOrEqual(bound);
    }),
    { numRuns: 50 },
  );
});

test('the bound of a meeting problem is never below the best plan', () => {
  fc.assert(
    fc.property(anyMeetingProblem({ locks: false, previous: false }), (problem) => {
      expect(simpleBound(meetingPacking(problem, ({ weight }) => weight))).toBeGreaterThanOrEqual(heaviest(problem));
    }),
    { numRuns: 50 },
  );
});

test('three who all want to meet in one slot can hold one meeting: half of the people', () => {
  const meetings = [meeting('a', [0], [1]), meeting('b', [1], [2]), meeting('c', [0], [2])];
  const people = ['ai', 'ben', 'chie'].map((id) => person(id, [0]));
  const packing = meetingPacking(meetingProblem({ slots: slotsOn(1), people, places: [table('t1'), table('t2')], meetings }), () => 1);
  expect(packing.rows.at(-1)).toEqual({ capacity: 1, members: [0, 1, 2] });
  expect(simpleBound(packing)).toBe(1);
});

test('meetings that share too few slots do not count as possible', () => {
  expect(matched([[0, 1], [0], [0, 1], []])).toBe(2);
});

test('at the size of JHVS prices by descent prove as much as the simplex method', async () => {
  const packing = meetingPacking(fair(jhvs, 1), ({ weight }) => weight);
  const relaxation = await relax(packing, 60);
  expect(simpleBound(packing)).toBe(provedBound(packing, relaxation!.prices));
});
