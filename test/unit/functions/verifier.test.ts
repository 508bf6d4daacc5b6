import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HTTPException } from 'hono/http-exception';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { tokenVerifier } from '../../../functions/api/verifier.ts';

const issuer = 'https://issuer.example';
const audience = 'https://musubi.example/api';
let keys: Awaited<ReturnType<typeof generateKeyPair>>;
let verify: ReturnType<typeof tokenVerifier>;
let server: ReturnType<typeof createServer>;

beforeAll(async () => {
  keys = await generateKeyPair('RS256');
  const jwks = JSON.stringify({ keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'k', alg: 'RS256', use: 'sig' }] });
  server = createServer((_, response) => response.setHeader('content-type', 'application/json').end(jwks)).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const jwksUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  verify = tokenVerifier({ issuer, clientId: 'web', audience, jwksUrl });
});
afterAll(() => void server.close());

/** A token with the issuer's own key, changed where a test says so. */
function token(claims: Record<string, unknown>, expires = true): Promise<string> {
  const jwt = new SignJWT({ client_id: 'web', token_use: 'access', email: 'a@test.example', email_verified: true, ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: 'k' })
    .setSubject('s')
    .setIssuer(issuer);
  return (expires ? jwt.setExpirationTime('5 minutes') : jwt).sign(keys.privateKey);
}

it.each<[string, Record<string, unknown>, boolean]>([
  ['none', {}, true],
  ['the client', { aud: 'web' }, true],
  ['our API', { aud: audience }, true],
  ['our API among others', { aud: ['https://other.example', audience] }, true],
  ['another API', { aud: 'https://other.example/api' }, false],
  ['others', { aud: ['https://other.example', 'https://third.example'] }, false],
  ['nobody', { aud: [] }, false],
])('a token whose audience is %s', async (_name, claims, isTaken) => {
  expect(await verify(await token(claims))).toEqual(isTaken ? { issuer, subject: 's', email: 'a@test.example' } : null);
});

it('refuses a token that never expires', async () => {
  expect(await verify(await token({}, false))).toBe(null);
});

describe('an issuer whose keys cannot be had', () => {
  /** What comes of a good token, and what was logged. */
  async function asked(jwksUrl: string) {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const outcome = await tokenVerifier({ issuer, clientId: 'web', audience, jwksUrl })(await token({})).catch((error: unknown) => error);
    const logged = log.mock.calls.map(([line]) => JSON.parse(String(line)).event);
    log.mockRestore();
    return [outcome instanceof HTTPException ? outcome.status : outcome, logged];
  }

  it('because it is not there', async () => {
    const gone = createServer().listen(0, '127.0.0.1');
    await once(gone, 'listening');
    const url = `http://127.0.0.1:${(gone.address() as AddressInfo).port}/`;
    await new Promise((resolve) => gone.close(resolve));
    expect(await asked(url)).toEqual([503, ['keys-unavailable']]);
  });

  it.each<[string, RequestListener]>([
    ['a fault of its own', (_, response) => response.writeHead(500).end()],
    ['a redirect', (_, response) => response.writeHead(302, { location: issuer }).end()],
    ['a page', (_, response) => response.end('<html>')],
    ['other JSON', (_, response) => response.end('{"message":"Forbidden"}')],
    ['nothing', (_, response) => void response.destroy()],
  ])('because it answers with %s', async (_name, listener) => {
    const failing = createServer(listener).listen(0, '127.0.0.1');
    await once(failing, 'listening');
    expect(await asked(`http://127.0.0.1:${(failing.address() as AddressInfo).port}/`)).toEqual([503, ['keys-unavailable']]);
    failing.close();
  });
});

it('refuses a token signed with a key that the issuer does not have', async () => {
  const other = await generateKeyPair('RS256');
  const forged = await new SignJWT({ client_id: 'web', token_use: 'access', email: 'a@test.example', email_verified: true })
    .setProtectedHeader({ alg: 'RS256', kid: 'unknown' })
    .setSubject('s')
    .setIssuer(issuer)
    .setExpirationTime('5 minutes')
    .sign(other.privateKey);
  expect(await verify(forged)).toBe(null);
});
