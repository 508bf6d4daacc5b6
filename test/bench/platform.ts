import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { APIGatewayProxyStructuredResultV2, DynamoDBRecord } from 'aws-lambda';
import { Temporal } from 'temporal-polyfill';
import { createApp } from '../../functions/api/app.ts';
import { consume } from '../../functions/feed/consume.ts';
import { work } from '../../functions/jobs/consume.ts';
import { workOutCrowd } from '../../functions/matches/crowd.ts';
import { profileItem, readProfile } from '../../functions/table/organisations.ts';
import { bundle } from '../../infra/bundle.ts';
import type { Profile } from '../../shared/schemas/profile.ts';
import { countTaken } from '../counting.ts';
import { startIssuer } from '../functions/issuer.ts';
import { startLambda } from '../functions/lambda.ts';
import { openBenchTable } from './benchTable.ts';
import { type PlatformWorld, platformWorld } from './platformWorld.ts';

/*
 * What the platform takes among 1,000, 5,000 and 20,000 organisations, on the real local engine: each page's processor time, its items
 * and units of the table, what one changed profile moves, and how fast the built API wakes up. Measurements, never tests.
 */

const region = 'ap-northeast-1';
const seed = 20261122;
const most = 3000;
const rounds = 20;

const share = (times: readonly number[], at: number) => {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? 0;
};
const shown = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(1));

async function processorTime<T>(doIt: () => Promise<T>): Promise<{ result: T; milliseconds: number }> {
  const start = process.cpuUsage();
  const result = await doIt();
  const { user, system } = process.cpuUsage(start);
  return { result, milliseconds: (user + system) / 1000 };
}

type Line = Record<string, string | number>;
const rows: Record<string, Line> = {};

async function openWorld(size: number) {
  const world = platformWorld(size, most, seed);
  return { ...(await openBenchTable(`platform-${size}`, world.items)), world };
}

const query = (kinds: string) => `kinds=${kinds}&limit=50`;
const pagesOf = ({ startup, investor, host }: PlatformWorld): [string, string, string, string, (unknown[] | undefined)?][] => [
  ['list of investors', startup.email, 'GET', `/organisations/${startup.id}/matches?${query('investor')}`],
  ['list of startups', investor.email, 'GET', `/organisations/${investor.id}/matches?${query('startup,academia')}`],
  ['list at the event', investor.email, 'GET', `/organisations/${investor.id}/matches?${query('startup,academia')}&eventId=fair`],
  ['why', startup.email, 'GET', `/organisations/${startup.id}/matches/${investor.id}?eventId=fair`],
  [
    'search',
    startup.email,
    'POST',
    '/directory/search',
    ['に', '認知症', 'sa', 'samd', '認知症 センサー', 'ロボット'].map((text) => ({ text })),
  ],
  ["organiser's figures", host.email, 'GET', '/events/fair/exposure'],
  ['meter of a profile', startup.email, 'GET', `/organisations/${startup.id}/meter`],
];

