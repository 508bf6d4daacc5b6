import fc from 'fast-check';
import { check } from '../../../shared/rules/scheduling/check.ts';
import { pitchOrder } from '../../../shared/rules/scheduling/objectives/pitchOrder.ts';
import type { PitchProblem, PitchSlot, Plan } from '../../../shared/rules/scheduling/problem.ts';
import { instant } from '../../../shared/rules/time/spans.ts';
import { anyPitchProblem, person, pitch, pitchProblem } from './problems.ts';

/** Everything a problem of pitches can have: tracks, sessions, quotas over all slots and some, an audience, locks, a plan before. */
const withEverything = (plain: fc.Arbitrary<PitchProblem>): fc.Arbitrary<PitchProblem> =>
  plain.chain((problem) => {
    const [items, times] = [[...problem.pitches.keys()], [...problem.slots.keys()]];
    const track = fc.option(fc.constantFrom('a', 'b'), { freq: 2 });
    const two = fc.shuffledSubarray(items, { minLength: Math.min(2, items.length), maxLength: Math.min(2, items.length) });
    return fc
      .record({
        tracks: fc.array(fc.subarray(['a', 'b']), { minLength: items.length, maxLength: items.length }),
        slots: fc.array(fc.record({ track, session: fc.constantFrom('s', 't') }), { minLength: times.length, maxLength: times.length }),
        sessions: fc.array(fc.subarray(['s', 't']), { minLength: items.length, maxLength: items.length }),
        quotas: fc.array(
          fc.record({
            pitches: fc.subarray(items),
            slots: fc.option(fc.subarray(times), { nil: undefined }),
            least: fc.nat(2),
            most: fc.nat(1),
          }),
          { maxLength: 2 },
        ),
        audience: fc.array(fc.record({ pitches: two, people: fc.constantFrom(1, 5) }), { maxLength: items.length < 2 ? 0 : 3 }),
        isNew: fc.boolean(),
      })
      .map((drawn) => ({
        ...problem,
        slots: problem.slots.map((slot, index) => ({ ...slot, ...drawn.slots[index]! })),
        pitches: problem.pitches.map((one, index) => ({ ...one, tracks: drawn.tracks[index]!, sessions: drawn.sessions[index]! })),
        quotas: drawn.quotas.map(({ most, least, slots, ...quota }, index) => ({
          id: `quota-${index}`,
          ...quota,
          ...(slots ? { slots } : {}),
          least,
          most: least + most,
        })),
        audience: drawn.audience.map(({ pitches: [a, b], people }) => ({ pitches: [a!, b!] as [number, number], people })),
        previous: drawn.isNew ? [] : problem.previous,
      }));
  });

export const everything = withEverything(anyPitchProblem(true).filter(({ pitches }) => pitches.length <= 4));

/** Few fields and three stages at nearly the same times, so that most plans have pairs in each other's way. */
export const crowded = withEverything(
  fc
    .array(
      fc.record({
        fields: fc.subarray(['bio', 'samd'], { minLength: 1 }),
        speaker: fc.option(fc.nat(1), { freq: 2 }),
        weight: fc.constantFrom(1, 2),
        locked: fc.option(fc.record({ slot: fc.nat(5) }), { freq: 1 }),
      }),
      { minLength: 3, maxLength: 4 },
    )
    .map((drawn) => {
      const minute = (place: number, index: number) => Date.UTC(2026, 9, 1, 9, 2 * index, 20 * place);
      const slots = [0, 1, 2].flatMap((place) =>
        [0, 1].map((index): PitchSlot => {
          const start = minute(place, index);
          return { start: instant(start), end: instant(start + 90_000), day: '2026-10-01', place, tier: 'short' };
        }),
      );
      return pitchProblem({
        slots,
        people: [person('s0', [0, 1, 2, 4]), person('s1', [1, 2, 3, 4, 5])],
        places: [{ id: 'main' }, { id: 'side' }, { id: 'studio' }],
        pitches: drawn.map(({ speaker, ...rest }, index) => pitch(`q${index}`, speaker, rest)),
        previous: drawn.slice(0, 2).map((_, item) => ({ item, slot: item, place: 0 })),
      });
    }),
);

/** All figures of a plan in order, less being better in each. */
export const standing = (problem: PitchProblem, plan: Plan): number[] =>
  pitchOrder.map(({ better, measure }) => (better === 'more' ? -1 : 1) * measure(problem, plan));

export const isLess = (a: readonly number[], b: readonly number[]): boolean => {
  const index = a.findIndex((value, at) => value !== b[at]);
  return index !== -1 && a[index]! < b[index]!;
};

/** Every plan that the checker accepts in which no lock is lost that `held` holds. */
export function* everyPlan(problem: PitchProblem, held: Plan, item = 0, plan: Plan = []): Generator<Plan> {
  if (item === problem.pitches.length) {
    yield plan;
    return;
  }
  for (const [slot, { place }] of problem.slots.entries()) {
    const next = [...plan, { item, slot, place }];
    if (check(problem, next).length === 0) yield* everyPlan(problem, held, item + 1, next);
  }
  if (!problem.pitches[item]!.locked || !held.some((assignment) => assignment.item === item))
    yield* everyPlan(problem, held, item + 1, plan);
}

/** The best figures of all those plans. */
export function best(problem: PitchProblem, held: Plan): number[] {
  let least: number[] | null = null;
  for (const plan of everyPlan(problem, held)) {
    const figures = standing(problem, plan);
    if (!least || isLess(figures, least)) least = figures;
  }
  return least!;
}
