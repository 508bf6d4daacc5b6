import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, expect, it } from 'vitest';
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
  expect(await verify(await token(claims))).toEqual(isTaken ? { subject: 's', email: 'a@test.example' } : null);
});

it('refuses a token that never expires', async () => {
  expect(await verify(await token({}, false))).toBe(null);
});
