import { beforeAll, describe, expect, test } from 'vitest';
import { testApi } from './harness.ts';
import { emailOf, emptyRelease, event, member, organisation, participation, person, selfMade, settings } from './world.ts';

const api = testApi({
  'invitations-by-person': 4,
  'invitations-to-address': 2,
  'organisations-by-person': 2,
  'events-by-organisation': 1,
  'imports-by-organisation': 1,
  'requests-by-organisation': 1,
  'applications-by-organisation': 2,
  'proposals-by-hub': 2,
  'renames-by-organisation': 2,
  'hubs-named-by-startup': 1,
  'turns-of-participation': 2,
  'told-changes-by-event': 1,
  'confirmations-by-organisation': 2,
  'calendar-guesses-by-network': 2,
  'wrong-tokens-by-network': 2,
});
const [ann, bob, host] = ['ann', 'bob', 'host-p'].map(emailOf) as [string, string, string];

beforeAll(() =>
  api.put([
    ...['ann', 'bob', 'host-p'].flatMap(person),
    ...organisation('one', 'startup'),
    member('one', 'ann', 'startup'),
    ...organisation('two', 'startup'),
    member('two', 'bob', 'startup'),
    ...organisation('host', 'organiser'),
    member('host', 'host-p', 'organiser'),
    ...['v1', 'v2'].flatMap((id) => organisation(id, 'investor')),
    ...['fair', 'show', 'third'].map((id) => event(id, 'host')),
    participation('fair', 'two', ['bob']),
    participation('fair', 'v1', ['ann']),
    // Somebody else than for v1: nobody meets themselves.
    participation('fair', 'v2', ['host-p']),
  ]),
);

const statuses = async (calls: (() => Promise<{ status: number; body: { code?: string } }>)[]) => {
  const found = [];
  for (const call of calls) {
    const { status, body } = await call();
    found.push(body.code ?? status);
  }
  return found;
};
const invite = (who: string, to: string, email: string, headers?: Record<string, string>) => () =>
  api.call(who, 'POST', `/organisations/${to}/invitations`, { email, role: 'viewer' }, headers);

