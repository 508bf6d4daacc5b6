import { marshall } from '@aws-sdk/util-dynamodb';
import type { AttributeValue, DynamoDBRecord } from 'aws-lambda';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { work } from '../../functions/jobs/consume.ts';
import { importItem, listImportParts, readImport, writeImport, writePart } from '../../functions/table/imports.ts';
import { type Item, readMany, removeAll, type Table } from '../../functions/table/table.ts';
import { longestSilence, queued } from '../../shared/rules/jobs/transitions.ts';
import type { Import } from '../../shared/schemas/import.ts';
import type { Job } from '../../shared/schemas/job.ts';
import { testApi } from './harness.ts';
import { emailOf, event, member, organisation, person } from './world.ts';

const api = testApi();
const organiser = emailOf('host-p');
const asked = '2026-11-22T01:00:00.000Z';

beforeAll(() => api.put([...person('host-p'), ...organisation('host', 'organiser'), member('host', 'host-p', 'organiser')]));

const appeared = (item: Item): DynamoDBRecord => ({
  eventName: 'INSERT',
  dynamodb: { SequenceNumber: '1', NewImage: marshall(item, { removeUndefinedValues: true }) as Record<string, AttributeValue> },
});

const importOf = (id: string, eventId: string, changes: Partial<Import> = {}): Import => ({
  id,
  eventId,
  kind: 'participants',
  rows: 90,
  parts: 'laid',
  notify: false,
  kept: [],
  job: queued('host-p', asked),
  createdBy: 'host-p',
  createdAt: asked,
  version: 1,
  ...changes,
});

