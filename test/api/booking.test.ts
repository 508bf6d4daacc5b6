import { expect, it } from 'vitest';
import { testApi } from './harness.ts';
import {
  available,
  emailOf,
  emptyRelease,
  event,
  firstSlot,
  introduction,
  member,
  organisation,
  participation,
  person,
  settings,
} from './world.ts';

const api = testApi();

/** One investor whom `count` startups are to meet, at an event with one slot left for it. */
async function crowd(eventId: string, count: number) {
  const investor = `${eventId}-fund`;
  const startups = Array.from({ length: count }, (_, index) => `${eventId}-su-${index}`);
  await api.put([
    ...person(`${investor}-p`),
    ...organisation('organiser', 'organiser'),
    ...organisation(investor, 'investor'),
    member(investor, `${investor}-p`, 'investor'),
    event(eventId, 'organiser', { settings: { ...settings, requests: { ...settings.requests, pendingLimit: 100 } } }),
    participation(eventId, investor, [`${investor}-p`]),
    available(eventId, `${investor}-p`, firstSlot, '2026-12-10T01:20:00.000Z'),
    ...emptyRelease(eventId),
    ...startups.flatMap((startup) => [
      ...person(`${startup}-p`),
      ...organisation(startup, 'startup'),
      member(startup, `${startup}-p`, 'startup'),
      participation(eventId, startup, [`${startup}-p`]),
      ...introduction(`${startup}-i`, eventId, [startup, `${startup}-p`], [investor, `${investor}-p`]),
    ]),
  ]);
  return { investor, startups };
}

it('gives the last slot to exactly one of fifty who grab it at once', async () => {
  const { investor, startups } = await crowd('hammer', 50);
  const answers = await Promise.all(
    startups.map((startup) => api.call(emailOf(`${startup}-p`), 'POST', `/introductions/${startup}-i/booking`, { start: firstSlot })),
  );
  const winners = answers.flatMap((answer, index) => (answer.status === 201 ? [index] : []));
  expect(winners).toHaveLength(1);
  const losers = answers.filter(({ status }) => status !== 201);
  expect(losers.map(({ status, body }) => [status, body.code])).toEqual(Array.from({ length: 49 }, () => [409, 'slot-taken']));

  // The winner's agenda, the investor's and the placement agree; nobody else has anything.
  const winner = startups[winners[0] ?? 0] as string;
  const investorAgenda = await api.call(emailOf(`${investor}-p`), 'GET', '/me/agenda');
  expect(
    investorAgenda.body.entries.map((entry: { introductionId: string; start: string }) => [entry.introductionId, entry.start]),
  ).toEqual([[`${winner}-i`, firstSlot]]);
  const agendas = await Promise.all(startups.map((startup) => api.call(emailOf(`${startup}-p`), 'GET', '/me/agenda')));
  expect(agendas.map(({ body }) => body.entries.length)).toEqual(startups.map((startup) => (startup === winner ? 1 : 0)));
});

