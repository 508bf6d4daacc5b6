import { z } from 'zod';
import { encodings } from '../../shared/rules/csv/decode.ts';
import { Import } from '../../shared/schemas/import.ts';

const Values = z.record(z.string(), z.union([z.string(), z.number()]));

/** What is wrong in a file and where; words in `csv.json`, `errors`. */
export const CsvProblemView = z.object({
  row: z.int(),
  line: z.int(),
  column: z.string().nullable(),
  code: z.string(),
  values: Values,
});
export type CsvProblemView = z.infer<typeof CsvProblemView>;

/** What the reader should know of a row; words in `csv.json`, `notes`. `doubtful`: it is imported only once they have said that it is meant. */
export const RowNote = z.object({ column: z.string(), code: z.string(), doubtful: z.boolean(), values: Values });
export type RowNote = z.infer<typeof RowNote>;

/** new · same: nothing is written · changed · doubtful: see its notes · skipped: left out, see its notes. */
export const Verdict = z.enum(['new', 'same', 'changed', 'doubtful', 'skipped']);

/** How a row stands to what is there. `name`: whom it is about, as the file has it. */
export const RowVerdict = z.object({ row: z.int(), line: z.int(), name: z.string(), verdict: Verdict, notes: z.array(RowNote) });
export type RowVerdict = z.infer<typeof RowVerdict>;

/** `import` is null for a trial run and for a file with errors: then nothing has been changed. */
export const ImportResult = z.object({
  total: z.int(),
  ignored: z.array(z.string()),
  /** The first ones; `wrong` counts all. */
  errors: z.array(CsvProblemView),
  wrong: z.object({ errors: z.int(), rows: z.int() }),
  rows: z.array(RowVerdict),
  counts: z.record(Verdict, z.int()),
  /** How many people are told, a message each, if the import is asked to (`notify`). */
  told: z.int(),
  /** How the bytes were read, with the titles and a few rows to judge it by; null where they could not be read. */
  source: z.object({ encoding: z.enum(encodings), sure: z.boolean(), sample: z.array(z.array(z.string())) }).nullable(),
  import: Import.nullable(),
});
export type ImportResult = z.infer<typeof ImportResult>;
