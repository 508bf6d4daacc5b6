import { beforeAll, expect, test } from 'vitest';
import type { Item } from '../../functions/table/table.ts';
import { countTaken, type Taken } from '../counting.ts';
import { testApi } from './harness.ts';
import { emailOf, event, member, organisation, person, settings } from './world.ts';

/** What the list of events and the home page cost does not grow with the events, their halls and what one belongs to: it is counted, not timed. */

const api = testApi();
beforeAll(() =>
  api.put([...person('host-p'), ...organisation('host', 'organiser'), member('host', 'host-p', 'organiser'), event('fair-0', 'host')]),
);

let taken: () => Taken;
beforeAll(() => {
  taken = countTaken(api.services.table.client);
});

/** What an answer takes of the table. */
async function cost(who: string | null, path: string): Promise<Taken> {
  taken();
  expect((await api.call(who, 'GET', path)).status).toBe(200);
  return taken();
}

test('forty more events take no more requests to the table, for a stranger and for who organises them', async () => {
  const asked = async () => [(await cost(null, '/events')).requests, (await cost(emailOf('host-p'), '/events')).requests];
  await asked();
  const few = await asked();
  await api.put(Array.from({ length: 40 }, (_, index) => event(`fair-${index + 1}`, 'host')));
  expect(await asked()).toEqual(few);
});

test('an event of thousands of tables costs a stranger who lists events no more than a small one', async () => {
  const small = await cost(null, '/events');
  const table = (index: number) => ({ id: `table-${index}`, name: `${index}`, room: 'A', kind: 'table' as const });
  await api.put([event('fair-0', 'host', { settings: { ...settings, tables: Array.from({ length: 2000 }, (_, index) => table(index)) } })]);
  const whole = await cost(null, '/events/fair-0');
  expect(await cost(null, '/events')).toEqual(small);
  expect(whole.units).toBeGreaterThan((await cost(null, '/events/fair-1')).units);
});

test('an event that was written before lists had items of their own is listed, and once it is changed as well', async () => {
  const [whole] = event('earlier', 'host');
  await api.put([{ ...(whole as Item), GSI1PK: 'EVENTS', GSI1SK: 'EVENT#earlier' }]);
  const listed = async () =>
    (await api.call(emailOf('host-p'), 'GET', '/events')).body.events.filter(({ id }: { id: string }) => id === 'earlier');
  const [before] = await listed();
  expect([before.name, before.zone, before.days]).toEqual([{ ja: '催し earlier', en: 'Event earlier' }, settings.zone, settings.days]);
  const { name, description, status, venue, contact } = before;
  const draft = { name: { ...name, en: 'Renamed' }, description, status, venue, contact, settings, version: 1 };
  expect((await api.call(emailOf('host-p'), 'PUT', '/events/earlier', draft)).status).toBe(200);
  expect((await listed()).map((one: { name: { en: string } }) => one.name.en)).toEqual(['Renamed']);
});

test('home looks at the organisations joined last, however many one belongs to, and says of how many it does not', async () => {
  const joined = (count: number, from: number) =>
    Array.from({ length: count }, (_, index) => from + index).flatMap((number) => [
      ...organisation(`many-${number}`, 'startup', { published: false }),
      { ...member(`many-${number}`, 'many-p', 'startup'), since: new Date(Date.UTC(2026, 0, 1, 0, number)).toISOString() },
    ]);
  await api.put([...person('many-p'), ...joined(60, 0)]);
  // The first request of all ties the address to the account.
  await cost(emailOf('many-p'), '/me/home');
  const sixty = await cost(emailOf('many-p'), '/me/home');
  await api.put(joined(240, 60));
  const all = await cost(emailOf('many-p'), '/me/home');
  // Who one is takes a read of each membership, at every request; what there is to do takes the same.
  expect([all.requests, all.itemsRead - sixty.itemsRead]).toEqual([sixty.requests, 240]);
  const { tasks, beyond } = (await api.call(emailOf('many-p'), 'GET', '/me/home')).body;
  expect([beyond, tasks[0].path]).toEqual([260, '/organisations/many-299/edit']);
});

test('an event says of every organisation of its reader how it takes part, in a few requests', async () => {
  const { requests } = await cost(emailOf('many-p'), '/events/fair-1');
  expect(requests).toBeLessThan(15);
});
