import { describe, expect, test } from 'vitest';
import { formatMoney, formatMoneyRange } from '../../../shared/rules/format/money.ts';

describe('an amount in yen', () => {
  test.each([
    [300_000_000, '3億円', '¥300M'],
    [50_000_000, '5,000万円', '¥50M'],
    [1_250_000_000, '12億5,000万円', '¥1.25B'],
    [2_500_000_000_000, '2.5兆円', '¥2,500B'],
    [99_999_999, '9,999.99万円', '¥99.99M'],
    [999_999_999, '9億9,999万円', '¥999.99M'],
    [9_800, '9,800円', '¥9,800'],
    [0, '0円', '¥0'],
  ])('%d is %s and %s', (yen, ja, en) => {
    expect([formatMoney(yen, 'ja'), formatMoney(yen, 'en')]).toEqual([ja, en]);
  });
});

describe('a range', () => {
  test('with both ends', () => {
    expect(formatMoneyRange({ min: 100_000_000, max: 500_000_000 }, 'ja')).toBe('1億円–5億円');
    expect(formatMoneyRange({ min: 100_000_000, max: 500_000_000 }, 'en')).toBe('¥100M–¥500M');
  });
  test('of one amount is that amount', () => {
    expect(formatMoneyRange({ min: 100_000_000, max: 100_000_000 }, 'ja')).toBe('1億円');
  });
  test('with an end unknown says which', () => {
    expect(formatMoneyRange({ min: 100_000_000, max: null }, 'ja')).toBe('1億円以上');
    expect(formatMoneyRange({ min: null, max: 500_000_000 }, 'ja')).toBe('5億円まで');
    expect(formatMoneyRange({ min: 100_000_000, max: null }, 'en')).toBe('¥100M or more');
    expect(formatMoneyRange({ min: null, max: 500_000_000 }, 'en')).toBe('up to ¥500M');
  });
  test('with both unknown says nothing; zero is not unknown', () => {
    expect(formatMoneyRange({ min: null, max: null }, 'ja')).toBeNull();
    expect(formatMoneyRange({ min: 0, max: 0 }, 'ja')).toBe('0円');
  });
});
