import type { ImportedRow } from '../../shared/rules/csv/import.ts';
import type { Item } from '../table/table.ts';
import type { CsvProblemView } from './views.ts';

/** What a file's rows become, or what only the table could find wrong with them. */
export type Prepared = { readonly items: Item[]; readonly errors: CsvProblemView[] };

/** One thing wrong with a row, where it stands in the file. */
export const rowError = (
  row: ImportedRow<unknown>,
  column: string,
  code: string,
  values: CsvProblemView['values'] = {},
): CsvProblemView => ({
  row: row.row,
  line: row.line,
  column,
  code,
  values,
});
