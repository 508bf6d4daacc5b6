import { beforeAll, expect, it } from 'vitest';
import { ledgerItem, readLedgers } from '../../functions/table/claims.ts';
import { keys } from '../../functions/table/keys.ts';
import { listLettersTo } from '../../functions/table/letters.ts';
import { listMembers, listMemberships } from '../../functions/table/organisations.ts';
import { listNotices, readPerson } from '../../functions/table/people.ts';
import { placementItem } from '../../functions/table/timetable.ts';
import { claimOf } from '../../functions/timetable/holders.ts';
import { testApi } from './harness.ts';
import { emailOf, emptyRelease, event, firstSlot, introduction, member, organisation, participation, person } from './world.ts';

const api = testApi();
const call = (who: string, method: string, path: string, body?: unknown) => api.call(emailOf(who), method, path, body);

beforeAll(() =>
  api.put([
    ...['host-p', 'one', 'two', 'fund-p'].flatMap(person),
    ...organisation('host', 'organiser'),
    member('host', 'host-p', 'organiser'),
    ...organisation('su', 'startup'),
    member('su', 'one', 'startup'),
    ...organisation('fund', 'investor'),
    member('fund', 'fund-p', 'investor'),
    event('fair', 'host'),
    participation('fair', 'su', ['one']),
    participation('fair', 'fund', ['fund-p']),
  ]),
);

it('lets nobody in by an invitation that is withdrawn at the same moment', async () => {
  for (let round = 0; round < 8; round += 1) {
    const name = `guest-${round}`;
    await api.put(person(name));
    const { body } = await call('one', 'POST', '/organisations/su/invitations', { email: emailOf(name), role: 'owner' });
    const [withdrawn, accepted] = await Promise.all([
      call('one', 'DELETE', `/organisations/su/invitations/${body.id}`),
      call(name, 'POST', `/invitations/${body.id}/accept`),
    ]);
    const isIn = (await listMembers(api.services.table, 'su')).some(({ personId }) => personId === name);
    expect([withdrawn.status === 204, accepted.status === 200, isIn].map(Number).join('')).toMatch(/^(100|011)$/);
    if (isIn) await call('one', 'DELETE', `/organisations/su/members/${name}`);
  }
});

it('lets nobody in by an invitation that is withdrawn between being read and being used', async () => {
  const name = 'late-guest';
  await api.put(person(name));
  const { body } = await call('one', 'POST', '/organisations/su/invitations', { email: emailOf(name), role: 'owner' });
  const { client } = api.services.table;
  const honest = client.send.bind(client);
  let withdrawn: Promise<{ status: number }> | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: the client's overloads.
  client.send = (async (command: any) => {
    if (!withdrawn && 'TransactItems' in command.input) {
      withdrawn = call('one', 'DELETE', `/organisations/su/invitations/${body.id}`);
      await withdrawn;
    }
    return honest(command);
  }) as typeof client.send;
  const accepted = await call(name, 'POST', `/invitations/${body.id}/accept`);
  client.send = honest as typeof client.send;
  expect([(await withdrawn)?.status, accepted.body.code]).toEqual([204, 'invitation-invalid']);
  expect((await listMembers(api.services.table, 'su')).map(({ personId }) => personId)).not.toContain(name);
});

it('lets nobody in whom somebody invited who no longer belongs there', async () => {
  await api.put([...person('former'), member('su', 'former', 'startup'), ...person('friend')]);
  const { body } = await call('former', 'POST', '/organisations/su/invitations', { email: emailOf('friend'), role: 'owner' });
  expect((await call('one', 'DELETE', '/organisations/su/members/former')).status).toBe(204);
  expect((await call('friend', 'POST', `/invitations/${body.id}/accept`)).body.code).toBe('invitation-invalid');
});

