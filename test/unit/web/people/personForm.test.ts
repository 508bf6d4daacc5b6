import { describe, expect, test } from 'vitest';
import { draftOf, emptyForm, formOf, withComposed, withKana } from '../../../../web/features/people/components/personForm.ts';

describe('the fields about oneself', () => {
  const form = { ...emptyForm('ja'), family: ' 佐藤 ', given: '花子', familyKana: 'さとう', titleEn: ' ' };

  test('are sent trimmed, empty ones as not written, readings in katakana', () => {
    expect(draftOf(form, null)).toEqual({
      name: { family: '佐藤', given: '花子', familyKana: 'サトウ', givenKana: null, romaji: null },
      title: { ja: null, en: null },
      language: 'ja',
      invitations: 'mail',
      noticeMails: 'instant',
    });
  });

  test('leave alone what is set elsewhere', () => {
    expect(draftOf(form, { invitations: 'calendar', noticeMails: 'never' })).toMatchObject({
      invitations: 'calendar',
      noticeMails: 'never',
    });
  });

  test('come back as they were sent', () => {
    const draft = draftOf(form, null);
    expect(draftOf(formOf(draft), null)).toEqual(draft);
  });
});

describe('a name composed with an input method', () => {
  test('tells its reading, and the romaji follow', () => {
    const family = withComposed(emptyForm('ja'), 'family', 'さとう', '');
    expect(withComposed(family, 'given', 'はなこ', '')).toMatchObject({ familyKana: 'サトウ', givenKana: 'ハナコ', romaji: 'Hanako Sato' });
  });

  test('piece by piece adds up; begun anew starts anew', () => {
    const first = withComposed(emptyForm('ja'), 'family', 'さ', '');
    expect(withComposed(first, 'family', 'とう', '佐')).toMatchObject({ familyKana: 'サトウ' });
    expect(withComposed(first, 'family', 'すずき', '')).toMatchObject({ familyKana: 'スズキ' });
  });

  test('that is no kana tells nothing', () => {
    expect(withComposed(emptyForm('ja'), 'family', 'sato', '')).toEqual(emptyForm('ja'));
  });

  test('leaves romaji alone that somebody spelt otherwise', () => {
    const spelt = { ...withKana(emptyForm('ja'), 'family', 'オオノ'), romaji: 'Ohno' };
    expect(withKana(spelt, 'given', 'ケン')).toMatchObject({ givenKana: 'ケン', romaji: 'Ohno' });
  });
});
