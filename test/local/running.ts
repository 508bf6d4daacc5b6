import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import { Browser } from './browser.ts';

const program = new URL('../../functions/local/start.ts', import.meta.url).pathname;

/** `npm start` with these variables, and what it has said so far. */
export function npmStart(variables: Record<string, string>): { child: ChildProcess; said: () => string } {
  const child = spawn(process.execPath, ['--import', 'tsx', program], { env: { ...process.env, ...variables } });
  let output = '';
  const listen = (text: Buffer) => {
    output += text;
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  return { child, said: () => output };
}

/** What the web app gets when somebody signs in at a running server: an access token. */
export async function accessTokenOf(origin: string, email: string): Promise<string> {
  const verifier = randomBytes(32).toString('base64url');
  const config = (await (await fetch(`${origin}/config.json`)).json()) as { issuer: string; clientId: string; scope: string };
  const about = (await (await fetch(`${config.issuer}/.well-known/openid-configuration`)).json()) as Record<string, string>;
  const asked = { client_id: config.clientId, redirect_uri: `${origin}/signed-in` };
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const query = new URLSearchParams({
    ...asked,
    response_type: 'code',
    scope: config.scope,
    code_challenge: challenge,
    code_challenge_method: 'S256',
  });
  const browser = new Browser();
  const page = await browser.follow(`${about.authorization_endpoint}?${query}`, asked.redirect_uri);
  expect(await page.response.text()).toContain(email);
  const sent = await browser.post(page.url, { email }, { origin: origin });
  const arrival = await browser.follow(sent.headers.get('location') ?? '', asked.redirect_uri);
  const code = new URL(arrival.url).searchParams.get('code') ?? '';
  const body = new URLSearchParams({ ...asked, grant_type: 'authorization_code', code, code_verifier: verifier });
  return ((await (await fetch(about.token_endpoint ?? '', { method: 'POST', body })).json()) as { access_token: string }).access_token;
}
