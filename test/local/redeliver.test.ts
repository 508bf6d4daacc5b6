import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, cpSync, existsSync, readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { consumers } from '../../functions/consumers.ts';
import { consume } from '../../functions/feed/consume.ts';
import { work } from '../../functions/jobs/consume.ts';
import { type Engine, startEngine } from '../../functions/local/engine.ts';
import { type Following, follow } from '../../functions/local/feed/follow.ts';
import type { Mail } from '../../functions/post/mime.ts';
import { parcelsInFolder } from '../../functions/redeliver/file.ts';
import { lettersNeverPosted, postLettersAgain, redeliver } from '../../functions/redeliver/redeliver.ts';
import { documentClient } from '../../functions/table/client.ts';
import { createTable } from '../../functions/table/create.ts';
import { importItem, readImport } from '../../functions/table/imports.ts';
import { readLetters, writeLetters } from '../../functions/table/letters.ts';
import { listNotices } from '../../functions/table/people.ts';
import { streamReader } from '../../functions/table/stream.ts';
import { putAll, type Table } from '../../functions/table/table.ts';
import { queued } from '../../shared/rules/jobs/transitions.ts';
import type { Letter } from '../../shared/schemas/mail.ts';
import { emailOf, event, member, organisation, participation, person } from '../api/world.ts';
import { temporaryFolder } from './support.ts';

const region = 'ap-northeast-1';
const at = '2026-11-22T01:00:00.000Z';
let engine: Engine;
let tables = 0;

beforeAll(async () => {
  engine = await startEngine({ dataDir: null });
});
afterAll(() => engine.stop());

let table: Table;
let folder: string;
let followings: Following[];
let mails: Mail[];
/** Requests with this text fail, as if a fault were in the code behind them. */
let poison: string | null;
let post: (mail: Mail) => Promise<'sent' | 'stopped'>;
let now: Temporal.Instant;

const sent = async (mail: Mail) => {
  mails.push(mail);
  return 'sent' as const;
};

beforeEach(async (context) => {
  tables += 1;
  const client = documentClient({ endpoint: engine.endpoint, region });
  table = { client, name: `Again${tables}` };
  const reader = streamReader({ endpoint: engine.endpoint, region }, await createTable(client, table.name));
  folder = temporaryFolder();
  mails = [];
  poison = null;
  post = sent;
  now = Temporal.Instant.from(at);
  const send = (command: { input: unknown }) => {
    if (poison && JSON.stringify(command.input).includes(poison)) throw new Error('poisoned');
    return (client.send as (command: unknown) => unknown)(command);
  };
  const poisoned = { ...table, client: new Proxy(client, { get: (of, key) => (key === 'send' ? send : Reflect.get(of, key)) }) };
  const services = {
    table: poisoned,
    now: () => now,
    webOrigin: 'https://musubi.example',
    sender: { name: 'Musubi', email: 'post@musubi.example' },
    staffMail: undefined,
    post: { send: (mail: Mail) => post(mail) },
  };
  const common = { reader, folder, log: () => {}, firstRetry: 1, idle: 5 };
  followings = [
    follow({ ...common, name: 'jobs', consumer: consumers.jobs, handler: (event) => work(services, event) }),
    follow({ ...common, name: 'feed', consumer: consumers.feed, handler: (event) => consume(services, event) }),
  ];
  context.onTestFinished(() => Promise.all(followings.map((following) => following.stop())).then(() => {}));
  await putAll(table, [
    ...['host-p', 'su-p', 'vc-p'].flatMap(person),
    ...organisation('host', 'organiser'),
    member('host', 'host-p', 'organiser'),
    ...organisation('su', 'startup'),
    member('su', 'su-p', 'startup'),
    ...organisation('vc', 'investor'),
    member('vc', 'vc-p', 'investor'),
    ...event('fair', 'host'),
    participation('fair', 'su', ['su-p'], { status: 'applied' }),
    participation('fair', 'vc', ['vc-p'], { status: 'applied' }),
  ]);
  await settle();
  mails = [];
});