it('makes nobody a member who deletes themselves at the same moment', async () => {
  for (let round = 0; round < 6; round += 1) {
    const ways = ['invited', 'founder', 'asker'].map((way) => `${way}-${round}`) as [string, string, string];
    const [invited, founder, asker] = ways;
    await api.put(ways.flatMap(person));
    const { body } = await call('one', 'POST', '/organisations/su/invitations', { email: emailOf(invited), role: 'editor' });
    expect((await call(asker, 'POST', '/organisations/su/join-requests', { words: null })).status).toBe(201);
    const [joined, founded, let_in, ...gone] = await Promise.all([
      call(invited, 'POST', `/invitations/${body.id}/accept`),
      call(founder, 'POST', '/organisations', { kind: 'startup', name: { ja: null, en: `Founded in round ${round}` }, sure: true }),
      call('one', 'PUT', `/organisations/su/join-requests/${asker}`, { accept: true }),
      ...ways.map((name) => call(name, 'DELETE', '/me')),
    ]);
    expect([joined, founded, let_in].filter(({ status }) => status >= 500)).toEqual([]);
    await api.settle();
    // Whoever became the last owner of something by the way is still there, and may go now.
    for (const [index, name] of ways.entries())
      if (gone[index]?.status !== 204) expect((await call(name, 'DELETE', '/me')).status).toBe(204);
    await api.settle();
    const { table } = api.services;
    expect(await Promise.all(ways.map((name) => listMemberships(table, name)))).toEqual([[], [], []]);
  }
  expect((await listMembers(api.services.table, 'su')).map(({ personId }) => personId)).toEqual(['one']);
}, 30_000);

it('lets nobody in who asked and has deleted themselves since', async () => {
  await api.put(person('asked-and-gone'));
  await call('asked-and-gone', 'POST', '/organisations/su/join-requests', { words: null });
  expect((await call('asked-and-gone', 'DELETE', '/me')).status).toBe(204);
  await api.settle();
  expect((await call('one', 'PUT', '/organisations/su/join-requests/asked-and-gone', { accept: true })).body.code).toBe('not-found');
  expect((await listMembers(api.services.table, 'su')).some(({ personId }) => personId === 'asked-and-gone')).toBe(false);
});

it('is told as it was when it happened, once, also where whoever left has been invited again before the news comes or comes once more', async () => {
  const again = {
    wanted: true,
    selected: false,
    parts: { business: { ja: null, en: null }, usefulness: { ja: null, en: null }, promise: { ja: null, en: null } },
    speakerId: 'again-speaker',
  };
  await api.put([
    ...['again-p', 'again-speaker'].flatMap(person),
    ...organisation('again', 'startup'),
    member('again', 'again-p', 'startup'),
    // Who speaks is not among those who come.
    participation('fair', 'again', ['again-p'], { exhibitor: true, pitch: again }),
  ]);
  await api.settle();
  const told = async () => (await listNotices(api.services.table, 'host-p')).map(({ code }) => code);
  const before = await told();
  const news = async () => (await told()).slice(0, (await told()).length - before.length);
  expect((await call('again-p', 'PATCH', '/events/fair/participations/again', { status: 'withdrawn', version: 1 })).status).toBe(200);
  const left = await api.changes();
  expect((await call('host-p', 'PATCH', '/events/fair/participations/again', { status: 'admitted', version: 2 })).body.status).toBe(
    'invited',
  );
  const invited = await api.changes();
  await api.deliver('feed', invited);
  expect(await news()).toEqual([]);
  await api.deliver('feed', left);
  expect(await news()).toEqual(['participation-withdrawn']);
  for (const late of [left, invited, left]) await api.deliver('feed', late);
  await api.settle();
  expect(await news()).toEqual(['participation-withdrawn']);
});

it('keeps an owner where two delete themselves at once', async () => {
  await api.put([
    ...['left-1', 'left-2', 'looker'].flatMap(person),
    ...organisation('pair', 'startup'),
    member('pair', 'left-1', 'startup'),
    member('pair', 'left-2', 'startup'),
    member('pair', 'looker', 'startup', 'viewer'),
  ]);
  const answers = await Promise.all([call('left-1', 'DELETE', '/me'), call('left-2', 'DELETE', '/me')]);
  expect(answers.map(({ status, body }) => (status === 204 ? 'gone' : body.code)).sort()).toEqual(['gone', 'last-owner']);
  await api.settle();
  expect((await listMembers(api.services.table, 'pair')).map(({ role }) => role).sort()).toEqual(['owner', 'viewer']);
});

