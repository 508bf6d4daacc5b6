import { createInstance } from 'i18next';
import type { Language } from '../schemas/basics.ts';

export type Words = Readonly<Record<string, unknown>>;
export type Translate = (key: string, values?: Readonly<Record<string, unknown>>) => string;

/**
 * The words of one namespace for code that runs without React: mails, calendars, exports. Same files and same format as the web's.
 * A missing key or value is a fault and throws. Values are inserted as they are: whoever writes HTML or a URL escapes the result.
 */
export function translator(words: Readonly<Record<Language, Words>>): (language: Language) => Translate {
  const instance = createInstance({
    resources: { ja: { translation: words.ja }, en: { translation: words.en } },
    lng: 'ja',
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    missingInterpolationHandler: (text: string) => {
      throw new Error(`A value is missing in "${text}"`);
    },
  });
  void instance.init();
  return (language) => {
    const translate = instance.getFixedT(language);
    return (key, values = {}) => {
      if (!instance.exists(key, { lng: language, ...values })) throw new Error(`No words for "${key}" in ${language}`);
      return translate(key, { ...values });
    };
  };
}

/** The text in the reader's language, else in the other one, else `null`: a name in the wrong language beats no name. */
export const localText = (text: Readonly<Record<Language, string | null>>, language: Language): string | null =>
  text[language] || text[language === 'ja' ? 'en' : 'ja'] || null;
