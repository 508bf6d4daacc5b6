import { z } from 'zod';
import { keys } from './keys.ts';
import { list, type Table } from './table.ts';

const Written = z.object({ type: z.string(), id: z.string().optional() }).loose();
/** A part holds the items themselves or, in a later form, writes that hold them. */
const Part = z.object({
  items: z.array(Written).default([]),
  writes: z.array(z.object({ item: Written.optional() }).loose()).default([]),
});

/** The ids of what an import laid down to be written, of one type. `parts`: the name its parts lie under. */
export async function listImportedIds(table: Table, importId: string, parts: string, type: string): Promise<string[]> {
  const begins = parts === '' ? 'PART#' : `PART#${parts}#`;
  const found = await list(table, { partition: keys.import(importId).PK, begins }, Part);
  const items = found.flatMap(({ items: all, writes }) => [...all, ...writes.flatMap(({ item }) => item ?? [])]);
  return items.flatMap((item) => (item.type === type && item.id ? [item.id] : []));
}
