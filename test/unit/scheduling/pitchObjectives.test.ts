import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { Budget } from '../../../functions/engine/budget.ts';
import { leastOf, Program } from '../../../functions/engine/linear/program.ts';
import { allocate } from '../../../functions/engine/pitches/allocation.ts';
import { PitchClauses, pairCodes } from '../../../functions/engine/pitches/clauses.ts';
import { PitchQuestions } from '../../../functions/engine/pitches/questions.ts';
import { PitchStanding } from '../../../functions/engine/pitches/standing.ts';
import { solve } from '../../../functions/engine/solve.ts';
import { applyChange } from '../../../shared/rules/scheduling/change.ts';
import { check } from '../../../shared/rules/scheduling/check.ts';
import { audienceClashes } from '../../../shared/rules/scheduling/objectives/audienceClashes.ts';
import { kept } from '../../../shared/rules/scheduling/objectives/kept.ts';
import { lateness } from '../../../shared/rules/scheduling/objectives/lateness.ts';
import { parallelRivals } from '../../../shared/rules/scheduling/objectives/parallelRivals.ts';
import { pitchOrder } from '../../../shared/rules/scheduling/objectives/pitchOrder.ts';
import { quotaStandings, quotasMissed } from '../../../shared/rules/scheduling/objectives/quotas.ts';
import { type Pitch, PitchProblem, type PitchSlot, type Plan } from '../../../shared/rules/scheduling/problem.ts';
import { instant } from '../../../shared/rules/time/spans.ts';
import { best, crowded, everyPlan, everything, isLess, standing } from './pitchPlans.ts';
import { person, pitch, pitchProblem } from './problems.ts';

// Many small problems a property: allow for a machine that is busy with other things.
vi.setConfig({ testTimeout: 60_000 });

/** A clock that stands still: steps alone decide. HiGHS has a clock of its own, so there is time to spare. */
const options = { seconds: 20, seed: 1, clock: () => 0 };

test('small enough to try everything: no plan is better in any of the objectives, in their order, and that is proved', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof({ arbitrary: everything, weight: 4 }, { arbitrary: crowded, weight: 1 }), async (problem) => {
      expect(PitchProblem.parse(problem)).toEqual(problem);
      const { plan, objectives, figures } = await solve(problem, options);
      expect(check(problem, plan)).toEqual([]);
      const least = best(problem, plan);
      expect(standing(problem, plan)).toEqual(least);
      expect(objectives!.map(({ better, bound }) => (better === 'more' ? -bound : bound) + 0)).toEqual(least.map((value) => value + 0));
      expect(objectives!.every(({ proved }) => proved)).toBe(true);
      expect(figures.quotas).toEqual(quotaStandings(problem, plan));
    }),
    { numRuns: 60 },
  );
});

test('small enough to try everything: from the worst order a SAT solver alone comes to the fewest pairs in each other’s way', async () => {
  let better = 0;
  await fc.assert(
    fc.asyncProperty(crowded, async (problem) => {
      const run = new PitchStanding(problem);
      const budget = new Budget(options);
      await allocate(run, budget, () => {});
      const held = run.plan;
      const least = best(problem, held);
      const who = pitchOrder.findIndex(({ code }) => code === 'audience');
      expect(standing(problem, held).slice(0, who)).toEqual(least.slice(0, who));
      for (const code of pairCodes) {
        const index = pitchOrder.findIndex((objective) => objective.code === code);
        const before = (figures: readonly number[]) => figures.slice(0, index).every((value, at) => value === least[at]);
        for (const plan of everyPlan(problem, held)) {
          if (!before(standing(problem, plan)) || standing(problem, plan)[index]! <= run.value(code)) continue;
          run.slotOf = Int32Array.from(problem.pitches, (_, pitch) => plan.find(({ item }) => item === pitch)?.slot ?? -1);
        }
        if (run.value(code) > least[index]!) better++;
        const questions = await PitchQuestions.about(code, run);
        await questions.improve(20, budget);
        questions.dispose();
        expect([run.bounds.get(code), run.value(code)]).toEqual([least[index], least[index]]);
        expect(check(problem, run.plan)).toEqual([]);
      }
    }),
    { numRuns: 30 },
  );
  expect(better).toBeGreaterThan(0);
});

test('in whatever order pitches come, the figures are the same', async () => {
  await fc.assert(
    fc.asyncProperty(everything, async (problem) => {
      const locks = problem.pitches.filter(({ locked }) => locked).length;
      fc.pre(locks <= 1);
      const turn = (item: number) => problem.pitches.length - 1 - item;
      const turned: PitchProblem = {
        ...problem,
        pitches: [...problem.pitches].reverse(),
        previous: problem.previous.map((assignment) => ({ ...assignment, item: turn(assignment.item) })).reverse(),
        quotas: problem.quotas!.map((quota) => ({ ...quota, pitches: quota.pitches.map(turn) })),
        audience: problem.audience!.map(({ pitches: [a, b], people }) => ({ pitches: [turn(a), turn(b)], people })),
      };
      expect((await solve(turned, options)).objectives).toEqual((await solve(problem, options)).objectives);
    }),
    { numRuns: 20 },
  );
});

