import { beforeAll, expect, it } from 'vitest';
import { staffItem } from '../../functions/table/confirmations.ts';
import { testApi } from './harness.ts';
import { emailOf, emptyRelease, event, firstSlot, introduction, member, organisation, participation, person, selfMade } from './world.ts';

/*
 * The matrix of access asks every role at every route; where somebody may, what stands in its rows is at times another obstacle (an old
 * version, a thing that is not there). Here the least of those who may does it, and it is done.
 */

const api = testApi();
const site = [{ kind: 'site' as const, note: { ja: null, en: null } }];
const owner = emailOf('su-owner');
const editor = emailOf('su-editor');
const host = emailOf('host-p');
const hub = emailOf('hub-p');
const staff = emailOf('staff-p');
const guest = emailOf('guest');

beforeAll(() =>
  api.put([
    ...['su-owner', 'su-editor', 'su-leaver', 'host-p', 'hub-p', 'staff-p', 'vc-p', 'guest', 'joiner', 'made-p', 'third-p'].flatMap(person),
    ...organisation('su', 'startup', { needs: site }),
    member('su', 'su-owner', 'startup'),
    member('su', 'su-editor', 'startup', 'editor'),
    member('su', 'su-leaver', 'startup', 'viewer'),
    ...organisation('vc', 'investor'),
    member('vc', 'vc-p', 'investor'),
    ...organisation('host', 'organiser'),
    member('host', 'host-p', 'organiser'),
    ...organisation('hub', 'hub'),
    member('hub', 'hub-p', 'hub'),
    ...organisation('made', 'hub', {}, selfMade),
    member('made', 'made-p', 'hub'),
    staffItem({ email: staff, addedBy: null, addedAt: '2026-11-01T00:00:00.000Z' }),
    event('open', 'host'),
    event('given-up', 'host', { status: 'draft' }),
    participation('open', 'su', ['su-owner', 'su-editor']),
    participation('open', 'vc', ['vc-p']),
    ...introduction('asked', 'open', ['vc', 'vc-p'], ['su', 'su-owner'], { status: 'pending', answer: null }),
    ...organisation('third', 'investor'),
    member('third', 'third-p', 'investor'),
    participation('open', 'third', ['third-p']),
    ...introduction('agreed', 'open', ['third', 'third-p'], ['su', 'su-owner']),
    ...emptyRelease('open'),
  ]),
);

const does = async (who: string, method: string, path: string, body?: unknown) => {
  const answer = await api.call(who, method, path, body);
  return { status: [answer.status, answer.body?.code], body: answer.body };
};
const version = async (who: string, path: string) => {
  const { body } = await api.call(who, 'GET', path);
  return body.version ?? body.organisation?.version ?? body.profile?.version ?? body.event?.version ?? body.participation?.version;
};

it('an editor changes the organisation and its profile', async () => {
  const name = { ja: '新しい名前', en: 'New name' };
  const at = { version: await version(editor, '/organisations/su') };
  expect((await does(editor, 'PATCH', '/organisations/su', { ...at, name })).status).toEqual([200, undefined]);
  const tagline = { ja: '一行', en: null };
  const profile = { version: await version(editor, '/organisations/su/profile'), tagline };
  expect((await does(editor, 'PATCH', '/organisations/su/profile', profile)).status).toEqual([200, undefined]);
});

it('an owner removes a member, takes an invitation back and lets in who asks', async () => {
  expect((await does(owner, 'DELETE', '/organisations/su/members/su-leaver')).status).toEqual([204, undefined]);
  const invited = { email: emailOf('joiner'), role: 'viewer' };
  const first = await does(owner, 'POST', '/organisations/su/invitations', invited);
  expect((await does(owner, 'DELETE', `/organisations/su/invitations/${first.body.id}`)).status).toEqual([204, undefined]);
  expect((await does(emailOf('joiner'), 'POST', '/organisations/su/join-requests', { words: null })).status).toEqual([201, undefined]);
  expect((await does(owner, 'PUT', '/organisations/su/join-requests/joiner', { accept: true })).status).toEqual([200, undefined]);
});

it('whoever is invited reads the invitation and accepts', async () => {
  const { body } = await does(owner, 'POST', '/organisations/su/invitations', { email: guest, role: 'viewer' });
  expect((await does(guest, 'GET', `/invitations/${body.id}`)).status).toEqual([200, undefined]);
  expect((await does(guest, 'POST', `/invitations/${body.id}/accept`)).status).toEqual([200, undefined]);
});

