import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { request as send } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEngine } from '../../functions/local/engine.ts';
import { itemsOf } from '../../functions/local/sample/load.ts';
import { sampleWorld } from '../../functions/local/sample/world.ts';
import { startLocal } from '../../functions/local/start.ts';
import { documentClient } from '../../functions/table/client.ts';
import { accessTokenOf, npmStart } from './running.ts';
import { until } from './support.ts';

let dataDir: string;
let local: Awaited<ReturnType<typeof startLocal>>;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'musubi-test-'));
  const first = npmStart({ PORT: '0', DATA_DIR: dataDir });
  await until(() => first.said().includes('Loading the sample world'));
  first.child.kill('SIGKILL');
  await once(first.child, 'close');
  local = await startLocal({ port: 0, dataDir, quiet: true });
}, 300_000);

afterAll(async () => {
  await local?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const get = (path: string, headers: Record<string, string> = {}) => fetch(local.origin + path, { headers, redirect: 'manual' });

/** An answer to a request that calls the server by another name. `fetch` would not let us. */
async function calledBy(host: string, accept: string): Promise<{ status: number | undefined; location: string | undefined }> {
  const request = send({ host: '127.0.0.1', port: new URL(local.origin).port, path: '/events?x=1', headers: { host, accept } });
  request.end();
  const [response] = await once(request, 'response');
  response.resume();
  return { status: response.statusCode, location: response.headers.location };
}

async function scan(): Promise<Record<string, unknown>[]> {
  const client = documentClient({ endpoint: process.env.DYNAMODB_ENDPOINT, region: 'ap-northeast-1' });
  const items: Record<string, unknown>[] = [];
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page = await client.send(new ScanCommand({ TableName: 'Musubi', ExclusiveStartKey }));
    items.push(...(page.Items ?? []));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return items;
}

describe('the first start', () => {
  it('completes a world whose loading was killed, as of the moment it began', async () => {
    const items = await scan();
    const mark = items.find(({ type }) => type === 'SampleWorld');
    const keysOf = (some: Record<string, unknown>[]) => some.map(({ PK, SK }) => `${PK} ${SK}`).sort();
    const world = itemsOf(sampleWorld({ now: String(mark?.startedAt) }));
    expect(keysOf(items.filter((item) => item !== mark))).toEqual(keysOf(world));
    expect(mark?.finishedAt).not.toBeNull();
  });

  it('takes the world for how things are: nobody gets a mail about it', async () => {
    await local.settled();
    expect(await (await get('/mailbox/api/mails')).json()).toEqual({ mails: [] });
  });
});

describe('one address', () => {
  it('has the web app, its settings, the API, the identity provider and the mailbox', async () => {
    const page = await get('/events/whatever');
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<div id="root">')]);
    expect(await (await get('/config.json')).json()).toEqual({
      issuer: `${local.origin}/identity`,
      clientId: 'musubi-web',
      scope: 'openid email',
    });
    const stranger = await get('/api/me');
    expect([stranger.status, stranger.headers.get('content-type')]).toEqual([401, expect.stringContaining('application/problem+json')]);
    expect(stranger.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await get('/identity/.well-known/openid-configuration')).status).toBe(200);
    expect((await get('/mailbox')).status).toBe(200);
    expect((await get('/local/style.css')).status).toBe(200);
    expect((await get('/local/../start.ts')).status).toBe(404);
  });

  it('lets somebody of the sample world sign in and be known to the API', async () => {
    const { people } = sampleWorld({ now: '2026-11-22T00:00:00Z' });
    const email = people.find((person) => person.email.startsWith('startup@'))?.email ?? '';
    const me = await get('/api/me', { authorization: `Bearer ${await accessTokenOf(local.origin, email)}` });
    expect([me.status, JSON.stringify(await me.json())]).toEqual([200, expect.stringContaining(email)]);
  });

  it('is called by its own name, so that no page from outside reaches it under another', async () => {
    const { port } = new URL(local.origin);
    expect(await calledBy(`127.0.0.1:${port}`, 'text/html')).toEqual({ status: 307, location: `${local.origin}/events?x=1` });
    expect(await calledBy(`evil.example:${port}`, 'text/html')).toEqual({ status: 421, location: undefined });
    expect(await calledBy('localhost:1', '*/*')).toEqual({ status: 421, location: undefined });
  });
});

describe('npm start', () => {
  const refused = async (variables: Record<string, string>) => {
    const { child, said } = npmStart(variables);
    const [code] = await once(child, 'close');
    return { code, said: said().trim() };
  };

  it('says in one sentence why it cannot start', async () => {
    const other = mkdtempSync(join(tmpdir(), 'musubi-test-'));
    const { port } = new URL(local.origin);
    const [folder, taken, wrong, nowhere] = await Promise.all([
      refused({ PORT: '0', DATA_DIR: dataDir }),
      refused({ PORT: port, DATA_DIR: other }),
      refused({ PORT: 'three', DATA_DIR: other }),
      refused({ PORT: '0', DATA_DIR: join(other, 'b'), DYNAMODB_ENDPOINT: 'http://127.0.0.1:1' }),
    ]);
    rmSync(other, { recursive: true, force: true });
    expect(folder).toEqual({ code: 1, said: expect.stringMatching(/^Musubi is already running on the data folder .+\.$/) });
    expect(taken).toEqual({ code: 1, said: expect.stringMatching(/^Port \d+ is in use\. .+\.$/) });
    expect(wrong).toEqual({ code: 1, said: expect.stringMatching(/^PORT is not usable: .+\.$/) });
    expect(nowhere).toEqual({ code: 1, said: expect.stringMatching(/Nothing answers at DYNAMODB_ENDPOINT/) });
  }, 60_000);

  it('prints its address last, finds everything as it was left, and ends cleanly when told to', async () => {
    const before = (await scan()).length;
    await local.stop();
    const { child, said } = npmStart({ PORT: '0', DATA_DIR: dataDir });
    await until(() => said().includes('Musubi is ready'));
    const last = said().trim().split('\n').at(-1) ?? '';
    expect(last).toMatch(/^Musubi is ready: http:\/\/localhost:\d+$/);
    const origin = last.slice(last.indexOf('http'));
    expect((await fetch(`${origin}/config.json`)).status).toBe(200);
    child.kill('SIGTERM');
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(said()).not.toMatch(/Loading|@/);

    const engine = await startEngine({ dataDir });
    process.env.DYNAMODB_ENDPOINT = engine.endpoint;
    expect((await scan()).length).toBe(before);
    await engine.stop();
  }, 60_000);
});
