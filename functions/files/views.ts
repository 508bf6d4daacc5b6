import { z } from 'zod';
import { Import } from '../../shared/schemas/import.ts';

/** What is wrong in a file and where; words in `csv.json`, `errors`. */
export const CsvProblemView = z.object({
  row: z.int(),
  line: z.int(),
  column: z.string().nullable(),
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type CsvProblemView = z.infer<typeof CsvProblemView>;

/** `import` is null for a trial run and for a file with errors: then nothing has been changed. */
export const ImportResult = z.object({
  total: z.int(),
  ignored: z.array(z.string()),
  errors: z.array(CsvProblemView),
  import: Import.nullable(),
});
export type ImportResult = z.infer<typeof ImportResult>;
