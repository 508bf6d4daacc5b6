import { z } from 'zod';
import { Id, localised } from '../../shared/schemas/basics.ts';
import { Import } from '../../shared/schemas/import.ts';
import { carryingJob } from '../../shared/schemas/job.ts';
import { checked } from './checked.ts';
import { type Key, keys } from './keys.ts';
import {
  commit,
  count,
  create,
  type Item,
  list,
  present,
  putAll,
  read,
  readMany,
  replace,
  type Table,
  unchanged,
  type Write,
} from './table.ts';

export const importItem = (entity: Import): Item => ({ ...keys.import(entity.id), type: 'Import', ...checked(Import, entity) });
/** An import as stored, whenever that was. */
export const StoredImport = carryingJob(Import);
export const readImport = (table: Table, id: string) => read(table, keys.import(id), StoredImport);

const StoredKey = z.object({ PK: z.string(), SK: z.string() });
const StoredItem = StoredKey.extend({ type: z.string() }).loose();

/**
 * What an import writes: an item in place of `before` (null: of nothing), under the condition that this is still there as it was; or one
 * more on a count. `rows`: which rows of the file ask for it.
 */
const PlannedWrite = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('item'), item: StoredItem, before: StoredItem.nullable(), rows: z.array(z.int()) }),
  z.object({ kind: z.literal('count'), key: StoredKey, type: z.string(), by: z.int(), rows: z.array(z.int()) }),
]);
export type PlannedWrite = z.infer<typeof PlannedWrite>;

/** What has to be as it was when the file was checked, although the import does not write it: an item at a version, 0 = not there. */
const Premise = z.object({ key: StoredKey, version: z.int(), rows: z.array(z.int()) });
export type Premise = z.infer<typeof Premise>;

/** An organisation that nobody had registered when the file was checked, but those in `besides`, which are known to be others. */
const Newcomer = z.object({ name: localised(120), corporateNumber: z.string().nullable(), besides: z.array(Id), rows: z.array(z.int()) });
export type Newcomer = z.infer<typeof Newcomer>;

/** One transaction's worth, so that it is written whole or not at all. */
const Part = z.object({ writes: z.array(PlannedWrite), premises: z.array(Premise), newcomers: z.array(Newcomer) });
export type Part = z.infer<typeof Part>;

/** Far below the hundred writes of a transaction and the 400 KB of an item, with what was there before beside it. */
const mostWrites = 40;
const mostCharacters = 200_000;
const keptSeconds = 30 * 86_400;

type Content = { readonly writes: readonly PlannedWrite[]; readonly premises: readonly Premise[]; readonly newcomers: readonly Newcomer[] };

function partsOf({ writes, premises, newcomers }: Content): Part[] {
  const parts: Part[] = [];
  const empty = (): Part => ({ writes: [], premises: [], newcomers: [] });
  let [part, size] = [empty(), 0];
  const close = () => {
    if (part.writes.length > 0) parts.push(part);
    [part, size] = [empty(), 0];
  };
  for (const write of writes) {
    const length = JSON.stringify(write).length;
    if (part.writes.length >= mostWrites || size + length > mostCharacters) close();
    const same =
      write.kind === 'count'
        ? part.writes.find((one) => one.kind === 'count' && one.key.PK === write.key.PK && one.key.SK === write.key.SK)
        : undefined;
    if (same?.kind === 'count' && write.kind === 'count') {
      same.by += write.by;
      same.rows.push(...write.rows);
    } else part.writes.push(structuredClone(write));
    size += length;
  }
  close();
  for (let start = 0; start < premises.length; start += 500) parts.push({ ...empty(), premises: premises.slice(start, start + 500) });
  for (let start = 0; start < newcomers.length; start += 300) parts.push({ ...empty(), newcomers: newcomers.slice(start, start + 300) });
  return parts;
}

/** Lays down what an import will write, then the import itself: a crash before the last write leaves nothing that counts. */
export async function writeImport(table: Table, entity: Import, content: Content): Promise<void> {
  const ttl = Math.ceil(Date.parse(entity.createdAt) / 1000) + keptSeconds;
  const items = partsOf(content).map(
    (part, index): Item => ({ ...keys.importPart(entity.id, entity.parts, index), type: 'ImportPart', ttl, ...checked(Part, part) }),
  );
  await putAll(table, items);
  await commit(table, [create(table, importItem(entity))]);
}

/** What an import will write, a transaction's worth after the other. */
export const listImportParts = (table: Table, entity: Pick<Import, 'id' | 'parts'>): Promise<Part[]> =>
  list(
    table,
    { partition: keys.import(entity.id).PK, begins: keys.importPart(entity.id, entity.parts, 0).SK.slice(0, -4), whole: true },
    Part,
  );

/** The places of those parts of an import that have been written. */
export const listWrittenParts = async (table: Table, id: string): Promise<number[]> =>
  (await list(table, { partition: keys.import(id).PK, begins: 'MARK#', whole: true }, StoredItem)).map(({ SK }) =>
    Number(SK.slice('MARK#'.length)),
  );

