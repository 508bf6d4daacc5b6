import { expect, test } from 'vitest';
import { bestPlaces } from '../../../shared/rules/timetable/bestPlaces.ts';
import { at, meeting, type Placed, standingOf } from './standing.ts';

const one = meeting('one', 'ai', 'ben');
const choices = (all: Placed[], available: Parameters<typeof standingOf>[1] = {}) => {
  const { hall, occupancy, placements } = standingOf(all, available);
  return bestPlaces(one, hall, occupancy, placements.get('one') ?? null).map(({ placement, waiting, shift }) => [
    placement.start,
    placement.placeId,
    waiting,
    shift,
  ]);
};

test('whoever has nothing else waits nowhere: the nearest comes first, and another table at the same time before any', () => {
  expect(choices([[one, '10:50', 'a-2']])).toEqual([
    [at('10:50'), 'a-1', 0, 0],
    [at('10:25'), 'a-1', 0, -25],
    [at('11:15'), 'a-1', 0, 25],
    [at('10:00'), 'a-1', 0, -50],
    [at('11:40'), 'a-1', 0, 50],
  ]);
});

test('next to another appointment comes before far from it', () => {
  const other = meeting('other', 'ai', 'eri');
  expect(
    choices([
      [other, '10:00', 'a-1'],
      [one, '11:15', 'a-1'],
    ]),
  ).toEqual([
    [at('10:25'), 'a-1', -50, -50],
    [at('10:50'), 'a-1', -25, -25],
    [at('11:15'), 'a-2', 0, 0],
    [at('11:40'), 'a-1', 25, 25],
  ]);
});

test('what has no place is not shifted', () => {
  const { hall, occupancy } = standingOf([]);
  expect(bestPlaces(one, hall, occupancy, null)[0]).toMatchObject({
    placement: { start: at('10:00'), placeId: 'a-1' },
    waiting: 0,
    shift: null,
  });
});

test('only free places are offered', () => {
  expect(choices([[meeting('x', 'ai', 'eri'), '10:00', 'a-1']], { ben: [['10:00', '10:45']] }).map(([start]) => start)).toEqual([
    at('10:25'),
  ]);
});
