import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { writeLetters } from '../../functions/table/letters.ts';
import { emailItem, personItem } from '../../functions/table/people.ts';
import type { Letter } from '../../shared/schemas/mail.ts';
import { Person } from '../../shared/schemas/organisation.ts';
import { testApi } from './harness.ts';
import { emailOf, event, firstSlot, introduction, member, organisation, participation, person } from './world.ts';

const api = testApi();
const [su, su2, vc, host] = ['su-p', 'su-q', 'vc-p', 'host-p'].map(emailOf) as [string, string, string, string];
const slot = (index: number) => new Date(Date.parse(firstSlot) + index * 25 * 60_000).toISOString();
const contact = { name: 'Desk', email: 'desk@fair.example', phone: null };

beforeAll(async () => {
  await api.put([
    ...['su-p', 'su-q', 'vc-p', 'host-p'].flatMap(person),
    ...organisation('su', 'startup'),
    member('su', 'su-p', 'startup'),
    member('su', 'su-q', 'startup', 'editor'),
    ...organisation('vc', 'investor'),
    member('vc', 'vc-p', 'investor'),
    ...organisation('host', 'organiser'),
    member('host', 'host-p', 'organiser'),
  ]);
});
beforeEach(() => {
  api.mails.length = 0;
});

/** An event with accepted meetings of su and others, none of them published. */
async function fair(id: string, meetings: number): Promise<string[]> {
  const ids = Array.from({ length: meetings }, (_, index) => `${id}-i${index}`);
  const others = ids.flatMap((_, index) => (index === 0 ? [] : [`${id}-vc${index}`]));
  await api.put([
    event(id, 'host', { contact }),
    participation(id, 'su', ['su-p']),
    participation(id, 'vc', ['vc-p']),
    ...others.flatMap((other) => [
      ...organisation(other, 'investor'),
      ...person(`${other}-p`),
      member(other, `${other}-p`, 'investor'),
      participation(id, other, [`${other}-p`]),
    ]),
    ...ids.flatMap((one, index) =>
      introduction(one, id, ['su', 'su-p'], index === 0 ? ['vc', 'vc-p'] : [`${id}-vc${index}`, `${id}-vc${index}-p`]),
    ),
  ]);
  await api.settle();
  api.mails.length = 0;
  return ids;
}

async function publish(id: string, places: [string, number][]) {
  await api.call(host, 'PUT', `/events/${id}/draft`, { from: 'release' });
  let number = 1;
  for (const [one, index] of places) {
    const change = { kind: 'place', id: `meeting-${one}`, start: slot(index), placeId: 'table-1' };
    expect((await api.call(host, 'POST', `/events/${id}/draft/adjustments`, { number, change })).status).toBe(201);
    number += 1;
  }
  expect((await api.call(host, 'POST', `/events/${id}/releases`)).status).toBe(201);
  await api.settle();
}

const notices = async (who: string, after: number) =>
  (await api.call(who, 'GET', '/me/notices')).body.notices
    .slice(0, -after || undefined)
    .map(({ code, values }: { code: string; values: { endedBy?: string } }) => [code, values.endedBy]);
const noticed = async (who: string) => (await api.call(who, 'GET', '/me/notices')).body.notices.length;
const subjects = () => api.mails.map(({ to, subject, ics }) => [to.email, subject, ics?.method ?? null]).sort();

