import { expect, test } from 'vitest';
import { personName } from '../../../shared/rules/people/names.ts';

const name = (family: string, given: string, romaji: string | null = null) => ({
  family,
  given,
  familyKana: null,
  givenKana: null,
  romaji,
});

test.each([
  [name('佐伯', '里奈', 'Rina Saeki'), '佐伯 里奈', 'Rina Saeki'],
  [name('𠮷田', '﨑'), '𠮷田 﨑', '𠮷田 﨑'],
  [name('Fairbourne', 'Imogen'), 'Imogen Fairbourne', 'Imogen Fairbourne'],
  [name('Fairbourne', 'Imogen', 'Imogen A. Fairbourne'), 'Imogen A. Fairbourne', 'Imogen A. Fairbourne'],
  [name('김', '민수'), '김 민수', '김 민수'],
  [name('フェアボーン', 'イモジェン', 'Imogen Fairbourne'), 'フェアボーン イモジェン', 'Imogen Fairbourne'],
])('%o', (given, japanese, english) => {
  expect(personName(given, 'ja')).toBe(japanese);
  expect(personName(given, 'en')).toBe(english);
});
