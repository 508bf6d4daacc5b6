/*
 * A cell that a spreadsheet must not run. Excel, LibreOffice and Numbers take a cell for a formula by its first character, in full
 * width too, and some look past white space and invisible characters before it.
 */

const formula = /^[\s\p{Cf}]*[=+\-@＝＋－＠﹢﹣﹦﹫−]|^[\t\r]/u;

/**
 * The same inside a cell, behind what begins a new cell or row wherever a file is opened with another separator than the comma: `;` is the one
 * of half of Europe, a tab that of pasted tables. There a quotation mark is looked past as well, since it then stands inside an open cell.
 */
const sign = '[=+\\-@＝＋－＠﹢﹣﹦﹫−]';
const inside = `'*(?:(?![\\t\\r\\n])[\\s\\p{Cf}"])*${sign}`;
const behindSeparator = new RegExp(`([;\\t\\n]|\\r(?!\\n))(?=${inside})`, 'gu');
const guardedBehindSeparator = new RegExp(`([;\\t\\n]|\\r(?!\\n))'(?=${inside})`, 'gu');

/** Text as a spreadsheet may hold it: an apostrophe in front makes what looks like a formula text (OWASP, CSV injection). */
export function safeCell(text: string): string {
  const within = text.replace(behindSeparator, "$1'");
  return formula.test(within) ? `'${within}` : within;
}

/** The text that was meant: undoes `safeCell`, so that an export can be imported again. */
export function plainCell(cell: string): string {
  const within = cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell;
  return within.replace(guardedBehindSeparator, '$1');
}
