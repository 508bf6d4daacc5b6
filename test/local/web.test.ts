import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serveWeb, setSecurityHeaders } from '../../functions/local/web.ts';
import { temporaryFolder } from './support.ts';

const script = 'export const knot = 1;\n'.repeat(200);

async function served() {
  const folder = temporaryFolder();
  mkdirSync(`${folder}/web/assets`, { recursive: true });
  writeFileSync(`${folder}/web/index.html`, '<!doctype html><title>結び</title>');
  writeFileSync(`${folder}/web/assets/app-1a2b.js`, script);
  writeFileSync(`${folder}/secret.txt`, 'not for the web');
  const serve = serveWeb(`${folder}/web`);
  const server = createServer((request, response) => {
    setSecurityHeaders(response);
    void serve(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** As it goes over the wire: `fetch` would tidy the path and unpack the body. */
async function raw(origin: string, path: string, headers: Record<string, string> = {}) {
  const { hostname, port } = new URL(origin);
  const request = send({ hostname, port, path, headers });
  request.end();
  const [response] = await once(request, 'response');
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part);
  return { status: response.statusCode as number, headers: response.headers as Record<string, string>, body: Buffer.concat(parts) };
}

describe('the web app', () => {
  it('is one page for every address in it, asked for anew each time', async () => {
    const origin = await served();
    for (const path of ['/', '/events/ghec', '/signed-in?code=a.b']) {
      const response = await fetch(origin + path);
      expect([response.status, response.headers.get('cache-control'), await response.text()]).toEqual([
        200,
        'no-cache',
        '<!doctype html><title>結び</title>',
      ]);
    }
  });

  it('keeps for ever what has a hash in its name', async () => {
    const response = await fetch(`${await served()}/assets/app-1a2b.js`);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await response.text()).toBe(script);
  });

  it('is packed as the browser likes it, and not sent again when unchanged', async () => {
    const origin = await served();
    const packed = await raw(origin, '/assets/app-1a2b.js', { 'accept-encoding': 'gzip, deflate, br' });
    expect([packed.headers['content-encoding'], brotliDecompressSync(packed.body).toString()]).toEqual(['br', script]);
    const zipped = await raw(origin, '/assets/app-1a2b.js', { 'accept-encoding': 'gzip' });
    expect([zipped.headers['content-encoding'], gunzipSync(zipped.body).toString()]).toEqual(['gzip', script]);
    const again = await raw(origin, '/', { 'if-none-match': (await raw(origin, '/')).headers.etag ?? '' });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it('says so when a file is missing, and never reaches outside its folder', async () => {
    const origin = await served();
    expect((await raw(origin, '/assets/app-old.js')).status).toBe(404);
    for (const path of ['/../secret.txt', '/..%2fsecret.txt', '/assets/..%2f..%2fsecret.txt', '/%00.txt', '/%E0.txt', '/assets.d/']) {
      const { status, body } = await raw(origin, path);
      expect([path, status === 404 || !body.includes('not for the web')]).toEqual([path, true]);
    }
    expect((await fetch(origin, { method: 'POST' })).status).toBe(405);
  });

  it('carries the headers of the cloud, but for the promise of https', async () => {
    const { headers } = await fetch(await served());
    expect(headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('permissions-policy')).toContain('camera=()');
    expect(headers.has('strict-transport-security')).toBe(false);
  });
});
