import ICAL from 'ical.js';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { testApi } from './harness.ts';
import { emailOf, event, firstSlot, introduction, member, organisation, participation, person } from './world.ts';

const api = testApi();
const [su, vc, host] = [emailOf('su-p'), emailOf('vc-p'), emailOf('host-p')];
const slot = (index: number) => new Date(Date.parse(firstSlot) + index * 25 * 60_000).toISOString();

beforeAll(async () => {
  await api.put([
    ...['su-p', 'vc-p', 'host-p', 'vc2-p'].flatMap(person),
    ...organisation('su', 'startup'),
    member('su', 'su-p', 'startup'),
    ...organisation('vc', 'investor'),
    member('vc', 'vc-p', 'investor'),
    ...organisation('host', 'organiser'),
    member('host', 'host-p', 'organiser'),
    event('fair', 'host'),
    participation('fair', 'su', ['su-p']),
    participation('fair', 'vc', ['vc-p']),
  ]);
  await api.settle();
});
beforeEach(() => {
  api.mails.length = 0;
});

const mailsTo = (address: string) => api.mails.filter(({ to }) => to.email === address).map(({ subject }) => subject);
const codes = async (who: string) => (await api.call(who, 'GET', '/me/notices')).body.notices.map(({ code }: { code: string }) => code);

/** What a calendar would make of the invitations to somebody, in the order they were posted. */
const invitationsTo = (address: string) =>
  api.mails
    .filter(({ to, ics }) => to.email === address && ics)
    .map(({ ics }) => {
      const calendar = new ICAL.Component(ICAL.parse(ics?.content ?? ''));
      const entry = new ICAL.Event(calendar.getFirstSubcomponent('vevent') as ICAL.Component);
      return {
        method: calendar.getFirstPropertyValue('method'),
        uid: entry.uid,
        sequence: entry.sequence,
        start: entry.startDate.toJSDate().toISOString(),
      };
    });

it('carries a meeting from the request to the calendar, through a move, to its end', async () => {
  const asked = await api.call(
    vc,
    'POST',
    '/introductions',
    { eventId: 'fair', fromOrganisationId: 'vc', toOrganisationId: 'su', message: 'Hello' },
    { 'idempotency-key': 'ask-1' },
  );
  expect(asked.status).toBe(201);
  await api.settle();
  expect([mailsTo(su).length, await codes(su), await codes(vc)]).toEqual([1, ['introduction-received'], []]);

  // The same request again, as after a broken connection: nothing new.
  const again = await api.call(
    vc,
    'POST',
    '/introductions',
    { eventId: 'fair', fromOrganisationId: 'vc', toOrganisationId: 'su', message: 'Hello' },
    { 'idempotency-key': 'ask-1' },
  );
  expect(again.body.id).toBe(asked.body.id);
  await api.call(su, 'POST', `/introductions/${asked.body.id}/accept`, {});
  await api.settle();
  expect([mailsTo(su).length, mailsTo(vc).length, await codes(vc)]).toEqual([1, 1, ['introduction-accepted']]);

  const publish = async (start: string) => {
    await api.call(host, 'PUT', '/events/fair/draft', { from: 'release' });
    const id = `meeting-${asked.body.id}`;
    await api.call(host, 'POST', '/events/fair/draft/adjustments', { number: 1, change: { kind: 'place', id, start, placeId: 'table-1' } });
    api.mails.length = 0;
    expect((await api.call(host, 'POST', '/events/fair/releases')).status).toBe(201);
    await api.settle();
  };
  await publish(slot(0));
  const uid = `meeting-${asked.body.id}@musubi.example`;
  expect(invitationsTo(su)).toEqual([{ method: 'REQUEST', uid, sequence: 1, start: slot(0) }]);
  expect(invitationsTo(vc)).toEqual([{ method: 'REQUEST', uid, sequence: 1, start: slot(0) }]);
  await publish(slot(2));
  expect(invitationsTo(su)).toEqual([{ method: 'REQUEST', uid, sequence: 2, start: slot(2) }]);
  await publish(slot(2));
  expect(invitationsTo(su)).toEqual([]);

  api.mails.length = 0;
  await api.call(su, 'POST', `/introductions/${asked.body.id}/withdraw`);
  await api.settle();
  expect(invitationsTo(vc)).toEqual([{ method: 'CANCEL', uid, sequence: 4, start: slot(2) }]);
  // Newest first, also within one second, in which times in the feed do not differ.
  const releases = ['release-published', 'release-published'];
  expect(await codes(vc)).toEqual(['meeting-called-off', ...releases, 'introduction-accepted']);

  // The subscribed calendar says the same as the mails did.
  const { body } = await api.call(vc, 'POST', '/me/calendar');
  const feed = await api.call(null, 'GET', new URL(body.url).pathname.slice('/api'.length));
  expect([feed.status, new ICAL.Component(ICAL.parse(feed.body)).getAllSubcomponents('vevent').length]).toEqual([200, 0]);
});