test('a speaker who finds more time never makes it worse', async () => {
  await fc.assert(
    fc.asyncProperty(everything, async (problem) => {
      const open = { ...problem, pitches: problem.pitches.map((one) => ({ ...one, locked: null })) };
      const people = open.people.map((one, index) => (index === 0 ? { ...one, allowed: [...open.slots.keys()] } : one));
      const [before, after] = [await solve(open, options), await solve({ ...open, people }, options)];
      expect(isLess(standing(open, before.plan), standing(open, after.plan))).toBe(false);
    }),
    { numRuns: 20 },
  );
});

test('stopped at once, there is a plan, and no bound is passed', async () => {
  await fc.assert(
    fc.asyncProperty(everything, async (problem) => {
      const { plan, objectives } = await solve(problem, { ...options, signal: AbortSignal.abort() });
      expect(check(problem, plan)).toEqual([]);
      const { value: missed, bound: least, proved } = objectives![0]!;
      expect(least).toBeLessThanOrEqual(best(problem, plan)[0]!);
      expect(proved).toBe(missed === least);
      for (const { better, value, bound } of objectives!)
        expect(better === 'more' ? value : bound).toBeLessThanOrEqual(better === 'more' ? bound : value);
    }),
    { numRuns: 20 },
  );
});

test('every smallest change really brings the pitch in, and misses no quota by more', async () => {
  await fc.assert(
    fc.asyncProperty(everything, async (problem) => {
      const { plan, unplaced } = await solve(problem, options);
      for (const { item, reasons, smallestChange } of unplaced) {
        expect(reasons).not.toEqual([]);
        if (!smallestChange || smallestChange.code === 'none') continue;
        const after = applyChange(problem, plan, smallestChange);
        expect(check(after.problem, after.plan)).toEqual([]);
        expect(after.plan.map((assignment) => assignment.item)).toEqual([...plan.map((assignment) => assignment.item), item].sort());
        expect(quotasMissed(after.problem as PitchProblem, after.plan)).toBeLessThanOrEqual(quotasMissed(problem, plan));
      }
    }),
    { numRuns: 60 },
  );
});

test('whatever the prices, no values cost less than they prove', () => {
  const program = new Program();
  const columns = [program.column(), program.column(3)];
  program.add({ columns, factors: [2, 1], lower: 3, upper: 4 });
  program.add({ columns, factors: [1, -1], lower: Number.NEGATIVE_INFINITY, upper: 0 });
  // Cost 3a + 2b: a = 1, b = 1 is the cheapest of all that keep both rows.
  const price = fc.double({ min: -5, max: 5, noNaN: true });
  fc.assert(
    fc.property(fc.tuple(price, price), (prices) => {
      expect(leastOf(program, Float64Array.from([3, 2]), prices).bound).toBeLessThanOrEqual(5);
    }),
  );
});

/** Slots of two stages side by side, so many on each, 90 seconds every two minutes. */
function twoStages(count: number, more: (slot: number) => Partial<PitchSlot> = () => ({})): PitchSlot[] {
  return Array.from({ length: 2 * count }, (_, index) => {
    const start = Date.UTC(2026, 9, 1, 9, 2 * (index % count));
    const place = Math.floor(index / count);
    return { start: instant(start), end: instant(start + 90_000), day: '2026-10-01', place, tier: 'short' as const, ...more(index) };
  });
}
const stages = [{ id: 'main' }, { id: 'side' }];
const on = (parts: Partial<PitchProblem>) => pitchProblem({ slots: twoStages(2), places: stages, ...parts });
const at = (...slots: number[]): Plan => slots.map((slot, item) => ({ item, slot, place: slot < 2 ? 0 : 1 }));
const startups = (count: number, more: (index: number) => Partial<Pitch> = () => ({})) =>
  Array.from({ length: count }, (_, index) => pitch(`q${index}`, null, more(index)));

describe('hard rules: one named conflict each', () => {
  const codes = (problem: PitchProblem, plan: Plan) => check(problem, plan).map(({ code, id }) => [code, id]);

  test('a regenerative pitch is not given in the slot of the device track, one without a track is', () => {
    const slots = twoStages(2, (slot) => ({ track: slot === 0 ? 'device' : null }));
    const pitches = [pitch('regenerative', null, { tracks: ['regenerative'] })];
    expect(codes(on({ slots, pitches }), at(0))).toEqual([['right-track', 'regenerative']]);
    expect(codes(on({ slots, pitches }), at(1))).toEqual([]);
    expect(codes(on({ slots, pitches: [pitch('unknown', null)] }), at(0))).toEqual([]);
  });

  test('a finalist is not given in the morning session that was not promised to it', () => {
    const slots = twoStages(2, (slot) => ({ session: slot === 0 ? 'morning' : 'final' }));
    const pitches = [pitch('finalist', null, { sessions: ['final'] })];
    expect(codes(on({ slots, pitches }), at(0))).toEqual([['right-session', 'finalist']]);
    expect(codes(on({ slots, pitches }), at(1))).toEqual([]);
  });

  test('two minutes do not fit into ninety seconds, although there is a turnover after them', () => {
    expect(codes(on({ pitches: [pitch('long', null, { seconds: 120 })] }), at(0))).toEqual([['long-enough', 'long']]);
    expect(codes(on({ pitches: [pitch('just', null, { seconds: 90 })] }), at(0))).toEqual([]);
  });
});

