import { beforeAll, describe, expect, it } from 'vitest';
import { organisationItem, readOrganisation } from '../../functions/table/organisations.ts';
import { type Answer, testApi } from './harness.ts';
import {
  emailOf,
  emptyRelease,
  event,
  firstSlot,
  introduction,
  member,
  organisation,
  participation,
  person,
  selfMade,
  settings,
} from './world.ts';

/*
 * Kinds that see or decide much have their rights from the installer's staff, and a startup's secrets open by its own yes. Everything here
 * is done by people with ordinary accounts who call themselves something.
 */

const api = testApi();
const evil = emailOf('evil-p');
const founder = emailOf('su-p');
const host = emailOf('host-p');
const nothing = { ja: null, en: null };
const draft = (organiserId: string, status: 'draft' | 'open') => ({
  organiserId,
  status,
  name: { ja: 'だれでも作れる行事', en: 'Anybody’s event' },
  description: nothing,
  venue: nothing,
  settings,
});
const site = [{ kind: 'site' as const, note: { ja: null, en: null } }];
const csv = (text: string) => Buffer.from(text).toString('base64');

/** What nobody but the startup may read before it has said yes. */
const secrets = /secret-su@|su の秘密|Secret of su/;
const codeOf = ({ status, body }: Answer) => `${status} ${body?.code ?? ''}`.trim();
const call = (who: string | null, method: string, path: string, body?: unknown) => api.call(who, method, path, body);
/** Confirms an organisation, or takes its confirmation away, as the staff do. */
async function setConfirmed(id: string, status: 'confirmed' | 'refused') {
  const found = await readOrganisation(api.services.table, id);
  if (!found) throw new Error(id);
  const at = '2026-11-02T00:00:00.000Z';
  const { kind, name, corporateNumber, version } = found;
  const said = { askedAt: at, askedBy: null, words: null, decidedAt: at, reason: null, answer: null };
  const confirmed = status === 'confirmed' ? { at, kind, name, corporateNumber } : null;
  await api.put([organisationItem({ ...found, confirmation: { ...said, status, confirmed }, version: version + 1 })]);
}

beforeAll(() =>
  api.put([
    ...['evil-p', 'su-p', 'host-p', 'other-p', 'hub-p'].flatMap(person),
    ...organisation('su', 'startup', { needs: site }),
    member('su', 'su-p', 'startup'),
    ...organisation('hub', 'hub'),
    member('hub', 'hub-p', 'hub'),
    ...organisation('host', 'organiser'),
    member('host', 'host-p', 'organiser'),
    ...organisation('evil-hub', 'hub', {}, selfMade),
    member('evil-hub', 'evil-p', 'hub'),
    ...organisation('evil-host', 'organiser', {}, selfMade),
    member('evil-host', 'evil-p', 'organiser'),
    ...organisation('other', 'investor'),
    member('other', 'other-p', 'investor'),
    event('stored-open', 'evil-host'),
    event('fair', 'host'),
    event('secret-fair', 'host', { status: 'draft' }),
    participation('secret-fair', 'su', ['su-p']),
  ]),
);

describe('somebody who calls themselves a hub', () => {
  it('takes nobody in', async () => {
    expect(codeOf(await call(evil, 'POST', '/organisations/evil-hub/trials', { startupId: 'su' }))).toBe('403 not-confirmed');
    const seen = await call(evil, 'GET', '/organisations/su/profile');
    expect(JSON.stringify(seen.body)).not.toMatch(secrets);
    expect((await call(founder, 'GET', '/organisations/su/trials')).body.trials).toEqual([]);
  });

  it('does not stand in the directory, whatever it has published', async () => {
    const found = await call(null, 'POST', '/directory/search', { facets: { kind: ['hub'] } });
    expect(found.body.cards.map(({ organisationId }: { organisationId: string }) => organisationId)).toEqual(['hub']);
    expect(codeOf(await call(founder, 'GET', '/organisations/evil-hub'))).toBe('404 not-found');
    expect(codeOf(await call(founder, 'GET', '/organisations/evil-hub/profile'))).toBe('404 not-found');
    expect((await call(evil, 'GET', '/organisations/evil-hub')).body.confirmed).toBeNull();
  });

  it('cannot be named beforehand either', async () => {
    expect(codeOf(await call(founder, 'PUT', '/organisations/su/named-hubs/evil-hub'))).toBe('404 not-found');
  });
});

