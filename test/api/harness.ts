import { randomUUID } from 'node:crypto';
import type { DynamoDBRecord } from 'aws-lambda';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll } from 'vitest';
import { createApp } from '../../functions/api/app.ts';
import { consume } from '../../functions/feed/consume.ts';
import { work } from '../../functions/jobs/consume.ts';
import { type Engine, openEngine, startEngine } from '../../functions/local/engine.ts';
import type { Mail } from '../../functions/post/mime.ts';
import type { Services } from '../../functions/services.ts';
import { documentClient } from '../../functions/table/client.ts';
import { createTable } from '../../functions/table/create.ts';
import { type StreamReader, streamReader } from '../../functions/table/stream.ts';
import { type Item, putAll } from '../../functions/table/table.ts';
import { Described } from './described.ts';

/** The API's own description, to which every answer of every test is held. The same for all tests of a process. */
let described: Described | undefined;

/** A clock that stands still until a test moves it. */
export function testClock(start = '2026-11-22T01:00:00Z') {
  let now = Temporal.Instant.from(start);
  return {
    now: () => now,
    advance: (duration: Temporal.DurationLike) => {
      now = now.add(duration);
    },
  };
}

export type Api = {
  services: Services;
  clock: ReturnType<typeof testClock>;
  put: (items: readonly (Item | Item[])[]) => Promise<void>;
  /** Mails posted so far. */
  mails: Mail[];
  /** The changes made since this was last asked, in the order of the stream. */
  changes: () => Promise<DynamoDBRecord[]>;
  /** Delivers changes to the consumers of one lane. */
  deliver: (lane: 'feed' | 'jobs', records: DynamoDBRecord[]) => Promise<void>;
  /** Delivers every change made so far to the consumers and the jobs, and the changes these make, until all is quiet. */
  settle: () => Promise<void>;
  /** Calls the API as the person with this address, or as a stranger (null). */
  call: (who: string | null, method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;
};
// biome-ignore lint/suspicious/noExplicitAny: a test reads answers of every shape; what it expects it asserts.
export type Answer = { status: number; body: any; headers: Headers };

/**
 * The whole API on a table of its own, on the real local engine (or the one at DYNAMODB_ENDPOINT). Tokens are `as:<address>`, or
 * `anew:<address>` for another account with the same address: checking real ones has tests of its own. `dataDir`: where the engine keeps its file; by default it keeps all in memory, which is quicker to
 * start, but slower with every change.
 */
export function testApi(limits?: Services['limits'], dataDir: string | null = null): Api {
  let engine: Engine;
  const clock = testClock();
  const api = { clock } as Api;
  beforeAll(async () => {
    const endpoint = process.env.DYNAMODB_ENDPOINT;
    engine = endpoint ? await openEngine({ endpoint, dataDir: '' }) : await startEngine({ dataDir });
    const table = { client: documentClient({ endpoint: engine.endpoint, region: 'ap-northeast-1' }), name: `test-${randomUUID()}` };
    const stream = await createTable(table.client, table.name);
    api.services = {
      table,
      now: clock.now,
      webOrigin: 'https://musubi.example',
      limits,
      sender: { name: 'Musubi', email: 'post@musubi.example' },
      verify: async (token) => {
        const [, account, email] = /^(as|anew):(.*)$/s.exec(token) ?? [];
        return account && email !== undefined ? { issuer: 'https://provider.example', subject: `${account}:${email}`, email } : null;
      },
    };
    api.mails = [];
    const post = {
      send: async (mail: Mail) => {
        api.mails.push(mail);
        return 'sent' as const;
      },
    };
    const reader = streamReader({ endpoint: engine.endpoint, region: 'ap-northeast-1' }, stream);
    const positions = new Map<string, string | null>();
    api.changes = () => unread(reader, positions);
    api.deliver = async (lane, records) => {
      const event = { Records: records };
      const answer = await (lane === 'feed' ? consume({ ...api.services, post }, event) : work(api.services, event));
      if (answer.batchItemFailures.length > 0) throw new Error('A consumer failed; see the log.');
    };
    api.settle = async () => {
      for (let records = await api.changes(); records.length > 0; records = await api.changes()) {
        await api.deliver('feed', records);
        await api.deliver('jobs', records);
      }
    };
    const app = createApp(api.services);
    described ??= new Described(await (await app.request('/api/openapi.json')).json());
    api.put = (items) => putAll(table, items.flat());
    api.call = async (who, method, path, body, headers = {}) => {
      const response = await app.request(`/api${path}`, {
        method,
        headers: {
          ...(who ? { authorization: `Bearer as:${who}` } : {}),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      // As it was sent: `text()` would take a byte order mark away.
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
      const type = response.headers.get('content-type');
      const answered = type?.includes('json') && text ? JSON.parse(text) : text;
      const wrong = described?.wrongWith(method, path, response.status, type, answered) ?? null;
      if (wrong) throw new Error(`Not as described: ${wrong}`);
      return { status: response.status, body: answered, headers: response.headers };
    };
  }, 30_000);
  afterAll(() => engine?.stop());
  return api;
}

/** What the stream holds after the `positions` it was read to (null: a shard that has ended), from its beginning where it has none. */
async function unread(reader: StreamReader, positions: Map<string, string | null>): Promise<DynamoDBRecord[]> {
  const records: DynamoDBRecord[] = [];
  for (const { id } of await reader.shards()) {
    if (!positions.has(id)) positions.set(id, await reader.open(id, null));
    for (let position = positions.get(id); position; position = positions.get(id)) {
      const page = await reader.read(position, 1000);
      positions.set(id, page.position);
      if (page.records.length === 0) break;
      records.push(...page.records);
    }
  }
  return records;
}
