import { z } from 'zod';
import { Import } from '../../shared/schemas/import.ts';
import { carryingJob } from '../../shared/schemas/job.ts';
import { checked } from './checked.ts';
import { keys } from './keys.ts';
import { commit, create, type Item, list, putAll, read, type Table } from './table.ts';

export const importItem = (entity: Import): Item => ({ ...keys.import(entity.id), type: 'Import', ...checked(Import, entity) });
/** An import as stored, whenever that was. */
export const StoredImport = carryingJob(Import);
export const readImport = (table: Table, id: string) => read(table, keys.import(id), StoredImport);

/** 40 items of a few kilobytes stay under the 400 KB of an item. */
const partSize = 40;

/** Lays down what an import will write, then the import itself: a crash before the last write leaves nothing that counts. */
export async function writeImport(table: Table, entity: Import, items: readonly Item[]): Promise<void> {
  const parts = Array.from(
    { length: Math.ceil(items.length / partSize) },
    (_, index): Item => ({
      ...keys.importPart(entity.id, index),
      type: 'ImportPart',
      items: items.slice(index * partSize, (index + 1) * partSize),
    }),
  );
  await putAll(table, parts);
  await commit(table, [create(table, importItem(entity))]);
}

/** Writes the items of an import. Doing it twice leaves what doing it once leaves. */
export async function applyImport(table: Table, entity: Pick<Import, 'id'>): Promise<void> {
  const parts = await list(
    table,
    { partition: keys.import(entity.id).PK, begins: 'PART#' },
    z.object({ items: z.array(z.custom<Item>()) }),
  );
  await putAll(
    table,
    parts.flatMap(({ items }) => items),
  );
}
