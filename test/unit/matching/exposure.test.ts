import { describe, expect, test } from 'vitest';
import { acceptanceByRank, exposureOf, gini, type RequestRecord, receiverLoads } from '../../../shared/rules/matching/exposure/exposure.ts';

test('Gini: 0 when all have the same or nobody has any, rising with inequality, whatever the unit and the order', () => {
  expect(gini([3, 3, 3])).toBe(0);
  expect(gini([0, 0])).toBe(0);
  expect(gini([])).toBe(0);
  expect(gini([0, 0, 0, 1])).toBe(0.75);
  expect(gini([4, 1, 3, 2])).toBe(0.25);
  expect(gini([40, 30, 20, 10])).toBe(0.25);
});

describe('exposure', () => {
  const lists = [
    { readerId: 'v1', shownIds: ['a', 'b'] },
    { readerId: 'v2', shownIds: ['a', 'stranger', 'b'] },
  ];

  test('counts lists and attention for everybody who could be shown, the least seen first', () => {
    expect(exposureOf(lists, ['a', 'b', 'c', 'd'])).toEqual({
      shown: [
        { id: 'c', lists: 0, attention: 0 },
        { id: 'd', lists: 0, attention: 0 },
        { id: 'b', lists: 2, attention: 1 / 2 + 1 / 3 },
        { id: 'a', lists: 2, attention: 2 },
      ],
      gini: gini([0, 0, 1 / 2 + 1 / 3, 2]),
      neverShown: 0.5,
    });
  });

  test('of nobody is nothing', () => {
    expect(exposureOf(lists, [])).toEqual({ shown: [], gini: 0, neverShown: 0 });
  });
});

const request = (receiverId: string, rank: number | null, read: boolean, accepted: boolean | null): RequestRecord => ({
  receiverId,
  rank,
  read,
  accepted,
});

test('requests stand against capacity, the most crowded first; without a capacity there is no load', () => {
  const requests = [
    request('v1', 1, true, true),
    request('v1', 2, false, null),
    request('v1', 5, false, null),
    request('v2', 1, true, false),
    request('v3', 1, false, null),
  ];
  const capacities = new Map([
    ['v1', 2],
    ['v2', 4],
    ['v3', null],
    ['v4', 5],
    ['v5', 0],
  ]);
  expect(receiverLoads(requests, capacities)).toEqual([
    { id: 'v1', requests: 3, read: 1, capacity: 2, load: 1.5 },
    { id: 'v2', requests: 1, read: 1, capacity: 4, load: 0.25 },
    { id: 'v4', requests: 0, read: 0, capacity: 5, load: 0 },
    { id: 'v3', requests: 1, read: 0, capacity: null, load: null },
    { id: 'v5', requests: 0, read: 0, capacity: 0, load: null },
  ]);
});

test('acceptance by rank counts answers only: unread and unanswered requests are no refusals, and those from no list have no rank', () => {
  const requests = [
    request('v', 1, true, true),
    request('v', 3, true, false),
    request('v', 2, true, null),
    request('v', 3, false, null),
    request('v', 4, true, false),
    request('v', 30, false, null),
    request('v', null, true, true),
  ];
  expect(acceptanceByRank(requests)).toEqual([
    { from: 1, to: 3, requests: 4, read: 3, answered: 2, accepted: 1, rate: 0.5 },
    { from: 4, to: 10, requests: 1, read: 1, answered: 1, accepted: 0, rate: 0 },
    { from: 11, to: 20, requests: 0, read: 0, answered: 0, accepted: 0, rate: null },
    { from: 21, to: null, requests: 1, read: 0, answered: 0, accepted: 0, rate: null },
  ]);
});
