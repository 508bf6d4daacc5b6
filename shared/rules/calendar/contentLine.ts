/*
 * The lines of an iCalendar document (RFC 5545 §3.1). The platform writes them itself: the `ics` package folds after 75 code points
 * instead of 75 octets (a Japanese line grows to three times the limit), escapes a quote in a name with a backslash, which no parameter
 * knows, lets a lone CR and other control characters through, leaves categories unescaped, and cannot write REFRESH-INTERVAL.
 */

/** Octets of a physical line, its CRLF not counted. */
const lineLength = 75;

/** A property with its value as given: `value` is already of its type (text is `text(…)`). */
export function property(name: string, value: string, parameters: Readonly<Record<string, string>> = {}): string {
  const written = Object.entries(parameters).map(([key, parameter]) => `;${key}=${parameterValue(parameter)}`);
  return fold(`${name}${written.join('')}:${value}`);
}

/** A TEXT value (§3.3.11): backslash, semicolon, comma and line breaks escaped, what no calendar may hold left out. */
export function text(value: string): string {
  return oneLineBreak(value)
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** Comma-separated TEXT values, e.g. of CATEGORIES. */
export const texts = (values: readonly string[]): string => values.map(text).join(',');

/**
 * A parameter's value in quotes; what must not stand there is written as RFC 6868 says: ^^, ^' and ^n.
 * A backslash means itself there, but parsers disagree: some take it for an escape, so it becomes a slash.
 */
function parameterValue(value: string): string {
  if (/^[A-Za-z0-9-]+$/.test(value)) return value;
  const encoded = oneLineBreak(value).replaceAll('\\', '/').replaceAll('^', '^^').replaceAll('"', "^'").replaceAll('\n', '^n');
  return `"${encoded}"`;
}

/** A calendar address. What could end the line or the address is percent-encoded (RFC 6068). */
export const mailto = (email: string): string => `mailto:${email.replace(/[^A-Za-z0-9.@_+~-]/gu, encodeURIComponent)}`;

/** Line breaks of every kind become \n; control characters and half surrogates cannot be written in a calendar. */
function oneLineBreak(value: string): string {
  return (
    value
      .toWellFormed()
      .replace(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: CONTROL of RFC 5545 §3.1 is what is removed here.
      .replace(/[\u0000-\u0008\u000e-\u001f\u007f]/g, '')
  );
}

/** Folds a line after at most 75 octets (§3.1), never within a character: one cut in two is unreadable to whoever decodes line by line. */
export function fold(line: string): string {
  const lines: string[] = [];
  let current = '';
  let length = 0;
  for (const character of line) {
    const octets = octetsOf(character);
    if (length + octets > lineLength) {
      lines.push(current);
      current = ' ';
      length = 1;
    }
    current += character;
    length += octets;
  }
  return [...lines, current].join('\r\n');
}

/** The octets of a character in UTF-8. */
function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
