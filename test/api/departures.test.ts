import ICAL from 'ical.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { publish } from '../../functions/releases/publish.ts';
import { readLedgers } from '../../functions/table/claims.ts';
import { listParticipations, readAvailability, readParticipation } from '../../functions/table/events.ts';
import { readIntroduction } from '../../functions/table/introductions.ts';
import { keys } from '../../functions/table/keys.ts';
import { listInvitations } from '../../functions/table/organisations.ts';
import { listPlacements, readTimetable } from '../../functions/table/timetable.ts';
import {
  type Consequence,
  consequences,
  type Departure,
  departures,
  type Follower,
  followers,
} from '../../shared/rules/departures/departures.ts';
import { testApi } from './harness.ts';
import { available, emailOf, event, firstSlot, introduction, member, organisation, participation, person } from './world.ts';

/*
 * Every way out and everything that hangs on it, on the real engine: for each pair what stands in the rules is looked for in the platform.
 */

const api = testApi();
const organiser = emailOf('host-p');
const slot = (index: number) => new Date(Date.parse(firstSlot) + index * 25 * 60_000).toISOString();
const call = (who: string, method: string, path: string, body?: unknown) => api.call(emailOf(who), method, path, body);

beforeAll(() => api.put([...person('host-p'), ...organisation('host', 'organiser'), member('host', 'host-p', 'organiser')]));

/**
 * One startup with an owner, and two delegates: `cai`, who goes, and `anna`, who is free. `cai` has a published meeting with a fund and a
 * pitch, has asked one more fund, and is asked by a third.
 */
async function world(e: string) {
  const parts = { ja: null, en: 'Said' };
  await api.put([
    event(e, 'host'),
    ...organisation(`${e}-su`, 'startup'),
    ...['boss', 'cai', 'anna'].flatMap((name) => [...person(`${e}-${name}`), member(`${e}-su`, `${e}-${name}`, 'startup')]),
    participation(e, `${e}-su`, [`${e}-cai`, `${e}-anna`], {
      exhibitor: true,
      pitch: {
        wanted: true,
        selected: false,
        parts: { business: parts, usefulness: parts, promise: parts },
        speakerId: `${e}-cai`,
      },
    }),
    available(e, `${e}-cai`, firstSlot, '2026-12-10T05:00:00.000Z'),
    ...['met', 'asked', 'asking'].flatMap((name) => [
      ...person(`${e}-${name}-p`),
      ...organisation(`${e}-${name}`, 'investor'),
      member(`${e}-${name}`, `${e}-${name}-p`, 'investor'),
      participation(e, `${e}-${name}`, [`${e}-${name}-p`]),
    ]),
    ...introduction(`${e}-yes`, e, [`${e}-su`, `${e}-cai`], [`${e}-met`, ''], { status: 'pending', toPersonId: null, answer: null }),
    ...introduction(`${e}-out`, e, [`${e}-su`, `${e}-cai`], [`${e}-asked`, ''], { status: 'pending', toPersonId: null, answer: null }),
    ...introduction(`${e}-in`, e, [`${e}-asking`, `${e}-asking-p`], [`${e}-su`, ''], { status: 'pending', toPersonId: null, answer: null }),
  ]);
  expect((await call(`${e}-met-p`, 'POST', `/introductions/${e}-yes/accept`, {})).status).toBe(200);
  expect((await api.call(organiser, 'PUT', `/events/${e}/draft`, { from: 'release' })).status).toBe(200);
  const place = (number: number, id: string, start: string, placeId: string) =>
    api.call(organiser, 'POST', `/events/${e}/draft/adjustments`, { number, change: { kind: 'place', id, start, placeId } });
  expect((await place(1, `meeting-${e}-yes`, slot(0), 'table-1')).status).toBe(201);
  expect((await place(2, `pitch-short-${e}-su`, '2026-12-10T04:00:00.000Z', 'stage-1')).status).toBe(201);
  const release = await api.call(organiser, 'POST', `/events/${e}/releases`);
  await publish(api.services, e, release.body.id);
  const address = (await call(`${e}-cai`, 'POST', '/me/calendar')).body.url as string;
  const invited = await call(`${e}-cai`, 'POST', `/organisations/${e}-su/invitations`, { email: `${e}-new@test.example`, role: 'viewer' });
  expect(invited.status).toBe(201);
  await api.settle();
  api.mails.length = 0;
  return { calendar: address.replace('https://musubi.example/api', '') };
}

