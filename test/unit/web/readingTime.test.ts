import { expect, test } from 'vitest';
import { readingTime } from '../../../web/ui/readingTime.ts';

test('words stand as long as they take to read: a kanji longer than a Latin letter', () => {
  expect(readingTime('')).toBe(3000);
  expect(readingTime('保存')).toBe(3300);
  expect(readingTime('ok')).toBe(3120);
  // What an organiser met: a title and what to do about it.
  expect(
    2 * readingTime('ピッチの内容が足りません事業紹介、自社の強み（有用性）、今後の展開（将来性）の3つをご記入ください。'),
  ).toBeGreaterThan(15_000);
});