/** Every page from the first request, which has everything to load, on. */
async function measurePages(size: number, { table, world }: Awaited<ReturnType<typeof openWorld>>): Promise<void> {
  const taken = countTaken(table.client);
  const services = {
    table,
    now: () => Temporal.Now.instant(),
    webOrigin: 'https://musubi.example',
    sender: { name: 'Musubi', email: 'post@musubi.example' },
    verify: async (token: string) => ({ issuer: 'bench', subject: token, email: token }),
  };
  await workOutCrowd(services, 'fair', true);
  taken();
  const app = createApp(services);
  for (const [name, email, method, path, bodies] of pagesOf(world)) {
    const ask = async (round: number) => {
      const body = bodies?.[round % bodies.length];
      const headers = { authorization: `Bearer ${email}`, 'content-type': 'application/json' };
      const response = await app.request(`/api${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
      if (response.status !== 200) throw new Error(`${name}: ${response.status} ${await response.text()}`);
      await response.text();
    };
    const first = await processorTime(() => ask(0));
    const cold = taken();
    const times: number[] = [];
    for (let round = 1; round <= rounds; round++) times.push((await processorTime(() => ask(round))).milliseconds);
    const warm = taken();
    rows[`${name}, among ${size}`] = {
      'first ms': shown(first.milliseconds),
      'p50 ms': shown(share(times, 0.5)),
      'p95 ms': shown(share(times, 0.95)),
      'items, first': cold.itemsRead,
      'items, then': shown(warm.itemsRead / rounds),
      'units, first': cold.units,
      'units, then': shown(warm.units / rounds),
    };
  }
  console.log(`resident memory with everything of ${size}: ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`);
  await measureChange(size, services, taken, world);
}

/** A change as the stream tells it. */
const recordOf = (after: object, before: object | null) =>
  ({
    eventName: before ? 'MODIFY' : 'INSERT',
    dynamodb: { NewImage: marshall(after), ...(before ? { OldImage: marshall(before) } : {}) },
  }) as DynamoDBRecord;

/** What one changed profile moves, from the write to the list it stands on. */
async function measureChange(
  size: number,
  services: Parameters<typeof createApp>[0],
  taken: ReturnType<typeof countTaken>,
  { startup, investor }: PlatformWorld,
): Promise<void> {
  const app = createApp(services);
  const call = async (email: string, method: string, path: string, body?: unknown) => {
    const headers = { authorization: `Bearer ${email}`, 'content-type': 'application/json' };
    return (await app.request(`/api${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) })).json();
  };
  const profile = await call(startup.email, 'GET', `/organisations/${startup.id}/profile`);
  taken();
  await call(startup.email, 'PATCH', `/organisations/${startup.id}/profile`, { remote: !profile.remote, version: profile.version });
  const written = taken();
  const after = (await readProfile(services.table, startup.id)) as Profile;
  taken();
  const feed = await consume(
    { ...services, post: { send: async () => 'sent' as const } },
    { Records: [recordOf(profileItem(after), profileItem({ ...after, version: profile.version }))] },
  );
  const told = taken();
  const job = await processorTime(() => work(services, { Records: [recordOf({ type: 'CrowdWish', eventId: 'fair' }, null)] }));
  const solved = taken();
  await call(investor.email, 'GET', `/organisations/${investor.id}/matches?${query('startup,academia')}&eventId=fair`);
  const seen = taken();
  if (feed.batchItemFailures.length + job.result.batchItemFailures.length > 0) throw new Error('A consumer failed; see the log.');
  const moved = ({ itemsRead, itemsWritten, units }: ReturnType<typeof taken>) => `${itemsRead} / ${itemsWritten} / ${units}`;
  rows[`one changed profile, among ${size}`] = {
    'first ms': shown(job.milliseconds),
    'items, first': `write ${moved(written)}; feed ${moved(told)}; crowd ${moved(solved)}; list ${moved(seen)}`,
  };
}

/** From starting a process with the built API to its first answer and its first list, by the clock, and the memory it has then. */
async function measureColdStart(size: number, { endpoint, table, world }: Awaited<ReturnType<typeof openWorld>>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'musubi-platform-'));
  const issuer = await startIssuer({ clientId: 'web' });
  const built = await bundle('functions/api/handler.ts', join(folder, 'api'));
  const token = await issuer.token(world.startup.email);
  const start = performance.now();
  const since = () => `${(performance.now() - start).toFixed(0)} ms`;
  const lambda = await startLambda(built, {
    TABLE_NAME: table.name,
    DYNAMODB_ENDPOINT: endpoint,
    AWS_REGION: region,
    TOKEN_ISSUER: issuer.issuer,
    TOKEN_CLIENT_ID: 'web',
    JWKS_URL: issuer.jwksUrl,
    WEB_ORIGIN: 'https://musubi.example',
    MAIL_FROM: 'Musubi <post@musubi.example>',
  });
  const ask = async (path: string, rawQueryString = '') => {
    const request = JSON.parse(readFileSync('test/fixtures/events/http-health.json', 'utf8'));
    const headers = { ...request.headers, authorization: `Bearer ${token}` };
    const answer = await lambda.invoke({ ...request, rawPath: `/api${path}`, rawQueryString, headers });
    const { statusCode, body } = answer as APIGatewayProxyStructuredResultV2;
    if (statusCode !== 200) throw new Error(`${path}: ${statusCode} ${body}`);
  };
  await ask('/health');
  const awake = since();
  const list = () => ask(`/organisations/${world.startup.id}/matches`, query('investor'));
  await list();
  const listed = since();
  const again = performance.now();
  await list();
  const status = readFileSync(`/proc/${lambda.pid}/status`, 'utf8');
  const memory = (name: string) => `${Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024)} MB`;
  console.log(
    `a new process among ${size}: first answer after ${awake}, first list ${listed}, the next in ${(performance.now() - again).toFixed(0)} ms; ` +
      `memory ${memory('VmRSS')}, at most ${memory('VmHWM')}`,
  );
  lambda.stop();
  issuer.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Prints all of it. */
export async function measurePlatform(sizes: readonly number[]): Promise<void> {
  console.log(`\nthe platform on the local engine, seed ${seed}, ${rounds} rounds after the first, processor time of the API alone`);
  for (const size of sizes) {
    const opened = await openWorld(size);
    await measureColdStart(size, opened);
    await measurePages(size, opened);
    await opened.stop();
  }
  console.table(rows);
  console.log('one changed profile: items read / items written / units');
}
