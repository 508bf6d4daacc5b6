import { z } from 'zod';
import { date, email, time } from './cells.ts';
import { type ImportKind, repeated } from './importKind.ts';
import { bothLanguages } from './words.ts';

/** From when to when somebody can meet on a day, on the wall clock of the event's zone. Several rows a person and day are fine. */
export const AvailabilityRow = z.object({ email, date, from: time, to: time }).superRefine((row, context) => {
  if (row.to <= row.from) context.addIssue({ code: 'custom', path: ['to'], message: 'end-before-start' });
});
export type AvailabilityRow = z.infer<typeof AvailabilityRow>;

export const availability: ImportKind<AvailabilityRow> = {
  row: AvailabilityRow,
  titles: bothLanguages.map((words) => words.columns.availability),
  required: ['email', 'date', 'from', 'to'],
  aliases: { email: ['email', 'mail', 'メール'], date: ['day', '日'], from: ['start'], to: ['end'] },
  clashes: (rows) =>
    repeated(rows, ({ email, date, from, to }) => [email, date, from, to].join('\n')).map((pair) => ({
      ...pair,
      column: 'email',
      code: 'row-twice',
    })),
};
