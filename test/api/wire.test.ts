import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createApp } from '../../functions/api/app.ts';
import { tokenVerifier } from '../../functions/api/verifier.ts';
import { served } from '../../functions/api/wire.ts';
import { exportKinds } from '../../functions/files/exports.ts';
import type { Env } from '../../functions/http/context.ts';
import { serveLambda } from '../../functions/local/lambda.ts';
import { testApi } from './harness.ts';
import { emailOf, emptyRelease, event, member, organisation, participation, person } from './world.ts';

/** What goes over the wire, byte by byte: the app behind the function's adapter, behind what stands in for API Gateway. */

const api = testApi();
let origin: string;
const stops: (() => void)[] = [];

async function listening(app: Hono<Env>): Promise<string> {
  const server = createServer((incoming, response) => void serveLambda(served(app), () => {})(incoming, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  stops.push(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

beforeAll(async () => {
  origin = await listening(createApp(api.services));
  await api.put([
    ...['su-p', 'host-p'].flatMap(person),
    ...organisation('su', 'startup'),
    member('su', 'su-p', 'startup'),
    ...organisation('host', 'organiser'),
    member('host', 'host-p', 'organiser'),
    event('fair', 'host'),
    participation('fair', 'su', ['su-p']),
    ...emptyRelease('fair'),
  ]);
});
afterAll(() => {
  for (const stop of stops) stop();
});

it.each(exportKinds)('the file of %s begins with the mark by which Excel knows its encoding, once', async (kind) => {
  const answer = await fetch(`${origin}/api/events/fair/exports/${kind}`, { headers: { authorization: `Bearer as:${emailOf('host-p')}` } });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect([...bytes.slice(3, 6)]).not.toEqual([0xef, 0xbb, 0xbf]);
  expect(Number(answer.headers.get('content-length'))).toBe(bytes.length);
});

/** As it is written, which `fetch` would not send. */
async function raw(path: string) {
  const sent = request(`${origin}`, { path, headers: { 'accept-language': 'en' } }).end();
  const [response] = await once(sent, 'response');
  return { status: response.statusCode, type: response.headers['content-type'], body: await text(response) };
}

describe('a path that leads out of the API once it is decoded', () => {
  it.each(['/api/%2e%2e/x', '/api/..%2fx', '/api/%2e%2e%2f%2e%2e%2fetc%2fpasswd', '/api/%5c..%5c..', '/api/x/..%2f..%2f', '/%2e%2e'])(
    '%s is not found, in words',
    async (path) => {
      const { status, type, body } = await raw(path);
      expect([status, type]).toEqual([404, 'application/problem+json; charset=utf-8']);
      expect(JSON.parse(body)).toMatchObject({ code: 'not-found', instance: expect.stringMatching(/^[0-9A-Z]{26}$/) });
    },
  );
});

it('an answer over what a function may give back says so', async () => {
  const app = new Hono<Env>();
  app.get('/much', (c) => c.json({ much: 'x'.repeat(6 * 1024 * 1024) }));
  app.get('/marked', (c) => c.json({ much: '"'.repeat(2 * 1024 * 1024) }));
  app.get('/fits', (c) => c.json({ much: 'x'.repeat(6 * 1024 * 1024 - 1000) }));
  const at = await listening(app);
  for (const path of ['/much', '/marked']) {
    const answer = await fetch(at + path, { headers: { 'accept-language': 'en' } });
    expect([answer.status, answer.headers.get('content-type'), (await answer.json()).code]).toEqual([
      413,
      'application/problem+json; charset=utf-8',
      'answer-too-large',
    ]);
  }
  expect((await fetch(`${at}/fits`)).status).toBe(200);
});

it('an issuer that cannot be reached is no fault of the reader: 503 in words, for who is signed in', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const jwksUrl = 'http://127.0.0.1:1/';
  const verify = tokenVerifier({ issuer: 'https://issuer.example', clientId: 'web', jwksUrl });
  const at = await listening(createApp({ ...api.services, verify }));
  const token = [{ alg: 'RS256', kid: 'k' }, { iss: 'https://issuer.example' }, {}].map((part) => btoa(JSON.stringify(part))).join('.');
  const answer = await fetch(`${at}/api/me`, {
    headers: { authorization: `Bearer ${token.replaceAll('=', '')}`, 'accept-language': 'en' },
  });
  log.mockRestore();
  expect([answer.status, answer.headers.get('content-type')]).toEqual([503, 'application/problem+json; charset=utf-8']);
  expect(await answer.json()).toMatchObject({ code: 'unavailable', title: 'Temporarily unavailable' });
  expect((await fetch(`${at}/api/events`)).status).toBe(200);
});
