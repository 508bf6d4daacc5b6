import { beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../functions/api/app.ts';
import { staffItem } from '../../functions/table/confirmations.ts';
import { disclosureItem } from '../../functions/table/organisations.ts';
import { testApi } from './harness.ts';
import { emailOf, emptyRelease, event, firstSlot, introduction, member, organisation, participation, person, settings } from './world.ts';

/*
 * Who may do what: every route × every role. The columns are the roles below; a row says what each gets: the code of the refusal, or `ok`,
 * which is what the row says under `allowed`: a status, or the code of what stands in the way of somebody who may. A route without a
 * row fails the last test.
 */

const api = testApi();
const roles = {
  stranger: null,
  /** Signed in, not registered. */
  newcomer: 'newcomer@test.example',
  /** Owner of an organisation that has nothing to do with any of this. */
  outsider: emailOf('outsider-p'),
  viewer: emailOf('su-viewer'),
  editor: emailOf('su-editor'),
  owner: emailOf('su-owner'),
  /** Accepted by the startup. */
  partner: emailOf('vc-p'),
  /** At the same event, not accepted. */
  participant: emailOf('other-p'),
  organiser: emailOf('host-p'),
  /** Organises another event. */
  rival: emailOf('rival-p'),
  /** Of the installer's staff, and in no organisation. */
  staff: emailOf('staff-p'),
} as const;
type Role = keyof typeof roles;
const names = Object.keys(roles) as Role[];

beforeAll(() =>
  api.put([
    ...['su-owner', 'su-editor', 'su-viewer', 'vc-p', 'other-p', 'host-p', 'rival-p', 'outsider-p', 'hub-p', 'staff-p'].flatMap(person),
    ...organisation('su', 'startup', { needs: null }),
    member('su', 'su-owner', 'startup'),
    member('su', 'su-editor', 'startup', 'editor'),
    member('su', 'su-viewer', 'startup', 'viewer'),
    ...organisation('vc', 'investor'),
    member('vc', 'vc-p', 'investor'),
    ...organisation('other', 'investor'),
    member('other', 'other-p', 'investor'),
    ...organisation('host', 'organiser'),
    member('host', 'host-p', 'organiser'),
    ...organisation('rival', 'organiser'),
    member('rival', 'rival-p', 'organiser'),
    staffItem({ email: emailOf('staff-p'), addedBy: null, addedAt: '2026-11-01T00:00:00.000Z' }),
    ...organisation('hub', 'hub'),
    ...organisation('outside', 'investor'),
    member('outside', 'outsider-p', 'investor'),
    event('open', 'host', { settings: { ...settings, requests: { ...settings.requests, pendingLimit: 50 } } }),
    event('hidden', 'host', { status: 'draft' }),
    event('theirs', 'rival'),
    participation('open', 'su', ['su-owner', 'su-editor']),
    participation('open', 'vc', ['vc-p']),
    participation('open', 'other', ['other-p']),
    ...introduction('accepted', 'open', ['vc', 'vc-p'], ['su', 'su-owner']),
    disclosureItem({
      ownerId: 'su',
      viewerId: 'vc',
      because: { kind: 'introduction', id: 'accepted' },
      also: [],
      at: '2026-11-01T00:00:00.000Z',
      closedAt: null,
    }),
    disclosureItem({
      ownerId: 'vc',
      viewerId: 'su',
      because: { kind: 'introduction', id: 'accepted' },
      also: [],
      at: '2026-11-01T00:00:00.000Z',
      closedAt: null,
    }),
    ...emptyRelease('open'),
  ]),
);

const signIn = 'sign-in-required';
const register = 'person-unknown';
type Expected = Partial<Record<Role, string>> & { else: string };
const row = (expected: Expected): string[] => names.map((name) => expected[name] ?? expected.else);

const everybody = row({ else: 'ok' });
const signedIn = row({ stranger: signIn, else: 'ok' });
const registered = row({ stranger: signIn, newcomer: register, else: 'ok' });
const members = row({ stranger: signIn, newcomer: register, viewer: 'ok', editor: 'ok', owner: 'ok', else: 'not-found' });
const editors = row({ stranger: signIn, newcomer: register, viewer: 'forbidden', editor: 'ok', owner: 'ok', else: 'not-found' });
const owners = row({ stranger: signIn, newcomer: register, viewer: 'forbidden', editor: 'forbidden', owner: 'ok', else: 'not-found' });
const staff = row({ stranger: signIn, newcomer: register, staff: 'ok', else: 'not-staff' });
const organiser = row({ stranger: signIn, newcomer: register, organiser: 'ok', else: 'not-organiser' });
const organiserOfNone = organiser.map((code) => (code === 'ok' ? 'not-found' : code));
/** The two sides of an introduction; its organiser where it says so. */
const sides = (change: Partial<Record<Role, string>> = {}) =>
  row({ stranger: signIn, newcomer: register, viewer: 'ok', editor: 'ok', owner: 'ok', partner: 'ok', ...change, else: 'not-found' });

const json = Buffer.from('x').toString('base64');
const eventDraft = {
  name: { ja: 'x', en: null },
  description: { ja: null, en: null },
  venue: { ja: null, en: null },
  settings,
  status: 'open',
};

const me = {
  name: { family: 'x', given: 'y', familyKana: null, givenKana: null, romaji: null },
  title: { ja: null, en: null },
  language: 'en',
  invitations: 'mail',
  noticeMails: 'instant',
};

/**
 * `METHOD /path/in/the/description` → who gets what. `at`: the address called; `body`: what is sent; `allowed`: what `ok` stands for,
 * absent = the usual status of the method.
 */
const matrix: Record<string, { at?: string; body?: unknown; allowed?: string; expected: string[] }> = {
  'GET /me': { expected: signedIn },
  'PUT /me': { body: me, expected: signedIn },
  'GET /me/export': { expected: registered },
  'DELETE /me': {
    at: '/me',
    // Nobody would be left to run the events that are open.
    expected: row({ stranger: signIn, newcomer: register, organiser: 'organises-open-event', rival: 'organises-open-event', else: 'ok' }),
  },
  'GET /me/agenda': { expected: registered },
  'GET /me/home': { expected: registered },
  'POST /me/calendar': { expected: registered },
  'DELETE /me/calendar': { expected: registered },
  'GET /me/notices': { expected: registered },
  'POST /me/notices/read': { body: { ids: [] }, allowed: '204', expected: registered },
  'GET /mails/off/{personId}/{token}': { at: `/mails/off/su-owner/${'x'.repeat(32)}`, allowed: '302', expected: everybody },
  'POST /mails/off/{personId}/{token}': { at: `/mails/off/su-owner/${'x'.repeat(32)}`, expected: row({ else: 'not-found' }) },
  'GET /calendar/{token}': { at: `/calendar/${'x'.repeat(32)}.ics`, expected: row({ else: 'not-found' }) },

  'POST /organisations': { body: { kind: 'startup', name: { ja: 'x', en: null }, sure: true }, expected: registered },
  'GET /organisations/{id}': { at: '/organisations/su', expected: everybody },
  'PATCH /organisations/{id}': { at: '/organisations/su', body: { version: 99 }, allowed: 'version-stale', expected: editors },
  'GET /organisations/{id}/profile': { at: '/organisations/su/profile', expected: everybody },
  'PATCH /organisations/{id}/profile': {
    at: '/organisations/su/profile',
    body: { version: 99 },
    allowed: 'version-stale',
    expected: editors,
  },
  'GET /organisations/{id}/meter': { at: '/organisations/su/meter', expected: members },
  'GET /organisations/{id}/members': { at: '/organisations/su/members', expected: members },
  'PATCH /organisations/{id}/members/{personId}': {
    at: '/organisations/su/members/su-viewer',
    body: { role: 'viewer' },
    allowed: '204',
    expected: owners,
  },
  'DELETE /organisations/{id}/members/{personId}': {
    at: '/organisations/su/members/nobody',
    expected: owners.map((code) => (code === 'ok' ? 'not-found' : code)),
  },
  'POST /organisations/{id}/join-requests': {
    at: '/organisations/su/join-requests',
    body: { words: null },
    expected: row({
      stranger: signIn,
      newcomer: register,
      viewer: 'already-exists',
      editor: 'already-exists',
      owner: 'already-exists',
      else: 'ok',
    }),
  },
  'PUT /organisations/{id}/join-requests/{personId}': {
    at: '/organisations/su/join-requests/nobody',
    body: { accept: true },
    expected: owners.map((code) => (code === 'ok' ? 'not-found' : code)),
  },
  'GET /organisations/{id}/confirmation': { at: '/organisations/su/confirmation', expected: members },
  'PUT /organisations/{id}/confirmation': { at: '/organisations/su/confirmation', body: { words: null }, expected: owners },
  'GET /confirmations': { expected: staff },
  'PUT /confirmations/{id}': {
    at: '/confirmations/su',
    body: { confirm: true, version: 99 },
    allowed: 'version-stale',
    expected: staff,
  },
  'GET /staff': { expected: staff },
  'PUT /staff/{email}': { at: `/staff/${emailOf('staff-p')}`, allowed: '204', expected: staff },
  'PUT /addresses/{email}': {
    at: `/addresses/${emailOf('staff-p')}`,
    body: { holder: 'same' },
    allowed: '204',
    expected: staff,
  },
  'DELETE /staff/{email}': { at: '/staff/nobody@test.example', expected: staff },
  'POST /organisations/{id}/invitations': {
    at: '/organisations/su/invitations',
    body: { email: 'colleague@test.example', role: 'viewer' },
    expected: owners,
  },
  'DELETE /organisations/{id}/invitations/{invitationId}': {
    at: '/organisations/su/invitations/nothing',
    expected: row({
      stranger: signIn,
      newcomer: register,
      viewer: 'forbidden',
      editor: 'forbidden',
      owner: 'invitation-invalid',
      else: 'not-found',
    }),
  },
  'GET /invitations/{id}': { at: '/invitations/nothing', expected: row({ stranger: signIn, else: 'invitation-invalid' }) },
  'POST /invitations/{id}/accept': {
    at: '/invitations/nothing/accept',
    expected: row({ stranger: signIn, newcomer: register, else: 'invitation-invalid' }),
  },

  'POST /directory/search': { body: {}, allowed: '200', expected: everybody },
  'GET /programmes': { expected: everybody },
  'GET /organisations/{id}/matches': { at: '/organisations/su/matches?kinds=investor', expected: members },
  'GET /organisations/{id}/matches/{otherId}': { at: '/organisations/su/matches/vc', expected: members },
  'GET /organisations/{id}/shortlist': { at: '/organisations/su/shortlist', expected: members },
  'PUT /organisations/{id}/shortlist/{targetId}': {
    at: '/organisations/su/shortlist/vc',
    body: { list: 'kept', note: null },
    expected: editors,
  },
  'DELETE /organisations/{id}/shortlist/{targetId}': { at: '/organisations/su/shortlist/other', expected: editors },

  'POST /introductions': {
    body: { eventId: 'open', fromOrganisationId: 'su', toOrganisationId: 'other', message: 'x' },
    expected: row({ stranger: signIn, newcomer: register, editor: 'ok', owner: 'introduction-exists', else: 'not-a-member' }),
  },
  'GET /organisations/{id}/introductions': { at: '/organisations/su/introductions', expected: members },
  'GET /introductions/{id}': { at: '/introductions/accepted', expected: sides({ organiser: 'ok' }) },
  'POST /introductions/{id}/read': { at: '/introductions/accepted/read', allowed: '200', expected: sides() },
  'POST /introductions/{id}/accept': {
    at: '/introductions/accepted/accept',
    body: {},
    allowed: '200',
    expected: sides({ viewer: 'forbidden', partner: 'forbidden' }),
  },
  'POST /introductions/{id}/decline': {
    at: '/introductions/accepted/decline',
    body: { reason: 'other' },
    allowed: 'already-answered',
    expected: sides({ viewer: 'forbidden', partner: 'forbidden' }),
  },
  'GET /introductions/{id}/slots': { at: '/introductions/accepted/slots', expected: sides({ viewer: 'not-found', organiser: 'ok' }) },
  'POST /introductions/{id}/booking': {
    at: '/introductions/accepted/booking',
    body: { start: firstSlot },
    expected: sides({ viewer: 'not-found', organiser: 'ok' }),
  },
  'POST /introductions/{id}/withdraw': {
    at: '/introductions/accepted/withdraw',
    allowed: '200',
    expected: sides({ viewer: 'forbidden', organiser: 'ok' }),
  },

  'GET /events': { expected: everybody },
  'POST /events': {
    body: { ...eventDraft, organiserId: 'host' },
    expected: row({ stranger: signIn, newcomer: register, organiser: 'ok', else: 'forbidden' }),
  },
  'GET /events/{id}': { at: '/events/hidden', expected: row({ organiser: 'ok', else: 'not-found' }) },
  'PUT /events/{id}': { at: '/events/open', body: { ...eventDraft, version: 99 }, allowed: 'version-stale', expected: organiser },
  'POST /events/{id}/preview': { at: '/events/open/preview', body: eventDraft, allowed: '200', expected: organiser },
  'GET /events/{id}/deletion': {
    at: '/events/hidden/deletion',
    expected: row({ stranger: signIn, newcomer: register, organiser: 'ok', else: 'not-found' }),
  },
  'DELETE /events/{id}': { at: '/events/open', allowed: 'event-published', expected: organiser },
  'GET /events/{id}/timetable': { at: '/events/hidden/timetable', expected: row({ organiser: 'ok', else: 'not-found' }) },
  'GET /events/{id}/schedule.json': { at: '/events/hidden/schedule.json', expected: row({ organiser: 'ok', else: 'not-found' }) },
  'GET /events/{id}/schedule.xml': { at: '/events/hidden/schedule.xml', expected: row({ organiser: 'ok', else: 'not-found' }) },
  'POST /events/{id}/participations': {
    at: '/events/open/participations',
    body: { organisationId: 'su' },
    expected: row({ stranger: signIn, newcomer: register, editor: 'ok', owner: 'ok', else: 'not-a-member' }),
  },
  'GET /events/{id}/participations': { at: '/events/open/participations', expected: organiser },
  'GET /events/{id}/participations/{organisationId}': {
    at: '/events/open/participations/su',
    expected: row({ stranger: signIn, newcomer: register, viewer: 'ok', editor: 'ok', owner: 'ok', organiser: 'ok', else: 'not-found' }),
  },
  'PATCH /events/{id}/participations/{organisationId}': {
    at: '/events/open/participations/su',
    body: { version: 99 },
    allowed: 'version-stale',
    expected: row({
      stranger: signIn,
      newcomer: register,
      viewer: 'forbidden',
      editor: 'ok',
      owner: 'ok',
      organiser: 'ok',
      else: 'not-found',
    }),
  },
  'GET /events/{id}/availability/{personId}': {
    at: '/events/open/availability/su-owner',
    expected: row({ stranger: signIn, newcomer: register, editor: 'ok', owner: 'ok', organiser: 'ok', else: 'forbidden' }),
  },
  'PUT /events/{id}/availability/{personId}': {
    at: '/events/open/availability/su-owner',
    body: { available: null, version: 99 },
    allowed: 'version-stale',
    expected: row({ stranger: signIn, newcomer: register, editor: 'ok', owner: 'ok', organiser: 'ok', else: 'forbidden' }),
  },

  'POST /events/{id}/plans': { at: '/events/open/plans', body: { scope: 'meetings' }, expected: organiser },
  'GET /events/{id}/plans': { at: '/events/open/plans', expected: organiser },
  'GET /events/{id}/plans/{planId}': { at: '/events/open/plans/none', expected: organiserOfNone },
  'POST /events/{id}/plans/{planId}/cancel': { at: '/events/open/plans/none/cancel', expected: organiserOfNone },
  'POST /events/{id}/plans/{planId}/retry': { at: '/events/open/plans/none/retry', expected: organiserOfNone },
  'GET /events/{id}/board': { at: '/events/open/board', expected: organiser },
  'GET /events/{id}/figures': { at: '/events/open/figures', expected: organiser },
  'GET /events/{id}/exposure': { at: '/events/open/exposure', expected: organiser },
  'PUT /events/{id}/draft': { at: '/events/open/draft', body: { from: 'nothing' }, expected: organiser },
  'POST /events/{id}/draft/adjustments': {
    at: '/events/open/draft/adjustments',
    body: { number: 1, change: { kind: 'unplace', id: 'x' } },
    allowed: 'draft-missing',
    expected: organiser,
  },
  'DELETE /events/{id}/draft/adjustments/last': {
    at: '/events/open/draft/adjustments/last',
    allowed: 'nothing-to-undo',
    expected: organiser,
  },
  'GET /events/{id}/draft/difference': { at: '/events/open/draft/difference', allowed: 'draft-missing', expected: organiser },
  'POST /events/{id}/releases': { at: '/events/open/releases', allowed: 'draft-missing', expected: organiser },
  'POST /events/{id}/releases/{releaseId}/cancel': { at: '/events/open/releases/none/cancel', expected: organiserOfNone },
  'POST /events/{id}/releases/{releaseId}/retry': { at: '/events/open/releases/none/retry', expected: organiserOfNone },
  'GET /events/{id}/releases': { at: '/events/open/releases', expected: organiser },
  'POST /events/{id}/imports': { at: '/events/open/imports', body: { kind: 'participants', csv: json }, expected: organiser },
  'GET /events/{id}/imports/{importId}': { at: '/events/open/imports/none', expected: organiserOfNone },
  'POST /events/{id}/imports/{importId}/cancel': { at: '/events/open/imports/none/cancel', expected: organiserOfNone },
  'POST /events/{id}/imports/{importId}/retry': { at: '/events/open/imports/none/retry', expected: organiserOfNone },
  'GET /events/{id}/exports/{kind}': { at: '/events/open/exports/participants', expected: organiser },

  'GET /organisations/{id}/trials': { at: '/organisations/su/trials', expected: members },
  'POST /organisations/{id}/trials': {
    at: '/organisations/su/trials',
    body: { startupId: 'su' },
    expected: editors.map((code) => (code === 'ok' ? 'forbidden' : code)),
  },
  'POST /organisations/{id}/trials/{hubId}/answer': {
    at: '/organisations/su/trials/hub/answer',
    body: { agree: true },
    expected: editors.map((code) => (code === 'ok' ? 'not-found' : code)),
  },
  'PUT /organisations/{id}/named-hubs/{hubId}': {
    at: '/organisations/su/named-hubs/hub',
    allowed: 'need-not-posted',
    expected: editors,
  },
  'DELETE /organisations/{id}/named-hubs/{hubId}': { at: '/organisations/su/named-hubs/hub', expected: editors },
};

/** What a method answers to whoever may, if a row does not say otherwise. */
const usual: Record<string, string> = { GET: '200', POST: '201', PUT: '200', PATCH: '200', DELETE: '204' };
/** What must reach nobody but the startup's members and those it accepted. */
const secret = /secret-su@|Secret of su|su の秘密/;
const mayKnow = new Set<Role>(['viewer', 'editor', 'owner', 'partner']);

/** Deleting oneself, or calling the meeting off, ends what the other rows stand on, and whoever registers is no newcomer: these come last. */
const order = (route: string) => (route === 'PUT /me' ? 3 : route === 'DELETE /me' ? 2 : route.endsWith('/withdraw') ? 1 : 0);

describe('every route for every role', () => {
  it.each(Object.entries(matrix).sort(([one], [other]) => order(one) - order(other)))(
    '%s',
    async (route, { at, body, allowed, expected }) => {
      const [method = '', path = ''] = route.split(' ');
      const got: string[] = [];
      for (const name of names) {
        const answer = await api.call(roles[name], method, at ?? path, body);
        expect(answer.status, `${route} breaks for ${name}`).toBeLessThan(500);
        got.push(answer.body?.code ?? String(answer.status));
        if (!mayKnow.has(name)) expect(JSON.stringify(answer.body), `${route} tells ${name} a secret`).not.toMatch(secret);
      }
      expect(Object.fromEntries(names.map((name, index) => [name, got[index]]))).toEqual(
        Object.fromEntries(names.map((name, index) => [name, expected[index] === 'ok' ? (allowed ?? usual[method]) : expected[index]])),
      );
    },
  );

  it('has a row for every route the API describes', async () => {
    const app = createApp(api.services);
    const description = await (await app.request('/api/openapi.json')).json();
    const described = Object.entries(description.paths as Record<string, object>).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(Object.keys(matrix).sort()).toEqual(described.sort());
  });
});
