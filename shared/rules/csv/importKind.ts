import type { z } from 'zod';

/** What sets a row beyond its own cells: two rows that cannot both be right. Names the later row and, in its values, the earlier. */
export type Clash = { readonly index: number; readonly earlier: number; readonly column: string; readonly code: string };

/**
 * A file people can hand in. `row` takes the cells by attribute, every one a string ('' where missing), and gives what was meant.
 * `required`: columns without which no row can be read. `aliases`: other titles that people use. `clashes`: rules between rows.
 */
export type ImportKind<Row> = {
  readonly row: z.ZodType<Row, Record<string, string>>;
  readonly titles: readonly Readonly<Record<string, string>>[];
  readonly required: readonly string[];
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  /** Whether a row says nothing that could be taken, and is passed over. */
  readonly isSilent?: (cells: Readonly<Record<string, string>>) => boolean;
  readonly clashes: (rows: readonly Row[]) => Clash[];
};

/** Rows whose key appeared before, each with the first row of that key. A `null` key never repeats. */
export function repeated<Row>(rows: readonly Row[], keyOf: (row: Row) => string | null): { index: number; earlier: number }[] {
  const first = new Map<string, number>();
  return rows.flatMap((row, index) => {
    const key = keyOf(row);
    if (key === null) return [];
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, index);
    return earlier === undefined ? [] : [{ index, earlier }];
  });
}
