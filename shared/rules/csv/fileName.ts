import { localText } from '../../locales/translator.ts';
import type { Language, Localised } from '../../schemas/basics.ts';
import { csvWords } from './words.ts';

/** What no file system takes in a name, and what would end a header's line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go
const unfit = /[\u0000-\u001f\u007f\\/:*?"<>|]+/g;
const longest = 60;

/** The name an export is saved under: whose event, what it is, and the day (ISO date) it is of, as in `行事名_面談予定_20261201.csv`. */
export function exportFileName(event: Localised, kind: keyof typeof csvWords.ja.fileNames, day: string, language: Language): string {
  const name = [...(localText(event, language) ?? '').replace(unfit, ' ').trim()].slice(0, longest).join('');
  return [...(name ? [name] : []), csvWords[language].fileNames[kind], `${day.replaceAll('-', '')}.csv`].join('_');
}

/**
 * The header that hands a file over under a name in any letters (RFC 6266): `filename*` as RFC 5987 encodes it, and for what does not
 * know that, `fallback` in plain letters.
 */
export function contentDisposition(name: string, fallback: string): string {
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${fallback}"; filename*=UTF-8''${encoded}`;
}

/** The name in such a header; `null` where it has none. */
export function nameInDisposition(header: string | null): string | null {
  const encoded = header?.match(/filename\*=UTF-8''([^;]+)/)?.[1];
  return encoded ? decodeURIComponent(encoded) : null;
}
