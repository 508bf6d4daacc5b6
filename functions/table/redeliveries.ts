import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { DynamoDBRecord } from 'aws-lambda';
import { z } from 'zod';
import { changeOf } from './change.ts';
import { checked } from './checked.ts';
import { type Key, keys } from './keys.ts';
import { commit, type Item, put, read, remove, type Table } from './table.ts';

/** A change that was given up on and is to be handled again, packed: its two images may be larger than an item. */
const Redelivery = z.object({ packed: z.instanceof(Uint8Array), requestedAt: z.string() });

const keptDays = 30;

/**
 * Lays a change down to be handled again: its appearance in the change feed has the consumers handle it, as of when it happened.
 * One that waits already is asked for once more.
 */
export async function layDownAgain(table: Table, record: DynamoDBRecord, now: string): Promise<void> {
  const text = JSON.stringify(record);
  const item: Item = {
    ...keys.redelivery(createHash('sha256').update(text).digest('hex').slice(0, 32)),
    type: 'Redelivery',
    ttl: Math.ceil(Date.parse(now) / 1000) + keptDays * 86_400,
    ...checked(Redelivery, { packed: gzipSync(text), requestedAt: now }),
  };
  await commit(table, [put(table, item)]);
}

/** The change that a redelivery carries; null when it was handled meanwhile. */
export async function readRedelivery(table: Table, { PK, SK }: Key): Promise<DynamoDBRecord | null> {
  const found = await read(table, { PK, SK }, Redelivery);
  return found && (JSON.parse(gunzipSync(found.packed).toString('utf8')) as DynamoDBRecord);
}

export const closeRedelivery = async (table: Table, { PK, SK }: Key): Promise<void> =>
  void (await commit(table, [remove(table, { PK, SK })]));

/** The change behind a record: of one that was laid down again and given up on again, the change it carries. Null when it was handled meanwhile. */
export async function originalOf(table: Table, record: DynamoDBRecord): Promise<DynamoDBRecord | null> {
  const { type, after } = changeOf(record);
  return type === 'Redelivery' && after ? readRedelivery(table, after as Key) : record;
}
