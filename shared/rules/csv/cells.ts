import { z } from 'zod';
import { CorporateNumber, Email, LocalDate, LocalTime } from '../../schemas/basics.ts';
import { fold } from '../text/fold.ts';

/*
 * What people write in the cells of a spreadsheet, read as what the schemas want: 2026/11/5, ９：００, はい, スタートアップ.
 * A cell is a string without white space around it; a missing one is ''. Every message is a code.
 */

const narrow = (cell: string): string => cell.normalize('NFKC').trim();

/** Text, `null` when empty. */
export const text = (maximum: number) =>
  z
    .string()
    .max(maximum, 'too-long')
    .transform((cell) => cell || null);

export const required = (maximum: number) => z.string().min(1, 'required').max(maximum, 'too-long');

/** An address in half width whatever it was typed in; `mailto:` comes along when copied from a spreadsheet. */
export const email = z
  .string()
  .min(1, 'required')
  .transform((cell) => narrow(cell).replace(/^mailto:/i, ''))
  .pipe(Email);
export const optionalEmail = z.union([z.literal('').transform(() => null), email], { error: 'invalid-email' });

export const corporateNumber = z.union(
  [
    z.literal('').transform(() => null),
    z
      .string()
      .transform((cell) => narrow(cell).replace(/[\s-]/g, ''))
      .pipe(CorporateNumber),
  ],
  { error: 'invalid-corporate-number' },
);

/** `2026-11-05`, `2026/11/5`, `2026.11.5`, `2026年11月5日`, with or without the weekday Excel puts behind. */
export const date = z
  .string()
  .min(1, 'required')
  .transform((cell) => {
    const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:\s*\(.\))?$/.exec(narrow(cell));
    return match ? `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}` : cell;
  })
  .pipe(LocalDate);

/** `9:00`, `09:00`, `9:00:00`, `9時`, `9時30分`. */
export const time = z
  .string()
  .min(1, 'required')
  .transform((cell) => {
    const match = /^(\d{1,2})(?::(\d{2})(?::00)?|時(?:(\d{1,2})分)?)$/.exec(narrow(cell));
    return match ? `${match[1]?.padStart(2, '0')}:${(match[2] ?? match[3] ?? '0').padStart(2, '0')}` : cell;
  })
  .pipe(LocalTime);

/** Words for yes and no in both languages, and the marks people use in lists. Empty is no: nobody ticked it. */
const yes = ['はい', '有', 'あり', '○', '〇', '◯', '✓', '✔', '1', 'yes', 'y', 'true', 'x'].map(fold);
const no = ['', 'いいえ', '無', 'なし', '×', '✕', '-', 'ー', '0', 'no', 'n', 'false'].map(fold);
export const flag = z.string().transform((cell, context) => {
  const word = fold(cell);
  if (!yes.includes(word) && !no.includes(word)) context.addIssue({ code: 'custom', message: 'invalid-flag' });
  return yes.includes(word);
});

/** One of a closed list, written as its id or as either language's word for it. */
export function choice<T extends string>(ids: readonly T[], words: readonly Readonly<Record<T, string>>[], whenEmpty?: T) {
  const spellings = new Map(ids.flatMap((id) => [id, ...words.map((word) => word[id])].map((spelling) => [fold(spelling), id] as const)));
  return z.string().transform((cell, context): T => {
    if (cell === '' && whenEmpty !== undefined) return whenEmpty;
    const id = spellings.get(fold(cell));
    if (id === undefined) context.addIssue({ code: 'custom', message: cell === '' ? 'required' : 'not-in-list' });
    return id ?? (ids[0] as T);
  });
}
