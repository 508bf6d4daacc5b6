import { beforeAll, beforeEach, expect, test } from 'vitest';
import { work } from '../../functions/jobs/consume.ts';
import { testApi } from './harness.ts';
import { emailOf, event, member, organisation, participation, person } from './world.ts';

/** Who leaves at the moment at which a file names them: no import brings them back. */

const api = testApi();
const host = emailOf('host-p');
let fair = 'fair-0';
let count = 0;
beforeAll(() => api.put([...person('host-p'), ...organisation('host', 'organiser'), member('host', 'host-p', 'organiser')]));
beforeEach(async () => {
  count += 1;
  fair = `fair-${count}`;
  await api.put([event(fair, 'host')]);
});

const send = (file: string) => api.call(host, 'POST', `/events/${fair}/imports`, { kind: 'participants', csv: file, trial: false });
const state = async (id: string) => (await api.call(host, 'GET', `/events/${fair}/imports/${id}`)).body;

/** An organisation with an owner, and a colleague whom a file names as its delegate. */
async function named() {
  const header = 'Organisation (English),Kind,Family name,Given name,E-mail';
  const id = `team-${count}`;
  await api.put([
    ...[...person(`${id}-boss`), ...person(`${id}-mate`)],
    ...organisation(id, 'startup'),
    member(id, `${id}-boss`, 'startup'),
    member(id, `${id}-mate`, 'startup', 'editor'),
    participation(fair, id, [`${id}-boss`]),
  ]);
  return {
    id,
    file: Buffer.from([header, `Organisation ${id},Startup,${id}-mate,Test,${emailOf(`${id}-mate`)}`].join('\r\n')).toString('base64'),
  };
}
const delegates = async (): Promise<string[]> =>
  (await api.call(host, 'GET', `/events/${fair}/participations`)).body.participations.flatMap(
    ({ delegateIds }: { delegateIds: string[] }) => delegateIds,
  );
const gone = {
  removed: (id: string) => [`${id}-boss`, `/organisations/${id}/members/${id}-mate`],
  deleted: (id: string) => [`${id}-mate`, '/me'],
};

test.each(['removed', 'deleted'] as const)('a delegate of the file who is %s meanwhile does not come back', async (how) => {
  const { id, file } = await named();
  const answer = await send(file);
  const [who = '', path = ''] = gone[how](id);
  expect((await api.call(emailOf(who), 'DELETE', path)).status).toBe(204);
  await api.settle();
  expect((await state(answer.body.import.id)).job).toMatchObject({
    state: 'failed',
    failure: { code: 'rows-changed', values: { rows: '2' } },
  });
  expect(await delegates()).toEqual([`${id}-boss`]);
});

test('a delegate who is removed while it is written, and taken out of everything before their row is, does not come back', async () => {
  const { id, file } = await named();
  const answer = await send(file);
  const jobs = await api.changes();
  const { client, name } = api.services.table;
  let isDone = false;
  const interrupted = async (command: { input: unknown }) => {
    if (!isDone && JSON.stringify(command.input).includes('MARK#0000')) {
      isDone = true;
      await api.call(emailOf(`${id}-boss`), 'DELETE', `/organisations/${id}/members/${id}-mate`);
      await api.deliver('feed', await api.changes());
    }
    return (client.send as (command: unknown) => unknown)(command);
  };
  const slow = new Proxy(client, { get: (of, key) => (key === 'send' ? interrupted : Reflect.get(of, key)) });
  expect(await work({ ...api.services, table: { name, client: slow } }, { Records: jobs })).toEqual({ batchItemFailures: [] });
  await api.settle();
  expect([isDone, (await state(answer.body.import.id)).job.failure?.code]).toEqual([true, 'rows-changed']);
  expect(await delegates()).toEqual([`${id}-boss`]);
});
