import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { wrongDays } from '../../../shared/rules/timetable/wrongDays.ts';
import { settings } from '../../api/world.ts';

/** Already the second in Tokyo, still the first in London. */
const now = Temporal.Instant.from('2026-12-01T16:00:00Z');
const codes = (days: string[], zone = 'Asia/Tokyo', before: Parameters<typeof wrongDays>[1] = null) =>
  wrongDays({ days, zone }, before, now).map(({ index, code }) => [index, code]);

describe('days nobody can have meant', () => {
  test('are over on the event’s clock, or of a year that is mistyped', () => {
    const days = ['2026-12-01', '2026-12-02', '0026-12-17', '2031-12-02', '2031-12-03', '2062-12-17'];
    expect(codes(days)).toEqual([
      [0, 'day-past'],
      [2, 'day-past'],
      [4, 'day-far'],
      [5, 'day-far'],
    ]);
    expect(codes(['2026-11-30', '2026-12-01'], 'Europe/London')).toEqual([[0, 'day-past']]);
  });

  test('are none of those the event had', () => {
    const before = { ...settings, days: ['2026-11-30', '2026-12-10'] };
    expect(codes(['2026-11-29', '2026-11-30', '2026-12-10'], 'Asia/Tokyo', before)).toEqual([[0, 'day-past']]);
  });

  test('are none of those the event had when its moments stay and its clock becomes another', () => {
    const [morning] = settings.sessions;
    if (!morning) throw new Error('No session.');
    const before = { ...settings, days: ['2026-12-01'], sessions: [{ ...morning, date: '2026-12-01', from: '01:00', to: '02:00' }] };
    expect(codes(['2026-11-30'], 'America/Los_Angeles', before)).toEqual([]);
    expect(codes(['2026-11-29'], 'America/Los_Angeles', before)).toEqual([[0, 'day-past']]);
  });
});