describe('somebody who calls themselves an organiser', () => {
  it('writes down a draft and opens nothing', async () => {
    expect(codeOf(await call(evil, 'POST', '/events', draft('evil-host', 'open')))).toBe('403 not-confirmed');
    const made = await call(evil, 'POST', '/events', draft('evil-host', 'draft'));
    expect([made.status, made.body.status, made.body.mayPrepare, made.body.mayOrganise]).toEqual([201, 'draft', true, false]);
    const { organiserId: _, ...content } = draft('evil-host', 'open');
    const put = (status: string) => call(evil, 'PUT', `/events/${made.body.id}`, { ...content, status, version: 1 });
    expect([codeOf(await put('open')), codeOf(await put('closed')), (await put('draft')).status]).toEqual([
      '403 not-confirmed',
      '403 not-confirmed',
      200,
    ]);
  });

  it.each([
    ['POST', 'imports', { kind: 'participants', csv: csv('x'), trial: true }],
    ['GET', 'participations', undefined],
    ['GET', 'exports/participants', undefined],
    ['GET', 'board', undefined],
    ['POST', 'releases', undefined],
    ['POST', 'plans', { scope: 'meetings' }],
    ['GET', 'figures', undefined],
    ['GET', 'exposure', undefined],
  ])('does nothing else with it: %s %s', async (method, path, body) => {
    expect(codeOf(await call(evil, method, `/events/stored-open/${path}`, body))).toBe('403 not-confirmed');
  });

  it('had opened an event before there were confirmations: it is a draft for everybody now', async () => {
    const listed = (await call(null, 'GET', '/events')).body.events.map(({ id }: { id: string }) => id);
    expect(listed).toEqual(['fair']);
    expect(codeOf(await call(null, 'GET', '/events/stored-open'))).toBe('404 not-found');
    expect(codeOf(await call(founder, 'POST', '/events/stored-open/participations', { organisationId: 'su' }))).toBe('404 not-found');
    expect(JSON.stringify((await call(founder, 'GET', '/me/home')).body)).not.toContain('stored-open');
  });

  it('brings nobody nearer to a startup by an event of its own', async () => {
    await api.put([participation('stored-open', 'su', ['su-p']), participation('stored-open', 'evil-host', ['evil-p'])]);
    expect((await call(evil, 'GET', '/organisations/su')).body.relation).toBe('public');
    await api.put([participation('stored-open', 'su', ['su-p'], { status: 'withdrawn', version: 2 })]);
  });
});

it('a confirmation counts when a right is used: once it is gone, so is the right', async () => {
  await setConfirmed('evil-host', 'confirmed');
  expect((await call(null, 'GET', '/events/stored-open')).status).toBe(200);
  expect((await call(evil, 'GET', '/events/stored-open/participations')).status).toBe(200);
  await setConfirmed('evil-host', 'refused');
  expect(codeOf(await call(null, 'GET', '/events/stored-open'))).toBe('404 not-found');
  expect(codeOf(await call(evil, 'GET', '/events/stored-open/participations'))).toBe('403 not-confirmed');
});

describe('a draft event tells strangers nothing', () => {
  const own = '/organisations/other/matches?kinds=startup&eventId=secret-fair';
  it.each([
    ['search, nobody', () => call(null, 'POST', '/directory/search', { eventId: 'secret-fair' })],
    ['search, somebody else', () => call(emailOf('other-p'), 'POST', '/directory/search', { eventId: 'secret-fair' })],
    ['search, no such event', () => call(null, 'POST', '/directory/search', { eventId: 'nothing' })],
    ['ranking', () => call(emailOf('other-p'), 'GET', own)],
    ['asking to meet there', () => call(founder, 'POST', '/introductions', asking('other'))],
    [
      'asking somebody at an event that does not exist',
      () => call(founder, 'POST', '/introductions', { ...asking('other'), eventId: 'x' }),
    ],
  ])('%s', async (_, ask) => {
    expect(codeOf(await ask())).toBe('404 not-found');
  });
  const asking = (toOrganisationId: string) => ({ eventId: 'secret-fair', fromOrganisationId: 'su', toOrganisationId, message: 'x' });

  it('and its organiser what it always did', async () => {
    const found = await call(host, 'POST', '/directory/search', { eventId: 'secret-fair' });
    expect(found.body.cards.map(({ organisationId }: { organisationId: string }) => organisationId)).toEqual(['su']);
  });
});

