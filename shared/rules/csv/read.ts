import { CsvError, parse } from 'csv-parse/sync';
import { decodeText, type Encoding } from './decode.ts';
import { plainCell } from './formula.ts';

/**
 * What is wrong and where. `row`: as a spreadsheet numbers it, the header being 1. `line`: as a text editor does, where the row
 * begins; they differ after a cell with line breaks. `column`: the attribute, `null` for the whole row. Words: `csv.json`, `errors`.
 */
export type CsvProblem = {
  readonly row: number;
  readonly line: number;
  readonly column: string | null;
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
};

export type CsvRecord = { readonly row: number; readonly line: number; readonly cells: readonly string[] };
export type CsvFile = { readonly header: readonly string[]; readonly records: readonly CsvRecord[] };

const delimiters = [',', '\t', ';'] as const;

/** Rows a file may have: one transaction's worth of patience, far above the largest event. */
export const rowLimit = 5000;
/** Characters one row may have, and delimiters one line: what a quote that never ends, or a file that is no table, runs into. */
const recordLimit = 100_000;
const delimiterLimit = 2000;

/** How the bytes were read, so that the reader can see whether that was right. */
export type CsvSource = { readonly encoding: Encoding; readonly sure: boolean };

/**
 * The header and the rows that are not blank, or the one problem that keeps the file from being read at all. However long the file, no
 * more than `rowLimit` rows and one are read: the one too many says that there are more.
 */
export function readCsv(bytes: Uint8Array, chosen?: Encoding): (CsvFile & CsvSource) | (CsvProblem & Partial<CsvSource>) {
  if (isWorkbook(bytes)) return whole('excel-file');
  const decoded = decodeText(bytes, chosen);
  if (!decoded) return whole(chosen ? 'other-encoding' : 'unknown-encoding');
  const { encoding, sure } = decoded;
  const text = withoutBlankEnd(decoded.text.replace(/\r\n?/g, '\n'));
  const wide = tooWide(text);
  if (wide) return { ...whole('row-endless'), row: wide, line: wide, encoding, sure };
  try {
    const [header, ...records] = recordsOf(text, rowLimit + 2).filter(({ cells }) => cells.some((cell) => cell !== ''));
    return header ? { header: header.cells, records, encoding, sure } : whole('empty-file');
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
    return { ...unreadable(text, fault), encoding, sure };
  }
}

/** The number of the first line with more cells than any table has, or null. Looked at before anything is parsed. */
function tooWide(text: string): number | null {
  const delimiter = delimiterOf(text);
  let [line, count] = [1, 0];
  for (const character of text) {
    if (character === '\n') [line, count] = [line + 1, 0];
    else if (character === delimiter && ++count > delimiterLimit) return line;
  }
  return null;
}

/** Excel's own files: a ZIP archive (.xlsx), or the compound file of old (.xls). */
const isWorkbook = (bytes: Uint8Array): boolean =>
  [
    [0x50, 0x4b, 3, 4],
    [0xd0, 0xcf, 0x11, 0xe0],
  ].some((start) => start.every((byte, index) => bytes[index] === byte));

/** Spreadsheets write out thousands of rows that were only ever coloured: they are no rows. */
function withoutBlankEnd(text: string): string {
  let end = text.length;
  while (end > 0 && ' ,;\t\n'.includes(text[end - 1] as string)) end -= 1;
  // What ends in an empty cell keeps its delimiters: the row has as many cells as it says.
  const rest = text.indexOf('\n', end);
  return rest < 0 ? text : text.slice(0, rest + 1);
}

/** The parser knows how many records it could read; the next one is the broken one. */
function unreadable(text: string, fault: CsvError): CsvProblem {
  const good = Number(fault.records);
  const last = good === 0 ? undefined : recordsOf(text, good).at(-1);
  const code = fault.code === 'CSV_MAX_RECORD_SIZE' ? 'row-endless' : 'broken-quotes';
  return { ...whole(code), row: good + 1, line: (last?.lastLine ?? 0) + 1 };
}

export const isProblem = <T extends object>(read: T | CsvProblem): read is CsvProblem => 'code' in read;

function recordsOf(text: string, most: number): (CsvRecord & { readonly lastLine: number })[] {
  const parsed = parse(text, {
    delimiter: delimiterOf(text),
    record_delimiter: '\n',
    relax_column_count: true,
    info: true,
    max_record_size: recordLimit,
    to: most,
    // The package's types do not know what `info` adds to rows without named columns.
  }) as unknown as { record: string[]; info: { lines: number } }[];
  return parsed.map(({ record, info: { lines } }, index) => ({
    row: index + 1,
    line: lines - lineBreaks(record),
    lastLine: lines,
    cells: record.map(cleaned),
  }));
}

/** The candidate that stands most often in the first line, outside quotes. */
function delimiterOf(text: string): string {
  const firstLine = /^(?:"[^"]*"|[^"\r\n])*/.exec(text.trimStart())?.[0].replace(/"[^"]*"/g, '') ?? '';
  const count = (delimiter: string) => firstLine.split(delimiter).length;
  return delimiters.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

const cleaned = (cell: string): string => plainCell(cell).normalize('NFC').trim();
const lineBreaks = (cells: readonly string[]): number => cells.join('').split('\n').length - 1;
const whole = (code: string): CsvProblem => ({ row: 1, line: 1, column: null, code, values: {} });
