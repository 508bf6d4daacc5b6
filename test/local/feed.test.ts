import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type Engine, startEngine } from '../../functions/local/engine.ts';
import { beginBehind } from '../../functions/local/feed/begin.ts';
import { type Follow, follow } from '../../functions/local/feed/follow.ts';
import { followInThread } from '../../functions/local/feed/inThread.ts';
import { documentClient } from '../../functions/table/client.ts';
import { createTable } from '../../functions/table/create.ts';
import { type StreamReader, streamReader } from '../../functions/table/stream.ts';
import { temporaryFolder, until } from './support.ts';

const region = 'ap-northeast-1';
let engine: Engine;
let tables = 0;

beforeAll(async () => {
  engine = await startEngine({ dataDir: null });
});
afterAll(() => engine.stop());

/** A table of the test's own, its stream, and a way to write items 0, 1, 2 … into it one after another. */
async function newTable() {
  tables += 1;
  const TableName = `Feed${tables}`;
  const client = documentClient({ endpoint: engine.endpoint, region });
  const stream = await createTable(client, TableName);
  const put = async (from: number, to: number) => {
    for (let number = from; number < to; number += 1)
      await client.send(
        new PutCommand({ TableName, Item: { PK: `P${number % 3}`, SK: String(number), type: number % 2 ? 'Plan' : 'Person' } }),
      );
  };
  return { TableName, client, stream, put, reader: streamReader({ endpoint: engine.endpoint, region }, stream) };
}

const everything = { filters: [], batchSize: 10, retryAttempts: 1 };
const start = (options: Partial<Follow> & Pick<Follow, 'reader' | 'handler'>) => {
  const following = follow({ name: 'feed', consumer: everything, folder: temporaryFolder(), log: () => {}, firstRetry: 1, ...options });
  onTestFinished(() => following.stop());
  return following;
};
const sortKeys = (records: readonly DynamoDBRecord[]) => records.map(({ dynamodb }) => Number(dynamodb?.Keys?.SK?.S));
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);