describe('a confirmed hub', () => {
  const hub = emailOf('hub-p');
  const propose = () => call(hub, 'POST', '/organisations/hub/trials', { startupId: 'su', note: '2月から' });
  const answer = (agree: boolean) => call(founder, 'POST', '/organisations/su/trials/hub/answer', { agree, text: 'はい' });
  const opened = async () => secrets.test(JSON.stringify((await call(hub, 'GET', '/organisations/su/profile')).body));
  const told = (who: string) => api.mails.filter(({ to }) => to.email === who).map(({ subject }) => subject);

  it('proposes, which opens nothing', async () => {
    await api.settle();
    api.mails.length = 0;
    const made = await propose();
    expect([made.status, made.body.status]).toEqual([201, 'proposed']);
    expect(await opened()).toBe(false);
    const [seen] = (await call(hub, 'GET', '/organisations/hub/trials')).body.trials;
    expect([seen.status, seen.contact]).toEqual(['proposed', null]);
    const [theirs] = (await call(founder, 'GET', '/organisations/su/trials')).body.trials;
    expect([theirs.status, theirs.contact]).toEqual(['proposed', null]);
    await api.settle();
    expect(told(founder)).toEqual(['Organisation hub proposes to host Organisation su for a demonstration']);
  });

  it('cannot answer for the startup, and proposes once', async () => {
    expect(codeOf(await call(hub, 'POST', '/organisations/su/trials/hub/answer', { agree: true }))).toBe('404 not-found');
    expect(codeOf(await propose())).toBe('409 already-taken-in');
    expect(await opened()).toBe(false);
  });

  it('hears a no, and has seen nothing', async () => {
    expect((await answer(false)).body.status).toBe('declined');
    expect(codeOf(await answer(true))).toBe('409 trial-answered');
    expect(codeOf(await propose())).toBe('409 already-taken-in');
    expect(await opened()).toBe(false);
    await api.settle();
    expect(told(hub)).toEqual(['An answer from Organisation su']);
  });

  it('takes in at once a startup that has named it, and only then sees how to reach it', async () => {
    expect((await call(founder, 'PUT', '/organisations/su/named-hubs/hub')).body.status).toBe('named');
    expect(await opened()).toBe(false);
    expect((await propose()).body.status).toBe('hub-accepted');
    expect(await opened()).toBe(true);
    await api.settle();
    expect(told(hub).at(-1)).toBe('Organisation su would like to demonstrate with Organisation hub');
    expect(told(founder).at(-1)).toBe('Organisation hub took in Organisation su for a demonstration');
  });

  it('and the startup takes back a word that nobody has used, not one that somebody has', async () => {
    expect(codeOf(await call(founder, 'DELETE', '/organisations/su/named-hubs/hub'))).toBe('409 trial-answered');
  });
});

describe('a proposal that the startup agrees to', () => {
  beforeAll(() => api.put([...person('two-p'), ...organisation('two', 'startup', { needs: site }), member('two', 'two-p', 'startup')]));

  it('opens the contact details both ways, with a receipt each, and never before', async () => {
    await call(emailOf('hub-p'), 'POST', '/organisations/hub/trials', { startupId: 'two' });
    const seen = async () => (await call(emailOf('hub-p'), 'GET', '/organisations/two/profile')).body.contact.email;
    expect(await seen()).toBeNull();
    const agreed = await call(emailOf('two-p'), 'POST', '/organisations/two/trials/hub/answer', { agree: true });
    expect(agreed.body).toMatchObject({ status: 'hub-accepted', answer: { personId: 'two-p', text: null }, version: 2 });
    expect(await seen()).toBe('secret-two@contact.example');
    expect((await call(emailOf('two-p'), 'GET', '/organisations/hub/profile')).body.contact.email).toBe('secret-hub@contact.example');
  });

  it('is refused once the hub has lost its confirmation', async () => {
    await api.put([...person('three-p'), ...organisation('three', 'startup', { needs: site }), member('three', 'three-p', 'startup')]);
    await call(emailOf('hub-p'), 'POST', '/organisations/hub/trials', { startupId: 'three' });
    await setConfirmed('hub', 'refused');
    const path = '/organisations/three/trials/hub/answer';
    expect(codeOf(await call(emailOf('three-p'), 'POST', path, { agree: true }))).toBe('409 hub-not-confirmed');
    await setConfirmed('hub', 'confirmed');
  });
});

