import { expect, test } from 'vitest';
import { contactName, personName } from '../../../shared/rules/people/names.ts';

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

test.each([
  [{ name: '佐伯 里奈', romaji: 'Rina Saeki' }, '佐伯 里奈', 'Rina Saeki'],
  [{ name: '佐伯 里奈', romaji: ' ' }, '佐伯 里奈', '佐伯 里奈'],
  [{ name: '佐伯 里奈', romaji: null }, '佐伯 里奈', '佐伯 里奈'],
  [{ name: null, romaji: null }, null, null],
])('whom to write to: %o', (contact, japanese, english) => {
  expect(contactName(contact, 'ja')).toBe(japanese);
  expect(contactName(contact, 'en')).toBe(english);
});
