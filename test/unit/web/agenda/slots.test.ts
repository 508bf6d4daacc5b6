import { describe, expect, test } from 'vitest';
import type { EventSettings } from '../../../../shared/schemas/eventSettings.ts';
import {
  between,
  cellAfter,
  claimOn,
  hoursOf,
  mostMeetings,
  paint,
  paintedSlots,
  slotGrid,
} from '../../../../web/features/agenda/components/slots.ts';

const session = (id: string, date: string, from: string, to: string) => ({
  id,
  kind: 'meetings' as const,
  name: { ja: id, en: null },
  date,
  from,
  to,
});
const settings: EventSettings = {
  zone: 'Asia/Tokyo',
  days: ['2026-12-14', '2026-12-15'],
  tables: [],
  stages: [],
  sessions: [
    session('one', '2026-12-14', '10:00', '11:10'),
    session('two', '2026-12-14', '13:00', '13:20'),
    session('three', '2026-12-15', '10:25', '11:10'),
  ],
  meeting: { minutes: 20, turnoverMinutes: 5 },
  pitches: { short: { seconds: 90, turnoverSeconds: 30 }, long: { seconds: 420, turnoverSeconds: 180 } },
  requests: { pendingLimit: 3, expireAfterDays: 7, selfBooking: true },
};
const grid = slotGrid(settings);
const { slots } = grid;
const [first = '', second = '', third = '', afternoon = '', nextDay = ''] = slots.map(({ start }) => start);

describe('the grid of slots', () => {
  test('has a column a day and a row a time, in the event’s zone', () => {
    expect(grid.days).toEqual(['2026-12-14', '2026-12-15']);
    expect(grid.rows.map(({ time, cells }) => [time, ...cells.map((cell) => cell?.start ?? null)])).toEqual([
      ['10:00', first, null],
      ['10:25', second, nextDay],
      ['10:50', third, '2026-12-15T01:50:00.000Z'],
      ['13:00', afternoon, null],
    ]);
    expect(grid.rows.map(({ afterBreak }) => afterBreak)).toEqual([false, false, false, true]);
  });

  test('is painted in rectangles, whichever corner one begins at', () => {
    expect(between(grid, { row: 1, column: 1 }, { row: 0, column: 0 })).toEqual([first, second, nextDay]);
  });

  test('is walked by keys, over gaps and not beyond its edge', () => {
    expect(cellAfter(grid, { row: 1, column: 0 }, 'ArrowRight')).toEqual({ row: 1, column: 1 });
    expect(cellAfter(grid, { row: 0, column: 0 }, 'ArrowRight')).toBeNull();
    expect(cellAfter(grid, { row: 1, column: 1 }, 'End')).toEqual({ row: 2, column: 1 });
    expect(cellAfter(grid, { row: 0, column: 0 }, 'x')).toBeNull();
  });
});

describe('hours', () => {
  test('are stretches over neighbours of one session, and paint the same slots again', () => {
    const hours = hoursOf([first, second, afternoon], slots);
    expect(hours).toEqual([
      { start: first, end: slots[1]?.end },
      { start: afternoon, end: slots[3]?.end },
    ]);
    expect(paintedSlots(hours, slots)).toEqual([first, second, afternoon]);
  });

  test('that touch cover what lies across them; nothing said stays nothing said', () => {
    const touching = [
      { start: '2026-12-14T01:00:00.000Z', end: '2026-12-14T01:30:00.000Z' },
      { start: '2026-12-14T01:30:00.000Z', end: '2026-12-14T02:10:00.000Z' },
    ];
    expect(paintedSlots(touching, slots)).toEqual([first, second, third]);
    expect(paintedSlots(null, slots)).toBeNull();
  });
});

describe('a stroke', () => {
  const meeting = [{ kind: 'meeting', start: first, end: slots[0]?.end ?? '' }];

  test('begins from everything where nothing was said', () => {
    expect(paint(null, grid, [second], false, [])).toEqual(slots.map(({ start }) => start).filter((start) => start !== second));
  });

  test('leaves alone what is claimed', () => {
    expect(paint([first, second], grid, [first, second, third], false, meeting)).toEqual([first]);
    expect(claimOn(slots[0] as (typeof slots)[number], meeting)?.kind).toBe('meeting');
  });

  test('says at once how many accepted meetings still fit', () => {
    expect(mostMeetings([first, second], slots, meeting, 11)).toBe(2);
    expect(mostMeetings([first, second], slots, [{ kind: 'pitch', start: first, end: '2026-12-14T01:01:30.000Z' }], 11)).toBe(1);
    expect(mostMeetings(null, slots, [], 3)).toBe(3);
  });
});