describe('an organiser and a registered organisation', () => {
  const change = (who: string, status: string, version: number) =>
    call(who, 'PATCH', '/events/fair/participations/other', { status, version });
  const investor = emailOf('other-p');

  it('withdrawn stays withdrawn: it is invited once more, and not admitted', async () => {
    await api.put([participation('fair', 'other', ['other-p'], { status: 'withdrawn', wants: false })]);
    expect((await change(host, 'admitted', 1)).body).toMatchObject({ status: 'invited', version: 2 });
    expect((await change(host, 'admitted', 2)).body).toMatchObject({ status: 'invited', version: 3 });
    await api.settle();
    expect(api.mails.filter(({ to }) => to.email === investor).map(({ subject }) => subject)).toEqual(['You are invited to Event fair']);
  });

  it('invited it takes no part: nothing opens, nobody finds it among the participants', async () => {
    await api.put([participation('fair', 'su', ['su-p'])]);
    expect((await call(investor, 'GET', '/organisations/su')).body.relation).not.toBe('participant');
    const found = await call(null, 'POST', '/directory/search', { eventId: 'fair' });
    expect(found.body.cards.map(({ organisationId }: { organisationId: string }) => organisationId)).toEqual(['su']);
  });

  it('says no, and is not asked again; by applying it comes back', async () => {
    expect((await change(investor, 'withdrawn', 3)).body).toMatchObject({ status: 'withdrawn', wants: false });
    expect(codeOf(await change(host, 'admitted', 4))).toBe('409 withdrawn-stays');
    expect(codeOf(await change(host, 'invited', 4))).toBe('409 withdrawn-stays');
    expect(codeOf(await change(investor, 'admitted', 4))).toBe('403 not-organiser');
    const again = await call(investor, 'POST', '/events/fair/participations', { organisationId: 'other' });
    expect(again.body).toMatchObject({ status: 'applied', wants: true, invitedAgain: true });
    expect((await change(host, 'admitted', 5)).body).toMatchObject({ status: 'admitted' });
  });

  it('says yes, and takes part from then on', async () => {
    await api.put([participation('fair', 'other', ['other-p'], { status: 'invited', wants: null, version: 7 })]);
    expect((await change(investor, 'admitted', 7)).body).toMatchObject({ status: 'admitted', wants: true });
    expect((await call(investor, 'GET', '/organisations/su')).body.relation).toBe('participant');
    await api.settle();
    expect(api.mails.filter(({ to }) => to.email === host).map(({ subject }) => subject)).toContain(
      'Organisation other accepted the invitation to Event fair',
    );
  });

  it('applying to where one is invited is a yes', async () => {
    await api.put([participation('fair', 'other', ['other-p'], { status: 'invited', wants: null, version: 9 })]);
    const applied = await call(investor, 'POST', '/events/fair/participations', { organisationId: 'other' });
    expect(applied.body).toMatchObject({ status: 'admitted', wants: true });
  });
});

describe('an event whose organiser is not confirmed any more', () => {
  const paths = ['/events/halted', '/events/halted/timetable', '/events/halted/availability/su-p'];
  const answers = (who: string | null) =>
    Promise.all([
      ...paths.map((path) => call(who, 'GET', path)),
      call(who, 'POST', '/introductions', { eventId: 'halted', fromOrganisationId: 'su', toOrganisationId: 'other', message: 'Hello' }),
    ]).then((found) => found.map(codeOf));

  it('tells those who take part that it is on hold, and nobody else that it is there', async () => {
    await api.put([
      ...['halting-p', 'refused-p'].flatMap(person),
      ...organisation('halting', 'organiser', {}, selfMade),
      member('halting', 'halting-p', 'organiser'),
      ...organisation('not-in', 'startup'),
      member('not-in', 'refused-p', 'startup'),
      event('halted', 'halting'),
      participation('halted', 'su', ['su-p']),
      participation('halted', 'other', ['other-p']),
      participation('halted', 'not-in', ['refused-p'], { status: 'refused' }),
      ...emptyRelease('halted'),
      ...introduction('halted-asked', 'halted', ['other', 'other-p'], ['su', 'su-p'], {
        status: 'pending',
        toPersonId: null,
        answer: null,
      }),
    ]);
    await setConfirmed('halting', 'confirmed');
    expect((await call(founder, 'GET', '/events/halted')).status).toBe(200);
    await setConfirmed('halting', 'refused');
    expect(await answers(founder)).toEqual(Array(4).fill('409 event-suspended'));
    expect((await answers(emailOf('refused-p'))).slice(0, 3)).toEqual(Array(3).fill('404 not-found'));
    expect((await Promise.all(paths.slice(0, 2).map((path) => call(null, 'GET', path)))).map(codeOf)).toEqual(
      Array(2).fill('404 not-found'),
    );
    // Nor is anything new arranged, by either side; saying no and leaving are always possible.
    const accept = () => call(founder, 'POST', '/introductions/halted-asked/accept', {});
    const book = () => call(founder, 'POST', '/introductions/halted-asked/booking', { start: firstSlot });
    expect(codeOf(await accept())).toBe('409 event-suspended');
    await setConfirmed('halting', 'confirmed');
    expect([(await call(founder, 'GET', '/events/halted')).status, (await accept()).status]).toEqual([200, 200]);
    await setConfirmed('halting', 'refused');
    expect(codeOf(await book())).toBe('409 event-suspended');
    await setConfirmed('halting', 'confirmed');
    expect((await book()).status).toBe(201);
    await setConfirmed('halting', 'refused');
    expect((await call(founder, 'POST', '/introductions/halted-asked/withdraw')).status).toBe(200);
  });

  it('and of a draft those who are entered in it nothing', async () => {
    expect(codeOf(await call(founder, 'GET', '/events/secret-fair'))).toBe('404 not-found');
  });
});
