import { describe, expect, test } from 'vitest';
import { zoneName } from '../../../shared/rules/format/zones.ts';

describe('a zone', () => {
  test.each([
    ['Asia/Tokyo', 'ja', '日本時間'],
    ['Asia/Tokyo', 'en', 'JST'],
    ['UTC', 'en', 'UTC'],
    ['Asia/Kolkata', 'en', 'UTC+5:30'],
    ['America/St_Johns', 'ja', 'UTC−3:30'],
    ['Europe/London', 'en', 'GMT'],
    ['Europe/London', 'ja', '英国時間'],
    ['America/Los_Angeles', 'en', 'PST'],
    ['America/Los_Angeles', 'ja', '米国太平洋時間'],
    ['Australia/Sydney', 'en', 'UTC+11'],
  ] as const)('%s in %s is %s in November', (zone, language, name) => {
    expect(zoneName('2026-11-22T00:00:00Z', zone, language)).toBe(name);
  });

  test.each([
    ['2026-03-08T09:59:59Z', 'America/Los_Angeles', 'PST'],
    ['2026-03-08T10:00:00Z', 'America/Los_Angeles', 'PDT'],
    ['2026-11-01T08:59:59Z', 'America/Los_Angeles', 'PDT'],
    ['2026-11-01T09:00:00Z', 'America/Los_Angeles', 'PST'],
    ['2026-07-01T00:00:00Z', 'America/Phoenix', 'MST'],
    ['2026-07-01T00:00:00Z', 'Europe/London', 'BST'],
    ['2026-07-01T00:00:00Z', 'Europe/Zurich', 'CEST'],
  ])('at %s %s is called %s', (instant, zone, name) => {
    expect(zoneName(instant, zone, 'en')).toBe(name);
  });
});
