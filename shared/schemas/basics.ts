import { z } from 'zod';

/** An identifier: a ULID for what people create, a readable slug for what comes from the ministries' documents or the sample world. */
export const Id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, 'invalid-id');
export type Id = z.infer<typeof Id>;

/**
 * A point on the time line, ISO 8601 in UTC. Kept in one spelling, `2026-11-22T05:30:00.000Z`, so that instants sort and compare
 * as text. The zone to show it in stands beside it, on the event.
 */
export const Instant = z.iso
  .datetime({ error: 'invalid-instant' })
  // Runs on what is wrong as well, which stays as it is for the error.
  .overwrite((text) => (Number.isNaN(Date.parse(text)) ? text : new Date(text).toISOString()));
export type Instant = z.infer<typeof Instant>;

/** A calendar day without a zone, `2026-11-22`. */
export const LocalDate = z.iso.date({ error: 'invalid-date' });
/** A wall-clock time without a day, `09:30`. */
export const LocalTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'invalid-time');

export const Language = z.enum(['ja', 'en']);
export type Language = z.infer<typeof Language>;

/** Half of a character: what is left where text was cut inside one. No store and no file takes it. */
const halfCharacter = /\p{Surrogate}/u;

/** What has no shape and is in no file: it comes along when text is copied. A vertical tab or form feed is a slide's or page's line break. */
const withoutControls = (written: string): string => written.replace(/[\v\f]/g, '\n').replace(/(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu, '');

/**
 * Text that somebody writes, of so many characters at most, without control characters. Every text that comes in is one: no plain
 * `z.string()` does.
 */
export const text = (max: number) =>
  z
    .string()
    .overwrite(withoutControls)
    .max(max, 'too-long')
    .refine((written) => !halfCharacter.test(written), 'malformed-text');

/** A list in which everything stands once, of so many at most: what is named again adds nothing. */
export const once = <One extends z.ZodType>(one: One, max: number) =>
  z
    .array(one)
    .max(max)
    .overwrite((list) => [...new Set(list)]);

/** An address on the web that a reader may follow: nothing a browser would run, and nobody's password. */
export const WebAddress = z
  .url({ protocol: /^https?$/, error: 'invalid-url' })
  .max(300, 'too-long')
  .refine((address) => !halfCharacter.test(address), 'malformed-text')
  .refine(namesNobody, 'invalid-url')
  // Browsers read a backslash as a slash and pass over blanks: such an address leads elsewhere than it says.
  .refine((address) => !/[\s\\]/.test(address), 'invalid-url');

function namesNobody(address: string): boolean {
  // What is no address at all has been refused as that.
  if (!URL.canParse(address)) return true;
  const { username, password } = new URL(address);
  return username === '' && password === '';
}

/** Text that may be left out. Blanks alone say nothing: kept as text they would stand where the other language or a dash belongs. */
export const textOrNothing = (max: number) =>
  text(max)
    .nullable()
    .overwrite((written) => (written?.trim() ? written : null));

/** Text in both languages. `null` = not written (yet); the reader is shown the other language, marked as such. */
export const localised = (max: number) => z.object({ ja: textOrNothing(max), en: textOrNothing(max) });

/** Whether text holds something that is seen: blanks and marks without a shape are no name. */
export const isSeen = (written: string): boolean => /[\p{L}\p{N}\p{P}\p{S}]/u.test(written);
/** Whether it says something that is seen, in one language at least. */
export const isNamed = ({ ja, en }: { ja: string | null; en: string | null }): boolean => isSeen(`${ja ?? ''}${en ?? ''}`);

export const Localised = localised(4000);
export type Localised = z.infer<typeof Localised>;

/** Counts the writes of one item. A write names the version it changes; another one is refused with `version-stale`. */
export const Version = z.int().nonnegative();

/** Where a fact about a real organisation was read: the ministry's document, a line in it and the words there. */
export const Source = z.object({ document: z.string(), line: z.number().optional(), quote: z.string().optional() });

export const Email = z
  .email('invalid-email')
  .max(254, 'too-long')
  .overwrite((address) => address.toLowerCase());

/** 法人番号: 13 digits, the first a check digit over the other twelve (国税庁 法人番号の指定等に関する省令). */
export const CorporateNumber = z
  .string()
  .regex(/^\d{13}$/, 'invalid-corporate-number')
  .refine(hasValidCheckDigit, 'invalid-corporate-number');

/** Check digit = 9 − (Σ digit × weight mod 9), weights 1, 2, 1, 2 … from the right over the last twelve digits. */
function hasValidCheckDigit(number: string): boolean {
  const sum = [...number.slice(1)].reverse().reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 2), 0);
  return Number(number[0]) === 9 - (sum % 9);
}
