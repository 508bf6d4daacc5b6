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

/** Every dash people type between digits, and the T of an invoice registration number (インボイス), which is a 法人番号 behind it. */
const besideDigits = /[\s\p{Pd}\u2212\u30fc\uff70]/gu;
/** What a spreadsheet shows of more digits than its column is wide; as text the rest is gone. */
const cutByExcel = /^\d(?:\.\d+)?e\+?\d+$/i;

/** A 法人番号 however it is written; `digits-lost` where a spreadsheet has rounded it. */
export const corporateNumber = z.string().transform((cell, context): string | null => {
  const written = narrow(cell);
  if (written === '') return null;
  if (cutByExcel.test(written)) context.addIssue({ code: 'custom', message: 'digits-lost' });
  else {
    const read = CorporateNumber.safeParse(written.replace(besideDigits, '').replace(/^T/i, ''));
    if (read.success) return read.data;
    context.addIssue({ code: 'custom', message: 'invalid-corporate-number' });
  }
  return null;
});

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

/** Words for yes and no in both languages, and the marks people use in lists. */
const yes = ['はい', '有', 'あり', '○', '〇', '◯', '✓', '✔', '1', 'yes', 'y', 'true', 'x'].map(fold);
const no = ['いいえ', '無', 'なし', '×', '✕', '-', 'ー', '0', 'no', 'n', 'false'].map(fold);
/** Yes, no, or `null`: nothing is said. */
export const flag = z.string().transform((cell, context): boolean | null => {
  const word = fold(cell);
  if (word === '') return null;
  if (!yes.includes(word) && !no.includes(word)) context.addIssue({ code: 'custom', message: 'invalid-flag' });
  return yes.includes(word);
});

/**
 * One of a closed list, written as its id, as either language's word for it or as people say it otherwise (`also`). What is none of them is
 * `not-in-list`, with the list: `list` is its name in `csv.json`, `values`.
 */
export function choice<T extends string, E extends T | null = T>(
  list: string,
  ids: readonly T[],
  words: readonly Readonly<Record<T, string>>[],
  { whenEmpty, also = {} }: { whenEmpty?: E; also?: Partial<Readonly<Record<T, readonly string[]>>> } = {},
) {
  const spellings = new Map(
    ids.flatMap((id) => [id, ...words.map((word) => word[id]), ...(also[id] ?? [])].map((spelling) => [fold(spelling), id] as const)),
  );
  return z.string().transform((cell, context): T | E => {
    if (cell === '' && whenEmpty !== undefined) return whenEmpty;
    const id = spellings.get(fold(cell));
    if (id === undefined)
      context.addIssue(
        cell === ''
          ? { code: 'custom', message: 'required' }
          : { code: 'custom', message: 'not-in-list', params: { list, options: ids.join(' ') } },
      );
    return id ?? (ids[0] as T);
  });
}
