import { z } from 'zod';
import { nameKey } from '../organisation/names.ts';
import { choice, optionalEmail, text } from './cells.ts';
import { type ImportKind, repeated } from './importKind.ts';
import { bothLanguages } from './words.ts';

const statuses = bothLanguages.map((words) => words.values.status);
const preferences = bothLanguages.map((words) => words.values.preference);

/** A request to meet, each side named by its organisation, a delegate's address, or both. */
export const RequestRow = z
  .object({
    fromOrganisation: text(120),
    fromEmail: optionalEmail,
    toOrganisation: text(120),
    toEmail: optionalEmail,
    message: z.string().max(2000, 'too-long'),
    preference: choice('preference', ['must', 'wanted'], preferences, {
      whenEmpty: null,
      also: { must: ['高', 'A', '◎'], wanted: ['中', 'B', '○'] },
    }),
    status: choice('status', ['accepted', 'pending'], statuses, {
      whenEmpty: 'pending',
      also: { accepted: ['承諾済み', '承諾済', '承諾された', '済'] },
    }),
  })
  .superRefine((row, context) => {
    const refuse = (column: string, code: string) => context.addIssue({ code: 'custom', path: [column], message: code });
    if (!row.fromOrganisation && !row.fromEmail) refuse('fromOrganisation', 'required');
    if (!row.toOrganisation && !row.toEmail) refuse('toOrganisation', 'required');
    if (row.fromOrganisation && row.toOrganisation && nameKey(row.fromOrganisation) === nameKey(row.toOrganisation))
      refuse('toOrganisation', 'same-organisation');
    if (row.fromEmail && row.fromEmail === row.toEmail) refuse('toEmail', 'same-organisation');
  })
  .transform(({ fromOrganisation, fromEmail, toOrganisation, toEmail, ...request }) => ({
    from: { organisation: fromOrganisation, email: fromEmail },
    to: { organisation: toOrganisation, email: toEmail },
    ...request,
  }));
export type RequestRow = z.infer<typeof RequestRow>;

export const requests: ImportKind<RequestRow> = {
  row: RequestRow,
  titles: bothLanguages.map((words) => words.columns.requests),
  required: [],
  aliases: { fromOrganisation: ['from'], toOrganisation: ['to'] },
  // Either direction: two organisations meet once.
  clashes: (rows) =>
    repeated(rows, ({ from, to }) => [sideKey(from), sideKey(to)].sort().join('\n')).map((pair) => ({
      ...pair,
      column: 'toOrganisation',
      code: 'row-twice',
    })),
};

const sideKey = ({ organisation, email }: RequestRow['from']): string => (organisation ? nameKey(organisation) : (email ?? ''));