describe('a meeting that is called off', () => {
  test('is told once to the other side, in the words of who did it; who did it only has it taken out of the calendar', async () => {
    await fair('off', 1);
    await publish('off', [['off-i0', 0]]);
    api.mails.length = 0;
    const before = [await noticed(su), await noticed(su2), await noticed(vc)];
    const answer = await api.call(vc, 'POST', '/introductions/off-i0/withdraw', { words: 'Our partner fell ill. We are sorry.' });
    expect([answer.status, answer.body.by]).toEqual([
      200,
      { personId: 'vc-p', organisationId: 'vc', as: 'party', reason: null, words: 'Our partner fell ill. We are sorry.' },
    ]);
    await api.settle();
    expect(subjects()).toEqual([
      [su, 'Called off: your meeting with Organisation vc (Event off)', 'CANCEL'],
      [su2, 'Called off: your meeting with Organisation vc (Event off)', null],
      [vc, 'You called off your meeting with Organisation su', 'CANCEL'],
    ]);
    const told = api.mails.find(({ to }) => to.email === su)?.text ?? '';
    expect(told).toContain('Organisation vc called off its meeting with you at Event off.');
    expect(told).toContain('Organisation vc wrote:\n> Our partner fell ill. We are sorry.');
    expect(told).toContain('Questions: Desk desk@fair.example');
    expect(api.mails.map(({ text }) => text).join()).not.toMatch(/withdrew/);
    expect([
      await notices(su, before[0] as number),
      await notices(su2, before[1] as number),
      await notices(vc, before[2] as number),
    ]).toEqual([[['meeting-called-off', 'theirs']], [['meeting-called-off', 'theirs']], []]);
  });

  test('before it had a time is told to the other side, and to the colleague who would have come', async () => {
    await fair('early', 1);
    const before = [await noticed(su), await noticed(su2), await noticed(vc)];
    await api.call(su2, 'POST', '/introductions/early-i0/withdraw');
    await api.settle();
    expect(subjects()).toEqual([
      [su, 'Called off: your meeting with Organisation vc (Event early)', null],
      [vc, 'Called off: your meeting with Organisation su (Event early)', null],
    ]);
    expect([
      await notices(su, before[0] as number),
      await notices(su2, before[1] as number),
      await notices(vc, before[2] as number),
    ]).toEqual([[['meeting-called-off', 'ours']], [], [['meeting-called-off', 'theirs']]]);
  });

  test('while a release that holds it comes out is told once: the release’s news is silent on it', async () => {
    await fair('amid', 2);
    await publish('amid', [['amid-i0', 0]]);
    await api.call(host, 'PUT', '/events/amid/draft', { from: 'release' });
    const change = { kind: 'place', id: 'meeting-amid-i1', start: slot(1), placeId: 'table-1' };
    expect((await api.call(host, 'POST', '/events/amid/draft/adjustments', { number: 1, change })).status).toBe(201);
    expect((await api.call(host, 'POST', '/events/amid/releases')).status).toBe(201);
    const asked = await api.changes();
    await api.deliver('jobs', asked);
    const published = await api.changes();
    const before = [await noticed(su), await noticed(vc)];
    api.mails.length = 0;
    expect((await api.call(vc, 'POST', '/introductions/amid-i0/withdraw')).status).toBe(200);
    await api.deliver('feed', [...asked, ...published]);
    await api.settle();
    expect(subjects()).toEqual([
      ['amid-vc1-p@test.example', 'Meeting: Organisation su, Thu 10 Dec 2026, 10:25', 'REQUEST'],
      [su, 'Called off: your meeting with Organisation vc (Event amid)', 'CANCEL'],
      [su, 'Meeting: Organisation amid-vc1, Thu 10 Dec 2026, 10:25', 'REQUEST'],
      [su2, 'Called off: your meeting with Organisation vc (Event amid)', null],
      [vc, 'You called off your meeting with Organisation su', 'CANCEL'],
    ]);
    expect([
      (await notices(su, before[0] as number)).map(([code]: string[]) => code).sort(),
      await notices(vc, before[1] as number),
    ]).toEqual([['meeting-called-off', 'release-published'], []]);
    // Her time is hers again for what comes next.
    await api.call(su, 'POST', '/introductions/amid-i1/withdraw');
    await api.settle();
  });

  test('a request that is taken back is told to whom it was sent, and to nobody else', async () => {
    await api.put([event('back', 'host'), participation('back', 'su', ['su-p']), participation('back', 'vc', ['vc-p'])]);
    const asked = { eventId: 'back', fromOrganisationId: 'su', toOrganisationId: 'vc', message: 'Hello' };
    const { body } = await api.call(su, 'POST', '/introductions', asked);
    await api.settle();
    api.mails.length = 0;
    await api.call(su, 'POST', `/introductions/${body.id}/withdraw`);
    await api.settle();
    expect(subjects()).toEqual([[vc, 'Organisation su withdrew its request to meet', null]]);
  });
});