/** What follows from what follows, to its end: letters appear behind what calls for them. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) for (const following of followings) await following.caughtUp();
}
const reach = () => ({ table, now: () => now });
const parcels = () => parcelsInFolder(folder);
const lines = (file: string) =>
  existsSync(`${folder}/${file}`) ? readFileSync(`${folder}/${file}`, 'utf8').trim().split('\n').filter(Boolean) : [];
const admit = () =>
  putAll(table, [
    participation('fair', 'su', ['su-p'], { status: 'admitted', version: 2 }),
    participation('fair', 'vc', ['vc-p'], { status: 'admitted', version: 2 }),
  ]);
const noticed = async (personId: string) => (await listNotices(table, personId)).map(({ code }) => code);
const posted = () => mails.map(({ to, subject }) => [to.email, subject]).sort();
const outcomes = async () => (await redeliver(reach(), parcels())).map(({ outcome }) => outcome);

const letter = (id: string, personId = 'su-p'): Letter => ({
  id,
  to: { kind: 'person', personId },
  content: { template: 'participation-admitted', event: { ja: null, en: id }, organisation: { ja: null, en: 'X' }, path: '/events/e' },
  organiser: null,
  createdAt: at,
  sentAt: null,
  version: 1,
});
const unsent = async () => (await lettersNeverPosted(reach())).map(({ id }) => id);

describe('what was given up on', () => {
  it('reaches its consumers after they were mended, once; its neighbours never waited', async () => {
    poison = 'PERSON#su-p';
    await admit();
    await settle();
    expect([parcels().length, await noticed('su-p'), posted()]).toEqual([1, [], [[emailOf('vc-p'), 'You are admitted to Event fair']]]);

    // Still poisoned: it is given up on again, and is not lost.
    expect(await outcomes()).toEqual(['again']);
    await settle();
    expect([parcels().length, lines('feed.redelivered.jsonl').length, await noticed('su-p')]).toEqual([1, 1, []]);

    poison = null;
    mails = [];
    expect(await outcomes()).toEqual(['again']);
    await settle();
    expect([await noticed('su-p'), posted()]).toEqual([['participation-admitted'], [[emailOf('su-p'), 'You are admitted to Event fair']]]);
    expect([parcels(), lines('feed.redelivered.jsonl').length]).toEqual([[], 2]);
    expect(await outcomes()).toEqual([]);
  });

  it('is delivered beside what cannot be read or handed over, which stays', async () => {
    poison = 'PERSON#su-p';
    await admit();
    await settle();
    poison = null;
    mails = [];
    appendFileSync(`${folder}/feed.failures.jsonl`, '{"at":"2026-11-22T01:00:00.000Z","rec\n');
    const stuck = { at: null, changes: [{ handler: 'feed' as const, record: { dynamodb: { NewImage: { type: { Q: 'x' } as never } } } }] };
    const putAside = async () => {
      throw new Error('never');
    };
    const results = await redeliver(reach(), [{ ...stuck, name: 'stuck', putAside }, ...parcels()]);
    expect(results).toEqual([
      { name: 'stuck', outcome: 'failed' },
      { name: 'feed.failures.jsonl:1', outcome: 'again' },
      { name: 'feed.failures.jsonl:2', outcome: 'unreadable' },
    ]);
    await settle();
    expect(posted()).toEqual([[emailOf('su-p'), 'You are admitted to Event fair']]);
    expect(lines('feed.failures.jsonl')).toEqual(['{"at":"2026-11-22T01:00:00.000Z","rec']);
  });

  it('delivered twice, as after a crash between handing over and putting aside, tells nobody twice', async () => {
    poison = 'PERSON#su-p';
    await admit();
    await settle();
    poison = null;
    mails = [];
    const twice = parcels();
    await redeliver(
      reach(),
      twice.map((parcel) => ({ ...parcel, putAside: async () => {} })),
    );
    await settle();
    await redeliver(reach(), twice);
    await settle();
    expect([await noticed('su-p'), posted()]).toEqual([['participation-admitted'], [[emailOf('su-p'), 'You are admitted to Event fair']]]);
  });

  it('of a job that failed has the job asked for again, and leaves alone what somebody stopped', async () => {
    const job = { ...queued('host-p', at), queuedAt: now.toString({ fractionalSecondDigits: 3 }) };
    const entity = (id: string) => ({
      id,
      eventId: 'fair',
      kind: 'participants' as const,
      rows: 0,
      parts: 'none',
      notify: false,
      kept: [],
      job,
      createdBy: 'host-p',
      createdAt: at,
      version: 1,
    });
    poison = 'PART#';
    await putAll(table, [importItem(entity('one')), importItem(entity('other'))]);
    await followings[0]?.caughtUp();
    const states = async () => Promise.all(['one', 'other'].map(async (id) => (await readImport(table, id))?.job.state));
    expect([await states(), lines('jobs.failures.jsonl').length]).toEqual([['failed', 'failed'], 2]);
    poison = null;
    const other = await readImport(table, 'other');
    if (other) await putAll(table, [importItem({ ...other, job: { ...other.job, state: 'cancelled' } })]);

    const jobs = parcels().filter(({ name }) => name.startsWith('jobs.'));
    expect((await redeliver(reach(), jobs)).map(({ outcome }) => outcome)).toEqual(['again', 'over']);
    // Asked for again; the lane of jobs may have taken it up already.
    expect([['queued', 'running'].includes((await states())[0] ?? ''), (await states())[1]]).toEqual([true, 'cancelled']);
    await settle();
    expect([await states(), lines('jobs.failures.jsonl')]).toEqual([['done', 'cancelled'], []]);
  });
});

describe('letters never posted', () => {
  const bulk = Array.from({ length: 60 }, (_, index) => letter(`bulk-${String(index).padStart(2, '0')}`));

  it('while the post is stopped they hold up nothing and are given up on by nobody; afterwards each is posted once', async () => {
    post = async () => 'stopped';
    await writeLetters(table, [letter('alone')]);
    await writeLetters(table, bulk);
    await settle();
    await settle();
    expect([mails, parcels()]).toEqual([[], []]);
    expect(await unsent()).toEqual([]);

    now = now.add({ hours: 2 });
    expect(await unsent()).toEqual(['alone', ...bulk.map(({ id }) => id)]);
    post = sent;
    expect(await postLettersAgain(reach())).toBe(61);
    // Asked for twice while the first is under way.
    await postLettersAgain(reach());
    await settle();
    await settle();
    expect(mails.map(({ id }) => id).sort()).toEqual(['alone', ...bulk.map(({ id }) => id)]);
    expect([await unsent(), await postLettersAgain(reach())]).toEqual([[], 0]);
    expect((await readLetters(table, ['alone']))[0]).toMatchObject({ sentAt: now.toString({ fractionalSecondDigits: 3 }), version: 2 });
  });

  it('with the post out of reach they are given up on, and posted once although they are listed as both', async () => {
    post = async () => {
      throw new Error('throttled');
    };
    await writeLetters(table, [letter('alone')]);
    await writeLetters(table, bulk);
    await settle();
    expect(parcels().length).toBe(2);
    now = now.add({ hours: 2 });
    post = sent;
    expect(await outcomes()).toEqual(['again', 'again']);
    await postLettersAgain(reach());
    await settle();
    await settle();
    expect(mails.map(({ id }) => id).sort()).toEqual(['alone', ...bulk.map(({ id }) => id)]);
    expect([await unsent(), parcels()]).toEqual([[], []]);
  });
});

describe('npm run redeliver', () => {
  const program = new URL('../../functions/local/redeliver.ts', import.meta.url).pathname;
  async function run(variables: Record<string, string>, ...args: string[]) {
    const child = spawn(process.execPath, ['--import', 'tsx', program, ...args], { env: { ...process.env, ...variables } });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text: Buffer) => {
        said += text;
      });
    const [code] = await once(child, 'close');
    return { code, said: said.trim().split('\n') };
  }

  it('lists, and delivers when it is told to', { timeout: 60_000 }, async () => {
    poison = 'PERSON#su-p';
    await admit();
    await settle();
    poison = null;
    mails = [];
    const feed = `${folder}/data/feed`;
    cpSync(`${folder}/feed.failures.jsonl`, `${feed}/feed.failures.jsonl`, { recursive: true });
    const [parcel] = parcels();
    const there = { DATA_DIR: `${folder}/data`, DYNAMODB_ENDPOINT: engine.endpoint, TABLE_NAME: table.name };
    await writeLetters(table, [{ ...letter('late'), createdAt: '2026-01-01T00:00:00.000Z', sentAt: '2026-01-01T00:00:01.000Z' }]);

    const found = ['Given up on: 1', `  ${parcel?.at}  feed  MODIFY  Participation`, 'Letters never posted: 0'];
    expect(await run(there)).toEqual({
      code: 0,
      said: [...found, 'Nothing was delivered. With npm run redeliver -- --again it is.'],
    });
    await settle();
    expect(posted()).toEqual([]);

    expect((await run(there, '--again')).said.slice(0, 4)).toEqual([
      ...found,
      'Handed over again: 1 and 0 letters. Nothing left to do: 0.',
    ]);
    await settle();
    expect(posted()).toEqual([[emailOf('su-p'), 'You are admitted to Event fair']]);
    expect(await run(there)).toEqual({ code: 0, said: ['Given up on: 0', 'Letters never posted: 0'] });
  });

  it('says where there is nothing, and what an installation in AWS needs', { timeout: 60_000 }, async () => {
    const nowhere = `${folder}/nowhere`;
    expect(await run({ DATA_DIR: nowhere, DYNAMODB_ENDPOINT: '' })).toEqual({
      code: 1,
      said: [`There is nothing in ${nowhere} yet. DATA_DIR names another folder, FAILURES_BUCKET and TABLE_NAME an installation in AWS.`],
    });
    expect(await run({ FAILURES_BUCKET: 'failures', TABLE_NAME: '' })).toEqual({
      code: 1,
      said: ['TABLE_NAME is missing: the stack prints it beside FAILURES_BUCKET.'],
    });
    expect(existsSync(nowhere)).toBe(false);
  });
});
