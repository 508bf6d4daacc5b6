import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { appendFileSync, readFileSync, statSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeJwt } from 'jose';
import { describe, expect, it, onTestFinished } from 'vitest';
import { tokenVerifier } from '../../functions/api/verifier.ts';
import { subjectOf } from '../../functions/local/identity/accounts.ts';
import { openJournal } from '../../functions/local/identity/journal.ts';
import type { Spend } from '../../functions/local/identity/limit.ts';
import type { SamplePerson } from '../../functions/local/identity/people.ts';
import { issuerOf, webClient, webScope } from '../../functions/local/identity/provider.ts';
import { openIdentity } from '../../functions/local/identity/serve.ts';
import type { LimitName } from '../../shared/rules/limits/limits.ts';
import { refuse } from '../../shared/schemas/problem.ts';
import { Browser } from './browser.ts';
import { temporaryFolder, until } from './support.ts';

const people: SamplePerson[] = [
  {
    email: 'hana@startup.example',
    name: { ja: '佐藤 花', en: 'Hana Sato' },
    organisation: { ja: '結び<薬>', en: 'Musubi & Co' },
    kind: 'startup',
  },
  {
    email: 'ken@vc.example',
    name: { ja: '鈴木 健', en: 'Ken Suzuki' },
    organisation: { ja: '茜ベンチャーズ', en: 'Akane Ventures' },
    kind: 'investor',
  },
];