describe('a release', () => {
  test('is one mail a person, whatever it changes, with a calendar file for each change', async () => {
    const ids = await fair('many', 4);
    await publish(
      'many',
      ids.map((id, index) => [id, index]),
    );
    const mine = api.mails.filter(({ to }) => to.email === su);
    expect(
      mine.map(({ subject, ics, calendars, replyTo }) => [subject, ics, calendars.map(({ method }) => method), replyTo?.email]),
    ).toEqual([['The timetable of Event many is published', null, ['REQUEST', 'REQUEST', 'REQUEST', 'REQUEST'], 'desk@fair.example']]);
    expect(api.mails).toHaveLength(5);
    api.mails.length = 0;
    await publish('many', [[ids[0] as string, 4]]);
    expect(api.mails.map(({ to, ics }) => [to.email, ics?.method]).sort()).toEqual([
      [su, 'REQUEST'],
      [vc, 'REQUEST'],
    ]);
  });

  test('reaches an address that never signed in as one invitation, once for good', async () => {
    await fair('new', 1);
    const [item] = person('vc-p');
    const awaited = Person.parse({ ...item, id: 'newcomer', email: 'newcomer@test.example', signedInAt: null });
    await api.put([
      personItem(awaited),
      emailItem(awaited),
      ...organisation('shell', 'investor'),
      member('shell', 'newcomer', 'investor'),
      participation('new', 'shell', ['newcomer']),
      ...introduction('new-shell', 'new', ['vc', 'vc-p'], ['shell', 'newcomer']),
    ]);
    await publish('new', [['new-shell', 0]]);
    const toThem = () => api.mails.filter(({ to }) => to.email === 'newcomer@test.example').map(({ subject, ics }) => [subject, ics]);
    expect(toThem()).toEqual([['You have been registered for Event new', null]]);
    await publish('new', [['new-shell', 2]]);
    expect(toThem()).toHaveLength(1);
    await api.call('newcomer@test.example', 'GET', '/me');
    api.mails.length = 0;
    await publish('new', [['new-shell', 3]]);
    expect(toThem().map(([, ics]) => (ics as { method: string } | null)?.method)).toEqual(['REQUEST']);
  });
});

test('letters of a happening that concerns many stand behind what is for one person alone', async () => {
  const readers = Array.from({ length: 70 }, (_, index) => `reader-${String(index).padStart(2, '0')}`);
  await api.put(readers.flatMap(person));
  const letter = (id: string, personId: string): Letter => ({
    id,
    to: { kind: 'person', personId },
    content: { template: 'participation-admitted', event: { ja: null, en: id }, organisation: { ja: null, en: 'X' }, path: '/events/e' },
    organiser: null,
    createdAt: '2026-11-22T01:00:00.000Z',
    sentAt: null,
    version: 1,
  });
  await api.settle();
  api.mails.length = 0;
  const bulk = readers.map((reader) => letter(`bulk-${reader}`, reader));
  await writeLetters(api.services.table, bulk);
  await writeLetters(api.services.table, bulk);
  await writeLetters(api.services.table, [letter('personal', 'su-p')]);
  await api.settle();
  const order = api.mails.map(({ subject }) => subject);
  expect(order).toHaveLength(71);
  expect(new Set(order).size).toBe(71);
  expect(order.indexOf('You are admitted to personal')).toBeLessThanOrEqual(25);
  await writeLetters(api.services.table, bulk);
  await api.settle();
  expect(api.mails).toHaveLength(71);
});

