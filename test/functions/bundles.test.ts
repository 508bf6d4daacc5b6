import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, DynamoDBStreamEvent } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEngine, startEngine } from '../../functions/local/engine.ts';
import { documentClient } from '../../functions/table/client.ts';
import { createTable } from '../../functions/table/create.ts';
import { findPersonId, listNotices, readPerson } from '../../functions/table/people.ts';
import { readPlan, readPlanContent } from '../../functions/table/plans.ts';
import { type Item, putAll, type Table } from '../../functions/table/table.ts';
import { type Bundles, bundleFunctions } from '../../infra/bundle.ts';
import { event, introduction, member, organisation, participation, person } from '../api/world.ts';
import { startIssuer } from './issuer.ts';
import { type Lambda, startLambda } from './lambda.ts';

/*
 * What Lambda will run is run here: the built bundles, in plain Node.js, outside the project's folder, with events as AWS sends them
 * (test/fixtures/events), on the real local engine.
 */

const fixture = (name: string) => JSON.parse(readFileSync(`test/fixtures/events/${name}.json`, 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'musubi-bundles-'));
const mails = join(folder, 'mails');
const stops: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })];
let bundles: Bundles;
let table: Table;
let environment: Record<string, string>;
let issuer: Awaited<ReturnType<typeof startIssuer>>;

const said = { ja: '非臨床の分子を人に', en: 'From molecule to man' };

const start = async (name: keyof Bundles): Promise<Lambda> => {
  const lambda = await startLambda(bundles[name], environment);
  stops.unshift(lambda.stop);
  return lambda;
};

beforeAll(async () => {
  const endpoint = process.env.DYNAMODB_ENDPOINT;
  const engine = endpoint ? await openEngine({ endpoint, dataDir: '' }) : await startEngine({ dataDir: null });
  stops.push(() => engine.stop());
  table = { client: documentClient({ endpoint: engine.endpoint, region: 'ap-northeast-1' }), name: `bundles-${process.pid}` };
  await createTable(table.client, table.name);
  issuer = await startIssuer({ clientId: 'web' });
  stops.push(issuer.stop);
  bundles = await bundleFunctions(join(folder, 'functions'));
  environment = {
    TABLE_NAME: table.name,
    DYNAMODB_ENDPOINT: engine.endpoint,
    AWS_REGION: 'ap-northeast-1',
    TOKEN_ISSUER: issuer.issuer,
    TOKEN_CLIENT_ID: 'web',
    JWKS_URL: issuer.jwksUrl,
    WEB_ORIGIN: 'https://musubi.example',
    MAIL_FROM: 'Musubi <post@musubi.example>',
    MAIL_TRANSPORT: 'folder',
    MAIL_FOLDER: mails,
  };
  await putAll(table, [
    ...['su-p', 'fund-p', 'fund-viewer', 'organiser-p'].flatMap(person),
    ...organisation('su', 'startup'),
    ...organisation('fund', 'investor'),
    member('su', 'su-p', 'startup'),
    member('fund', 'fund-p', 'investor'),
    member('fund', 'fund-viewer', 'investor', 'viewer'),
    ...event('fair', 'organiser'),
    participation('fair', 'su', ['su-p'], {
      exhibitor: true,
      pitch: { wanted: true, selected: false, parts: { business: said, usefulness: said, promise: said }, speakerId: 'su-p' },
    }),
    participation('fair', 'fund', ['fund-p']),
    ...introduction('met', 'fair', ['su', 'su-p'], ['fund', 'fund-p']),
  ]);
}, 120_000);

afterAll(async () => {
  for (const stop of stops) await stop();
});

