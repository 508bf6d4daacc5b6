import { describe, expect, test } from 'vitest';
import { ConnectionError } from '../../../web/app/problem.ts';
import { createTransport, type TransportSources } from '../../../web/app/transport.ts';

interface Sent {
  method: string;
  headers: Record<string, string>;
  body: string;
}

/** A transport over a network that answers, or fails, in the order given. */
function over(answers: (Response | Error)[], sources: Partial<TransportSources> = {}) {
  const sent: Sent[] = [];
  const heard: boolean[] = [];
  let key = 0;
  const send = createTransport({
    token: async () => 'token-1',
    language: () => 'en',
    newKey: () => `key-${++key}`,
    onConnection: (isLost) => heard.push(isLost),
    fetch: async (input) => {
      const request = input as Request;
      sent.push({ method: request.method, headers: Object.fromEntries(request.headers), body: await request.text() });
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      return answer ?? new Response('{}');
    },
    ...sources,
  });
  return { send, sent, heard };
}

const address = 'http://musubi.test/api/introductions';

describe('a request', () => {
  test('says who asks and in which language', async () => {
    const { send, sent } = over([]);
    await send(address);
    expect(sent).toEqual([{ method: 'GET', headers: { authorization: 'Bearer token-1', 'accept-language': 'en' }, body: '' }]);
  });
  test('of a visitor carries no token', async () => {
    const { send, sent } = over([], { token: async () => null });
    await send(address);
    expect(sent[0]?.headers).toEqual({ 'accept-language': 'en' });
  });
  test('keeps its own headers', async () => {
    const { send, sent } = over([]);
    await send(address, { method: 'POST', body: '{}', headers: { 'idempotency-key': 'mine', 'content-type': 'application/json' } });
    expect(sent[0]?.headers).toMatchObject({ 'idempotency-key': 'mine', 'content-type': 'application/json' });
  });
});

describe('without an answer', () => {
  test('a POST is sent once more under the same key', async () => {
    const { send, sent, heard } = over([new TypeError('Failed to fetch'), new Response('{"id":"1"}', { status: 201 })]);
    const response = await send(address, { method: 'POST', body: '{"a":1}' });
    expect(response.status).toBe(201);
    expect(sent.map(({ headers, body }) => [headers['idempotency-key'], body])).toEqual([
      ['key-1', '{"a":1}'],
      ['key-1', '{"a":1}'],
    ]);
    expect(heard).toEqual([true, false]);
  });
  test('a POST gives up after the second time', async () => {
    const { send, sent } = over([new TypeError('x'), new TypeError('x')]);
    await expect(send(address, { method: 'POST' })).rejects.toMatchObject({ name: 'ConnectionError', reason: 'offline' });
    expect(sent.length).toBe(2);
  });
  test('a GET is not repeated here', async () => {
    const { send, sent } = over([new TypeError('x')]);
    await expect(send(address)).rejects.toBeInstanceOf(ConnectionError);
    expect(sent.length).toBe(1);
  });
  test('two POSTs have two keys', async () => {
    const { send, sent } = over([]);
    await send(address, { method: 'POST' });
    await send(address, { method: 'POST' });
    expect(sent.map(({ headers }) => headers['idempotency-key'])).toEqual(['key-1', 'key-2']);
  });
  test('one waits no longer than told', async () => {
    const never: typeof fetch = (_input, init) =>
      new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason)));
    const { send } = over([], { fetch: never, timeoutMs: 5 });
    await expect(send(address)).rejects.toMatchObject({ name: 'ConnectionError', reason: 'timeout' });
  });
  test('a request its asker no longer wants is no lost connection', async () => {
    const never: typeof fetch = (_input, init) =>
      new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason)));
    const { send, heard } = over([], { fetch: never });
    const asker = new AbortController();
    const answer = send(address, { signal: asker.signal });
    setTimeout(() => asker.abort());
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    expect(heard).toEqual([]);
  });
});