it('the staff confirm and take staff off', async () => {
  const asked = await does(emailOf('made-p'), 'PUT', '/organisations/made/confirmation', { words: null });
  expect(asked.status).toEqual([200, undefined]);
  const { body: list } = await does(staff, 'GET', '/confirmations');
  const waiting = list.waiting.find((one: { organisation: { id: string } }) => one.organisation.id === 'made').organisation;
  const decision = { confirm: true, version: waiting.version };
  expect((await does(staff, 'PUT', '/confirmations/made', decision)).status).toEqual([200, undefined]);
  expect((await does(staff, 'PUT', '/staff/second@test.example')).status).toEqual([204, undefined]);
  expect((await does(staff, 'DELETE', '/staff/second@test.example')).status).toEqual([204, undefined]);
  expect((await does(staff, 'PUT', `/addresses/${guest}`, { holder: 'same' })).status).toEqual([204, undefined]);
});

it('an editor says no to a request', async () => {
  expect((await does(editor, 'POST', '/introductions/asked/decline', { reason: 'other' })).status).toEqual([200, undefined]);
});

it('an editor and the organiser change a participation and hours', async () => {
  for (const who of [editor, host]) {
    const at = { version: await version(who, '/events/open/participations/su') };
    const change = who === host ? { ...at, selected: false } : { ...at, exhibitor: true };
    expect((await does(who, 'PATCH', '/events/open/participations/su', change)).status).toEqual([200, undefined]);
    const hours = { available: null, version: await version(who, '/events/open/availability/su-owner') };
    expect((await does(who, 'PUT', '/events/open/availability/su-owner', hours)).status).toEqual([200, undefined]);
  }
});

it('a hub proposes, and the startup agrees', async () => {
  expect((await does(hub, 'POST', '/organisations/hub/trials', { startupId: 'su' })).status).toEqual([201, undefined]);
  expect((await does(editor, 'POST', '/organisations/su/trials/hub/answer', { agree: true })).status).toEqual([200, undefined]);
  expect((await does(editor, 'PUT', '/organisations/su/named-hubs/hub')).status).toEqual([200, undefined]);
});

it('the organiser deletes a draft', async () => {
  expect((await does(host, 'GET', '/events/given-up/deletion')).status).toEqual([200, undefined]);
  expect((await does(host, 'DELETE', '/events/given-up')).status).toEqual([204, undefined]);
});

it('the organiser settles, drafts, moves, undoes, publishes', async () => {
  const { body: shown } = await does(host, 'GET', '/events/open');
  const { name, description, venue, settings, version: at } = shown.event ?? shown;
  const saved = await does(host, 'PUT', '/events/open', { name, description, venue, settings, status: 'open', version: at });
  expect(saved.status).toEqual([200, undefined]);
  const asked = await does(host, 'POST', '/events/open/plans', { scope: 'meetings' });
  const stopped = await does(host, 'POST', `/events/open/plans/${asked.body.id}/cancel`);
  const again = await does(host, 'POST', `/events/open/plans/${asked.body.id}/retry`);
  expect([asked, stopped, again].map(({ status }) => status)).toEqual([
    [201, undefined],
    [200, undefined],
    [200, undefined],
  ]);
  expect((await does(host, 'PUT', '/events/open/draft', { from: 'release' })).status).toEqual([200, undefined]);
  const change = { kind: 'place', id: 'meeting-agreed', start: firstSlot, placeId: 'table-1' };
  expect((await does(host, 'POST', '/events/open/draft/adjustments', { number: 1, change })).status).toEqual([201, undefined]);
  expect((await does(host, 'DELETE', '/events/open/draft/adjustments/last')).status).toEqual([200, undefined]);
  expect((await does(host, 'GET', '/events/open/draft/difference')).status).toEqual([200, undefined]);
  const released = await does(host, 'POST', '/events/open/releases');
  expect(released.status).toEqual([201, undefined]);
  expect((await does(host, 'POST', `/events/open/releases/${released.body.id}/cancel`)).status).toEqual([200, undefined]);
  expect((await does(host, 'POST', `/events/open/releases/${released.body.id}/retry`)).status).toEqual([200, undefined]);
});
