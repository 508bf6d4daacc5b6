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
  const found = await list(table, partsOf(importId, parts), Part);
  const items = found.flatMap(({ items: all, writes }) => [...all, ...writes.flatMap(({ item }) => item ?? [])]);
  return items.flatMap((item) => (item.type === type && item.id ? [item.id] : []));
}

const Anything = z.record(z.string(), z.unknown());
const Laid = z.object({ writes: z.array(z.object({ item: Anything.optional(), before: Anything.nullish() })) });

/** Organisations about which an import decides, whether invited or admitted; not those that it is the first to register. */
export const decidedIn = (writes: z.infer<typeof Laid>['writes']): string[] =>
  writes.flatMap(({ item, before }) => {
    const isDecided =
      item?.status === 'invited' ? before?.status !== 'invited' : item?.status === 'admitted' && before?.status === 'applied';
    return item?.type === 'Participation' && isDecided ? [String(item.organisationId)] : [];
  });

/** The same of an import that was laid down. */
export const listDecided = async (table: Table, importId: string, parts: string): Promise<string[]> =>
  (await list(table, partsOf(importId, parts), Laid)).flatMap(({ writes }) => decidedIn(writes));

const partsOf = (importId: string, parts: string) => ({
  partition: keys.import(importId).PK,
  begins: parts === '' ? 'PART#' : `PART#${parts}#`,
});