/** The rows whose writes or premises no longer find what was there when the file was checked. Reads, writes nothing. */
export async function outdatedRows(table: Table, parts: readonly Part[]): Promise<number[]> {
  const expected = parts.flatMap(({ writes, premises }) => [
    ...writes.flatMap((write) =>
      write.kind === 'item' ? [{ key: keyOf(write.item), version: versionOf(write.before), rows: write.rows }] : [],
    ),
    ...premises,
  ]);
  const found = await readMany(
    table,
    expected.map(({ key }) => key),
    StoredItem,
    { whole: true },
  );
  const versions = new Map(found.map((item) => [`${item.PK} ${item.SK}`, versionOf(item)]));
  return rowsOf(expected.filter(({ key, version }) => (versions.get(`${key.PK} ${key.SK}`) ?? 0) !== version));
}

/**
 * Writes one part, together with a mark that it has been written: a repetition finds the mark and leaves it at that. Answers the rows
 * whose conditions did not hold, none if all did, null if its event is gone; then nothing of the part has been written.
 */
export async function writePart(
  table: Table,
  { id, eventId }: Pick<Import, 'id' | 'eventId'>,
  index: number,
  { writes }: Part,
): Promise<number[] | null> {
  if (writes.length === 0) return [];
  const standing = [create(table, markItem(id, index)), present(table, keys.event(eventId))];
  const outcome = await commit(table, [...standing, ...writes.map((write) => forwards(table, write))]);
  if (outcome.done || outcome.failed.includes(0)) return [];
  if (outcome.failed.includes(1)) return null;
  return rowsOf(outcome.failed.flatMap((position) => writes[position - standing.length] ?? []));
}

/**
 * Takes one part back, if it was written: what it made goes, what it changed becomes what it was, each only if nobody has touched it since.
 * Answers the rows that stay because somebody has; null, and nothing is taken back, where the import is no longer at this version, for
 * then somebody has begun it again.
 */
export async function takePartBack(
  table: Table,
  { id, version }: Pick<Import, 'id' | 'version'>,
  index: number,
  { writes }: Part,
): Promise<number[] | null> {
  if (!(await read(table, keys.importMark(id, index), StoredItem))) return [];
  const standing = [removeMark(table, id, index), unchanged(table, keys.import(id), version)];
  let left = writes.map((write) => write);
  const stay: number[] = [];
  for (;;) {
    const outcome = await commit(table, [...standing, ...left.map((write) => backwards(table, write))]);
    if (outcome.done) return rowsIn(stay);
    // Somebody else has taken it back.
    if (outcome.failed.includes(0)) return [];
    if (outcome.failed.includes(1)) return null;
    const touched = left.filter((_, position) => outcome.failed.includes(position + standing.length));
    stay.push(...rowsOf(touched));
    left = left.filter((write) => !touched.includes(write));
  }
}

const markItem = (id: string, index: number): Item => ({ ...keys.importMark(id, index), type: 'ImportMark' });
const removeMark = (table: Table, id: string, index: number): Write => ({
  Delete: { TableName: table.name, Key: keys.importMark(id, index), ConditionExpression: 'attribute_exists(PK)' },
});
const keyOf = ({ PK, SK }: Key): Key => ({ PK, SK });
/** Of an item, 0 for none. What has no version is never changed, only made and removed: there it counts as 1. */
const versionOf = (item: Record<string, unknown> | null): number =>
  item === null ? 0 : typeof item.version === 'number' ? item.version : 1;
const rowsOf = (entries: readonly { readonly rows: readonly number[] }[]): number[] => rowsIn(entries.flatMap(({ rows }) => rows));
/** Each row once, in order. */
export const rowsIn = (rows: readonly number[]): number[] => [...new Set(rows)].sort((one, other) => one - other);

function forwards(table: Table, write: PlannedWrite): Write {
  if (write.kind === 'count') return count(table, write.key, write.type, 'count', write.by);
  return replace(table, write.item as Item, versionOf(write.before));
}

function backwards(table: Table, write: PlannedWrite): Write {
  if (write.kind === 'count') return count(table, write.key, write.type, 'count', -write.by);
  const { item, before } = write;
  const version = versionOf(item);
  // Versions only ever rise: what it was before comes back under a newer one.
  if (before) return replace(table, { ...(before as Item), version: version + 1 }, version);
  const untouched =
    typeof item.version === 'number'
      ? { condition: '#version = :version', names: { '#version': 'version' }, values: { ':version': version } }
      : { condition: 'attribute_exists(PK)', names: undefined, values: undefined };
  return {
    Delete: {
      TableName: table.name,
      Key: keyOf(item),
      ConditionExpression: untouched.condition,
      ExpressionAttributeNames: untouched.names,
      ExpressionAttributeValues: untouched.values,
    },
  };
}
