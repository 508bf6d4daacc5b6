import { describe, expect, test } from 'vitest';
import { daysBetween, endFindings } from '../../../../web/features/events/components/eventDays.ts';

const now = '2026-12-01T01:00:00Z';
const found = (first: string, last: string, unread: ('first' | 'last')[] = []) =>
  Object.entries(endFindings({ first, last }, unread, 'Asia/Tokyo', now)).map(([end, { code }]) => [end, code]);

describe('the days of a new event', () => {
  test('are all days from the first to the last, and none is left out', () => {
    expect(daysBetween({ first: '2027-02-27', last: '2027-03-02' })).toEqual(['2027-02-27', '2027-02-28', '2027-03-01', '2027-03-02']);
    expect(daysBetween({ first: '2027-02-27', last: '' })).toEqual(['2027-02-27']);
    expect(daysBetween({ first: '', last: '' })).toEqual([]);
  });

  test('are told at the end where they are wrong', () => {
    expect(found('2020-12-17', '2026-12-18')).toEqual([['first', 'day-past']]);
    expect(found('2026-12-17', '2026-11-18')).toEqual([['last', 'day-past']]);
    expect(found('2026-12-17', '2062-12-18')).toEqual([['last', 'day-far']]);
    expect(found('2026-12-17', '2026-12-16')).toEqual([['last', 'end-before-start']]);
    expect(found('2026-12-17', '2026-12-31')).toEqual([['last', 'too-many-days']]);
    expect(found('', '2026-12-31')).toEqual([['first', 'required']]);
    expect(found('', '2026-12-31', ['first'])).toEqual([['first', 'invalid']]);
    expect([found('2026-12-17', '2026-12-30'), found('2026-12-17', ''), found('', '')]).toEqual([[], [], []]);
  });
});
