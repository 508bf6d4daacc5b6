import { z } from 'zod';
import { isReading, romaji, toKatakana } from '../../../../shared/rules/people/reading.ts';
import { Language } from '../../../../shared/schemas/basics.ts';
import type { Person, PersonDraft } from '../../../../shared/schemas/organisation.ts';

/** What the fields about oneself hold: plain text, empty where nothing is written. */
export const PersonForm = z.object({
  family: z.string(),
  given: z.string(),
  familyKana: z.string(),
  givenKana: z.string(),
  romaji: z.string(),
  titleJa: z.string(),
  titleEn: z.string(),
  language: Language,
});
export type PersonForm = z.infer<typeof PersonForm>;

export const emptyForm = (language: Language): PersonForm => ({
  family: '',
  given: '',
  familyKana: '',
  givenKana: '',
  romaji: '',
  titleJa: '',
  titleEn: '',
  language,
});

export const formOf = ({ name, title, language }: PersonDraft): PersonForm => ({
  family: name.family,
  given: name.given,
  familyKana: name.familyKana ?? '',
  givenKana: name.givenKana ?? '',
  romaji: name.romaji ?? '',
  titleJa: title.ja ?? '',
  titleEn: title.en ?? '',
  language,
});

const written = (text: string): string | null => text.trim() || null;

/** What is sent. Switches that are not on this form stay as they were, and begin with mails on. */
export function draftOf(form: PersonForm, person: Pick<Person, 'invitations' | 'noticeMails'> | null): PersonDraft {
  return {
    name: {
      family: form.family.trim(),
      given: form.given.trim(),
      familyKana: written(toKatakana(form.familyKana)),
      givenKana: written(toKatakana(form.givenKana)),
      romaji: written(form.romaji),
    },
    title: { ja: written(form.titleJa), en: written(form.titleEn) },
    language: form.language,
    invitations: person?.invitations ?? 'mail',
    noticeMails: person?.noticeMails ?? 'instant',
  };
}

/** JSON paths of the draft by field of the form, to show what is wrong where it is. */
export const pathOf: Record<keyof PersonForm, string> = {
  family: 'name.family',
  given: 'name.given',
  familyKana: 'name.familyKana',
  givenKana: 'name.givenKana',
  romaji: 'name.romaji',
  titleJa: 'title.ja',
  titleEn: 'title.en',
  language: 'language',
};

const suggested = ({ familyKana, givenKana }: PersonForm): string => [romaji(givenKana), romaji(familyKana)].filter(Boolean).join(' ');

/** The form with another kana reading; the romaji follow as long as nobody has spelt them otherwise. */
export function withKana(form: PersonForm, part: 'family' | 'given', kana: string): PersonForm {
  const next = { ...form, [part === 'family' ? 'familyKana' : 'givenKana']: kana };
  return form.romaji === '' || form.romaji === suggested(form) ? { ...next, romaji: suggested(next) } : next;
}

/**
 * The form after a piece of a name was composed with an input method: what was typed before it became kanji is its reading.
 * `before` is the field's text when composing began.
 */
export function withComposed(form: PersonForm, part: 'family' | 'given', reading: string, before: string): PersonForm {
  if (!isReading(reading)) return form;
  const kana = toKatakana(reading).trim();
  return withKana(form, part, before === '' ? kana : form[part === 'family' ? 'familyKana' : 'givenKana'] + kana);
}