describe('what happens again, or alike at another event, is told again', () => {
  test('an organisation that applies anew: its organiser gets a mail of each', async () => {
    await api.put([event('anew', 'host')]);
    const path = '/events/anew/participations';
    const apply = async () => {
      api.mails.length = 0;
      expect((await api.call(su, 'POST', path, { organisationId: 'su' })).status).toBe(201);
      await api.settle();
      return subjects();
    };
    const mail = [host, 'Organisation su applied to take part in Event anew', null];
    expect(await apply()).toEqual([mail]);
    expect((await api.call(su, 'PATCH', `${path}/su`, { status: 'withdrawn', version: 1 })).status).toBe(200);
    await api.settle();
    expect(await apply()).toEqual([mail]);
  });

  test('publishing that fails at two events at once: whoever asked gets a mail of each', async () => {
    const events = ['twin-1', 'twin-2'];
    for (const id of events) {
      await fair(id, 2);
      await api.call(host, 'PUT', `/events/${id}/draft`, { from: 'release' });
      for (const index of [0, 1]) {
        const change = { kind: 'place', id: `meeting-${id}-i${index}`, start: slot(0), placeId: `table-${index + 1}` };
        await api.call(host, 'POST', `/events/${id}/draft/adjustments`, { number: index + 1, change });
      }
    }
    for (const id of events) expect((await api.call(host, 'POST', `/events/${id}/releases`)).status).toBe(201);
    await api.settle();
    expect(subjects()).toEqual(events.map((id) => [host, `The timetable of Event ${id} was not published`, null]));
  });
});

