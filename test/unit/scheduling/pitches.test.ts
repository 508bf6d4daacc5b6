import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { solve } from '../../../functions/engine/solve.ts';
import { check } from '../../../shared/rules/scheduling/check.ts';
import type { PitchProblem } from '../../../shared/rules/scheduling/problem.ts';
import { instant } from '../../../shared/rules/time/spans.ts';
import { largest } from './bruteForce.ts';
import { anyPitchProblem, person, pitch, pitchProblem } from './problems.ts';

// Many small problems a property: allow for a machine that is busy with other things.
vi.setConfig({ testTimeout: 60_000 });

/** A clock that stands still: steps alone decide. HiGHS has a clock of its own, so there is time to spare. */
const options = { seconds: 2, seed: 1, clock: () => 0 };

describe('whatever is asked', () => {
  test('no plan breaks a hard rule, no bound is passed, and the same seed gives the same plan', async () => {
    await fc.assert(
      fc.asyncProperty(anyPitchProblem(true), async (problem) => {
        const { plan, figures, bounds } = await solve(problem, options);
        expect(check(problem, plan)).toEqual([]);
        expect(figures.placed).toBeLessThanOrEqual(bounds.placed);
        expect(figures.weight).toBeLessThanOrEqual(bounds.weight);
        expect((await solve(problem, options)).plan).toEqual(plan);
      }),
      { numRuns: 30 },
    );
  });

  test('small enough to try everything: as much as can be, then as many, and among those plans as few moves as can be', async () => {
    await fc.assert(
      fc.asyncProperty(anyPitchProblem(false), async (problem) => {
        const { figures, plan } = await solve(problem, options);
        const before = new Map(problem.previous.map(({ item, slot }) => [item, slot]));
        const worth = ({ item, slot }: { item: number; slot: number }) =>
          problem.pitches[item]!.weight * 10_000 + 100 + (before.get(item) === slot ? 1 : 0);
        expect(figures.weight).toBe(Math.floor(largest(problem, worth) / 10_000));
        expect(plan.reduce((sum, assignment) => sum + worth(assignment), 0)).toBe(largest(problem, worth));
      }),
      { numRuns: 30 },
    );
  });
});

/** So many slots of 90 seconds, one after the other. */
function showcase(count: number, parts: Partial<PitchProblem>): PitchProblem {
  const start = (index: number) => Date.UTC(2026, 9, 1, 9, index * 2);
  const slots = Array.from({ length: count }, (_, index) => ({
    start: instant(start(index)),
    end: instant(start(index) + 90_000),
    day: '2026-10-01',
    place: 0,
    tier: 'short' as const,
  }));
  return pitchProblem({ slots, places: [{ id: 'main' }], ...parts });
}

test('105 exhibitors in six fields get 105 slots, no competitor after another', async () => {
  const fields = ['bio', 'device', 'samd', 'dx', 'regenerative', 'care'];
  const pitches = Array.from({ length: 105 }, (_, index) => pitch(`q${index}`, null, { fields: [fields[Math.floor(index / 18)]!] }));
  const { figures, proved } = await solve(showcase(105, { pitches }), options);
  expect([figures.placed, figures.backToBack, proved]).toEqual([105, 0, true]);
});

test('two of one field who are alone on stage cannot help following each other', async () => {
  const pitches = [pitch('a', null, { fields: ['bio'] }), pitch('b', null, { fields: ['bio', 'samd'] })];
  expect((await solve(showcase(2, { pitches }), options)).figures).toMatchObject({ placed: 2, backToBack: 1 });
});

test('the programme has no holes when there are slots to spare', async () => {
  const { plan } = await solve(showcase(9, { pitches: [pitch('a', null), pitch('b', null), pitch('c', null)] }), options);
  expect(plan.map(({ slot }) => slot).sort()).toEqual([0, 1, 2]);
});

test('a new speaker’s narrow time moves one pitch, and the others stay', async () => {
  const pitches = [pitch('a', null), pitch('b', null), pitch('c', null), pitch('new', 0)];
  const previous = [0, 1, 2].map((slot) => ({ item: slot, slot, place: 0 }));
  const { plan, figures } = await solve(showcase(5, { people: [person('ai', [1])], pitches, previous }), options);
  expect([figures.placed, figures.moved, plan[3]!.slot]).toEqual([4, 1, 1]);
});

test('a locked pitch keeps its slot though another could have nothing else', async () => {
  const pitches = [pitch('locked', null, { locked: { slot: 0 } }), pitch('ai', 0)];
  const { plan, unplaced } = await solve(showcase(2, { people: [person('ai', [0])], pitches }), options);
  expect([plan, unplaced.map(({ item }) => item)]).toEqual([[{ item: 0, slot: 0, place: 0 }], [1]]);
});
