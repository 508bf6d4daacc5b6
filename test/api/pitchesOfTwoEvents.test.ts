import ICAL from 'ical.js';
import { beforeAll, expect, it } from 'vitest';
import { testApi } from './harness.ts';
import { emailOf, event, member, organisation, participation, person } from './world.ts';

const api = testApi();
const speaker = emailOf('speaker');
const organiser = emailOf('host-p');
const part = { ja: null, en: 'Said' };
const pitch = { wanted: true, selected: false, speakerId: null, parts: { business: part, usefulness: part, promise: part } };

beforeAll(() =>
  api.put([
    ...person('host-p'),
    ...organisation('host', 'organiser'),
    member('host', 'host-p', 'organiser'),
    ...person('speaker'),
    ...organisation('twice', 'startup'),
    member('twice', 'speaker', 'startup'),
    ...['first', 'second'].flatMap((id) => [event(id, 'host'), participation(id, 'twice', ['speaker'], { exhibitor: true, pitch })]),
  ]),
);

async function publishAt(eventId: string, start: string) {
  expect((await api.call(organiser, 'PUT', `/events/${eventId}/draft`, { from: 'release' })).status).toBe(200);
  const change = { kind: 'place', id: 'pitch-short-twice', start, placeId: 'stage-1' };
  expect((await api.call(organiser, 'POST', `/events/${eventId}/draft/adjustments`, { number: 1, change })).status).toBe(201);
  expect((await api.call(organiser, 'POST', `/events/${eventId}/releases`)).status).toBe(201);
  await api.settle();
}

async function withdrawFrom(eventId: string) {
  const path = `/events/${eventId}/participations/twice`;
  const { version } = (await api.call(speaker, 'GET', path)).body;
  expect((await api.call(speaker, 'PATCH', path, { status: 'withdrawn', version })).status).toBe(200);
  await api.settle();
}

/** What came into the speaker's calendar by mail since this was last asked, and what the subscribed calendar shows now. */
async function calendars() {
  const mailed = api.mails.splice(0).flatMap(({ to, ics }) => (to.email === speaker && ics ? eventsOf(ics.content) : []));
  const { url } = (await api.call(speaker, 'POST', '/me/calendar')).body;
  const { body } = await api.call(null, 'GET', new URL(url).pathname.replace('/api', ''));
  return { mailed, subscribed: eventsOf(body).map(([, uid, start]) => [uid, start]) };
}

const eventsOf = (content: string) => {
  const calendar = new ICAL.Component(ICAL.parse(content));
  return calendar
    .getAllSubcomponents('vevent')
    .map((one) => [
      calendar.getFirstPropertyValue('method'),
      one.getFirstPropertyValue('uid'),
      (one.getFirstPropertyValue('dtstart') as ICAL.Time).toJSDate().toISOString(),
      one.getFirstPropertyValue('sequence'),
    ]);
};

const early = '2026-12-10T04:00:00.000Z';
const late = '2026-12-10T04:10:00.000Z';
const latest = '2026-12-10T04:20:00.000Z';
const plain = 'pitch-short-twice@musubi.example';
const ofSecond = 'pitch-short-twice.second@musubi.example';

it('a pitch at another event is an entry of its own in calendars, and leaves the first one as it was known', async () => {
  await publishAt('first', early);
  expect(await calendars()).toEqual({ mailed: [['REQUEST', plain, early, 1]], subscribed: [[plain, early]] });

  await publishAt('second', late);
  expect(await calendars()).toEqual({
    mailed: [['REQUEST', ofSecond, late, 1]],
    subscribed: [
      [plain, early],
      [ofSecond, late],
    ],
  });

  await publishAt('first', latest);
  await publishAt('second', early);
  expect(await calendars()).toEqual({
    mailed: [
      ['REQUEST', plain, latest, 2],
      ['REQUEST', ofSecond, early, 2],
    ],
    subscribed: [
      [ofSecond, early],
      [plain, latest],
    ],
  });

  await withdrawFrom('second');
  expect(await calendars()).toEqual({ mailed: [['CANCEL', ofSecond, early, 3]], subscribed: [[plain, latest]] });
  await withdrawFrom('first');
  expect(await calendars()).toEqual({ mailed: [['CANCEL', plain, latest, 3]], subscribed: [] });
});
