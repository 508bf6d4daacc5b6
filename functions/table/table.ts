import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  BatchWriteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import type { z } from 'zod';
import { parsed } from './checked.ts';
import type { Key } from './keys.ts';
import { pooled } from './pooled.ts';

/** The one table and the client that reaches it: what every function in this folder takes first. */
export type Table = { readonly client: DynamoDBDocumentClient; readonly name: string };

/** An entity as stored: its own attributes, its keys, and `type`, by which the change feed tells items apart. */
export type Item = Key & {
  type: string;
  GSI1PK?: string;
  GSI1SK?: string;
  GSI2PK?: string;
  GSI2SK?: string;
  GSI3PK?: string;
  GSI3SK?: string;
  ttl?: number;
  [attribute: string]: unknown;
};

type Index = 'GSI1' | 'GSI2' | 'GSI3';

/** One item, parsed, or null. Reads are strongly consistent: the next decision depends on them. */
export async function read<S extends z.ZodType>(table: Table, key: Key, schema: S): Promise<z.infer<S> | null> {
  const { Item: item } = await table.client.send(new GetCommand({ TableName: table.name, Key: key, ConsistentRead: true }));
  return item ? schema.parse(item) : null;
}

/**
 * Items by key, in no particular order; missing ones are left out, and so are unreadable ones unless a decision needs all of them
 * (`whole`: then one throws). Any number of keys.
 */
export async function readMany<S extends z.ZodType>(table: Table, wanted: Key[], schema: S, { whole = false } = {}): Promise<z.infer<S>[]> {
  const unique = [...new Map(wanted.map(({ PK, SK }) => [`${PK} ${SK}`, { PK, SK }])).values()];
  const chunks = chunked(unique, 100).map(async (chunk) => {
    const found: z.infer<S>[] = [];
    let keys: Record<string, unknown>[] = chunk;
    while (keys.length > 0) {
      const answer = await table.client.send(new BatchGetCommand({ RequestItems: { [table.name]: { Keys: keys, ConsistentRead: true } } }));
      found.push(...parsed(answer.Responses?.[table.name] ?? [], schema, whole));
      keys = answer.UnprocessedKeys?.[table.name]?.Keys ?? [];
      if (keys.length > 0) await pause(50);
    }
    return found;
  });
  return (await Promise.all(chunks)).flat();
}

/** Where to look: a partition of the table or of an index, and how the sort key begins, or from which on. `whole`: see `readMany`. */
export type Range = { index?: Index; partition: string; newestFirst?: boolean; limit?: number; whole?: boolean } & (
  | { begins?: string; from?: never }
  | { from: string; begins?: never }
);

/** All items of a range in key order (or up to `limit`), parsed; unreadable ones are left out unless `whole`. */
export async function list<S extends z.ZodType>(table: Table, range: Range, schema: S): Promise<z.infer<S>[]> {
  const prefix = range.index ?? '';
  const bounded = range.begins ?? range.from;
  const found: z.infer<S>[] = [];
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: range.index,
        ConsistentRead: range.index === undefined,
        KeyConditionExpression: ['#pk = :pk', ...(range.begins ? ['begins_with(#sk, :sk)'] : range.from ? ['#sk >= :sk'] : [])].join(
          ' AND ',
        ),
        ExpressionAttributeNames: { '#pk': `${prefix}PK`, ...(bounded ? { '#sk': `${prefix}SK` } : {}) },
        ExpressionAttributeValues: { ':pk': range.partition, ...(bounded ? { ':sk': bounded } : {}) },
        ScanIndexForward: !range.newestFirst,
        Limit: range.limit,
        ExclusiveStartKey,
      }),
    );
    found.push(...parsed(page.Items ?? [], schema, range.whole ?? false));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey && found.length < (range.limit ?? Number.POSITIVE_INFINITY));
  return range.limit ? found.slice(0, range.limit) : found;
}

export type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** Puts an item that must not be there yet. */
export const create = (table: Table, item: Item): Write => ({
  Put: { TableName: table.name, Item: item, ConditionExpression: 'attribute_not_exists(PK)' },
});

/** Replaces an item that must still be at `version`; the item given carries the next one. Version 0 = not there yet. */
export const replace = (table: Table, item: Item, version: number): Write =>
  version === 0
    ? create(table, item)
    : {
        Put: {
          TableName: table.name,
          Item: item,
          ConditionExpression: '#version = :version',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':version': version },
        },
      };

/** Puts an item whatever is there. */
export const put = (table: Table, item: Item): Write => ({ Put: { TableName: table.name, Item: item } });

