import { describe, expect, test } from 'vitest';
import en from '../../../shared/locales/en/notices.json' with { type: 'json' };
import ja from '../../../shared/locales/ja/notices.json' with { type: 'json' };
import { translator } from '../../../shared/locales/translator.ts';
import { nameValues, noticeValues } from '../../../shared/rules/notices/values.ts';
import { Notice } from '../../../shared/schemas/notice.ts';

const words = translator({ ja, en });
const name = (key: string) => nameValues(key, { ja: `${key}の名`, en: null });

/** Everything any notice may carry. */
const values = {
  ...name('organisation'),
  ...name('event'),
  ...name('organiser'),
  ...name('hub'),
  ...name('startup'),
  ...name('person'),
  count: 2,
  meetings: 3,
  pitches: 1,
  placed: 9,
  requested: 11,
  number: 3,
  start: '2026-11-25T05:30:00Z',
  zone: 'Asia/Tokyo',
  from: 'Asia/Tokyo',
  to: 'Asia/Singapore',
};

describe('a notice', () => {
  test.each(Notice.shape.code.options)('%s has words in both languages', (code) => {
    for (const language of ['ja', 'en'] as const) {
      const said = words(language)(code, noticeValues(values, language));
      expect(said).not.toMatch(/\{\{|undefined|—/);
    }
  });

  test('names and times are said in the language it is read in', () => {
    const meeting = {
      ...nameValues('organisation', { ja: '北極星', en: 'North Star' }),
      start: '2026-11-25T05:30:00Z',
      zone: 'Asia/Tokyo',
    };
    expect(words('ja')('meeting-booked', noticeValues(meeting, 'ja'))).toBe('北極星との面談が決まりました：2026年11月25日（水）14:30');
    expect(words('en')('meeting-booked', noticeValues(meeting, 'en'))).toBe('Your meeting with North Star is set: Wed 25 Nov 2026, 14:30');
  });

  test('a name in one language only is shown to everybody, one in none is a dash, plain values stay', () => {
    expect(noticeValues({ 'organisation.ja': '甲社', placed: 3, until: 'x' }, 'en')).toEqual({
      organisation: '甲社',
      placed: 3,
      until: 'x',
    });
    expect(nameValues('organisation', { ja: '', en: null })).toEqual({});
  });

  test('counts what changed: nothing, one thing, several', () => {
    const said = (count: number, language: 'ja' | 'en') => words(language)('release-published', { event: 'E', count });
    expect([0, 1, 2].map((count) => said(count, 'en'))).toEqual([
      'The timetable of E is published. Nothing changed for you',
      'The timetable of E is published. 1 change for you',
      'The timetable of E is published. 2 changes for you',
    ]);
    expect([0, 1].map((count) => said(count, 'ja'))).toEqual([
      'Eの予定表が公開されました。あなたの予定に変更はありません',
      'Eの予定表が公開されました。あなたの予定が1件変わりました',
    ]);
    const set = (language: 'ja' | 'en') =>
      words(language)('release-published', noticeValues({ event: 'E', count: 2, changesAre: 'new' }, language));
    expect([set('ja'), set('en')]).toEqual([
      'Eの予定表が公開され、あなたの予定が2件決まりました',
      'The timetable of E is published. 2 times are set for you',
    ]);
  });
});