it('ends a request nobody answers, and frees its place among the pending ones', async () => {
  await api.put([
    ...organisation('slow', 'investor'),
    ...person('slow-p'),
    member('slow', 'slow-p', 'investor'),
    participation('fair', 'slow', ['slow-p']),
  ]);
  const draft = { eventId: 'fair', fromOrganisationId: 'su', toOrganisationId: 'slow', message: 'Still there?' };
  const first = await api.call(su, 'POST', '/introductions', draft);
  expect((await api.call(su, 'POST', '/introductions', draft)).body.code).toBe('introduction-exists');
  api.clock.advance({ hours: 24 * 8 });
  expect((await api.call(emailOf('slow-p'), 'POST', `/introductions/${first.body.id}/accept`, {})).body.code).toBe('introduction-expired');
  const second = await api.call(su, 'POST', '/introductions', draft);
  expect(second.status).toBe(201);
  await api.settle();
  expect(await codes(su)).toContain('introduction-expired');
  expect((await api.call(su, 'GET', '/organisations/su/introductions?eventId=fair')).body.remaining).toEqual([
    { eventId: 'fair', pending: 1, limit: 3 },
  ]);
});

it('invites a colleague by mail, who alone can use the invitation', async () => {
  const { body } = await api.call(su, 'POST', '/organisations/su/invitations', { email: 'new@test.example', role: 'editor' });
  await api.settle();
  const [mail] = api.mails;
  expect([mail?.to.email, mail?.text.includes(`https://musubi.example/invitations/${body.id}`)]).toEqual(['new@test.example', true]);
  expect((await api.call(vc, 'POST', `/invitations/${body.id}/accept`)).body.code).toBe('invitation-other-address');
  const name = { family: '新', given: '人', familyKana: null, givenKana: null, romaji: null };
  const draft = { name, title: { ja: null, en: null }, language: 'ja', invitations: 'mail', noticeMails: 'instant' };
  expect((await api.call('new@test.example', 'PUT', '/me', draft)).status).toBe(200);
  expect((await api.call('new@test.example', 'POST', `/invitations/${body.id}/accept`)).body).toEqual({ organisationId: 'su' });
  expect((await api.call('new@test.example', 'POST', `/invitations/${body.id}/accept`)).body.code).toBe('invitation-invalid');
  expect(
    (await api.call('new@test.example', 'GET', '/me')).body.memberships.map(
      ({ organisationId, role }: { organisationId: string; role: string }) => [organisationId, role],
    ),
  ).toEqual([['su', 'editor']]);
});

it('runs the engine for every accepted meeting and keeps what it made as a draft', async () => {
  await api.put([
    event('run', 'host'),
    participation('run', 'su', ['su-p'], {
      exhibitor: true,
      pitch: {
        wanted: true,
        selected: false,
        speakerId: null,
        parts: { business: { ja: 'a', en: null }, usefulness: { ja: 'b', en: null }, promise: { ja: 'c', en: null } },
      },
    }),
    participation('run', 'vc', ['vc-p']),
    ...introduction('run-i', 'run', ['vc', 'vc-p'], ['su', 'su-p']),
  ]);
  for (const scope of ['pitches', 'meetings']) {
    const { body } = await api.call(host, 'POST', '/events/run/plans', { scope, seconds: 0.5 });
    await api.settle();
    const plan = await api.call(host, 'GET', `/events/run/plans/${body.id}`);
    expect([plan.body.job.state, plan.body.figures.placed, plan.body.figures.bound, plan.body.figures.proved]).toEqual([
      'done',
      1,
      1,
      true,
    ]);
    await api.call(host, 'PUT', '/events/run/draft', { from: 'plan', planId: body.id });
  }
  const board = await api.call(host, 'GET', '/events/run/board');
  expect([board.body.placements.map(({ id }: { id: string }) => id).sort(), board.body.conflicts, board.body.unplaced]).toEqual([
    ['meeting-run-i', 'pitch-short-su'],
    [],
    [],
  ]);
  await api.call(host, 'POST', '/events/run/releases');
  await api.settle();
  const timetable = await api.call(null, 'GET', '/events/run/timetable');
  expect(timetable.body.pitches.map(({ organisation: { id } }: { organisation: { id: string } }) => id)).toEqual(['su']);
  expect(JSON.stringify(timetable.body)).not.toMatch(/meeting|vc/);
});

it('turns mails about news off in one press from the mail, without signing in; looking at the link changes nothing', async () => {
  await api.put([
    ...organisation('weary', 'investor'),
    ...person('weary-p'),
    member('weary', 'weary-p', 'investor'),
    participation('fair', 'weary', ['weary-p']),
    ...organisation('eager', 'startup'),
    ...person('eager-p'),
    member('eager', 'eager-p', 'startup'),
    participation('fair', 'eager', ['eager-p']),
  ]);
  const draft = { eventId: 'fair', toOrganisationId: 'weary', message: 'Hello' };
  await api.call(emailOf('eager-p'), 'POST', '/introductions', { ...draft, fromOrganisationId: 'eager' });
  await api.settle();
  const [mail] = api.mails.filter(({ to }) => to.email === emailOf('weary-p'));
  const link = new URL(mail?.unsubscribe ?? '').pathname.slice('/api'.length);
  const mails = async () => (await api.call(emailOf('weary-p'), 'GET', '/me')).body.person.noticeMails;

  expect((await api.call(null, 'GET', link)).status).toBe(302);
  expect(await mails()).toBe('instant');
  expect((await api.call(null, 'POST', link.replace('weary-p', 'eager-p'))).status).toBe(404);
  expect((await api.call(null, 'POST', link)).status).toBe(204);
  expect((await api.call(null, 'POST', link)).status).toBe(204);
  expect(await mails()).toBe('never');
});