/** Removes an item that must still be at `version`: whoever counts on it being there is not passed over. */
export const removeAt = (table: Table, { PK, SK }: Key, version: number): Write => ({
  Delete: {
    TableName: table.name,
    Key: { PK, SK },
    ConditionExpression: '#version = :version',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':version': version },
  },
});

/** Writes nothing, and lets the others through only while an item is still at `version`: what they rest on must not change under them. */
export const unchanged = (table: Table, { PK, SK }: Key, version: number): Write => ({
  ConditionCheck: {
    TableName: table.name,
    Key: { PK, SK },
    ConditionExpression: '#version = :version',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':version': version },
  },
});

/** Writes nothing, and lets the others through only while an item is there, whatever it says. */
export const present = (table: Table, { PK, SK }: Key): Write => ({
  ConditionCheck: { TableName: table.name, Key: { PK, SK }, ConditionExpression: 'attribute_exists(PK)' },
});

/** Writes nothing, and lets the others through only while there is no such item. */
export const absent = (table: Table, { PK, SK }: Key): Write => ({
  ConditionCheck: { TableName: table.name, Key: { PK, SK }, ConditionExpression: 'attribute_not_exists(PK)' },
});

/** Removes an item, whether or not it is there. */
export const remove = (table: Table, { PK, SK }: Key): Write => ({ Delete: { TableName: table.name, Key: { PK, SK } } });

/** Adds to a number (missing = 0), refusing to pass `most`. */
export const count = (table: Table, key: Key, type: string, attribute: string, by: number, most = 1e9): Write => ({
  Update: {
    TableName: table.name,
    Key: key,
    UpdateExpression: 'ADD #n :by SET #type = :type',
    ConditionExpression: 'attribute_not_exists(#n) OR #n <= :room',
    ExpressionAttributeNames: { '#n': attribute, '#type': 'type' },
    ExpressionAttributeValues: { ':by': by, ':room': most - by, ':type': type },
  },
});

/** Done, or the positions of the writes whose condition did not hold. Either all writes happened or none. */
export type Outcome = { done: true } | { done: false; failed: number[] };

const attempts = 12;

/**
 * Writes all or nothing, at most 100 items. Clashes with other transactions on the same items are tried again with
 * jitter; a condition that does not hold is answered, not thrown, since only the caller knows what it means.
 */
export async function commit(table: Table, writes: Write[]): Promise<Outcome> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await table.client.send(new TransactWriteCommand({ TransactItems: writes }));
      return { done: true };
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const codes = (error.CancellationReasons ?? []).map((reason) => reason.Code);
      const failed = codes.flatMap((code, index) => (code === 'ConditionalCheckFailed' ? [index] : []));
      if (failed.length > 0) return { done: false, failed };
      if (!codes.includes('TransactionConflict') || attempt === attempts) throw error;
      await pause(Math.random() * Math.min(500, 5 * 2 ** attempt));
    }
  }
}

/**
 * Commits writes that have nothing to do with each other, fifty a transaction: an engine that makes every transaction durable does so
 * fifty times less often. Those whose condition fails are left out, the others stand.
 */
export async function commitEach(table: Table, writes: readonly Write[]): Promise<void> {
  for (const chunk of chunked([...writes], 50)) {
    for (let left = chunk; left.length > 0; ) {
      const outcome = await commit(table, left);
      if (outcome.done) break;
      left = left.filter((_, index) => !outcome.failed.includes(index));
    }
  }
}

/** Puts any number of items without conditions. For first loads, immutable parts and what is derived. */
export const putAll = (table: Table, items: readonly Item[]): Promise<void> =>
  writeAll(
    table,
    items.map((item) => ({ PutRequest: { Item: item as Record<string, unknown> } })),
  );

/** Removes any number of items, whether or not they are there. */
export const removeAll = (table: Table, keys: readonly Key[]): Promise<void> =>
  writeAll(
    table,
    keys.map(({ PK, SK }) => ({ DeleteRequest: { Key: { PK, SK } } })),
  );

type Request = { PutRequest: { Item: Record<string, unknown> } } | { DeleteRequest: { Key: Record<string, unknown> } };

/** 25 a request, eight requests at a time. */
async function writeAll(table: Table, all: readonly Request[]): Promise<void> {
  await pooled(chunked([...all], 25), 8, async (chunk) => {
    let requests = chunk;
    while (requests.length > 0) {
      const answer = await table.client.send(new BatchWriteCommand({ RequestItems: { [table.name]: requests } }));
      requests = (answer.UnprocessedItems?.[table.name] ?? []) as typeof requests;
      if (requests.length > 0) await pause(50);
    }
  });
}

const chunked = <T>(values: T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(values.length / size) }, (_, index) => values.slice(index * size, (index + 1) * size));

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
