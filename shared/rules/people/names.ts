import type { Language } from '../../schemas/basics.ts';
import type { PersonName } from '../../schemas/organisation.ts';
import { isJapanese } from '../text/script.ts';

/** The name of whom to write to, as it is read in a language. */
export const contactName = ({ name, romaji }: { name: string | null; romaji: string | null }, language: Language): string | null =>
  (language === 'en' ? romaji?.trim() : null) || name;

/**
 * A person's name as written in a language: 姓 名 in Japanese; the romaji, where known, in English. A name in Latin letters is
 * never turned round: Imogen Fairbourne stays so in both.
 */
export function personName(name: PersonName, language: Language): string {
  const isLatin = /\p{Script=Latin}/u.test(name.family + name.given) && !isJapanese(name.family + name.given);
  const written = isLatin ? `${name.given} ${name.family}`.trim() : `${name.family} ${name.given}`;
  return language === 'en' || isLatin ? name.romaji?.trim() || written : written;
}