/** A provider on a port of its own (or the one it had), with its folder. */
async function started(
  folder = temporaryFolder(),
  port = 0,
  spend: Spend = async () => null,
): Promise<{ origin: string; folder: string; port: number; stop: () => Promise<void> }> {
  let serve: RequestListener = () => {};
  const server: Server = createServer((request, response) => serve(request, response)).listen(port, '127.0.0.1');
  await once(server, 'listening');
  const { port: taken } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${taken}`;
  serve = await openIdentity({ origin, folder, listSamplePeople: async () => people, spend });
  const stop = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
    await until(() =>
      fetch(origin).then(
        () => false,
        () => true,
      ),
    );
  };
  onTestFinished(async () => void (server.listening && (await stop())));
  return { origin, folder, port: taken, stop };
}

/** Counts like the table does, with these limits; `counted`: what and how often. */
function counter(most: Partial<Record<LimitName, number>>): { spend: Spend; counted: Record<string, number> } {
  const counted: Record<string, number> = {};
  const spend: Spend = async ({ name, whom }) => {
    const key = `${name} ${whom.toLowerCase()}`;
    counted[key] = (counted[key] ?? 0) + 1;
    const values = { limit: name, most: most[name] ?? 0, minutes: 10, againAt: '2999-01-03T00:00:00.000Z', zone: 'Asia/Tokyo' };
    return counted[key] > (most[name] ?? Number.POSITIVE_INFINITY) ? refuse('too-many', values) : null;
  };
  return { spend, counted };
}

const verifier = randomBytes(32).toString('base64url');

function authorization(origin: string, more: Record<string, string> = {}): string {
  const query = new URLSearchParams({
    client_id: webClient,
    response_type: 'code',
    scope: webScope,
    redirect_uri: `${origin}/signed-in`,
    state: 's-1',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ui_locales: 'en',
    ...more,
  });
  return `${issuerOf(origin)}/auth?${query}`;
}

type Tokens = { access_token: string; id_token: string; refresh_token: string; error?: string };

const exchange = async (origin: string, form: Record<string, string>) => {
  const response = await fetch(`${issuerOf(origin)}/token`, {
    method: 'POST',
    body: new URLSearchParams({ client_id: webClient, ...form }),
  });
  return (await response.json()) as Tokens;
};
const redeem = (origin: string, arrival: string) =>
  exchange(origin, {
    grant_type: 'authorization_code',
    code: new URL(arrival).searchParams.get('code') ?? '',
    redirect_uri: `${origin}/signed-in`,
    code_verifier: verifier,
  });
const refresh = (origin: string, { refresh_token }: Tokens) => exchange(origin, { grant_type: 'refresh_token', refresh_token });

async function signIn(browser: Browser, origin: string, email: string): Promise<Tokens> {
  const page = await browser.follow(authorization(origin), `${origin}/signed-in`);
  const sent = await browser.post(page.url, { email }, { origin });
  const arrival = await browser.follow(sent.headers.get('location') ?? '', `${origin}/signed-in`);
  return redeem(origin, arrival.url);
}

const accepts = (origin: string) => tokenVerifier({ issuer: issuerOf(origin), clientId: webClient, audience: `${origin}/api` });

describe('signing in', () => {
  it('goes from the app through the page back to the app, with tokens the API accepts', async () => {
    const { origin } = await started();
    const browser = new Browser();
    const page = await browser.follow(authorization(origin), `${origin}/signed-in`);
    const text = await page.response.text();
    expect(text).toContain('Hana Sato');
    expect(text).toContain('Musubi &#38; Co');

    const sent = await browser.post(page.url, { email: ' Hana@Startup.example ' }, { origin });
    const arrival = await browser.follow(sent.headers.get('location') ?? '', `${origin}/signed-in`);
    expect(new URL(arrival.url).searchParams.get('state')).toBe('s-1');
    const tokens = await redeem(origin, arrival.url);

    const subject = subjectOf('hana@startup.example');
    expect(await accepts(origin)(tokens.access_token)).toEqual({ issuer: issuerOf(origin), subject, email: 'hana@startup.example' });
    expect(decodeJwt(tokens.access_token)).toMatchObject({
      iss: issuerOf(origin),
      sub: subject,
      client_id: webClient,
      token_use: 'access',
      email: 'hana@startup.example',
      email_verified: true,
    });
    expect(decodeJwt(tokens.id_token)).toMatchObject({ sub: subject, email: 'hana@startup.example', aud: webClient });
    expect((await redeem(origin, arrival.url)).error).toBe('invalid_grant');
  });

  it('is renewed with the refresh token, again and again', async () => {
    const { origin } = await started();
    const tokens = await signIn(new Browser(), origin, 'ken@vc.example');
    for (const renewed of [await refresh(origin, tokens), await refresh(origin, tokens)]) {
      expect(await accepts(origin)(renewed.access_token)).toEqual({
        issuer: issuerOf(origin),
        subject: subjectOf('ken@vc.example'),
        email: 'ken@vc.example',
      });
    }
  });

  it('needs the proof key of whoever began', async () => {
    const { origin } = await started();
    const browser = new Browser();
    const page = await browser.follow(authorization(origin), `${origin}/signed-in`);
    const sent = await browser.post(page.url, { email: 'ken@vc.example' }, { origin });
    const arrival = await browser.follow(sent.headers.get('location') ?? '', `${origin}/signed-in`);
    const code = new URL(arrival.url).searchParams.get('code') ?? '';
    const stolen = await exchange(origin, {
      grant_type: 'authorization_code',
      code,
      redirect_uri: `${origin}/signed-in`,
      code_verifier: 'x'.repeat(43),
    });
    expect(stolen.error).toBe('invalid_grant');
    const without = await browser.follow(authorization(origin, { code_challenge: '', code_challenge_method: '' }), `${origin}/signed-in`);
    expect(new URL(without.url).searchParams.get('error')).toBe('invalid_request');
  });

  it('gives tokens to no page of another origin', async () => {
    const { origin } = await started();
    const asked = (from: string) =>
      fetch(`${issuerOf(origin)}/token`, {
        method: 'POST',
        headers: { origin: from },
        body: new URLSearchParams({ client_id: webClient, grant_type: 'refresh_token', refresh_token: 'x' }),
      });
    expect((await asked('https://elsewhere.example')).headers.has('access-control-allow-origin')).toBe(false);
    expect((await (await asked(origin)).json()) as object).toMatchObject({ error: 'invalid_grant' });
  });

  it('is counted for the network and the address, and says when again; a renewal is no sign-in', async () => {
    const { spend, counted } = counter({ 'sign-ins-by-network': 3, 'sign-ins-to-address': 1 });
    const { origin } = await started(temporaryFolder(), 0, spend);
    const tokens = await signIn(new Browser(), origin, 'ken@vc.example');
    await refresh(origin, tokens);
    const tried = async (email: string, language: string) => {
      const browser = new Browser();
      const page = await browser.follow(authorization(origin, { ui_locales: language }), `${origin}/signed-in`);
      const answer = await browser.post(page.url, { email }, { origin });
      return { status: answer.status, again: answer.headers.get('retry-after'), text: await answer.text() };
    };
    const again = await tried('Ken@VC.example', 'en');
    expect([again.status, Number(again.again)]).toEqual([429, expect.toSatisfy((seconds) => seconds >= 1)]);
    expect(again.text).toContain('This can be done 1 times within a while. You can go on from Thu 3 Jan, 09:00 (Japan time)');
    expect((await tried('hana@startup.example', 'en')).status).toBe(303);
    expect(await tried('new@startup.example', 'ja')).toMatchObject({ status: 429, text: expect.stringContaining('一定の時間に3件まで') });
    expect(counted).toEqual({
      'sign-ins-by-network 127.0.0.1': 4,
      'sign-ins-to-address ken@vc.example': 2,
      'sign-ins-to-address hana@startup.example': 1,
    });
  });

  it('lets nobody guess codes on and on', async () => {
    const { spend } = counter({ 'wrong-tokens-by-network': 2 });
    const { origin } = await started(temporaryFolder(), 0, spend);
    const guess = () =>
      fetch(`${issuerOf(origin)}/token`, {
        method: 'POST',
        headers: { origin, 'accept-language': 'en' },
        body: new URLSearchParams({
          client_id: webClient,
          grant_type: 'authorization_code',
          code: 'guessed',
          redirect_uri: `${origin}/signed-in`,
          code_verifier: verifier,
        }),
      });
    const answers = [await guess(), await guess(), await guess()];
    const told = await Promise.all(answers.map(async (answer) => [answer.status, ((await answer.json()) as { error: string }).error]));
    expect(told).toEqual([
      [400, 'invalid_grant'],
      [400, 'invalid_grant'],
      [429, 'too-many'],
    ]);
    expect(answers[2]?.headers.has('retry-after')).toBe(true);
    // Whoever has a good code is let in all the same.
    expect((await signIn(new Browser(), origin, 'ken@vc.example')).access_token).toBeTruthy();
  });

  it('sends nobody to an address that is not the app’s', async () => {
    const { origin } = await started();
    const response = await new Browser().go(authorization(origin, { redirect_uri: 'https://elsewhere.example/signed-in' }));
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('invalid_redirect_uri');
  });

  it('survives a restart: keys, session and refresh token', async () => {
    const first = await started();
    const browser = new Browser();
    const tokens = await signIn(browser, first.origin, 'hana@startup.example');
    await first.stop();
    const { origin } = await started(first.folder, first.port);
    expect(await accepts(origin)(tokens.access_token)).toEqual({
      issuer: issuerOf(origin),
      subject: subjectOf('hana@startup.example'),
      email: 'hana@startup.example',
    });
    expect(await accepts(origin)((await refresh(origin, tokens)).access_token)).not.toBeNull();
    const arrival = await browser.follow(authorization(origin), `${origin}/signed-in`);
    expect((await redeem(origin, arrival.url)).access_token).toBeTruthy();
  });

  it('keeps its secrets to the owner of the files', async () => {
    const { folder } = await started();
    for (const file of ['keys.json', 'journal.jsonl']) expect(statSync(`${folder}/${file}`).mode & 0o077).toBe(0);
  });
});

describe('the sign-in page', () => {
  it('speaks the language asked for in the address, else by the app, else by the browser', async () => {
    const { origin } = await started();
    const browser = new Browser();
    const page = await browser.follow(authorization(origin, { ui_locales: 'ja' }), `${origin}/signed-in`);
    expect(page.response.headers.get('content-language')).toBe('ja');
    expect((await browser.go(`${page.url}?ui_locales=en`)).headers.get('content-language')).toBe('en');
    const plain = await new Browser().follow(authorization(origin, { ui_locales: '' }), `${origin}/signed-in`);
    expect(plain.response.headers.get('content-language')).toBe('en');
  });

  it('keeps what was typed when it is no address, as text', async () => {
    const { origin } = await started();
    const browser = new Browser();
    const page = await browser.follow(authorization(origin), `${origin}/signed-in`);
    const refused = await browser.post(page.url, { email: '"><script>alert(1)</script>' }, { origin });
    const text = await refused.text();
    expect(refused.status).toBe(422);
    expect(text).toContain('value="&#34;&#62;&#60;script&#62;alert(1)');
    expect(text).toContain('aria-invalid="true"');
    expect(refused.headers.get('content-security-policy')).toContain("script-src 'self'");
  });

  it('is of no use to another site or another browser', async () => {
    const { origin } = await started();
    const browser = new Browser();
    const page = await browser.follow(authorization(origin), `${origin}/signed-in`);
    expect((await browser.post(page.url, { email: 'ken@vc.example' }, { origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await new Browser().post(page.url, { email: 'ken@vc.example' }, { origin })).status).toBe(400);
    expect((await new Browser().go(page.url)).status).toBe(400);
  });
});

describe('signing out', () => {
  it('ends the session and its refresh token, and goes back to the app', async () => {
    const { origin } = await started();
    const browser = new Browser();
    const tokens = await signIn(browser, origin, 'hana@startup.example');
    const query = new URLSearchParams({
      id_token_hint: tokens.id_token,
      post_logout_redirect_uri: `${origin}/`,
      client_id: webClient,
      logout_uri: `${origin}/`,
    });
    const page = await (await browser.go(`${issuerOf(origin)}/session/end?${query}`)).text();
    expect(page).toContain('data-press');
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const done = await browser.post(`${issuerOf(origin)}/session/end/confirm`, { xsrf, logout: 'yes' }, { origin });
    expect(done.headers.get('location')).toBe(`${origin}/`);
    expect((await refresh(origin, tokens)).error).toBe('invalid_grant');
    const again = await browser.follow(authorization(origin), `${origin}/signed-in`);
    expect(again.url).toContain('/identity/interaction/');
  });

  it('asks first when the request does not come from the app', async () => {
    const { origin } = await started();
    const browser = new Browser();
    await signIn(browser, origin, 'hana@startup.example');
    const page = await (await browser.go(`${issuerOf(origin)}/session/end`)).text();
    expect(page).toContain('Sign out of Musubi?');
    expect(page).not.toContain('data-press');
    expect((await browser.post(`${issuerOf(origin)}/session/end/confirm`, { xsrf: 'guessed', logout: 'yes' })).status).toBe(400);
  });
});

describe('the journal', () => {
  it('forgets what has expired, keeps the last of each, and passes over a torn line', () => {
    const path = `${temporaryFolder()}/journal.jsonl`;
    let now = 1000;
    const open = () => openJournal(path, () => now);
    const first = open();
    first.set('a', 1, null);
    first.set('a', 2, null);
    first.set('b', 1, 2000);
    first.set('c', 1, null);
    first.delete('c');
    expect(first.entries('')).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
    appendFileSync(path, '{"key":"d","val');
    now = 2000;
    expect(first.get('b')).toBeUndefined();
    expect(open().entries('')).toEqual([['a', 2]]);
    expect(readFileSync(path, 'utf8').trim().split('\n')).toHaveLength(1);
  });
});
