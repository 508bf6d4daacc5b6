import { describe, expect, test } from 'vitest';
import { localText, translator } from '../../../shared/locales/translator.ts';

const words = translator({
  ja: { greeting: '{{name}} 様', things_other: '{{count}}件', nested: { one: '一' } },
  en: { greeting: 'Dear {{name}},', things_one: '{{count}} thing', things_other: '{{count}} things', nested: { one: 'one' } },
});

describe('words without React', () => {
  test('are filled in, counted and nested', () => {
    expect(['ja', 'en'].map((language) => words(language as 'ja' | 'en')('things', { count: 1 }))).toEqual(['1件', '1 thing']);
    expect(words('en')('nested.one')).toBe('one');
  });

  test('take a value as it is: no markup is escaped, no placeholder or reference in it is followed', () => {
    const name = '<b> & $t(nested.one) {{count}} $& $1';
    expect(words('ja')('greeting', { name, count: 3 })).toBe(`${name} 様`);
  });

  test('a missing word or value is a fault', () => {
    expect(() => words('ja')('farewell')).toThrow('farewell');
    expect(() => words('en')('greeting', {})).toThrow('Dear {{name}},');
  });
});

describe('a name', () => {
  test('is shown in the other language rather than not at all', () => {
    expect([
      localText({ ja: '甲', en: 'A' }, 'en'),
      localText({ ja: '甲', en: '' }, 'en'),
      localText({ ja: null, en: null }, 'ja'),
    ]).toEqual(['A', '甲', null]);
  });
});