it('lets people take different slots at the same moment, each with a change number of its own', async () => {
  const { startups } = await crowd('spread', 10);
  const pairs = startups.slice(0, 5).map((one, index) => [one, startups[index + 5] as string] as const);
  await api.put(
    pairs.flatMap(([one, other], index) => introduction(`spread-pair-${index}`, 'spread', [one, `${one}-p`], [other, `${other}-p`])),
  );
  const slots = [0, 25, 50, 75, 100].map((minutes) => new Date(Date.parse(firstSlot) + minutes * 60_000).toISOString());
  const answers = await Promise.all(
    pairs.map(([one], index) =>
      api.call(emailOf(`${one}-p`), 'POST', `/introductions/spread-pair-${index}/booking`, { start: slots[index] }),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
  expect(answers.map(({ body }) => body.sequence).sort()).toEqual([2, 3, 4, 5, 6]);
});

it('offers the next best slots to whoever was too late', async () => {
  const { startups } = await crowd('late', 3);
  const [one, two, three] = startups as [string, string, string];
  await api.put([
    ...introduction('late-12', 'late', [one, `${one}-p`], [two, `${two}-p`]),
    ...introduction('late-13', 'late', [one, `${one}-p`], [three, `${three}-p`]),
  ]);
  expect((await api.call(emailOf(`${two}-p`), 'POST', '/introductions/late-12/booking', { start: firstSlot })).status).toBe(201);
  const refused = await api.call(
    emailOf(`${three}-p`),
    'POST',
    '/introductions/late-13/booking',
    { start: firstSlot },
    { 'accept-language': 'en' },
  );
  expect([refused.status, refused.body.code, refused.body.title]).toEqual([409, 'slot-taken', 'That slot has just been taken']);
  expect(refused.body.values.slots).toEqual(
    [25, 50, 75].map((minutes) => ({
      start: new Date(Date.parse(firstSlot) + minutes * 60_000).toISOString(),
      end: new Date(Date.parse(firstSlot) + (minutes + 20) * 60_000).toISOString(),
      placeId: 'table-1',
    })),
  );
});

it('frees the time of a meeting that is called off, for others to take', async () => {
  const { investor, startups } = await crowd('free', 2);
  const [one, two] = startups as [string, string];
  const book = (startup: string) => api.call(emailOf(`${startup}-p`), 'POST', `/introductions/${startup}-i/booking`, { start: firstSlot });
  expect((await book(one)).status).toBe(201);
  expect((await book(two)).body.code).toBe('slot-taken');
  expect((await api.call(emailOf(`${investor}-p`), 'POST', `/introductions/${one}-i/withdraw`)).body.status).toBe('withdrawn');
  expect((await book(two)).status).toBe(201);
  expect((await api.call(emailOf(`${one}-p`), 'GET', '/me/agenda')).body.entries).toEqual([]);
});

it.each([
  ['slot-outside-session', '2026-12-10T01:01:00.000Z', 422],
  ['person-unavailable', '2026-12-10T01:25:00.000Z', 409],
])('refuses %s', async (code, start, status) => {
  const { startups } = await crowd(`refuse-${status}`, 1);
  const answer = await api.call(emailOf(`${startups[0]}-p`), 'POST', `/introductions/${startups[0]}-i/booking`, { start });
  expect([answer.status, answer.body.code]).toEqual([status, code]);
});

it('holds the same person’s time across events', async () => {
  const { investor, startups } = await crowd('here', 1);
  await api.put([
    event('there', 'organiser'),
    ...emptyRelease('there'),
    participation('there', investor, [`${investor}-p`]),
    participation('there', startups[0] as string, [`${startups[0]}-p`]),
    ...introduction('there-i', 'there', [startups[0] as string, `${startups[0]}-p`], [investor, `${investor}-p`]),
  ]);
  const who = emailOf(`${startups[0]}-p`);
  expect((await api.call(who, 'POST', `/introductions/${startups[0]}-i/booking`, { start: firstSlot })).status).toBe(201);
  expect((await api.call(who, 'POST', '/introductions/there-i/booking', { start: firstSlot })).body.code).toBe('slot-taken');
});

it('books nothing in hours that are gone, and says which are left in the reader’s order', async () => {
  const { investor, startups } = await crowd('gone', 1);
  await api.put([available('gone', `${investor}-p`, firstSlot, '2026-12-10T03:00:00.000Z')]);
  const before = api.clock.now();
  api.clock.advance({ hours: before.until(firstSlot).total('hours'), minutes: 1 });
  const answer = await api.call(
    emailOf(`${startups[0]}-p`),
    'POST',
    `/introductions/${startups[0]}-i/booking`,
    { start: firstSlot },
    { 'accept-language': 'en' },
  );
  expect([answer.status, answer.body.code, answer.body.detail]).toEqual([
    409,
    'slot-past',
    'Thu 10 Dec, 10:00 has passed. Next best: Thu 10 Dec, 10:25 · Thu 10 Dec, 10:50 · Thu 10 Dec, 11:15',
  ]);
  expect((await api.call(emailOf(`${startups[0]}-p`), 'GET', '/me/agenda')).body.entries).toEqual([]);
  api.clock.advance(before.since(api.clock.now()));
});
