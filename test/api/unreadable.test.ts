import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, expect, it, vi } from 'vitest';
import { availabilityItem } from '../../functions/table/events.ts';
import { keys } from '../../functions/table/keys.ts';
import { personItem } from '../../functions/table/people.ts';
import { testApi } from './harness.ts';
import { emailOf, event, member, organisation, participation, person, settings } from './world.ts';

/** What cannot be read is not written; where it was written before, it takes nobody else down. */

const api = testApi();
const host = emailOf('host-p');
const su = emailOf('su-p');
const csv = (...lines: string[]) => Buffer.from(lines.join('\r\n')).toString('base64');

/** As it may lie there from before writes were checked. */
const lay = (item: Record<string, unknown>) =>
  api.services.table.client.send(new PutCommand({ TableName: api.services.table.name, Item: item }));

beforeAll(async () => {
  const night = { ...settings, zone: 'Europe/Berlin', days: ['2027-03-28'], sessions: [] };
  await api.put([
    ...['su-p', 'vc-p', 'host-p'].flatMap(person),
    ...organisation('su', 'startup'),
    member('su', 'su-p', 'startup'),
    ...organisation('vc', 'investor'),
    member('vc', 'vc-p', 'investor'),
    ...organisation('host', 'organiser'),
    member('host', 'host-p', 'organiser'),
    event('night', 'host', { settings: night }),
    participation('night', 'su', ['su-p']),
    event('old', 'host'),
    participation('old', 'su', ['su-p']),
    participation('old', 'vc', ['vc-p']),
  ]);
  await lay({
    ...keys.availability('old', 'su-p'),
    type: 'Availability',
    eventId: 'old',
    personId: 'su-p',
    available: [
      { start: '2026-12-10T02:00:00.000Z', end: '2026-12-10T01:00:00.000Z' },
      { start: '2026-12-10T01:00:00.000Z', end: '2026-12-10T02:00:00.000Z' },
    ],
    version: 4,
  });
  await lay({
    ...keys.participation('old', 'ghost'),
    type: 'Participation',
    eventId: 'old',
    organisationId: 'ghost',
    status: 'lost',
    version: 1,
  });
});

it.each([
  ['02:00', '03:00', [['from', '02:00']]],
  ['01:30', '02:30', [['to', '02:30']]],
  [
    '02:10',
    '02:50',
    [
      ['from', '02:10'],
      ['to', '02:50'],
    ],
  ],
])('an hour that the clocks skip is an error of its row: %s–%s', async (from, to, expected) => {
  const file = csv('E-mail,Date,From,To', `${su},2027-03-28,${from},${to}`);
  const answer = await api.call(host, 'POST', '/events/night/imports', { kind: 'availability', csv: file, trial: false });
  expect(answer.status).toBe(422);
  const found = answer.body.values.result.errors as { row: number; column: string; code: string; values: { value: string } }[];
  expect(found.map(({ row, column, code, values }) => [row, column, code, values.value])).toEqual(
    expected.map(([column, value]) => [2, column, 'time-skipped', value]),
  );
  expect((await api.call(su, 'GET', '/events/night/availability/su-p')).body).toMatchObject({ available: null, version: 0 });
});

it('an event with unreadable items stays readable, and the rest of the hours counts', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const paths = ['/events/old/board', '/events/old/figures', '/events/old/participations', '/events/old/exports/participants'];
  const answers = await Promise.all(paths.map((path) => api.call(host, 'GET', path)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  expect(answers[2]?.body.participations.map(({ organisationId }: { organisationId: string }) => organisationId).sort()).toEqual([
    'su',
    'vc',
  ]);
  const hours = await api.call(su, 'GET', '/events/old/availability/su-p');
  expect(hours.body).toMatchObject({ available: [{ start: '2026-12-10T01:00:00.000Z', end: '2026-12-10T02:00:00.000Z' }], version: 4 });
  expect((await api.call(su, 'GET', '/me/home')).status).toBe(200);
  const logged = log.mock.calls.map(([line]) => JSON.parse(line));
  expect(logged.find(({ fault }) => fault === 'item-unreadable')).toMatchObject({ SK: 'PARTICIPATION#ghost' });
  log.mockRestore();
});

it('hours that were unreadable can be said anew', async () => {
  const said = await api.call(su, 'PUT', '/events/old/availability/su-p', { available: null, version: 4 });
  expect([said.status, said.body.available]).toEqual([200, null]);
});

it.each([
  [
    'hours that end before they begin',
    () =>
      availabilityItem({
        eventId: 'old',
        personId: 'su-p',
        available: [{ start: '2026-12-10T02:00:00.000Z', end: '2026-12-10T01:00:00.000Z' }],
        version: 1,
      }),
  ],
  ['a person without a name', () => personItem({ id: 'x', email: 'x@y.example', name: { family: '', given: 'A' } } as never)],
])('not even made: %s', (_name, make) => {
  expect(make).toThrow();
});
