import { describe, expect, test } from 'vitest';
import { bothTimes } from '../../../shared/rules/format/both.ts';

const tokyo = 'Asia/Tokyo';
const morning = { start: '2026-12-22T01:50:00Z', end: '2026-12-22T02:10:00Z', zone: tokyo };
const evening = { start: '2026-12-22T09:00:00Z', end: '2026-12-22T09:20:00Z', zone: tokyo };

describe('a time for a reader who is elsewhere', () => {
  test('says both days where they differ', () => {
    expect(bothTimes(morning, 'America/Los_Angeles', 'en')).toEqual({
      event: 'Tue 22 Dec, 10:50–11:10 JST',
      own: 'Mon 21 Dec, 5:50–6:10 pm PST',
    });
    expect(bothTimes(morning, 'America/Los_Angeles', 'ja')).toEqual({
      event: '12月22日（火）10:50–11:10（日本時間）',
      own: '12月21日（月）17:50–18:10（米国太平洋時間）',
    });
    expect(bothTimes({ start: morning.start, zone: tokyo }, 'America/Los_Angeles', 'en').own).toBe('Mon 21 Dec, 5:50 pm PST');
    expect(bothTimes({ start: morning.start, zone: tokyo }, 'America/Los_Angeles', 'ja').own).toBe('12月21日（月）17:50（米国太平洋時間）');
  });

  test('says no day where both have the same', () => {
    expect(bothTimes(morning, 'Europe/Berlin', 'en')).toEqual({ event: '10:50–11:10', own: '02:50–03:10 CET' });
    expect(bothTimes(evening, 'America/New_York', 'en')).toEqual({ event: '18:00–18:20', own: '4:00–4:20 am EST' });
    expect(bothTimes(evening, 'Pacific/Chatham', 'en')).toEqual({ event: '18:00–18:20', own: '22:45–23:05 UTC+13:45' });
  });

  test('says one clock where both show the same, whatever their names', () => {
    expect(bothTimes(morning, 'Asia/Seoul', 'ja')).toEqual({ event: '10:50–11:10', own: null });
    expect(bothTimes(morning, tokyo, 'en')).toEqual({ event: '10:50–11:10', own: null });
  });

  test.each([
    // Noon and midnight on the clock of twelve hours.
    ['2026-12-22T19:50:00Z', '2026-12-22T20:10:00Z', 'Tue 22 Dec, 11:50 am–12:10 pm PST'],
    ['2026-12-22T08:00:00Z', '2026-12-22T08:20:00Z', '12:00–12:20 am PST'],
    // Over the reader's midnight, and over the hour that summer time skips and repeats.
    ['2026-12-22T07:50:00Z', '2026-12-22T08:10:00Z', 'Mon 21 Dec, 11:50 pm–Tue 22 Dec, 12:10 am PST'],
    ['2026-03-08T09:50:00Z', '2026-03-08T10:10:00Z', '1:50–3:10 am PST'],
    ['2026-11-01T08:30:00Z', '2026-11-01T08:50:00Z', '1:30–1:50 am PDT'],
    ['2026-11-01T09:30:00Z', '2026-11-01T09:50:00Z', '1:30–1:50 am PST'],
    // A pitch of ninety seconds.
    ['2026-12-22T08:01:30Z', '2026-12-22T08:03:00Z', '12:01:30–12:03 am PST'],
  ])('from %s to %s reads %s in California', (start, end, own) => {
    expect(bothTimes({ start, end, zone: tokyo }, 'America/Los_Angeles', 'en').own).toBe(own);
  });

  test('goes by the season: London is at Tokyo’s distance of that day', () => {
    expect(bothTimes({ start: '2026-07-01T05:00:00Z', zone: tokyo }, 'Europe/London', 'en').own).toBe('06:00 BST');
    expect(bothTimes({ start: '2026-12-01T05:00:00Z', zone: tokyo }, 'Europe/London', 'en').own).toBe('05:00 GMT');
  });
});
