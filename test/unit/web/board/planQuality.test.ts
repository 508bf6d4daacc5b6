import { expect, it } from 'vitest';
import type { Objective } from '../../../../shared/schemas/figures.ts';
import { gapOf, planQuality } from '../../../../web/features/board/planQuality.ts';

const figures = { requested: 760, placed: 727, bound: 730, proved: false, breaks: 79, moved: 0 };
const objective = (code: Objective['code'], value: number, bound: number): Objective => ({ code, better: 'less', value, bound });
const lines = (objectives?: Objective[]) =>
  planQuality({ ...figures, objectives }).map((quality) => [quality.code, quality.value, quality.best, gapOf(quality)]);

it('begins with how many are placed and keeps the order in which the objectives count', () => {
  expect(lines([objective('weight', 990, 1000), objective('leastShare', 0.5, 0.75), objective('breaks', 66, 60)])).toEqual([
    ['placed', 727, 730, 3 / 730],
    ['weight', 990, 1000, 0.01],
    ['leastShare', 0.5, 0.75, 1 / 3],
    ['breaks', 66, 60, 0.1],
  ]);
});

it('says once how many are placed, and nothing of wishes that nobody made', () => {
  const made = [objective('quotas', 0, 0), objective('placed', 727, 730), objective('belowFloor', 0, 0), objective('breaks', 4, 0)];
  expect(lines(made)).toEqual([
    ['placed', 727, 730, 3 / 730],
    ['breaks', 4, 0, null],
  ]);
  expect(lines([objective('belowFloor', 3, 2)]).map(([code]) => code)).toEqual(['placed', 'belowFloor']);
});

it('says that nobody has to move what is published', () => {
  expect(lines([objective('moved', 0, 0)])).toEqual([
    ['placed', 727, 730, 3 / 730],
    ['moved', 0, 0, null],
  ]);
});

it('tells what is known where an engine keeps no order', () => {
  expect(lines()).toEqual([
    ['placed', 727, 730, 3 / 730],
    ['breaks', 79, null, null],
  ]);
});
