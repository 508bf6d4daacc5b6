import { describe, expect, test } from 'vitest';
import { formatDate, formatDateRange, formatInstant, formatInstantRange, formatTimeRange } from '../../../shared/rules/format/date.ts';

const tokyo = 'Asia/Tokyo';

describe('a calendar day', () => {
  test('is written with its weekday', () => {
    expect(formatDate('2026-11-22', 'ja')).toBe('2026年11月22日（日）');
    expect(formatDate('2026-11-22', 'en')).toBe('Sun 22 Nov 2026');
  });
  test('leaves the year out where the page says it', () => {
    expect(formatDate('2027-01-04', 'ja', { year: false })).toBe('1月4日（月）');
    expect(formatDate('2027-01-04', 'en', { year: false })).toBe('Mon 4 Jan');
  });
});

describe('a moment', () => {
  test('is told in the zone given, which is named', () => {
    expect(formatInstant('2026-11-22T05:30:00Z', tokyo, 'ja')).toBe('2026年11月22日（日）14:30（日本時間）');
    expect(formatInstant('2026-11-22T05:30:00Z', tokyo, 'en')).toBe('Sun 22 Nov 2026, 14:30 JST');
  });
  test('falls on the day of that zone, not of the machine', () => {
    expect(formatInstant('2026-11-21T15:05:00Z', tokyo, 'en', { zone: false })).toBe('Sun 22 Nov 2026, 00:05');
    expect(formatInstant('2026-11-21T15:05:00Z', 'America/New_York', 'en')).toBe('Sat 21 Nov 2026, 10:05 EST');
  });
});

describe('seconds', () => {
  test('stay out of deadlines, and are told where something is planned to them', () => {
    expect(formatInstant('2026-12-01T20:36:10.123Z', tokyo, 'ja')).toBe('2026年12月2日（水）05:36（日本時間）');
    expect(formatInstant('2026-12-01T01:01:30Z', tokyo, 'en', { exact: true })).toBe('Tue 1 Dec 2026, 10:01:30 JST');
  });
});

describe('a stretch of time', () => {
  test('names the day once', () => {
    expect(formatInstantRange('2026-11-22T05:30:00Z', '2026-11-22T06:00:00Z', tokyo, 'ja')).toBe(
      '2026年11月22日（日）14:30–15:00（日本時間）',
    );
    expect(formatInstantRange('2026-11-22T05:30:00Z', '2026-11-22T06:00:00Z', tokyo, 'en')).toBe('Sun 22 Nov 2026, 14:30–15:00 JST');
  });
  test('names the second day when it ends on another', () => {
    expect(formatTimeRange('2026-11-22T01:01:30Z', '2026-11-22T01:03:00Z', tokyo, 'ja')).toBe('10:01:30–10:03');
    expect(formatTimeRange('2026-11-22T14:00:00Z', '2026-11-22T16:00:00Z', tokyo, 'ja')).toBe('23:00–11月23日（月）01:00');
    expect(formatTimeRange('2026-11-22T14:00:00Z', '2026-11-22T16:00:00Z', tokyo, 'en')).toBe('23:00–Mon 23 Nov, 01:00');
  });
});

describe('days from first to last', () => {
  test.each([
    ['2026-11-22', '2026-11-22', '2026年11月22日（日）', 'Sun 22 Nov 2026'],
    ['2026-11-22', '2026-11-24', '2026年11月22日（日）–24日（火）', 'Sun 22 – Tue 24 Nov 2026'],
    ['2026-11-30', '2026-12-01', '2026年11月30日（月）–12月1日（火）', 'Mon 30 Nov – Tue 1 Dec 2026'],
    ['2026-12-31', '2027-01-01', '2026年12月31日（木）–2027年1月1日（金）', 'Thu 31 Dec 2026 – Fri 1 Jan 2027'],
  ])('%s to %s say once what repeats', (first, last, ja, en) => {
    expect([formatDateRange(first, last, 'ja'), formatDateRange(first, last, 'en')]).toEqual([ja, en]);
  });
});