describe('objectives', () => {
  test('how many from overseas are lacking, and how many devices are too many in the morning', () => {
    const quotas = [
      { id: 'overseas', pitches: [2], least: 1 },
      { id: 'devices', pitches: [0, 1], slots: [0, 1], most: 1 },
    ];
    expect(quotaStandings(on({ pitches: startups(3), quotas }), at(0, 1))).toEqual([
      { id: 'overseas', held: 0, lacking: 1, excess: 0 },
      { id: 'devices', held: 2, lacking: 0, excess: 1 },
    ]);
  });

  test('five investors marked both: at once they clash, one after the other they do not', () => {
    const problem = on({ pitches: startups(2), audience: [{ pitches: [0, 1], people: 5 }] });
    expect([audienceClashes(problem, at(0, 2)), audienceClashes(problem, at(0, 1))]).toEqual([5, 0]);
  });

  test('two of one field at once on two stages halve their audience', () => {
    const problem = on({ pitches: startups(2, () => ({ fields: ['bio'] })) });
    expect([parallelRivals(problem, at(0, 2)), parallelRivals(problem, at(0, 3))]).toEqual([1, 0]);
  });

  test('one of two is where it was', () => {
    expect(kept(on({ pitches: startups(2), previous: [...at(0, 1)] }), at(0, 2))).toBe(1);
  });

  test('a hole at the beginning costs one beginning of a slot', () => {
    expect([lateness(on({ pitches: startups(1) }), at(0)), lateness(on({ pitches: startups(1) }), at(1))]).toEqual([0, 1]);
  });
});

describe('what they come to', () => {
  test('a quota is met before weight: of three the lightest comes, from overseas, and of devices only one', async () => {
    const pitches = startups(3, (index) => ({ weight: [900, 800, 1][index]! }));
    const quotas = [
      { id: 'overseas', pitches: [2], least: 1 },
      { id: 'devices', pitches: [0, 1], most: 1 },
    ];
    const { plan, unplaced, objectives } = await solve(on({ pitches, quotas }), options);
    expect(plan.map(({ item }) => item)).toEqual([0, 2]);
    expect(objectives![0]).toEqual({ code: 'quotas', better: 'less', value: 0, bound: 0, proved: true });
    expect(unplaced[0]!.reasons).toEqual([{ code: 'quota-full', values: { quota: 'devices', most: 1 } }]);
    expect(unplaced[0]!.smallestChange).toMatchObject({ code: 'raise-quota', quota: 1 });
  });

  test('a quota that cannot be met gets an answer, and says by how much it is missed', async () => {
    const { figures, objectives } = await solve(on({ pitches: startups(2), quotas: [{ id: 'ten', pitches: [0, 1], least: 10 }] }), options);
    expect(figures.quotas).toEqual([{ id: 'ten', held: 2, lacking: 8, excess: 0 }]);
    expect(objectives![0]).toMatchObject({ value: 8, bound: 8, proved: true });
  });

  test('a speaker’s only time is when the other pitch that many want is given: the other one makes way', async () => {
    const pitches = [pitch('a', 0), pitch('b', null)];
    const problem = on({ people: [person('ai', [1])], pitches, audience: [{ pitches: [0, 1], people: 3 }] });
    const { plan, figures } = await solve(problem, options);
    expect([plan.map(({ slot }) => slot % 2), figures.audienceClashes]).toEqual([[1, 0], 0]);
  });

  test('three of one field over two times on two stages: one pair is at once, and that is proved', async () => {
    const { objectives } = await solve(on({ pitches: startups(3, () => ({ fields: ['bio'] })) }), options);
    expect(objectives!.find(({ code }) => code === 'parallel')).toMatchObject({ value: 1, bound: 1, proved: true });
  });

  test('every two of three share a field, but no field is of all three: prices do not see it, a SAT solver or integer programming does', async () => {
    const fields = [['bio', 'samd'], ['samd', 'dx'], ['dx', 'bio'], ['care']];
    const problem = on({ pitches: startups(4, (index) => ({ fields: fields[index]! })) });
    const parallel = async () => (await solve(problem, options)).objectives!.find(({ code }) => code === 'parallel');
    expect(await parallel()).toMatchObject({ value: 1, bound: 1, proved: true });
    const asked = vi.spyOn(PitchClauses.prototype, 'cost').mockImplementation(() => {
      throw new RangeError('clauses-too-many');
    });
    expect(await parallel()).toMatchObject({ value: 1, bound: 1, proved: true });
    expect(asked).toHaveBeenCalled();
    asked.mockRestore();
  });
});
