import { beforeAll, describe, expect, it } from 'vitest';
import { personItem } from '../../functions/table/people.ts';
import { settingsInZone } from '../../shared/rules/timetable/inZone.ts';
import type { EventSettings } from '../../shared/schemas/eventSettings.ts';
import { type Answer, testApi } from './harness.ts';
import { emailOf, event, firstSlot, introduction, member, organisation, participation, person, settings } from './world.ts';

const api = testApi();
const organiser = emailOf('host-p');
beforeAll(() => api.put([...person('host-p'), ...organisation('host', 'organiser'), member('host', 'host-p', 'organiser')]));

const slot = (index: number) => new Date(Date.parse(firstSlot) + index * 25 * 60_000).toISOString();
const ben = (id: string) => `${id}-vc1-p`;

/** A published event at which one startup meets two investors at table 1; everything about it has been told and read. */
async function published(id: string) {
  const parties = ['su', 'vc1', 'vc2'].map((name) => `${id}-${name}`);
  await api.put([
    event(id, 'host', { venue: { ja: '会場', en: 'Nagoya Hall' } }),
    ...parties.flatMap((party) => [
      ...person(`${party}-p`),
      ...organisation(party, party.endsWith('su') ? 'startup' : 'investor'),
      member(party, `${party}-p`, party.endsWith('su') ? 'startup' : 'investor'),
      participation(id, party, [`${party}-p`]),
    ]),
    ...introduction(`${id}-i1`, id, [`${id}-su`, `${id}-su-p`], [`${id}-vc1`, `${id}-vc1-p`]),
    ...introduction(`${id}-i2`, id, [`${id}-su`, `${id}-su-p`], [`${id}-vc2`, `${id}-vc2-p`]),
  ]);
  await api.call(organiser, 'PUT', `/events/${id}/draft`, { from: 'release' });
  for (const [number, meeting] of [
    [1, 'i1'],
    [2, 'i2'],
  ] as const)
    await api.call(organiser, 'POST', `/events/${id}/draft/adjustments`, {
      number,
      change: { kind: 'place', id: `meeting-${id}-${meeting}`, start: slot(number), placeId: 'table-1' },
    });
  await release(id);
  api.mails.length = 0;
}
async function release(id: string) {
  expect((await api.call(organiser, 'POST', `/events/${id}/releases`)).status).toBe(201);
  await api.settle();
}
async function save(id: string, change: { settings?: Partial<EventSettings>; venue?: object; name?: object; contact?: object }) {
  const { body } = await api.call(organiser, 'GET', `/events/${id}`);
  const { name, description, venue, status, version } = body;
  const draft = { name, description, venue, status, version, ...change, settings: { ...body.settings, ...change.settings } };
  const answer = await api.call(organiser, 'PUT', `/events/${id}`, draft);
  expect(answer.status).toBe(200);
  await api.settle();
}
const agenda = async (who: string) =>
  (await api.call(emailOf(who), 'GET', '/me/agenda')).body.entries.map((entry: Answer['body']) => [
    entry.placementId,
    entry.start,
    entry.end,
    entry.sequence,
    `${entry.place.name.en}, ${entry.place.room}, ${entry.venue?.en}`,
    entry.counterpart.name.en,
  ]);
const notices = async (who: string) =>
  (await api.call(emailOf(who), 'GET', '/me/notices')).body.notices.map((notice: { code: string; values: { count: number } }) => [
    notice.code,
    notice.values.count,
  ]);
const mailsTo = (who: string) =>
  api.mails
    .filter(({ to }) => to.email === emailOf(who))
    .map(({ ics, text }) => [ics?.method ?? null, Number(/SEQUENCE:(\d+)/.exec(ics?.content ?? '')?.[1] ?? -1), text] as const);
const named = (id: string, name: string) => ({ tables: settings.tables.map((table) => (table.id === id ? { ...table, name } : table)) });
const inRoom = (room: string) => ({ tables: settings.tables.map((table) => ({ ...table, room })) });

