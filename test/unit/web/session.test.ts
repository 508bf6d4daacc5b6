import { describe, expect, test } from 'vitest';
import { initialLanguage } from '../../../web/app/i18n.ts';
import { safeReturn } from '../../../web/app/session.tsx';
import { pickLanguage } from '../../../web/ui/LocalisedText.tsx';

describe('after signing in', () => {
  test('one returns to the page one came from', () => {
    expect(safeReturn('/inbox/abc?box=sent')).toBe('/inbox/abc?box=sent');
  });
  test.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', 'javascript:alert(1)', '', undefined, 7])(
    'but never follows %s',
    (path) => {
      expect(safeReturn(path)).toBe('/');
    },
  );
  test('and never back into the sign-in itself', () => {
    expect(safeReturn('/signed-in?code=1')).toBe('/');
  });
});

describe('the language', () => {
  test('is the reader’s own choice before the browser’s', () => {
    expect(initialLanguage(['en-GB'], 'ja')).toBe('ja');
  });
  test('is the first of the browser’s that we speak', () => {
    expect(initialLanguage(['fr-FR', 'en-US', 'ja'], null)).toBe('en');
    expect(initialLanguage(['ja-JP'], null)).toBe('ja');
  });
  test('is Japanese when we speak none of them', () => {
    expect(initialLanguage(['fr', 'de'], null)).toBe('ja');
  });
});

describe('text in two languages', () => {
  test('is read in the reader’s, else in the other, else not at all', () => {
    expect(pickLanguage({ ja: '結び', en: 'Tie' }, 'en')).toEqual({ text: 'Tie', language: 'en' });
    expect(pickLanguage({ ja: '結び', en: null }, 'en')).toEqual({ text: '結び', language: 'ja' });
    expect(pickLanguage({ ja: '', en: null }, 'ja')).toBeNull();
  });
});
