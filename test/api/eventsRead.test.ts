import { beforeAll, expect, test } from 'vitest';
import { testApi } from './harness.ts';
import { emailOf, event, member, organisation, person } from './world.ts';

/** What the list of events costs does not grow with the events: it is counted, not timed. */

const api = testApi();
beforeAll(() =>
  api.put([...person('host-p'), ...organisation('host', 'organiser'), member('host', 'host-p', 'organiser'), event('fair-0', 'host')]),
);

/** Requests to the table that an answer takes. */
async function reads(who: string | null, path: string): Promise<number> {
  const { client } = api.services.table;
  const honest = client.send.bind(client);
  let count = 0;
  // biome-ignore lint/suspicious/noExplicitAny: the client's own signature is a list of overloads.
  client.send = ((...args: any[]) => {
    count += 1;
    return (honest as (...args: unknown[]) => unknown)(...args);
  }) as typeof client.send;
  try {
    expect((await api.call(who, 'GET', path)).status).toBe(200);
  } finally {
    client.send = honest as typeof client.send;
  }
  return count;
}

test('forty more events take no more requests to the table, for a stranger and for who organises them', async () => {
  const asked = async () => [await reads(null, '/events'), await reads(emailOf('host-p'), '/events')];
  await asked();
  const few = await asked();
  await api.put(Array.from({ length: 40 }, (_, index) => event(`fair-${index + 1}`, 'host')));
  expect(await asked()).toEqual(few);
});