const goes: Record<Departure, (e: string) => Promise<{ status: number }>> = {
  removed: (e) => call(`${e}-boss`, 'DELETE', `/organisations/${e}-su/members/${e}-cai`),
  left: (e) => call(`${e}-cai`, 'DELETE', `/organisations/${e}-su/members/${e}-cai`),
  replaced: async (e) =>
    change(e, `${e}-boss`, { delegateIds: [`${e}-anna`], pitch: { ...(await read(e)).pitch, selected: undefined, speakerId: null } }),
  withdrawn: (e) => change(e, `${e}-boss`, { status: 'withdrawn' }),
  refused: (e) => change(e, 'host-p', { status: 'refused' }),
  deleted: (e) => call(`${e}-cai`, 'DELETE', '/me'),
};
const read = async (e: string) => {
  const found = await readParticipation(api.services.table, e, `${e}-su`);
  if (!found) throw new Error('No participation.');
  return found;
};
const change = async (e: string, who: string, body: object) =>
  call(who, 'PATCH', `/events/${e}/participations/${e}-su`, { ...body, version: (await read(e)).version });

const placements = async (e: string) => {
  const { releaseId } = await readTimetable(api.services.table, e);
  return (await listPlacements(api.services.table, e, releaseId ?? '')).map(({ id, cancelled, personIds }) => [
    id,
    cancelled ? 'off' : personIds[0],
  ]);
};
const methods = (who: string) =>
  api.mails
    .filter(({ to, ics }) => to.email === emailOf(who) && ics)
    .map(({ ics }) => new ICAL.Component(ICAL.parse(ics?.content ?? '')).getFirstPropertyValue('method'))
    .sort();
/** What was told of this event, but for what led up to it. */
const before = ['introduction-received', 'introduction-accepted', 'release-published', 'publishing-finished'];
const notices = async (who: string, e: string): Promise<string[]> =>
  ((await call(who, 'GET', '/me/notices')).body.notices ?? [])
    .filter(
      (notice: { code: string; values: Record<string, string> }) =>
        notice.values['event.en'] === `Event ${e}` || !notice.values['event.en'],
    )
    .map(({ code }: { code: string }) => code)
    .filter((code: string) => !before.includes(code))
    .sort();
const claimsOf = async (who: string) =>
  (await readLedgers(api.services.table, [keys.personLedger(who)])).flatMap(({ claims }) => claims.map(({ holder }) => holder.id)).sort();

/** What is seen of each follower, and what it should be by its consequence. */
const seen: Record<Follower, (e: string, calendar: string) => Promise<unknown>> = {
  delegation: async (e) => (await read(e)).delegateIds,
  draft: async (e) => {
    const board = await api.call(organiser, 'GET', `/events/${e}/board`);
    return board.body.items.map(({ id, personIds }: { id: string; personIds: string[] }) => [id, personIds[0]]).sort();
  },
  timetable: async (e) => [
    await placements(e),
    (await api.call(null, 'GET', `/events/${e}/timetable`)).body.pitches.map(({ id }: { id: string }) => id),
  ],
  requests: async (e) =>
    Promise.all(
      ['yes', 'out', 'in'].map(async (name) => {
        const found = await readIntroduction(api.services.table, `${e}-${name}`);
        return [found?.status, name === 'in' ? null : found?.fromPersonId, found?.status === 'withdrawn' ? found.by?.reason : null];
      }),
    ),
  claims: async (e) => [await claimsOf(`${e}-cai`), await claimsOf(`${e}-anna`)],
  news: async (e) => Promise.all([`${e}-boss`, `${e}-met-p`, `${e}-asking-p`, 'host-p'].map((who) => notices(who, e))),
  calendar: async (e) => [methods(`${e}-cai`), methods(`${e}-met-p`), methods(`${e}-anna`)],
  contact: async (e) => JSON.stringify((await call(`${e}-cai`, 'GET', `/organisations/${e}-met/profile`)).body).includes(`secret-${e}-met`),
  agenda: async (e) => ((await call(`${e}-cai`, 'GET', '/me/agenda')).body.entries ?? []).length,
  address: async (_, calendar) => {
    const { status, body } = await api.call(null, 'GET', calendar);
    return [status, String(body).includes('BEGIN:VEVENT'), String(body).includes('secret-')];
  },
  availability: async (e) => (await readAvailability(api.services.table, e, `${e}-cai`)) !== null,
  invitations: async (e) => (await listInvitations(api.services.table, `${e}-su`)).length,
};

