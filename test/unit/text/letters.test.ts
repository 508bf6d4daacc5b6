import { expect, test } from 'vitest';
import { initialOf, lettersOf, shortened } from '../../../shared/rules/text/letters.ts';
import { isJapanese } from '../../../shared/rules/text/script.ts';

test.each([
  ['𠮷田 一郎', '𠮷'],
  ['葛󠄀城 花', '葛󠄀'],
  ['が', 'が'],
  ['👩‍🔬 Ada', '👩‍🔬'],
  ['Éva', 'É'],
  ['  Imogen', 'I'],
  ['', ''],
])('the initial of %s is %s', (name, initial) => {
  expect(initialOf(name)).toBe(initial);
});

test('a text is cut between letters, not within one', () => {
  expect(shortened('𠮷𠮷𠮷𠮷', 3)).toBe('𠮷𠮷…');
  expect(shortened('𠮷𠮷𠮷', 3)).toBe('𠮷𠮷𠮷');
  expect(lettersOf('か゚き')).toEqual(['か゚', 'き']);
});

test.each([
  ['山﨑', true],
  ['𠮷', true],
  ['々', true],
  ['ｻﾄｳ', true],
  ['さ', true],
  ['Yamazaki', false],
  ['김', false],
  ['', false],
])('%s is written in Japanese letters: %s', (text, expected) => {
  expect(isJapanese(text)).toBe(expected);
});
