import type { ImportedRow } from '../../shared/rules/csv/import.ts';
import type { Newcomer, PlannedWrite, Premise } from '../table/imports.ts';
import type { CsvProblemView, RowNote, RowVerdict } from './views.ts';

/** What a file's rows become, on which premises, and how each row stands to what is there; or what only the table could find wrong. */
export type Prepared = {
  readonly writes: readonly PlannedWrite[];
  readonly premises: readonly Premise[];
  readonly newcomers: readonly Newcomer[];
  readonly verdicts: readonly RowVerdict[];
  readonly errors: readonly CsvProblemView[];
};

type Place = Pick<ImportedRow<unknown>, 'row' | 'line'>;

/** One thing wrong with a row, where it stands in the file. */
export const rowError = ({ row, line }: Place, column: string, code: string, values: CsvProblemView['values'] = {}): CsvProblemView => ({
  row,
  line,
  column,
  code,
  values,
});

/** Something the reader should know of a row. `doubtful`: nothing is imported until they have said that it is meant. */
export const note = (column: string, code: string, doubtful: boolean, values: RowNote['values'] = {}): RowNote => ({
  column,
  code,
  doubtful,
  values,
});

export const verdictOf = (
  { row, line }: Place,
  name: string,
  verdict: RowVerdict['verdict'],
  notes: readonly RowNote[] = [],
): RowVerdict => ({
  row,
  line,
  name,
  verdict: notes.some(({ doubtful }) => doubtful) ? 'doubtful' : verdict,
  notes: [...notes],
});
