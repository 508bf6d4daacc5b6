import { marshall } from '@aws-sdk/util-dynamodb';
import type { AttributeValue, DynamoDBRecord } from 'aws-lambda';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { consume } from '../../functions/feed/consume.ts';
import { work } from '../../functions/jobs/consume.ts';
import { importItem, readImport } from '../../functions/table/imports.ts';
import { planItem, readPlan } from '../../functions/table/plans.ts';
import type { Item, Table } from '../../functions/table/table.ts';
import { listPlacements, readRelease, releaseItem } from '../../functions/table/timetable.ts';
import { longestSilence, queued } from '../../shared/rules/jobs/transitions.ts';
import type { EventSettings } from '../../shared/schemas/eventSettings.ts';
import type { Import } from '../../shared/schemas/import.ts';
import type { Plan } from '../../shared/schemas/plan.ts';
import type { Release } from '../../shared/schemas/release.ts';
import { testApi } from './harness.ts';
import { emailOf, emptyRelease, event, firstSlot, introduction, member, organisation, participation, person, settings } from './world.ts';

const api = testApi();
const organiser = emailOf('host-p');
const asked = '2026-11-22T01:00:00.000Z';

beforeAll(() => api.put([...person('host-p'), ...organisation('host', 'organiser'), member('host', 'host-p', 'organiser')]));
beforeEach(() => {
  api.mails.length = 0;
});

const appeared = (item: Item): DynamoDBRecord => ({
  eventName: 'INSERT',
  dynamodb: { SequenceNumber: '1', NewImage: marshall(item, { removeUndefinedValues: true }) as Record<string, AttributeValue> },
});

const release = (eventId: string, number: number, changes: Partial<Release> = {}): Release => ({
  id: `r000${number}`,
  eventId,
  number,
  planId: 'none',
  job: queued('host-p', asked),
  counts: { meetings: 0, pitches: 0, people: 0, notices: 0 },
  displaced: 0,
  revision: null,
  publishedBy: 'host-p',
  createdAt: asked,
  publishedAt: null,
  version: 1,
  ...changes,
});

const importOf = (id: string, eventId: string, changes: Partial<Import> = {}): Import => ({
  id,
  eventId,
  kind: 'participants',
  rows: 2,
  parts: 'laid',
  notify: false,
  kept: [],
  job: queued('host-p', asked),
  createdBy: 'host-p',
  createdAt: asked,
  version: 1,
  ...changes,
});

const planOf = (id: string, eventId: string, changes: Partial<Plan> = {}): Plan => ({
  id,
  eventId,
  scope: 'meetings',
  job: queued('host-p', asked),
  basis: { releaseId: null, revision: 0 },
  parentId: null,
  seconds: 0.5,
  seed: 1,
  history: [],
  figures: null,
  createdBy: 'host-p',
  createdAt: asked,
  version: 1,
  ...changes,
});

/** A table whose client cannot read what has this text in its request, as if it were out of reach. */
function failingAt(text: string): Table {
  const { client, name } = api.services.table;
  const send = (command: { input: unknown }) => {
    if (JSON.stringify(command.input).includes(text)) throw new Error('out of reach');
    return (client.send as (command: unknown) => unknown)(command);
  };
  return { name, client: new Proxy(client, { get: (target, key) => (key === 'send' ? send : Reflect.get(target, key)) }) };
}

const notices = async () =>
  (await api.call(organiser, 'GET', '/me/notices')).body.notices.map(({ code, path }: { code: string; path: string }) => [code, path]);