const meeting = (e: string) => `meeting-${e}-yes`;
const pitch = (e: string) => `pitch-short-${e}-su`;
const expected: Record<Follower, Partial<Record<Consequence, (e: string, kind: Departure) => unknown>>> = {
  delegation: { ends: (e) => [`${e}-anna`], stays: (e) => [`${e}-cai`, `${e}-anna`] },
  draft: {
    'passes-on': (e) => [
      [meeting(e), `${e}-anna`],
      [pitch(e), `${e}-anna`],
    ],
    ends: () => [],
  },
  timetable: {
    'passes-on': (e) => [
      [
        [meeting(e), `${e}-anna`],
        [pitch(e), `${e}-anna`],
      ],
      [pitch(e)],
    ],
    ends: (e) => [
      [
        [meeting(e), 'off'],
        [pitch(e), 'off'],
      ],
      [],
    ],
  },
  requests: {
    'passes-on': (e) => [
      ['accepted', `${e}-anna`, null],
      ['pending', `${e}-anna`, null],
      ['pending', null, null],
    ],
    ends: (e) => [
      ['withdrawn', `${e}-cai`, 'no-longer-takes-part'],
      ['withdrawn', `${e}-cai`, 'no-longer-takes-part'],
      ['withdrawn', null, 'no-longer-takes-part'],
    ],
  },
  claims: {
    ends: (e, kind) => [[], kind === 'withdrawn' || kind === 'refused' ? [] : [meeting(e), pitch(e)]],
  },
  news: {
    told: (_, kind) =>
      kind === 'withdrawn' || kind === 'refused'
        ? [
            // Whoever withdraws knows it.
            kind === 'refused' ? ['participation-refused'] : [],
            ['participation-ended'],
            ['participation-ended'],
            kind === 'refused' ? [] : ['participation-withdrawn'],
          ]
        : [['delegate-left'], ['meeting-passed-on'], [], []],
  },
  calendar: {
    cancelled: (_, kind) =>
      kind === 'withdrawn' || kind === 'refused'
        ? [['CANCEL', 'CANCEL'], ['CANCEL'], []]
        : // Nobody is left to write to where an account is gone.
          [kind === 'deleted' ? [] : ['CANCEL', 'CANCEL'], ['REQUEST'], ['REQUEST', 'REQUEST']],
  },
  contact: { ends: () => false, stays: () => true },
  agenda: { ends: () => 0 },
  address: { stays: () => [200, false, false], ends: () => [404, false, false] },
  availability: { ends: () => false, stays: () => true },
  invitations: { ends: () => 0, stays: () => 1 },
};

describe.each(departures)('who is %s', (kind) => {
  const e = `dep-${kind}`;
  let calendar = '';
  beforeAll(async () => {
    ({ calendar } = await world(e));
    expect((await goes[kind](e)).status).toBeLessThan(300);
    await api.settle();
  }, 30_000);

  it.each(followers)(`%s: as the rules say`, async (follower) => {
    const should = expected[follower][consequences[kind][follower]];
    expect(should, `${kind} × ${follower} has a right value`).toBeDefined();
    expect(await seen[follower](e, calendar)).toEqual(should?.(e, kind));
  });

  it('is told of once, however often the changes are delivered, and leaves no time claimed by what is off', async () => {
    const { table } = api.services;
    const { releaseId } = await readTimetable(table, e);
    const live = new Set((await listPlacements(table, e, releaseId ?? '')).flatMap(({ id, cancelled }) => (cancelled ? [] : [id])));
    const ledgers = await readLedgers(table, [
      ...(await listParticipations(table, e)).flatMap(({ delegateIds }) => delegateIds.map(keys.personLedger)),
      keys.personLedger(`${e}-cai`),
      keys.placeLedger(e, 'table-1'),
      keys.placeLedger(e, 'stage-1'),
    ]);
    expect(ledgers.flatMap(({ claims }) => claims).filter(({ holder }) => !live.has(holder.id))).toEqual([]);
    api.mails.length = 0;
    await api.settle();
    expect(api.mails).toEqual([]);
  });
});
