/*
 * A cell that a spreadsheet must not run. Excel, LibreOffice and Numbers take a cell for a formula by its first character, in full
 * width too, and some look past white space and invisible characters before it.
 */

const formula = /^[\s\p{Cf}]*[=+\-@＝＋－＠﹢﹣﹦﹫−]|^[\t\r]/u;

/** Text as a spreadsheet may hold it: an apostrophe in front makes what looks like a formula text (OWASP, CSV injection). */
export const safeCell = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** The text that was meant: undoes `safeCell`, so that an export can be imported again. */
export const plainCell = (cell: string): string => (cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell);
