import { describe, expect, test } from 'vitest';
import { readAmount, splitAmount } from '../../../../web/features/organisations/components/amount.ts';

describe('an amount of yen', () => {
  test.each([
    ['3', 'oku', 300_000_000],
    ['１．５', 'oku', 150_000_000],
    ['5,000', 'man', 50_000_000],
    ['300', 'million', 300_000_000],
    ['1.25', 'billion', 1_250_000_000],
    ['3億5,000万円', 'man', 350_000_000],
    ['300M', 'billion', 300_000_000],
    ['¥ 20 million', 'billion', 20_000_000],
    ['0', 'oku', 0],
    ['', 'oku', null],
    ['  ', 'oku', null],
  ] as const)('%s (%s) is read as %s', (text, unit, yen) => {
    expect(readAmount(text, unit)).toBe(yen);
  });

  test.each(['3くらい', 'about 3', '-3', '1.2.3', '億'])('%s is no amount', (text) => {
    expect(readAmount(text, 'oku')).toBeNaN();
  });

  test.each([
    [300_000_000, 'ja', { text: '3', unit: 'oku' }],
    [50_000_000, 'ja', { text: '5,000', unit: 'man' }],
    [1_250_000_000, 'en', { text: '1.25', unit: 'billion' }],
    [20_000_000, 'en', { text: '20', unit: 'million' }],
    [null, 'ja', { text: '', unit: 'oku' }],
    [null, 'en', { text: '', unit: 'million' }],
  ] as const)('%s is written for %s as people say it', (yen, language, expected) => {
    expect(splitAmount(yen, language)).toEqual(expected);
  });

  test('written and read again is the same', () => {
    for (const yen of [0, 10_000, 123_450_000, 99_990_000, 1_000_000_000_000])
      for (const language of ['ja', 'en'] as const) {
        const { text, unit } = splitAmount(yen, language);
        expect(readAmount(text, unit)).toBe(yen);
      }
  });
});