describe('a job that cannot be done', () => {
  it('is written down as failed with the last attempt, told, and blocks neither its neighbours nor its event', async () => {
    await api.put([event('bad', 'host'), event('good', 'host'), releaseItem(release('bad', 1)), importItem(importOf('good-i', 'good'))]);
    const services = { ...api.services, table: failingAt('PLACEMENT') };
    const deliver = async () =>
      [
        await work(services, { Records: [appeared(releaseItem(release('bad', 1)))] }),
        await readRelease(api.services.table, 'bad', 'r0001'),
      ] as const;
    const seen = [];
    for (let delivery = 1; delivery <= 4; delivery += 1) {
      const [{ batchItemFailures }, stored] = await deliver();
      seen.push([batchItemFailures.length, stored?.job.state, stored?.job.attempts, stored?.job.failure?.code ?? null]);
    }
    expect(seen).toEqual([
      [1, 'running', 1, null],
      [1, 'running', 2, null],
      [1, 'failed', 3, 'fault'],
      // Delivered once more it is known to be given up.
      [0, 'failed', 3, 'fault'],
    ]);
    expect(await work(services, { Records: [appeared(importItem(importOf('good-i', 'good')))] })).toEqual({ batchItemFailures: [] });
    expect((await readImport(api.services.table, 'good-i'))?.job.state).toBe('done');
    await api.settle();
    expect(await notices()).toEqual(
      expect.arrayContaining([
        ['publishing-failed', '/events/bad/manage/release'],
        ['import-finished', '/events/good/manage/import?kind=participants&import=good-i'],
      ]),
    );
    expect(api.mails.map(({ to, subject }) => [to.email, subject])).toEqual([[organiser, 'The timetable of Event bad was not published']]);

    await api.call(organiser, 'PUT', '/events/bad/draft', { from: 'release' });
    const next = await api.call(organiser, 'POST', '/events/bad/releases');
    expect([next.status, next.body.number]).toEqual([201, 2]);
    await api.settle();
    expect((await readRelease(api.services.table, 'bad', 'r0002'))?.job.state).toBe('done');
  });

  it('is failed at once where trying again would not help, with the reason', async () => {
    await api.put([event('moot', 'host'), releaseItem(release('moot', 1)), planItem(planOf('homeless', 'gone'))]);
    const records = [appeared(releaseItem(release('moot', 1))), appeared(planItem(planOf('homeless', 'gone')))];
    expect(await work(api.services, { Records: records })).toEqual({ batchItemFailures: [] });
    expect((await readRelease(api.services.table, 'moot', 'r0001'))?.job.failure).toEqual({ code: 'draft-missing', values: {} });
    expect((await readPlan(api.services.table, 'homeless'))?.job).toMatchObject({
      state: 'failed',
      attempts: 1,
      failure: { code: 'not-found' },
    });
  });

  it('is given up when its process dies each time', async () => {
    const job = { ...queued('host-p', asked), state: 'running' as const, attempts: 3, startedAt: asked, heartbeatAt: asked };
    const killed = importItem(importOf('killed', 'good', { job }));
    await api.put([killed]);
    expect(await work(api.services, { Records: [appeared(killed)] })).toEqual({ batchItemFailures: [] });
    expect((await readImport(api.services.table, 'killed'))?.job).toMatchObject({
      state: 'failed',
      failure: { code: 'interrupted', values: { attempts: 3 } },
    });
  });
});

describe('a job that nobody works on', () => {
  const longAgo = () => new Date(Date.parse(asked) - longestSilence - 1000).toISOString();

  it('no longer counts as soon as somebody looks: a publishing, a plan, an import', async () => {
    const job = queued('host-p', longAgo());
    await api.put([
      event('silent', 'host'),
      releaseItem(release('silent', 1, { job })),
      planItem(planOf('silent-p', 'silent', { job })),
      importItem(importOf('silent-i', 'silent', { job })),
    ]);
    await api.call(organiser, 'PUT', '/events/silent/draft', { from: 'release' });
    expect((await api.call(organiser, 'POST', '/events/silent/releases')).status).toBe(201);
    const states = [
      (await api.call(organiser, 'GET', '/events/silent/releases')).body.releases[1].job,
      (await api.call(organiser, 'GET', '/events/silent/plans/silent-p')).body.job,
      (await api.call(organiser, 'GET', '/events/silent/imports/silent-i')).body.job,
    ];
    expect(states.map(({ state, failure }) => [state, failure.code])).toEqual(Array.from({ length: 3 }, () => ['failed', 'interrupted']));
  });

  it('is given up and told when nobody looks: a mark beside it goes with its time', async () => {
    const post = { send: async () => 'sent' as const };
    const gone = (carrier: { PK: string; SK: string }): DynamoDBRecord => ({
      eventName: 'REMOVE',
      dynamodb: {
        SequenceNumber: '1',
        OldImage: marshall({ PK: 'JOB#x', SK: 'WATCH#x', type: 'JobWatch', kind: 'Import', carrier }) as Record<string, AttributeValue>,
      },
    });
    const key = (id: string) => ({ PK: `IMPORT#${id}`, SK: 'IMPORT' });
    await api.put([
      importItem(importOf('unseen', 'good', { job: queued('host-p', longAgo()) })),
      importItem(importOf('alive', 'good', { job: queued('host-p', asked) })),
    ]);
    await consume({ ...api.services, post }, { Records: [gone(key('unseen')), gone(key('alive'))] });
    expect((await readImport(api.services.table, 'unseen'))?.job.state).toBe('failed');
    expect((await readImport(api.services.table, 'alive'))?.job.state).toBe('queued');
  });
});

