import { localText } from '../../locales/translator.ts';
import type { Language, Localised } from '../../schemas/basics.ts';
import { formatInstant } from '../format/date.ts';
import { isMoment } from '../format/values.ts';
import { isSameClock } from '../format/zones.ts';

/** Which of a code's sentences is meant is a value like the others. */
const sentenceKeys = new Set(['endedBy', 'zoneKeeps', 'changesAre']);

type Values = Readonly<Record<string, string | number>>;

/*
 * A notice is kept as a code with values and worded where it is read, perhaps in another language than it was written for.
 * So a name travels in both languages, as `organisation.ja` and `organisation.en`, and a time as an instant with `zone` beside it.
 */

/** A name as a notice's values: `nameValues('organisation', name)`. What is not written is left out. */
export const nameValues = (key: string, name: Localised): Record<string, string> =>
  Object.fromEntries(
    Object.entries(name)
      .filter(([, text]) => Boolean(text))
      .map(([language, text]) => [`${key}.${language}`, String(text)]),
  );

/**
 * The values a notice's words are filled with: names in the reader's language, `start`, `end` and `…At` as days and times. With `own`, the
 * reader's zone, the zone is named where their clock shows something else.
 */
export function noticeValues(values: Values, language: Language, own?: string): Record<string, string | number> {
  const zone = String(values.zone ?? 'UTC');
  const shown: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(values)) {
    const [name = key, written] = key.split('.');
    if (written === 'ja' || written === 'en') shown[name] = nameOf(values, name, language);
    // Which of the code's sentences it is: i18next picks by it.
    else if (sentenceKeys.has(key)) shown.context = value;
    else shown[key] = isMoment(key) ? shownTime(key, String(value), zone, language, own) : value;
  }
  return shown;
}

/** What is planned may begin between minutes; what runs out (`…At`) is told to the minute. */
const shownTime = (key: string, instant: string, zone: string, language: Language, own = zone): string =>
  formatInstant(instant, zone, language, { zone: !isSameClock(instant, zone, own), exact: !key.endsWith('At') });

function nameOf(values: Values, name: string, language: Language): string {
  const text = (one: Language) => (values[`${name}.${one}`] === undefined ? null : String(values[`${name}.${one}`]));
  return localText({ ja: text('ja'), en: text('en') }, language) ?? '—';
}