describe('a change of what published meetings refer to', () => {
  it('another room is told once to those who meet there, from and to, with a new sequence in agenda, feed and mail alike', async () => {
    await published('room');
    const before = await agenda(ben('room'));
    expect(before).toEqual([['meeting-room-i1', slot(1), expect.any(String), 1, '1, A, Nagoya Hall', 'Organisation room-su']]);
    await save('room', { settings: inRoom('Annex 9F') });
    const after = await agenda(ben('room'));
    expect(after).toEqual([[...before[0].slice(0, 3), 2, '1, Annex 9F, Nagoya Hall', 'Organisation room-su']]);
    const told = mailsTo(ben('room'));
    expect(told.map(([method, sequence]) => [method, sequence])).toEqual([['REQUEST', 2]]);
    expect(told[0]?.[2]).toContain('Annex 9F');
    expect(told[0]?.[2]).toContain('1, A, Nagoya Hall');
    expect(await notices(ben('room'))).toEqual([
      ['schedule-details-changed', 1],
      ['release-published', 1],
    ]);
    expect(await notices('room-su-p')).toContainEqual(['schedule-details-changed', 2]);
    const { body } = await api.call(emailOf(ben('room')), 'POST', '/me/calendar');
    const feed = await api.call(null, 'GET', new URL(body.url).pathname.replace('/api', ''));
    expect(/SEQUENCE:(\d+)/.exec(feed.body)?.[1]).toBe('2');
    // Saving the same again, or publishing, tells nobody again.
    api.mails.length = 0;
    await save('room', {});
    await api.call(organiser, 'PUT', '/events/room/draft', { from: 'release' });
    await release('room');
    expect(api.mails).toEqual([]);
    expect(await agenda(ben('room'))).toEqual(after);
  });

  it('a table’s name, the venue and the event’s name are such changes; a table nobody sits at concerns nobody', async () => {
    await published('names');
    await save('names', { settings: named('table-2', 'Two') });
    expect(api.mails).toEqual([]);
    await save('names', { settings: named('table-1', 'One') });
    expect((await agenda(ben('names')))[0].slice(3, 5)).toEqual([2, 'One, A, Nagoya Hall']);
    await save('names', { venue: { ja: '別館', en: 'Annex' } });
    expect((await agenda(ben('names')))[0].slice(3, 5)).toEqual([3, 'One, A, Annex']);
    await save('names', { name: { ja: '改題', en: 'Renamed' } });
    expect((await agenda(ben('names')))[0].slice(3, 5)).toEqual([4, 'One, A, Annex']);
    expect(mailsTo(ben('names')).map(([method, sequence]) => [method, sequence])).toEqual([
      ['REQUEST', 2],
      ['REQUEST', 3],
      ['REQUEST', 4],
    ]);
  });

  it('an organisation’s new name reaches whom it meets', async () => {
    await published('firm');
    const { body } = await api.call(emailOf('firm-su-p'), 'GET', '/organisations/firm-su');
    const answer = await api.call(emailOf('firm-su-p'), 'PATCH', '/organisations/firm-su', {
      name: { ja: '新社名', en: 'New Bio' },
      version: body.organisation?.version ?? body.version,
    });
    expect(answer.status).toBe(200);
    await api.settle();
    expect((await agenda(ben('firm')))[0].slice(3)).toEqual([2, '1, A, Nagoya Hall', 'New Bio']);
    const [told] = mailsTo(ben('firm'));
    expect([told?.[0], told?.[1]]).toEqual(['REQUEST', 2]);
    expect(told?.[2]).toContain('New Bio');
    expect(told?.[2]).toContain('Organisation firm-su');
  });
});

