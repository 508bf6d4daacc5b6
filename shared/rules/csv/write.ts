import { stringify } from 'csv-stringify/sync';
import { safeCell } from './formula.ts';

/** A column of a file: the attribute it shows and what stands over it. */
export type Column<Row> = { readonly key: keyof Row & string; readonly title: string };
export type CellValue = string | number | null;

/**
 * Rows as CSV that Excel opens as it is: UTF-8 with BOM, CRLF, cells in quotes where they need them, text that looks like a
 * formula kept text. Numbers stay numbers; `null` is an empty cell.
 */
export function writeCsv<Row extends Record<string, CellValue>>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const cells = rows.map((row) => columns.map(({ key }) => written(row[key])));
  const records = [columns.map(({ title }) => written(title)), ...cells];
  return stringify(records, { bom: true, record_delimiter: 'windows', quote_record_delimiter: true, quoted_match: /^\s|\s$/ });
}

const written = (value: CellValue | undefined): CellValue => (typeof value === 'string' ? safeCell(value) : (value ?? null));