describe('what sends, creates or guesses has a limit', () => {
  test('for each person, and for each mailbox from everybody together', async () => {
    expect(
      await statuses([
        invite(ann, 'one', 'stranger@x.example'),
        invite(bob, 'two', 'stranger+1@x.example'),
        invite(bob, 'two', 'Stranger+2@X.example'),
        invite(ann, 'one', 'second@x.example'),
        invite(ann, 'one', 'third@x.example'),
        invite(ann, 'one', 'fourth@x.example'),
        invite(ann, 'one', 'fifth@x.example'),
        invite(bob, 'two', 'fifth@x.example'),
      ]),
    ).toEqual([201, 201, 'too-many', 201, 201, 201, 'too-many', 201]);
    const organisations = await api.call(ann, 'GET', '/organisations/one/members');
    expect(organisations.body.invitations.map(({ email }: { email: string }) => email).sort()).toEqual([
      'fourth@x.example',
      'second@x.example',
      'stranger@x.example',
      'third@x.example',
    ]);
  });

  test('says when again, in the reader’s language, and lets go then', async () => {
    const refused = await invite(ann, 'one', 'sixth@x.example', { 'accept-language': 'ja' })();
    expect([refused.status, refused.body.values, refused.body.detail, refused.headers.get('retry-after')]).toEqual([
      429,
      { limit: 'invitations-by-person', most: 4, minutes: 1440, againAt: '2026-11-23T00:00:00.000Z', zone: 'Asia/Tokyo' },
      'この操作は、一定の時間に4件までです。11月23日（月）09:00（日本時間）から、またお使いいただけます。お急ぎのときは、運営にお問い合わせください。',
      String(23 * 3600),
    ]);
    api.clock.advance({ hours: 23 });
    expect((await invite(ann, 'one', 'sixth@x.example')()).status).toBe(201);
  });

  test('a repetition is not counted, and is answered past the limit', async () => {
    const found = (key: string) => () =>
      api.call(bob, 'POST', '/organisations', { kind: 'startup', name: { ja: null, en: key } }, { 'idempotency-key': key });
    expect(await statuses([found('a'), found('a'), found('b'), found('c'), found('b')])).toEqual([201, 201, 201, 'too-many', 201]);
  });

  test('at the door of every act', async () => {
    const draft = { organiserId: 'host', status: 'draft', description: { ja: null, en: null }, venue: { ja: null, en: null }, settings };
    const made = (en: string) => () => api.call(host, 'POST', '/events', { ...draft, name: { ja: null, en } });
    const csv = Buffer.from('From organisation,To organisation,Status\nOrganisation v1,Organisation v2,pending\n').toString('base64');
    const sent = (trial: boolean) => () => api.call(host, 'POST', '/events/fair/imports', { kind: 'requests', csv, trial });
    const asked = (to: string) => () =>
      api.call(bob, 'POST', '/introductions', { eventId: 'fair', fromOrganisationId: 'two', toOrganisationId: to, message: 'Hello' });
    const applied = (id: string) => () => api.call(ann, 'POST', `/events/${id}/participations`, { organisationId: 'one' });
    expect(await statuses([made('One'), made('Two')])).toEqual([201, 'too-many']);
    expect(await statuses([sent(true), sent(true), sent(false), sent(true), sent(false)])).toEqual([201, 201, 201, 201, 'too-many']);
    expect(await statuses([asked('v1'), asked('v2')])).toEqual([201, 'too-many']);
    expect(await statuses([applied('fair'), applied('fair'), applied('show'), applied('third')])).toEqual([201, 201, 201, 'too-many']);
  });

  test('also where it is done again and again: coming back, another name, a proposal after the other', async () => {
    const site = [{ kind: 'site' as const, note: { ja: null, en: null } }];
    const startups = ['s1', 's2', 's3'];
    await api.put([
      ...['hub-p', 'again-p'].flatMap(person),
      ...organisation('hub', 'hub'),
      member('hub', 'hub-p', 'hub'),
      ...organisation('again', 'startup'),
      member('again', 'again-p', 'startup'),
      ...startups.flatMap((id) => organisation(id, 'startup', { needs: site })),
      participation('fair', 'again', ['again-p']),
    ]);
    const proposed = (startupId: string) => () =>
      api.call(emailOf('hub-p'), 'POST', '/organisations/hub/trials', { startupId, note: null });
    expect(await statuses([...startups.map(proposed), proposed('s1')])).toEqual([201, 201, 'too-many', 'already-taken-in']);
    let version = 1;
    const back = [];
    for (let round = 0; round < 3; round += 1) {
      const path = '/events/fair/participations';
      const left = await api.call(emailOf('again-p'), 'PATCH', `${path}/again`, { status: 'withdrawn', version });
      const { status, body } = await api.call(emailOf('again-p'), 'POST', path, { organisationId: 'again' });
      back.push([left.status, body.code ?? status]);
      version = body.version;
    }
    expect(back).toEqual([
      [200, 201],
      [200, 201],
      [200, 'too-many'],
    ]);
    const named =
      (en: string, at: number, more = {}) =>
      () =>
        api.call(emailOf('again-p'), 'PATCH', '/organisations/again', { name: { ja: null, en }, version: at, sure: true, ...more });
    expect(
      await statuses([
        named('First again', 1),
        named('Second again', 2),
        named('Third again', 3),
        // What leaves the name alone is not counted.
        named('Second again', 3, { region: null }),
      ]),
    ).toEqual([200, 200, 'too-many', 200]);
  });

  test('also where others are told of the same thing again and again: in and out, another delegate, a hub named, another room', async () => {
    await api.put([
      ...['turn-p', 'turn-q'].flatMap(person),
      ...organisation('turn', 'startup', { needs: [{ kind: 'site', note: { ja: null, en: null } }] }),
      member('turn', 'turn-p', 'startup'),
      member('turn', 'turn-q', 'startup', 'viewer'),
      ...organisation('named', 'hub'),
      event('fest', 'host'),
      participation('fest', 'turn', ['turn-p']),
      ...emptyRelease('fest'),
    ]);
    const turns = (who: string, version: number, change: object) => () =>
      api.call(who, 'PATCH', '/events/fest/participations/turn', { version, ...change });
    const turn = emailOf('turn-p');
    expect(
      await statuses([
        turns(host, 1, { status: 'refused' }),
        turns(host, 2, { status: 'admitted' }),
        turns(turn, 3, { delegateIds: ['turn-q'] }),
        turns(turn, 4, { delegateIds: ['turn-p'] }),
        // What nobody is told of is not counted, and nobody is kept from leaving.
        turns(turn, 4, { delegateIds: ['turn-p', 'turn-q'], exhibitor: true }),
        turns(host, 5, { status: 'refused' }),
        turns(host, 6, { status: 'admitted' }),
        turns(turn, 6, { status: 'withdrawn' }),
      ]),
    ).toEqual([200, 200, 200, 'too-many', 200, 200, 'too-many', 200]);
    const word = (method: string) => () => api.call(turn, method, '/organisations/turn/named-hubs/named');
    expect(await statuses([word('PUT'), word('PUT'), word('DELETE'), word('PUT')])).toEqual([200, 200, 204, 'too-many']);
    const nothing = { ja: null, en: null };
    const saved = (version: number, en: string, description: string | null) => () =>
      api.call(host, 'PUT', '/events/fest', {
        name: { ja: null, en },
        description: { ja: null, en: description },
        venue: nothing,
        status: 'open',
        settings,
        version,
      });
    expect(await statuses([saved(1, 'Fest', null), saved(2, 'Feast', null), saved(2, 'Fest', 'What nobody has in a calendar')])).toEqual([
      200,
      'too-many',
      200,
    ]);
  });

  test('asking the staff to confirm an organisation; saying the same again is not counted', async () => {
    await api.put([...organisation('office', 'organiser', {}, selfMade), member('office', 'bob', 'organiser')]);
    const said = (words: string) => () => api.call(bob, 'PUT', '/organisations/office/confirmation', { words });
    expect(await statuses([said('We run a fair'), said('We run a fair'), said('In Nagoya'), said('In Osaka')])).toEqual([
      200,
      200,
      200,
      'too-many',
    ]);
  });

  test('for guesses from one network, whatever a caller writes before it', async () => {
    const from = (network: string, said = '9.9.9.9') => ({ 'x-forwarded-for': `${said}, ${network}, 130.176.0.1` });
    const guess = (letter: string, headers: Record<string, string>) => () =>
      api.call(null, 'GET', `/calendar/${letter.repeat(32)}.ics`, undefined, headers);
    expect(
      await statuses([
        guess('a', from('1.1.1.1')),
        guess('b', from('1.1.1.1', '8.8.8.8')),
        guess('c', from('1.1.1.1', '7.7.7.7')),
        guess('d', from('2.2.2.2')),
      ]),
    ).toEqual(['not-found', 'not-found', 'too-many', 'not-found']);
    const { body } = await api.call(ann, 'POST', '/me/calendar');
    const own = await api.call(null, 'GET', new URL(body.url).pathname.slice('/api'.length), undefined, from('1.1.1.1'));
    expect(own.status).toBe(200);
    const wrong = (network: string) => () => api.call(null, 'GET', '/me', undefined, { authorization: 'Bearer wrong', ...from(network) });
    expect(await statuses([wrong('3.3.3.3'), wrong('3.3.3.3'), wrong('3.3.3.3'), wrong('4.4.4.4')])).toEqual([
      'token-invalid',
      'token-invalid',
      'too-many',
      'token-invalid',
    ]);
    expect((await api.call(ann, 'GET', '/me', undefined, from('3.3.3.3'))).status).toBe(200);
  });
});

test('an invitation that was withdrawn before it was posted is not posted', async () => {
  api.mails.length = 0;
  const { body } = await invite(bob, 'two', 'gone@x.example')();
  await api.call(bob, 'DELETE', `/organisations/two/invitations/${body.id}`);
  await api.settle();
  expect(api.mails.filter(({ to }) => to.email === 'gone@x.example')).toEqual([]);
});
