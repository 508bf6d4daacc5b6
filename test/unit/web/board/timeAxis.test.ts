import { describe, expect, test } from 'vitest';
import { covers, offsetOf, ticks, timeAxis } from '../../../../web/features/board/timeAxis.ts';

const minute = 60_000;
const span = (from: number, to: number) => ({ start: from * minute, end: to * minute });
/** 0–60 and 120–180 minutes at 2 px a minute, 10 px between. */
const axis = timeAxis([span(120, 180), span(0, 30), span(30, 60)], 2, 10);

describe('a day as a line', () => {
  test('draws sessions to scale and folds what lies between', () => {
    expect(axis).toEqual({
      stretches: [
        { ...span(0, 60), offset: 0, size: 120 },
        { ...span(120, 180), offset: 130, size: 120 },
      ],
      length: 250,
    });
  });

  test.each([
    [-5, 0],
    [0, 0],
    [30, 60],
    [60, 120],
    [90, 120],
    [120, 130],
    [150, 190],
    [180, 250],
    [999, 250],
  ])('minute %i is at %i px', (time, offset) => {
    expect(offsetOf(axis, time * minute)).toBe(offset);
  });

  test('knows what is on it', () => {
    expect([30, 60, 90, 120, 181].map((time) => covers(axis, time * minute))).toEqual([true, true, false, true, false]);
  });

  test('is labelled at full steps of the clock, also when a session begins between them', () => {
    const late = timeAxis([span(10, 70)], 1, 10);
    expect(ticks(late, 30, 0).map((time) => time / minute)).toEqual([30, 60]);
    expect(ticks(axis, 30, 0).map((time) => time / minute)).toEqual([0, 30, 120, 150]);
  });

  test('of nothing has no length', () => {
    expect(timeAxis([], 2, 10)).toEqual({ stretches: [], length: 0 });
    expect(offsetOf(timeAxis([], 2, 10), 5)).toBe(0);
  });
});
