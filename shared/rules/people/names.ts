import type { Language } from '../../schemas/basics.ts';
import type { PersonName } from '../../schemas/organisation.ts';

/** A person's name as written in a language: 姓 名 in Japanese; the romaji, where known, in English. */
export function personName(name: PersonName, language: Language): string {
  const written = `${name.family} ${name.given}`;
  return language === 'en' ? name.romaji?.trim() || written : written;
}
