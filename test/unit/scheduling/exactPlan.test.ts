import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { Budget } from '../../../functions/engine/budget.ts';
import { proveBreaks } from '../../../functions/engine/exact/proveBreaks.ts';
import { Seating } from '../../../functions/engine/meetings/seating.ts';
import { solve } from '../../../functions/engine/solve.ts';
import { breaks } from '../../../shared/rules/scheduling/objectives/breaks.ts';
import type { MeetingProblem, Plan } from '../../../shared/rules/scheduling/problem.ts';
import { fair, jhvs } from '../../bench/fairs.ts';
import { everyPlan } from './bruteForce.ts';
import { anyMeetingProblem, meeting, meetingProblem, person, slotsOn, table } from './problems.ts';

vi.setConfig({ testTimeout: 60_000 });

const problem = meetingProblem({
  slots: slotsOn(4),
  people: [person('a', [0, 1, 2, 3]), person('b', [0, 1, 2, 3]), person('c', [0, 3])],
  places: [table('t'), table('u')],
  meetings: [meeting('ab', [0], [1]), meeting('ac', [0], [2])],
});
/** Half a minute for whoever counts steps, while no time passes. */
const budget = () => new Budget({ seconds: 30, seed: 1, clock: () => 0 });
const total = (asked: MeetingProblem, plan: Plan) => breaks(asked, plan).reduce((sum, count) => sum + count, 0);

async function provedFrom(asked: MeetingProblem, slots: readonly number[]) {
  const seating = new Seating(asked);
  slots.forEach((slot, meeting) => {
    seating.seat(meeting, slot);
  });
  const proved = await proveBreaks(seating, asked.people.length, budget());
  expect([...seating.slotOf]).toEqual(slots);
  return proved && { ...proved, slots: proved.slots && [...proved.slots] };
}

test('a plan with a break that nobody needs comes back without it, proved', async () => {
  const { bound, slots } = (await provedFrom(problem, [2, 0]))!;
  const plan = slots!.map((slot, item) => ({ item, slot, place: 0 }));
  expect([bound, total(problem, plan)]).toEqual([0, 0]);
});

test('where a break cannot be helped, the bound says so and the plan stands', async () => {
  const narrow = { ...problem, meetings: [meeting('ab', [0], [1], { forbidden: [1, 2] }), meeting('ac', [0], [2])] };
  expect(await provedFrom(narrow, [0, 3])).toEqual({ bound: 1, slots: null });
});

test('claims count as busy: a meeting moves next to them', async () => {
  const claims = [{ slot: 3, kind: 'pitch' as const, id: 'x' }];
  const people = [person('a', [0, 1, 2], { claims }), person('b', [0, 1, 2, 3]), person('c', [])];
  const claimed = { ...problem, people, meetings: [meeting('ab', [0], [1])] };
  expect((await provedFrom(claimed, [0]))?.slots).toEqual([2]);
});

test('somebody who may meet while something else claims the time is nothing that it can prove about', async () => {
  const claims = [{ slot: 3, kind: 'pitch' as const, id: 'x' }];
  expect(await provedFrom({ ...problem, people: [person('a', [0, 1, 2, 3], { claims }), ...problem.people.slice(1)] }, [2, 0])).toBe(null);
});

test('a fair of forty meetings has no more breaks than it must, and says so, again and again', async () => {
  const asked = fair({ ...jhvs, people: 20, meetings: 40, days: 1, slotsADay: 10, tables: 6, availability: [0.8, 1] }, 1);
  const options = { seconds: 0.5, seed: 1, clock: () => 0 };
  const solved = await solve(asked, options);
  expect([solved.figures.weight, solved.figures.breaks, solved.bounds.breaks]).toEqual([solved.bounds.weight, 6, 6]);
  expect((await solve(asked, options)).plan).toEqual(solved.plan);
});

test('small enough to try everything: no plan with the same people at the same meetings has fewer breaks than is proved', async () => {
  await fc.assert(
    fc.asyncProperty(anyMeetingProblem({ locks: true, previous: false }), async (asked) => {
      const { plan, bounds } = await solve(asked, { seconds: 0.5, seed: 1, clock: () => 0 });
      const who = (other: Plan) => JSON.stringify(other.map(({ item, people }) => [item, people ?? null]));
      const alike = everyPlan(asked, 3000).filter((other) => who(other) === who(plan));
      for (const other of alike) expect(total(asked, other)).toBeGreaterThanOrEqual(bounds.breaks);
    }),
    { numRuns: 25 },
  );
});