describe('an import that ends without its result', () => {
  const rows = 90;
  const keyOfRow = (id: string, row: number) => ({ PK: `ORG#${id}-${row}`, SK: 'ORG' });
  const writesOf = (id: string) => {
    const [first] = organisation('x', 'startup') as [Item];
    const item = (row: number) => ({ ...first, ...keyOfRow(id, row), id: `${id}-${row}`, type: 'Written' });
    return Array.from({ length: rows }, (_, row) => ({ kind: 'item' as const, item: item(row), before: null, rows: [row] }));
  };
  const laidDown = async (id: string, changes: Partial<Import> = {}) => {
    await api.put([event(id, 'host')]);
    await writeImport(api.services.table, importOf(id, id, changes), { writes: writesOf(id), premises: [], newcomers: [] });
    await api.changes();
  };
  /** As a process leaves it that is killed after so many parts. */
  const begun = async (id: string, parts: number, job: Partial<Job>) => {
    await laidDown(id, {
      job: { ...queued('host-p', asked), state: 'running', startedAt: asked, heartbeatAt: asked, attempts: 1, ...job },
    });
    for (const [index, part] of (await listImportParts(api.services.table, importOf(id, id))).slice(0, parts).entries())
      expect(await writePart(api.services.table, { id, eventId: id }, index, part)).toEqual([]);
  };
  const deliver = (id: string, services = api.services) => work(services, { Records: [appeared(importItem(importOf(id, id)))] });
  const found = async (id: string) => {
    const keys = Array.from({ length: rows }, (_, row) => keyOfRow(id, row));
    return (await readMany(api.services.table, keys, z.object({ id: z.string() }))).map((item) => item.id);
  };
  const change = (id: string, row: number) => api.put([{ ...writesOf(id)[row]?.item, version: 2 } as Item]);
  const state = async (id: string) => {
    const { job, kept } = (await readImport(api.services.table, id)) as Import;
    return [job.state, job.failure?.code, kept];
  };
  /** A table that does something once the first part has been written. */
  function afterFirstPart(doThis: () => Promise<unknown>): Table {
    const { client, name } = api.services.table;
    let isDone = false;
    const send = async (command: { input: unknown }) => {
      const answer = await (client.send as (command: unknown) => unknown)(command);
      if (!isDone && JSON.stringify(command.input).includes('MARK#0000')) {
        isDone = true;
        await doThis();
      }
      return answer;
    };
    return { name, client: new Proxy(client, { get: (of, key) => (key === 'send' ? send : Reflect.get(of, key)) }) };
  }
  const cancel = (id: string) => api.call(organiser, 'POST', `/events/${id}/imports/${id}/cancel`);

  it('stopped while it is written: nothing of it stays, and it can be asked for again', async () => {
    await laidDown('half');
    expect(await deliver('half', { ...api.services, table: afterFirstPart(() => cancel('half')) })).toEqual({ batchItemFailures: [] });
    expect((await readImport(api.services.table, 'half'))?.job).toMatchObject({ state: 'cancelled', progress: { done: 1, of: 3 } });
    expect([await state('half'), await found('half')]).toEqual([['cancelled', undefined, []], []]);

    await api.call(organiser, 'POST', '/events/half/imports/half/retry');
    await api.settle();
    expect([await state('half'), (await found('half')).length]).toEqual([['done', undefined, []], rows]);
  });

  it('stopped when somebody has changed a row of it: that row stays, and is named', async () => {
    await laidDown('mine');
    const doThis = async () => {
      await change('mine', 7);
      await cancel('mine');
    };
    await deliver('mine', { ...api.services, table: afterFirstPart(doThis) });
    expect([await state('mine'), await found('mine')]).toEqual([['cancelled', undefined, [7]], ['mine-7']]);
    expect((await api.call(organiser, 'GET', '/events/mine/imports/mine')).body.kept).toEqual([7]);
  });

  it('killed as often as it may be begun: what each time wrote goes, and it can be asked for again', async () => {
    await begun('thrice', 2, { attempts: 3 });
    await change('thrice', 50);
    await deliver('thrice');
    await api.settle();
    expect([await state('thrice'), await found('thrice')]).toEqual([['failed', 'interrupted', [50]], ['thrice-50']]);
    await api.call(organiser, 'POST', '/events/thrice/imports/thrice/retry');
    await api.settle();
    expect([await state('thrice'), await found('thrice')]).toEqual([['failed', 'rows-changed', [50]], ['thrice-50']]);
    await removeAll(api.services.table, [keyOfRow('thrice', 50)]);
    await api.call(organiser, 'POST', '/events/thrice/imports/thrice/retry');
    await api.settle();
    expect([await state('thrice'), (await found('thrice')).length]).toEqual([['done', undefined, []], rows]);
  });

  it('stopped while nobody is at work on it', async () => {
    await begun('dead', 2, {});
    await cancel('dead');
    await deliver('dead');
    await api.settle();
    expect([await state('dead'), await found('dead')]).toEqual([['cancelled', undefined, []], []]);
  });

  it('given up as lost: what lay there goes too, unless it was begun again meanwhile', async () => {
    const heartbeatAt = new Date(Date.parse(asked) - longestSilence - 1000).toISOString();
    for (const id of ['lost', 'found']) {
      await begun(id, 2, { heartbeatAt });
      expect((await api.call(organiser, 'GET', `/events/${id}/imports/${id}`)).body.job.state).toBe('failed');
      if (id === 'found') await api.call(organiser, 'POST', '/events/found/imports/found/retry');
      await api.settle();
    }
    expect([await state('lost'), await found('lost')]).toEqual([['failed', 'interrupted', []], []]);
    expect([await state('found'), (await found('found')).length]).toEqual([['done', undefined, []], rows]);
  });

  it('given up while somebody is still at work on it after all: they stop, and nothing stays', async () => {
    await laidDown('slow');
    const giveUp = async () => {
      const { job, version, ...rest } = (await readImport(api.services.table, 'slow')) as Import;
      const failure = { code: 'interrupted' as const, values: { attempts: 1 } };
      await api.put([importItem({ ...rest, job: { ...job, state: 'failed', failure, endedAt: asked }, version: version + 1 })]);
    };
    await deliver('slow', { ...api.services, table: afterFirstPart(giveUp) });
    await api.settle();
    expect([await state('slow'), await found('slow')]).toEqual([['failed', 'interrupted', []], []]);
  });
});
