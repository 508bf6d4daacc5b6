import { fold } from '../text/fold.ts';
import { shortened } from '../text/letters.ts';
import type { Encoding } from './decode.ts';
import { availability } from './importAvailability.ts';
import type { ImportKind } from './importKind.ts';
import { participants } from './importParticipants.ts';
import { requests } from './importRequests.ts';
import { type CsvFile, type CsvProblem, type CsvRecord, type CsvSource, isProblem, readCsv, rowLimit } from './read.ts';

const kinds = { participants, availability, requests };
export type ImportName = keyof typeof kinds;
export type RowOf<K extends ImportName> = (typeof kinds)[K] extends ImportKind<infer Row> ? Row : never;
export const importNames = Object.keys(kinds) as ImportName[];

/** Rows a file may have. */
export const importRowLimit = rowLimit;

/** A row with where it stood, so that what only the store can find wrong is reported in the same way. */
export type ImportedRow<Row> = { readonly row: number; readonly line: number; readonly value: Row };
export type Imported<Row> = {
  /** Every row, or none if anything is wrong: half a file is worse than none. */
  readonly rows: ImportedRow<Row>[];
  /** The rows that could be read, even if others could not: what else is wrong with them can be said at once. */
  readonly readable: ImportedRow<Row>[];
  readonly errors: CsvProblem[];
  /** Rows the file has, right or wrong. */
  readonly total: number;
  /** Titles over columns that mean nothing here. They are not an error, but the reader should see that they were not taken. */
  readonly ignored: string[];
  /** How the bytes were read, with a few rows for the reader to judge by; null where they could not be. */
  readonly source: { readonly encoding: Encoding; readonly sure: boolean; readonly sample: string[][] } | null;
};

/** Reads an uploaded file of one kind. Pure: nothing is changed; what is wrong comes back as errors with row, line, column and code. */
export function parseImport<K extends ImportName>(kind: K, bytes: Uint8Array, encoding?: Encoding): Imported<RowOf<K>> {
  return parseAs(kinds[kind] as unknown as ImportKind<RowOf<K>>, bytes, encoding);
}

function parseAs<Row>(kind: ImportKind<Row>, bytes: Uint8Array, encoding?: Encoding): Imported<Row> {
  const nothing = { rows: [], readable: [], total: 0, ignored: [], source: null };
  const file = readCsv(bytes, encoding);
  if (isProblem(file)) return { ...nothing, errors: [file] };
  const columns = columnsOf(kind, file.header);
  const source = { encoding: file.encoding, sure: file.sure, sample: sampleOf(file) };
  const ignored = file.header.filter((title, index) => title && !columns[index]);
  const found = { ...nothing, total: file.records.length, ignored, source };
  const unusable = fileErrors(kind, file, columns);
  if (unusable.length > 0) return { ...found, errors: unusable };

  const read = file.records.map((record) => readRow(kind, columns, record));
  const errors = read.flatMap((row) => ('errors' in row ? row.errors : []));
  const readable = read.flatMap((row) => ('value' in row ? [row] : []));
  const wrong = [...errors, ...clashErrors(kind, readable)].sort((a, b) => a.line - b.line);
  return { ...found, rows: wrong.length > 0 ? [] : readable, readable, errors: wrong };
}

/** The titles and the first rows in which the encoding shows, else simply the first. */
function sampleOf({ header, records }: CsvFile): string[][] {
  const telling = records.filter(({ cells }) => cells.some((cell) => /[^\0-\x7f]/.test(cell)));
  return [header, ...(telling.length > 0 ? telling : records).slice(0, 3).map(({ cells }) => cells)].map((cells) =>
    cells.slice(0, 20).map(shown),
  );
}

/** The attribute under each title, `null` where we know none. Case, width, spaces and marks do not count. */
function columnsOf<Row>(kind: ImportKind<Row>, header: readonly string[]): (string | null)[] {
  const keys = new Set(kind.titles.flatMap(Object.keys));
  const known = new Map<string, string>();
  for (const key of keys)
    for (const title of [key, ...kind.titles.map((titles) => titles[key] ?? key), ...(kind.aliases[key] ?? [])])
      known.set(plain(title), key);
  return header.map((title) => known.get(plain(title)) ?? null);
}

const plain = (title: string): string => fold(title).replace(/[\s\p{P}\p{S}]/gu, '');

/** What makes the whole file unusable: no rows, too many, a column missing or there twice. */
function fileErrors<Row>(
  kind: ImportKind<Row>,
  { header, records, encoding, sure }: CsvFile & CsvSource,
  columns: readonly (string | null)[],
): CsvProblem[] {
  const error = (code: string, column: string | null, values: CsvProblem['values'] = {}): CsvProblem => ({
    row: 1,
    line: 1,
    column,
    code,
    values,
  });
  if (!sure) return [error('encoding-doubtful', null, { encoding })];
  if (columns.every((key) => key === null)) return [error('no-known-column', null)];
  const missing = kind.required.filter((key) => !columns.includes(key)).map((key) => error('column-missing', key));
  const twice = columns.flatMap((key, index) =>
    key && columns.indexOf(key) !== index ? [error('column-twice', key, { title: header[index] ?? key })] : [],
  );
  if (missing.length + twice.length > 0) return [...missing, ...twice];
  if (records.length === 0) return [error('no-rows', null)];
  return records.length > rowLimit ? [error('too-many-rows', null, { limit: rowLimit })] : [];
}

function readRow<Row>(
  kind: ImportKind<Row>,
  columns: readonly (string | null)[],
  { row, line, cells }: CsvRecord,
): ImportedRow<Row> | { errors: CsvProblem[] } {
  if (cells.slice(columns.length).some((cell) => cell !== ''))
    return { errors: [{ row, line, column: null, code: 'too-many-cells', values: { count: cells.length, expected: columns.length } }] };
  const byKey: Record<string, string> = Object.fromEntries(kind.titles.flatMap(Object.keys).map((key) => [key, '']));
  for (const [index, key] of columns.entries()) if (key) byKey[key] = cells[index] ?? '';
  if (kind.isSilent?.(byKey)) return { errors: [] };
  const result = kind.row.safeParse(byKey);
  if (result.success) return { row, line, value: result.data };
  const errors = result.error.issues.map((issue): CsvProblem => {
    const column = String(issue.path[0] ?? '') || null;
    const value = shown(column ? byKey[column] : '');
    return {
      row,
      line,
      column,
      code: issue.message,
      values:
        issue.code === 'too_big'
          ? { value, maximum: Number(issue.maximum) }
          : { value, ...(issue.code === 'custom' ? (issue.params as CsvProblem['values'] | undefined) : {}) },
    };
  });
  // A cell that cannot be read breaks the rules between cells as well; the first error is the one to mend.
  return { errors: errors.filter(({ column }, index) => errors.findIndex((error) => error.column === column) === index) };
}

function clashErrors<Row>(kind: ImportKind<Row>, rows: readonly ImportedRow<Row>[]): CsvProblem[] {
  return kind.clashes(rows.map(({ value }) => value)).flatMap(({ index, earlier, column, code }) => {
    const [later, first] = [rows[index], rows[earlier]];
    return later && first ? [{ row: later.row, line: later.line, column, code, values: { other: first.row } }] : [];
  });
}

const shown = (cell = ''): string => shortened(cell, 80);