describe('the bundles', () => {
  test('hold the parts of their function and no part of the local server or of the deployment', () => {
    for (const [name, bundle] of Object.entries(bundles)) {
      const { sources } = JSON.parse(readFileSync(join(bundle, 'index.mjs.map'), 'utf8')) as { sources: string[] };
      const stray = sources.filter((source) =>
        /functions\/local\/|infra\/|web\/|node_modules\/(oidc-provider|@dynoxide|aws-cdk|react)/.test(source),
      );
      expect([name, stray]).toEqual([name, []]);
    }
  });

  test('are small enough to start fast: the API and the feed under two megabytes, the trigger next to nothing', () => {
    const size = (name: keyof Bundles) => statSync(join(bundles[name], 'index.mjs')).size;
    expect(size('api')).toBeLessThan(2_000_000);
    expect(size('feed')).toBeLessThan(2_000_000);
    expect(size('preToken')).toBeLessThan(5_000);
  });
});

describe('the API’s bundle', () => {
  let api: Lambda;
  const ask = async (name: string, email = 'hana@musubi.example') => {
    const token = await issuer.token(email);
    const request: APIGatewayProxyEventV2 = JSON.parse(JSON.stringify(fixture(name)).replace('{token}', token));
    const answer = (await api.invoke(request)) as APIGatewayProxyStructuredResultV2;
    const type = String(answer.headers?.['content-type']);
    return { status: answer.statusCode, type, body: JSON.parse(answer.body ?? 'null') };
  };
  beforeAll(async () => {
    api = await start('api');
  });

  test('is well', async () => {
    expect(await ask('http-health')).toEqual({ status: 200, type: 'application/json', body: { status: 'ok' } });
  });

  test('asks a stranger to sign in, in the reader’s language', async () => {
    const { status, type, body } = await ask('http-me-without-token');
    expect([status, body.code]).toEqual([401, 'sign-in-required']);
    expect(type).toMatch(/^application\/problem\+json/);
    expect(body.title).toMatch(/\p{Script=Hiragana}/u);
  });

  test('registers the person the token names', async () => {
    const first = await ask('http-register');
    expect(first.status).toBe(200);
    const id = (await findPersonId(table, 'hana@musubi.example')) as string;
    expect(await readPerson(table, id)).toMatchObject({ name: { family: '結城', romaji: 'Hana Yuki' }, language: 'ja', version: 1 });
  });

  test('reads a body that the gateway sent in base64', async () => {
    const { status } = await ask('http-register-base64', 'base@musubi.example');
    const id = (await findPersonId(table, 'base@musubi.example')) as string;
    expect([status, (await readPerson(table, id))?.name.given]).toEqual([200, '花']);
  });

  test('names what is wrong with an input, in English to who reads English, and writes nothing', async () => {
    const { status, body } = await ask('http-register-wrong', 'wrong@musubi.example');
    expect(status).toBe(422);
    expect(body.errors.map(({ path, code }: { path: string; code: string }) => [path, code])).toEqual([
      ['name.family', 'required'],
      ['language', 'not-in-list'],
    ]);
    expect(body.errors[0].message).toMatch(/^[\x20-\x7e]+$/);
    expect(await findPersonId(table, 'wrong@musubi.example')).toBeNull();
  });

  test('refuses a body that is no JSON', async () => {
    const { status, body } = await ask('http-organisation-broken');
    expect([status, body.code]).toEqual([400, 'malformed-body']);
  });

  test('trusts no claims but those of a token it has verified itself', async () => {
    const request = fixture('http-register');
    request.headers.authorization = `Bearer ${(await issuer.token('hana@musubi.example')).replace(/\.[^.]+$/, '.c2lnbmF0dXJl')}`;
    expect(await api.invoke(request)).toMatchObject({ statusCode: 401 });
  });
});

describe('the token trigger’s bundle', () => {
  test('puts the address, in small letters, into the access token', async () => {
    const trigger = await start('preToken');
    expect(await trigger.invoke(fixture('pre-token'))).toEqual({
      ...fixture('pre-token'),
      response: {
        claimsAndScopeOverrideDetails: {
          accessTokenGeneration: { claimsToAddOrOverride: { email: 'hana@musubi.example', email_verified: 'true' } },
        },
      },
    });
  });
});

