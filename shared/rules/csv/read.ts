import { CsvError, parse } from 'csv-parse/sync';
import { decodeText } from './decode.ts';
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

/** The header and the rows that are not blank, or the one problem that keeps the file from being read at all. */
export function readCsv(bytes: Uint8Array): CsvFile | CsvProblem {
  const decoded = decodeText(bytes);
  if (!decoded) return whole('unknown-encoding');
  const text = decoded.text.replace(/\r\n?/g, '\n');
  try {
    const [header, ...records] = recordsOf(text).filter(({ cells }) => cells.some((cell) => cell !== ''));
    return header ? { header: header.cells, records } : whole('empty-file');
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
    return brokenQuotes(text, Number(fault.records));
  }
}

/** The parser knows how many records it could read; the next one is the broken one. */
function brokenQuotes(text: string, good: number): CsvProblem {
  const last = good === 0 ? undefined : recordsOf(text, good).at(-1);
  return { ...whole('broken-quotes'), row: good + 1, line: (last?.lastLine ?? 0) + 1 };
}

export const isProblem = (read: CsvFile | CsvProblem): read is CsvProblem => 'code' in read;

function recordsOf(text: string, count?: number): (CsvRecord & { readonly lastLine: number })[] {
  const parsed = parse(text, {
    delimiter: delimiterOf(text),
    record_delimiter: '\n',
    relax_column_count: true,
    info: true,
    ...(count === undefined ? {} : { to: count }),
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