describe('asking again, and stopping', () => {
  it('the same import goes on, under whoever asks', async () => {
    const job = { ...queued('host-p', asked), state: 'failed' as const, failure: { code: 'fault' as const, values: {} }, endedAt: asked };
    await api.put([event('again', 'host'), importItem(importOf('again-i', 'again', { job }))]);
    await api.settle();
    const retried = await api.call(organiser, 'POST', '/events/again/imports/again-i/retry');
    expect([retried.status, retried.body.job]).toEqual([200, queued('host-p', asked)]);
    await api.settle();
    expect((await readImport(api.services.table, 'again-i'))?.job).toMatchObject({ state: 'done', attempts: 1 });
    expect((await api.call(organiser, 'POST', '/events/again/imports/again-i/retry')).body.job.state).toBe('done');
  });

  it('what waits stops at once and does nothing when it is delivered', async () => {
    await api.put([
      event('stop', 'host'),
      planItem(planOf('stop-p', 'stop')),
      importItem(importOf('stop-i', 'stop')),
      releaseItem(release('stop', 1)),
    ]);
    for (const path of ['plans/stop-p', 'imports/stop-i', 'releases/r0001'])
      expect((await api.call(organiser, 'POST', `/events/stop/${path}/cancel`)).body.job.state).toBe('cancelled');
    await api.settle();
    expect((await readPlan(api.services.table, 'stop-p'))?.job).toMatchObject({ state: 'cancelled', attempts: 0 });
    const choice = await api.call(organiser, 'PUT', '/events/stop/draft', { from: 'plan', planId: 'stop-p' });
    expect([choice.status, choice.body.code]).toEqual([409, 'plan-not-ready']);
  });

  it('an old release is not published over a newer one', async () => {
    const job = { ...queued('host-p', asked), state: 'failed' as const, failure: { code: 'fault' as const, values: {} }, endedAt: asked };
    await api.put([event('older', 'host'), releaseItem(release('older', 1, { job })), releaseItem(release('older', 2, { job }))]);
    expect((await api.call(organiser, 'POST', '/events/older/releases/r0001/retry')).body.code).toBe('plan-outdated');
    expect((await api.call(organiser, 'POST', '/events/older/releases/r0002/retry')).body.job.state).toBe('queued');
  });
});

describe('an event where everybody keeps booking', () => {
  const size = 20;
  const each = 8;
  const busy: EventSettings = {
    ...settings,
    tables: Array.from({ length: size }, (_, index) => ({ id: `table-${index}`, name: String(index), room: 'A', kind: 'table' as const })),
    sessions: [{ id: 'day', kind: 'meetings', name: { ja: '一日', en: 'Day' }, date: '2026-12-10', from: '10:00', to: '18:00' }],
  };
  const slot = (index: number) => new Date(Date.parse(firstSlot) + index * 25 * 60_000).toISOString();
  const meeting = (startup: number, investor: number) => `busy-${startup}-${investor}`;

  it('is published all the same, and every booking that was confirmed stands', { timeout: 240_000 }, async () => {
    const party = (name: string, kind: 'startup' | 'investor') => [
      ...person(`${name}-p`),
      ...organisation(name, kind),
      member(name, `${name}-p`, kind),
      participation('busy', name, [`${name}-p`]),
    ];
    const numbers = Array.from({ length: size }, (_, index) => index);
    await api.put([
      event('busy', 'host', { settings: busy }),
      ...emptyRelease('busy'),
      ...numbers.flatMap((index) => [...party(`busy-su-${index}`, 'startup'), ...party(`busy-vc-${index}`, 'investor')]),
      ...numbers.flatMap((startup) =>
        Array.from({ length: each + 1 }, (_, step) => (startup + step) % size).flatMap((investor) =>
          introduction(
            meeting(startup, investor),
            'busy',
            [`busy-su-${startup}`, `busy-su-${startup}-p`],
            [`busy-vc-${investor}`, `busy-vc-${investor}-p`],
          ),
        ),
      ),
    ]);
    // The draft places a first meeting for everybody.
    await api.call(organiser, 'PUT', '/events/busy/draft', { from: 'release' });
    for (const index of numbers)
      await api.call(organiser, 'POST', '/events/busy/draft/adjustments', {
        number: index + 1,
        change: { kind: 'place', id: `meeting-${meeting(index, index)}`, start: slot(0), placeId: `table-${index}` },
      });

    const confirmed = new Map<string, string>();
    let published = false;
    let afterwards = 0;
    const client = async (startup: number) => {
      for (let step = 1; step <= each; step += 1) {
        const investor = (startup + step) % size;
        const id = meeting(startup, investor);
        const answer = await api.call(emailOf(`busy-su-${startup}-p`), 'POST', `/introductions/${id}/booking`, {
          start: slot(step + (startup % 2)),
        });
        if (answer.status !== 201) continue;
        confirmed.set(`meeting-${id}`, answer.body.start);
        if (published) afterwards += 1;
      }
    };
    const publishing = async () => {
      while (confirmed.size < size) await new Promise((resolve) => setTimeout(resolve, 5));
      const answer = await api.call(organiser, 'POST', '/events/busy/releases');
      expect(answer.status).toBe(201);
      await work(api.services, { Records: [appeared(releaseItem(answer.body))] });
      published = true;
      return answer.body.id as string;
    };
    const [releaseId] = await Promise.all([publishing(), ...numbers.map(client)]);

    const stored = await readRelease(api.services.table, 'busy', releaseId);
    expect([stored?.job.state, stored?.job.failure]).toEqual(['done', null]);
    expect(afterwards).toBeGreaterThan(0);
    const standing = (await listPlacements(api.services.table, 'busy', releaseId)).filter(({ cancelled }) => !cancelled);
    expect(new Map(standing.map(({ id, start }) => [id, start]))).toEqual(
      new Map([...numbers.map((index) => [`meeting-${meeting(index, index)}`, slot(0)] as const), ...confirmed]),
    );
    const taken = standing.flatMap(({ personIds, placeId, start }) => [...personIds, placeId].map((who) => `${who} ${start}`));
    expect(new Set(taken).size).toBe(taken.length);
  });
});
