import { describe, expect, test } from 'vitest';
import english from '../../../../shared/locales/en/declines.json' with { type: 'json' };
import japanese from '../../../../shared/locales/ja/declines.json' with { type: 'json' };
import { DeclineReason } from '../../../../shared/schemas/introduction.ts';
import { alternativesIn, slotDays } from '../../../../web/features/introductions/slotDays.ts';
import { writtenIn } from '../../../../web/features/introductions/writtenIn.ts';

describe('a declining sentence', () => {
  test('is there for every reason, in the language of who asked', () => {
    expect(Object.keys(japanese).sort()).toEqual([...DeclineReason.options].sort());
    expect(Object.keys(english).sort()).toEqual([...DeclineReason.options].sort());
    for (const reason of DeclineReason.options) {
      expect(writtenIn(japanese[reason], 'en')).toBe('ja');
      expect(writtenIn(english[reason], 'ja')).toBe('en');
    }
  });

  test('follows the script of the message; where there is none, the reader', () => {
    expect(writtenIn('SaMDについて伺いたいです。', 'en')).toBe('ja');
    expect(writtenIn('About SaMD.', 'ja')).toBe('en');
    expect(writtenIn('…', 'ja')).toBe('ja');
  });
});

describe('free times', () => {
  const slot = (start: string) => ({ start, end: start, placeId: 'table-1' });

  test('stand by day of the event’s zone, in order', () => {
    // 15:30 UTC is half past midnight in Tokyo: the next day.
    const slots = [slot('2026-12-10T15:30:00.000Z'), slot('2026-12-10T02:00:00.000Z'), slot('2026-12-10T01:00:00.000Z')];
    expect(slotDays(slots, 'Asia/Tokyo').map(({ date, slots: ofDay }) => [date, ofDay.map(({ start }) => start.slice(11, 16))])).toEqual([
      ['2026-12-10', ['01:00', '02:00']],
      ['2026-12-11', ['15:30']],
    ]);
  });

  test('come with a refusal as buttons; anything else in its values is passed over', () => {
    expect(alternativesIn({ slots: [slot('2026-12-10T01:00:00.000Z'), null, 'soon'] })).toEqual([slot('2026-12-10T01:00:00.000Z')]);
    expect(alternativesIn({})).toEqual([]);
    expect(alternativesIn({ slots: 'none' })).toEqual([]);
  });
});