describe('an import', () => {
  const csv = (rows: string[]) => Buffer.from(['From organisation,To organisation,Status', ...rows, ''].join('\n')).toString('base64');
  async function bring(id: string, notify: boolean) {
    await api.put([
      event(id, 'host', { contact }),
      participation(id, 'su', ['su-p']),
      participation(id, 'vc', ['vc-p']),
      ...organisation(`${id}-cdmo`, 'cdmo'),
      ...person(`${id}-c`),
      member(`${id}-cdmo`, `${id}-c`, 'cdmo'),
      participation(id, `${id}-cdmo`, [`${id}-c`]),
    ]);
    await api.settle();
    api.mails.length = 0;
    const rows = ['Organisation su,Organisation vc,accepted', `Organisation su,Organisation ${id}-cdmo,accepted`];
    const sent = await api.call(host, 'POST', `/events/${id}/imports`, { kind: 'requests', csv: csv(rows), trial: false, notify });
    expect([sent.status, sent.body.told]).toEqual([201, 4]);
    await api.settle();
  }

  test('tells nobody unless it was asked to', async () => {
    const before = await noticed(su);
    await bring('silent', false);
    expect([api.mails.length, (await noticed(su)) - before]).toEqual([0, 0]);
  });

  test.each([false, true])('of participants tells whom it invites or admits if it was asked to, else nobody: %s', async (notify) => {
    const id = `enrol-${notify}`;
    await api.put([event(id, 'host', { contact }), participation(id, 'vc', ['vc-p'], { status: 'applied' })]);
    await api.settle();
    const before = [await noticed(su), await noticed(su2), await noticed(vc)];
    api.mails.length = 0;
    const rows = [
      'Organisation (English),Kind,Family name,Given name,E-mail',
      `Organisation su,Startup,su-p,Test,${su}`,
      `Organisation vc,Investor,vc-p,Test,${vc}`,
      `New of ${id},Startup,New,Body,new-${id}@test.example`,
    ];
    const file = { kind: 'participants', csv: Buffer.from(rows.join('\n')).toString('base64'), trial: false, notify };
    const sent = await api.call(host, 'POST', `/events/${id}/imports`, file);
    expect([sent.status, sent.body.told]).toEqual([201, 4]);
    await api.settle();
    const { participations } = (await api.call(host, 'GET', `/events/${id}/participations`)).body;
    expect(participations.map((one: { status: string }) => one.status).sort()).toEqual(['admitted', 'admitted', 'invited']);
    expect(api.mails.map(({ to, subject }) => `${to.email}: ${subject}`).sort()).toEqual(
      notify
        ? [
            `new-${id}@test.example: 催し ${id}の参加者として登録されました`,
            `${su}: You are invited to Event ${id}`,
            `${su2}: You are invited to Event ${id}`,
            `${vc}: You are admitted to Event ${id}`,
          ]
        : [],
    );
    const more = [await noticed(su), await noticed(su2), await noticed(vc)].map((count, index) => count - (before[index] ?? 0));
    expect(more).toEqual(notify ? [1, 1, 1] : [0, 0, 0]);
    // Handed in once more it decides nothing anew.
    expect((await api.call(host, 'POST', `/events/${id}/imports`, file)).body.told).toBe(0);
  });

  test('tells both sides once, what the organiser did and that no contact details are open', async () => {
    const before = await noticed(su);
    await bring('told', true);
    expect(api.mails.map(({ to, subject }) => [to.email, subject]).sort()).toEqual(
      [su, su2, vc, emailOf('told-c')].sort().map((one) => [one, 'The organiser of Event told has registered meetings for you']),
    );
    const mine = api.mails.find(({ to }) => to.email === su)?.text ?? '';
    expect(mine).toContain('- Organisation vc (registered as agreed)\n- Organisation told-cdmo (registered as agreed)');
    expect(mine).toContain('Nobody has accepted on Musubi, so no contact details are open.');
    expect(api.mails.map(({ text }) => text).join()).not.toMatch(/has accepted your|can now see/);
    expect((await noticed(su)) - before).toBe(1);
    const inbox = await api.call(su, 'GET', '/organisations/su/introductions?eventId=told');
    expect(inbox.body.introductions.map(({ to }: { to: { contact: unknown } }) => to.contact)).toEqual([null, null]);
  });

  test('opens contact details of a meeting it wrote down once both sides have accepted it themselves', async () => {
    await bring('agreeing', false);
    const { introductions } = (await api.call(su, 'GET', '/organisations/su/introductions?eventId=agreeing')).body;
    const { id } = introductions.find(({ to }: { to: { organisationId: string } }) => to.organisationId === 'vc');
    const standing = async (who: string, side: 'from' | 'to') => {
      const { body } = await api.call(who, 'GET', `/introductions/${id}`);
      return [body.status, body.mayAgree, body[side].contact === null];
    };
    expect([await standing(su, 'to'), await standing(vc, 'from')]).toEqual([
      ['accepted', true, true],
      ['accepted', true, true],
    ]);
    expect((await api.call(host, 'POST', `/introductions/${id}/accept`, {})).status).toBe(404);
    expect((await api.call(su, 'POST', `/introductions/${id}/accept`, {})).status).toBe(200);
    expect((await api.call(su, 'POST', `/introductions/${id}/accept`, {})).body.code).toBe('forbidden');
    expect([await standing(su, 'to'), await standing(vc, 'from')]).toEqual([
      ['accepted', false, true],
      ['accepted', true, true],
    ]);
    expect((await api.call(vc, 'POST', `/introductions/${id}/accept`, {})).status).toBe(200);
    expect([await standing(su, 'to'), await standing(vc, 'from')]).toEqual([
      ['accepted', false, false],
      ['accepted', false, false],
    ]);
    await api.settle();
    const codes = async (who: string) =>
      (await api.call(who, 'GET', '/me/notices')).body.notices
        .filter(({ path }: { path: string }) => path === `/inbox/${id}`)
        .map(({ code }: { code: string }) => code);
    expect([await codes(vc), await codes(su)]).toEqual([['meeting-agreed'], ['meeting-opened']]);
  });
});
