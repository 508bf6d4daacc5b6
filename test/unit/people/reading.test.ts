import { describe, expect, test } from 'vitest';
import { isReading, romaji, toKatakana } from '../../../shared/rules/people/reading.ts';

test('readings become katakana however they were typed', () => {
  expect(toKatakana('さとう ﾊﾅｺ')).toBe('サトウ ハナコ');
  expect(toKatakana('ゔぁん・Smith')).toBe('ヴァン・Smith');
});

test('a reading is kana and nothing else', () => {
  expect(isReading('さとう')).toBe(true);
  expect(isReading('佐藤')).toBe(false);
  expect(isReading('sato')).toBe(false);
  expect(isReading('')).toBe(false);
});

describe('romaji as in passports', () => {
  test.each([
    ['サトウ', 'Sato'],
    ['オオノ', 'Ono'],
    ['ユウコ', 'Yuko'],
    ['シンペイ', 'Shimpei'],
    ['ホンマ', 'Homma'],
    ['キョウコ', 'Kyoko'],
    ['ジュンイチ', 'Junichi'],
    ['ハットリ', 'Hattori'],
    ['ハッチョウ', 'Hatcho'],
    ['チヅル', 'Chizuru'],
    ['りょう', 'Ryo'],
  ])('%s → %s', (kana, expected) => {
    expect(romaji(kana)).toBe(expected);
  });
});