describe('a change that what is published does not fit', () => {
  it('is the next release’s: what is published stands as it was published, on the board too', async () => {
    await published('long');
    const before = await agenda(ben('long'));
    await save('long', { settings: { meeting: { minutes: 40, turnoverMinutes: 5 } } });
    expect(await agenda(ben('long'))).toEqual(before);
    expect(api.mails).toEqual([]);
    const board = (await api.call(organiser, 'GET', '/events/long/board')).body;
    expect([board.conflicts, board.settings.meeting.minutes, board.placements.length]).toEqual([[], 20, 2]);
    // A draft is judged by what the event says now.
    await api.call(organiser, 'PUT', '/events/long/draft', { from: 'release' });
    const draft = (await api.call(organiser, 'GET', '/events/long/board')).body;
    expect([draft.settings.meeting.minutes, draft.conflicts.length > 0]).toEqual([40, true]);
  });

  it('a table taken out keeps its name with what is published at it, and in a draft', async () => {
    await published('gone');
    await save('gone', { settings: { tables: settings.tables.slice(1) } });
    expect((await agenda(ben('gone')))[0].slice(3, 5)).toEqual([1, '1, A, Nagoya Hall']);
    await api.call(organiser, 'PUT', '/events/gone/draft', { from: 'release' });
    const { conflicts, formerPlaces } = (await api.call(organiser, 'GET', '/events/gone/board')).body;
    expect(conflicts.map(({ code }: { code: string }) => code)).toEqual(['unknown-place', 'unknown-place']);
    expect(formerPlaces).toEqual([{ id: 'table-1', name: { ja: '1', en: '1' }, room: 'A' }]);
  });
});

it('what was mailed into a calendar is undone by mail, whatever its reader prefers by then', async () => {
  await published('prefers');
  const [item] = person(ben('prefers'));
  await api.put([personItem({ ...(item as unknown as Parameters<typeof personItem>[0]), invitations: 'calendar' })]);
  await save('prefers', { venue: { ja: '別館', en: 'Annex' } });
  expect((await api.call(emailOf('prefers-su-p'), 'POST', '/introductions/prefers-i1/withdraw')).status).toBe(200);
  await api.settle();
  expect(
    mailsTo(ben('prefers'))
      .filter(([method]) => method)
      .map(([method, sequence]) => [method, sequence]),
  ).toEqual([
    ['REQUEST', 2],
    ['CANCEL', 3],
  ]);
});

it('a move and its undoing reach by mail whoever got the first mail, whatever they prefer meanwhile and then', async () => {
  await published('back');
  const prefer = async (invitations: 'mail' | 'calendar', noticeMails: 'instant' | 'never') => {
    const [item] = person(ben('back'));
    await api.put([personItem({ ...(item as unknown as Parameters<typeof personItem>[0]), invitations, noticeMails })]);
  };
  let step = 0;
  const moveTo = async (start: string) => {
    if (step === 0) await api.call(organiser, 'PUT', '/events/back/draft', { from: 'release' });
    step += 1;
    const change = { kind: 'place', id: 'meeting-back-i1', start, placeId: 'table-1' };
    expect((await api.call(organiser, 'POST', '/events/back/draft/adjustments', { number: step, change })).status).toBe(201);
    await release('back');
    step = 0;
  };
  await prefer('calendar', 'never');
  await moveTo(slot(3));
  await prefer('mail', 'never');
  await moveTo(slot(1));
  const files = api.mails.filter(({ to, ics }) => to.email === emailOf(ben('back')) && ics).map(({ ics }) => ics?.content ?? '');
  const read = (content: string) =>
    ['METHOD', 'SEQUENCE', 'DTSTART[^:]*', 'UID'].map((name) => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(content)?.[1]);
  const [moved, undone] = files.map(read);
  expect([files.length, moved?.slice(0, 2), undone?.slice(0, 2)]).toEqual([2, ['REQUEST', '2'], ['REQUEST', '3']]);
  expect([moved?.[3], moved?.[2]]).toEqual([undone?.[3], moved?.[2]]);
  expect(moved?.[2]).not.toBe(undone?.[2]);
});

it('whom to ask about an event stands in mails, in no calendar: another contact is told to nobody, and stands in the next mail', async () => {
  await published('asked');
  const first = [await agenda('asked-su-p'), await notices('asked-su-p')];
  const contact = { name: 'New Desk', email: 'desk@new.example', phone: '052-000-0000' };
  await save('asked', { contact });
  expect([await agenda('asked-su-p'), await notices('asked-su-p')]).toEqual(first);
  expect(api.mails).toEqual([]);
  await save('asked', { venue: { ja: '別館', en: 'Annex' } });
  const [mail] = api.mails.filter(({ to }) => to.email === emailOf(ben('asked')));
  expect(mail?.text).toContain('New Desk desk@new.example / 052-000-0000');
  expect(mail?.ics?.content).toContain('Annex');
  expect(mail?.ics?.content).not.toMatch(/New Desk|desk@new/);
});