it('deletes an account of hundreds of memberships, and leaves nothing of the person', async () => {
  const ids = Array.from({ length: 150 }, (_, index) => `many-${index}`);
  await api.put([
    ...person('many-p'),
    ...ids.flatMap((id) => [...organisation(id, 'startup'), member(id, 'many-p', 'startup', 'owner')]),
    participation('fair', 'many-0', ['many-p']),
    ...introduction('many-i', 'fair', ['fund', 'fund-p'], ['many-0', 'many-p'], { status: 'pending', toPersonId: null, answer: null }),
  ]);
  await api.settle();
  expect((await listNotices(api.services.table, 'many-p')).length).toBe(1);
  expect((await call('many-p', 'DELETE', '/me')).status).toBe(204);
  await api.settle();
  const { table } = api.services;
  expect([
    await readPerson(table, 'many-p'),
    await listMemberships(table, 'many-p'),
    await listNotices(table, 'many-p'),
    await listLettersTo(table, 'many-p'),
  ]).toEqual([null, [], [], []]);
  // Nobody is left in it: it is found no more, and who had asked it is told.
  expect((await api.call(null, 'GET', '/organisations/many-0')).status).toBe(404);
  expect((await call('fund-p', 'GET', '/me/notices')).body.notices.map(({ code }: { code: string }) => code)).toEqual([
    'participation-ended',
  ]);
}, 60_000);

it('lets the organiser call off a request of the event, and closes what it had opened', async () => {
  await api.put(introduction('ask', 'fair', ['fund', 'fund-p'], ['su', 'one'], { status: 'pending', toPersonId: null, answer: null }));
  expect((await call('one', 'POST', '/introductions/ask/accept', {})).status).toBe(200);
  const secret = async () => JSON.stringify((await call('fund-p', 'GET', '/organisations/su/profile')).body).includes('secret-su');
  expect(await secret()).toBe(true);
  const ended = await call('host-p', 'POST', '/introductions/ask/withdraw');
  expect([ended.status, ended.body.status]).toEqual([200, 'withdrawn']);
  expect(await secret()).toBe(false);
});

it('meets nobody who has withdrawn: neither accepted nor booked', async () => {
  await api.put([
    ...['gone-p'].flatMap(person),
    ...organisation('gone', 'startup'),
    member('gone', 'gone-p', 'startup'),
    participation('fair', 'gone', ['gone-p'], { status: 'withdrawn' }),
    ...introduction('late', 'fair', ['gone', 'gone-p'], ['fund', 'fund-p'], { status: 'pending', toPersonId: null, answer: null }),
  ]);
  expect((await call('fund-p', 'POST', '/introductions/late/accept', {})).body.code).toBe('other-side-left');
});

it('frees the time of the pitch at the event that is left, and keeps that of the pitch at another', async () => {
  const { table } = api.services;
  const start = (hours: number) => new Date(Date.parse(firstSlot) + hours * 3_600_000).toISOString();
  const at = [['one-fair', start(3)] as const, ['other-fair', start(5)] as const];
  const pitchAt = (eventId: string, begin: string) => ({
    id: 'pitch-short-twice',
    kind: 'pitch' as const,
    start: begin,
    end: new Date(Date.parse(begin) + 90_000).toISOString(),
    placeId: 'stage-1',
    organisationIds: ['twice'],
    personIds: ['speaker'],
    introductionId: null,
    tier: 'short' as const,
    locked: false,
    eventId,
    releaseId: 'r0001',
  });
  const pitches = at.map(([eventId, begin]) => pitchAt(eventId, begin));
  const claims = pitches.map((pitch) => claimOf(pitch, pitch.eventId, pitch.releaseId));
  await api.put([
    ...person('speaker'),
    ...organisation('twice', 'startup'),
    member('twice', 'speaker', 'startup'),
    ...at.flatMap(([eventId]) => [event(eventId, 'host'), participation(eventId, 'twice', ['speaker']), ...emptyRelease(eventId)]),
    ...pitches.map((pitch) => placementItem({ ...pitch, sequence: 1, cancelled: false, by: null, version: 1 })),
    ledgerItem(keys.personLedger('speaker'), claims, 1),
    ...claims.map((claim) => ledgerItem(keys.placeLedger(claim.holder.eventId ?? '', 'stage-1'), [claim], 1)),
  ]);
  expect((await call('speaker', 'PATCH', '/events/one-fair/participations/twice', { status: 'withdrawn', version: 1 })).status).toBe(200);
  await api.settle();
  expect((await readLedgers(table, [keys.personLedger('speaker')]))[0]?.claims).toEqual([claims[1]]);
});