/** The item a stream event tells of, as it stands in the table when the event arrives. */
const itemOf = (name: string): Item =>
  unmarshall((fixture(name) as DynamoDBStreamEvent).Records[0]?.dynamodb?.NewImage as Parameters<typeof unmarshall>[0]) as Item;

describe('the feed’s bundle', () => {
  let feed: Lambda;
  beforeAll(async () => {
    feed = await start('feed');
  });

  test('tells those who act for the asked organisation of a request, once however often the event comes', async () => {
    for (const _ of ['first delivery', 'second delivery'])
      expect(await feed.invoke(fixture('stream-introduction'))).toEqual({ batchItemFailures: [] });
    const notices = await listNotices(table, 'fund-p');
    expect(notices.map(({ code, path }) => [code, path])).toEqual([['introduction-received', '/inbox/asked']]);
    for (const other of ['fund-viewer', 'su-p']) expect(await listNotices(table, other)).toEqual([]);
  });

  test('posts a letter once', async () => {
    await putAll(table, [itemOf('stream-letter')]);
    for (const _ of ['first delivery', 'second delivery'])
      expect(await feed.invoke(fixture('stream-letter'))).toEqual({ batchItemFailures: [] });
    expect(readdirSync(mails)).toEqual(['l1.eml', 'l1.json']);
    const { to, text } = JSON.parse(readFileSync(join(mails, 'l1.json'), 'utf8'));
    expect(to).toBe('new@fund.example');
    expect(text).toContain('https://musubi.example/invitations/i1');
  });

  test('names the change it could not deal with, so that those before it are not repeated', async () => {
    const [[good], [bad]] = [fixture('stream-letter').Records, fixture('stream-introduction').Records];
    bad.dynamodb.NewImage.status = { S: 'no such status' };
    expect(await feed.invoke({ Records: [good, bad] })).toEqual({ batchItemFailures: [{ itemIdentifier: bad.dynamodb.SequenceNumber }] });
  });
});

describe('the jobs’ bundle', () => {
  let jobs: Lambda;
  beforeAll(async () => {
    jobs = await start('jobs');
  });

  test('runs a plan that has appeared: the one accepted meeting is placed, which is proved to be all there is', async () => {
    await putAll(table, [itemOf('stream-plan')]);
    expect(await jobs.invoke(fixture('stream-plan'))).toEqual({ batchItemFailures: [] });
    expect(await readPlan(table, 'p1')).toMatchObject({
      job: { state: 'done' },
      figures: { requested: 1, placed: 1, bound: 1, proved: true },
    });
    const { placements, unplaced } = await readPlanContent(table, 'p1');
    expect(placements.map(({ id, organisationIds }) => [id, [...organisationIds].sort()])).toEqual([['meeting-met', ['fund', 'su']]]);
    expect(unplaced.filter(({ kind }) => kind === 'meeting')).toEqual([]);
  });

  test('finds the solver’s WebAssembly beside it, and allocates pitches with it', async () => {
    expect(readdirSync(bundles.jobs)).toContain('highs.wasm');
    const { Records } = JSON.parse(JSON.stringify(fixture('stream-plan')).replaceAll('p1"', 'p2"').replace('"meetings"', '"pitches"'));
    await putAll(table, [unmarshall(Records[0].dynamodb.NewImage) as Item]);
    expect(await jobs.invoke({ Records })).toEqual({ batchItemFailures: [] });
    expect(await readPlan(table, 'p2')).toMatchObject({
      scope: 'pitches',
      job: { state: 'done' },
      figures: { requested: 1, placed: 1, proved: true },
    });
    expect((await readPlanContent(table, 'p2')).placements.map(({ id }) => id)).toEqual(['pitch-short-su']);
  });
});
