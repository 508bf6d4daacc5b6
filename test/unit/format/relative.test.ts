import { describe, expect, test } from 'vitest';
import { formatNumber, formatShare } from '../../../shared/rules/format/number.ts';
import { daysBetween, formatRelative } from '../../../shared/rules/format/relative.ts';

const now = '2026-11-22T05:30:00Z';
const both = (instant: string) => [formatRelative(instant, now, 'Asia/Tokyo', 'ja'), formatRelative(instant, now, 'Asia/Tokyo', 'en')];

describe('how far a moment is from now', () => {
  test.each([
    ['2026-11-22T05:30:40Z', 'たった今', 'just now'],
    ['2026-11-22T05:29:00Z', '1分前', '1 minute ago'],
    ['2026-11-22T06:15:00Z', '45分後', 'in 45 minutes'],
    ['2026-11-22T02:30:00Z', '3時間前', '3 hours ago'],
    ['2026-11-22T06:30:00Z', '1時間後', 'in 1 hour'],
    ['2026-11-21T03:00:00Z', '昨日', 'yesterday'],
    ['2026-11-23T08:00:00Z', '明日', 'tomorrow'],
    ['2026-11-19T05:00:00Z', '3日前', '3 days ago'],
    ['2026-11-29T05:30:00Z', '7日後', 'in 7 days'],
    ['2026-12-09T05:30:00Z', '12月9日（水）', 'Wed 9 Dec'],
    ['2025-12-31T15:30:00Z', '1月1日（木）', 'Thu 1 Jan'],
    ['2025-12-31T14:30:00Z', '2025年12月31日（水）', 'Wed 31 Dec 2025'],
  ])('%s', (instant, ja, en) => {
    expect(both(instant)).toEqual([ja, en]);
  });

  test('counts days as the zone does: ten minutes around midnight are a day', () => {
    expect(daysBetween('2026-11-22T14:55:00Z', '2026-11-22T15:05:00Z', 'Asia/Tokyo')).toBe(1);
    expect(daysBetween('2026-11-22T14:55:00Z', '2026-11-22T15:05:00Z', 'UTC')).toBe(0);
  });
});

describe('figures', () => {
  test('are grouped by three', () => {
    expect([formatNumber(1234567.5, 'ja'), formatNumber(1234567.5, 'en')]).toEqual(['1,234,567.5', '1,234,567.5']);
  });
  test('a share is never rounded to all or nothing', () => {
    expect([0, 0.001, 0.5, 0.999, 1].map(formatShare)).toEqual(['0%', '1%', '50%', '99%', '100%']);
  });
});
