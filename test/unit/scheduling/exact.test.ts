import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { solve } from '../../../functions/engine/solve.ts';
import { check } from '../../../shared/rules/scheduling/check.ts';
import { fair, jhvs } from '../../bench/fairs.ts';

// Several events a property: allow for a machine that is busy with other things.
vi.setConfig({ testTimeout: 60_000 });

test('two sides that are always there: the best plan, with its proof, however scarce the tables', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({ seed: fc.nat(), tables: fc.integer({ min: 3, max: 12 }), popularity: fc.constantFrom(0, 0.5, 1) }),
      async ({ seed, tables, popularity }) => {
        const shape = { ...jhvs, people: 40, meetings: 200, days: 2, slotsADay: 5, tables, popularity, availability: [1, 1] as const };
        const problem = fair(shape, seed);
        const { plan, proved, figures, bounds } = await solve(problem, { seconds: 0.2, seed: 1, clock: () => 0 });
        expect([proved, figures.weight, check(problem, plan)]).toEqual([true, bounds.weight, []]);
      },
    ),
    { numRuns: 12 },
  );
});