describe('the change feed', () => {
  it('gives a handler what Lambda would', async () => {
    const { TableName, client, stream, reader } = await newTable();
    await client.send(
      new PutCommand({ TableName, Item: { PK: 'a', SK: '結び', n: 1.5, bytes: new Uint8Array([1, 2, 250]), list: [true, null] } }),
    );
    await client.send(new PutCommand({ TableName, Item: { PK: 'a', SK: '結び', n: 2 } }));
    await client.send(new DeleteCommand({ TableName, Key: { PK: 'a', SK: '結び' } }));
    const records: DynamoDBRecord[] = [];
    await start({ reader, handler: async ({ Records }) => void records.push(...Records) }).caughtUp();

    expect(records.map(({ eventName }) => eventName)).toEqual(['INSERT', 'MODIFY', 'REMOVE']);
    expect(records.every((record) => record.eventSourceARN === stream && record.eventSource === 'aws:dynamodb')).toBe(true);
    expect(records[0]?.dynamodb).toMatchObject({
      Keys: { PK: { S: 'a' }, SK: { S: '結び' } },
      NewImage: { n: { N: '1.5' }, bytes: { B: 'AQL6' }, list: { L: [{ BOOL: true }, { NULL: true }] } },
      StreamViewType: 'NEW_AND_OLD_IMAGES',
    });
    expect(records[0]?.dynamodb?.ApproximateCreationDateTime).toSatisfy(Number.isInteger);
    expect(records[1]?.dynamodb?.OldImage?.n).toEqual({ N: '1.5' });
    expect(records[2]?.dynamodb?.NewImage).toBeUndefined();
    expect(JSON.parse(JSON.stringify(records))).toEqual(records);
  });

  it('is in order, in batches of the consumer’s size, and goes on as things are written', async () => {
    const { put, reader } = await newTable();
    await put(0, 25);
    const batches: number[][] = [];
    const following = start({ reader, handler: async ({ Records }) => void batches.push(sortKeys(Records)) });
    await following.caughtUp();
    expect(batches.map(({ length }) => length)).toEqual([10, 10, 5]);
    await put(25, 30);
    await following.caughtUp();
    expect(batches.flat()).toEqual(range(0, 30));
  });

  it('holds back what the consumer’s filters do not let through', async () => {
    const { put, reader } = await newTable();
    await put(0, 6);
    const seen: number[] = [];
    const consumer = { filters: [{ dynamodb: { NewImage: { type: { S: ['Plan'] } } } }], batchSize: 1, retryAttempts: 0 };
    await start({ reader, consumer, handler: async ({ Records }) => void seen.push(...sortKeys(Records)) }).caughtUp();
    expect(seen).toEqual([1, 3, 5]);
  });

  it('goes on after a stop where it stopped, each consumer for itself', async () => {
    const { put, reader } = await newTable();
    const folder = temporaryFolder();
    const seen: Record<string, number[]> = { feed: [], jobs: [] };
    const consumer = (name: string) =>
      start({ reader, folder, name, handler: async ({ Records }) => void seen[name]?.push(...sortKeys(Records)) });
    await put(0, 3);
    const first = consumer('feed');
    await first.caughtUp();
    await first.stop();
    await put(3, 6);
    await Promise.all([consumer('feed').caughtUp(), consumer('jobs').caughtUp()]);
    expect(seen).toEqual({ feed: range(0, 6), jobs: range(0, 6) });
  });

  it('starts again from the beginning on the stream of another table', async () => {
    const folder = temporaryFolder();
    for (const { put, reader } of [await newTable(), await newTable()]) {
      await put(0, 2);
      const seen: number[] = [];
      const following = start({ reader, folder, handler: async ({ Records }) => void seen.push(...sortKeys(Records)) });
      await following.caughtUp();
      await following.stop();
      expect(seen).toEqual([0, 1]);
    }
  });

  it('can begin behind what is there, once; whoever has begun goes on where they were', async () => {
    const { put, reader } = await newTable();
    const folder = temporaryFolder();
    const seen: number[] = [];
    const handler: Follow['handler'] = async ({ Records }) => void seen.push(...sortKeys(Records));
    await put(0, 3);
    // A passing over that was cut short counts for nothing.
    writeFileSync(`${folder}/feed.passing.json`, JSON.stringify({ stream: reader.arn, shards: {} }));
    await beginBehind('feed', reader, folder);
    await put(3, 5);
    await beginBehind('feed', reader, folder);
    await start({ reader, folder, handler }).caughtUp();
    expect(seen).toEqual([3, 4]);
  });

  it('puts what fails for good into a file and goes on', async () => {
    const { put, reader } = await newTable();
    const folder = temporaryFolder();
    const logged: string[] = [];
    await put(0, 5);
    const seen: number[] = [];
    const handler: Follow['handler'] = async ({ Records }) => {
      if (sortKeys(Records).includes(2)) throw new Error('cannot reach hana@example.jp');
      seen.push(...sortKeys(Records));
      return undefined;
    };
    await start({ reader, folder, handler, log: (line) => logged.push(line) }).caughtUp();
    expect(seen).toEqual([0, 1, 3, 4]);
    const [failure, ...more] = readFileSync(`${folder}/feed.failures.jsonl`, 'utf8').trim().split('\n');
    expect(more).toEqual([]);
    expect(JSON.parse(failure ?? '')).toMatchObject({
      error: expect.stringContaining('cannot reach'),
      record: { dynamodb: { Keys: { SK: { S: '2' } } } },
    });
    expect(logged.join()).toMatch(/gave up on change/);
    expect(logged.join()).not.toContain('@');
  });

  it('misses nothing and keeps the order when the process is killed', async () => {
    const { put, stream, reader } = await newTable();
    const folder = temporaryFolder();
    const seen = () => (existsSync(`${folder}/seen`) ? readFileSync(`${folder}/seen`, 'utf8').trim().split('\n').map(Number) : []);
    const program = new URL('./programs/follower.ts', import.meta.url).pathname;
    const launch = () => spawn(process.execPath, ['--import', 'tsx', program, engine.endpoint, stream, folder], { stdio: 'inherit' });
    await put(0, 60);

    const first = launch();
    await until(() => seen().length >= 20);
    first.kill('SIGKILL');
    await once(first, 'exit');
    const beforeKill = seen();
    await put(60, 70);
    const second = launch();
    onTestFinished(() => void second.kill('SIGKILL'));
    await until(() => seen().at(-1) === 69);

    expect(beforeKill).toEqual(range(0, beforeKill.length));
    const afterKill = seen().slice(beforeKill.length);
    expect(afterKill).toEqual(range(afterKill[0] ?? Number.NaN, 70));
    // It begins again with the batch that was under way, or with the one whose end could not be noted any more.
    const again = beforeKill.length - (afterKill[0] ?? Number.NaN);
    expect([(afterKill[0] ?? Number.NaN) % 7, again >= 0 && again <= 7]).toEqual([0, true]);
    expect(reader.arn).toBe(stream);
  });

  it('reads closed shards to their end before their children', async () => {
    const shards: Record<string, { parent: string | null; numbers: number[]; closed: boolean }> = {
      child: { parent: 'parent', numbers: [3, 4], closed: false },
      parent: { parent: 'trimmed-long-ago', numbers: [1, 2], closed: true },
    };
    const reader: StreamReader = {
      arn: 'arn',
      shards: async () => Object.entries(shards).map(([id, { parent }]) => ({ id, parent })),
      open: async (shard, after) => `${shard} ${after ? (shards[shard]?.numbers.indexOf(Number(after)) ?? 0) + 1 : 0}`,
      read: async (position) => {
        const [id = '', at] = position.split(' ');
        const { numbers = [], closed = false } = shards[id] ?? {};
        const records = numbers.slice(Number(at), Number(at) + 1).map((number) => ({ dynamodb: { SequenceNumber: String(number) } }));
        const next = Number(at) + records.length;
        return { records, position: closed && next === numbers.length ? null : `${id} ${next}` };
      },
    };
    const seen: string[] = [];
    await start({
      reader,
      handler: async ({ Records }) => void seen.push(...Records.map(({ dynamodb }) => dynamodb?.SequenceNumber ?? '')),
    }).caughtUp();
    expect(seen).toEqual(['1', '2', '3', '4']);
  });

  it('begins anew from its checkpoint when a position has expired', async () => {
    const { put, reader } = await newTable();
    await put(0, 3);
    let expired = 0;
    const forgetful: StreamReader = {
      ...reader,
      read: async (position, limit) => {
        expired += 1;
        if (expired === 2) throw Object.assign(new Error('expired'), { name: 'ExpiredIteratorException' });
        return reader.read(position, limit);
      },
    };
    const seen: number[] = [];
    await start({ reader: forgetful, handler: async ({ Records }) => void seen.push(...sortKeys(Records)) }).caughtUp();
    expect(seen).toEqual([0, 1, 2]);
  });
});

describe('a consumer in a thread', () => {
  it('computes without holding up this one', async () => {
    const { put, stream } = await newTable();
    const folder = temporaryFolder();
    process.env.HANDLER_FOLDER = folder;
    const following = followInThread(
      {
        name: 'runs',
        handlerUrl: new URL('./programs/handler.ts', import.meta.url).href,
        endpoint: engine.endpoint,
        region,
        stream,
        folder,
      },
      () => {},
    );
    onTestFinished(() => following.stop());
    await put(0, 6);
    // Were the handler in this thread, nobody could tell it to finish.
    await until(() => existsSync(`${folder}/begun`));
    writeFileSync(`${folder}/finish`, '');
    await following.caughtUp();
    expect(readFileSync(`${folder}/seen`, 'utf8')).toBe('1\n3\n5\n');
  });
});