it('hours that people said stay on the event’s clock when it gets another zone; what is published stays where it is', async () => {
  await published('zone');
  const path = `/events/zone/availability/${ben('zone')}`;
  const said = { available: [{ start: slot(0), end: '2026-12-10T03:00:00.000Z' }], version: 0 };
  expect((await api.call(emailOf(ben('zone')), 'PUT', path, said)).status).toBe(200);
  const before = await agenda(ben('zone'));
  await save('zone', { settings: { zone: 'Asia/Singapore' } });
  const hours = (await api.call(emailOf(ben('zone')), 'GET', path)).body;
  expect(hours.available).toEqual([{ start: '2026-12-10T02:00:00.000Z', end: '2026-12-10T04:00:00.000Z' }]);
  expect(await agenda(ben('zone'))).toEqual(before);
  expect((await notices(ben('zone')))[0][0]).toBe('event-zone-changed');
});

describe('before saving', () => {
  const preview = async (id: string, change: { settings?: Partial<EventSettings>; venue?: object }) => {
    const { name, description, venue, status, settings: current } = (await api.call(organiser, 'GET', `/events/${id}`)).body;
    const draft = { name, description, venue, status, ...change, settings: { ...current, ...change.settings } };
    const { status: code, body } = await api.call(organiser, 'POST', `/events/${id}/preview`, draft);
    expect(code).toBe(200);
    return body;
  };

  it('it is counted what no longer fits and who is told, and nothing is written', async () => {
    await published('ask');
    const before = (await api.call(organiser, 'GET', '/events/ask')).body;
    const none = { published: 2, unfitMeetings: 0, unfitPitches: 0, withoutPlace: 0, withoutDay: 0, renamed: 0, hours: 0, people: 0 };
    expect(await preview('ask', {})).toEqual(none);
    expect(await preview('ask', { settings: { meeting: { minutes: 45, turnoverMinutes: 5 } } })).toEqual({ ...none, unfitMeetings: 2 });
    const others = settings.tables.filter(({ id }) => id !== 'table-1');
    expect(await preview('ask', { settings: { tables: others } })).toEqual({ ...none, unfitMeetings: 2, withoutPlace: 2 });
    expect(await preview('ask', { settings: inRoom('Annex') })).toEqual({ ...none, renamed: 2, people: 3 });
    await api.settle();
    expect((await api.call(organiser, 'GET', '/events/ask')).body).toEqual(before);
    expect(api.mails).toEqual([]);
  });

  it('another zone counts whoever has said hours, which stay at their moments where that is meant', async () => {
    await published('keep');
    const path = `/events/keep/availability/${ben('keep')}`;
    const available = [{ start: slot(0), end: slot(4) }];
    await api.call(emailOf(ben('keep')), 'PUT', path, { available, version: 0 });
    const before = await agenda(ben('keep'));
    const { body } = await api.call(organiser, 'GET', '/events/keep');
    const moved = settingsInZone(body.settings, 'Asia/Singapore') as EventSettings;
    expect(await preview('keep', { settings: { zone: 'Asia/Singapore' } })).toMatchObject({ unfitMeetings: 2, hours: 1, people: 1 });
    expect(await preview('keep', { settings: moved })).toMatchObject({ unfitMeetings: 0, hours: 1 });
    const { name, description, venue, status, version } = body;
    const draft = { name, description, venue, status, version, settings: moved, zoneKeeps: 'moment' };
    expect((await api.call(organiser, 'PUT', '/events/keep', draft)).status).toBe(200);
    await api.settle();
    expect((await api.call(emailOf(ben('keep')), 'GET', path)).body.available).toEqual(available);
    expect((await agenda(ben('keep'))).map((entry: unknown[]) => entry.slice(0, 3))).toEqual(
      before.map((entry: unknown[]) => entry.slice(0, 3)),
    );
  });
});
