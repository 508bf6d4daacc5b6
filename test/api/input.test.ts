import { Hono } from 'hono';
import { beforeAll, describe, expect, it } from 'vitest';
import { withServices } from '../../functions/api/middleware.ts';
import type { Env } from '../../functions/http/context.ts';
import { onError } from '../../functions/http/problems.ts';
import { noticeItem } from '../../functions/table/people.ts';
import { commit, create } from '../../functions/table/table.ts';
import { testApi } from './harness.ts';
import { emailOf, event, firstSlot, introduction, member, organisation, participation, person, settings } from './world.ts';

/** Nonsense of every kind: a coded answer that names the attribute, in the reader's language, and nothing changed. */

const api = testApi();
const su = emailOf('su-p');
const host = emailOf('host-p');

beforeAll(() =>
  api.put([
    ...['su-p', 'vc-p', 'host-p'].flatMap(person),
    ...organisation('su', 'startup'),
    member('su', 'su-p', 'startup'),
    ...organisation('vc', 'investor'),
    member('vc', 'vc-p', 'investor'),
    ...organisation('host', 'organiser'),
    member('host', 'host-p', 'organiser'),
    event('fair', 'host'),
    participation('fair', 'su', ['su-p']),
    participation('fair', 'vc', ['vc-p']),
    ...introduction('fair-i', 'fair', ['su', 'su-p'], ['vc', 'vc-p']),
  ]),
);

const wrong = (body: { errors?: { path: string; code: string }[] }) => body.errors?.map(({ path, code }) => [path, code]);

it.each([
  ['no JSON at all', '{"kind": ', 400, 'malformed-body'],
  ['a number for an object', '7', 422, 'invalid-input'],
  ['an empty body', '', 400, 'malformed-body'],
])('refuses %s', async (_name, body, status, code) => {
  const answer = await api.call(su, 'POST', '/organisations', body);
  expect([answer.status, answer.body.code, answer.headers.get('content-type')]).toEqual([
    status,
    code,
    'application/problem+json; charset=utf-8',
  ]);
});

describe('a body of another kind', () => {
  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
    'image/png',
    'json',
    '',
  ])('is refused as %j, from strangers too, on every route with a body', async (type) => {
    const described = (await api.call(null, 'GET', '/openapi.json')).body.paths as Record<string, Record<string, { requestBody?: object }>>;
    const routes = Object.entries(described).flatMap(([path, operations]) =>
      Object.entries(operations).flatMap(([method, { requestBody }]) => (requestBody ? [[method.toUpperCase(), path] as const] : [])),
    );
    expect(routes.length).toBeGreaterThan(10);
    for (const [method, path] of routes) {
      const named = path.replace('{email}', 'x@test.example').replace(/\{\w+\}/g, 'x');
      const answer = await api.call(null, method, named, '{}', { 'content-type': type });
      expect([method, path, answer.status, answer.body.code]).toEqual([method, path, 415, 'unsupported-media-type']);
    }
  });
});

describe('an event', () => {
  const named = { ja: '行事', en: null };
  const draft = (changes: object) => ({
    organiserId: 'host',
    name: named,
    description: { ja: null, en: null },
    venue: { ja: null, en: null },
    status: 'draft',
    settings: { ...settings, ...changes },
  });
  const table = { id: 'one', name: '1', room: 'A', kind: 'table' };
  const stage = { id: 'one', name: { ja: '舞台', en: null } };
  it.each([
    [{ days: ['2026-12-10', '2026-12-10'], sessions: [] }, ['days.1']],
    [{ tables: [table, { ...table, name: '2' }] }, ['tables.1.id']],
    [{ tables: [table], stages: [stage], sessions: [] }, ['stages.0.id']],
    [{ sessions: [...settings.sessions, ...settings.sessions.slice(0, 1)] }, [`sessions.${settings.sessions.length}.id`]],
  ])('names each day, place and session once: %#', async (changes, paths) => {
    const { body } = await api.call(host, 'POST', '/events', draft(changes));
    expect(wrong(body)).toEqual(paths.map((path) => [`settings.${path}`, 'duplicate']));
  });
});

describe('an address of a website', () => {
  let registered = 0;
  const register = (website: string) => {
    registered += 1;
    return api.call(su, 'POST', '/organisations', { kind: 'startup', name: { ja: `住所 ${registered}`, en: null }, website, sure: true });
  };

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://example.jp',
    'https://user:pw@example.jp',
    'https://user@example.jp/',
    'http://',
    'example.jp',
    'https://example.jp\\@elsewhere',
  ])('is not %s', async (website) => {
    expect(wrong((await register(website)).body)).toEqual([['website', 'invalid-url']]);
    const changed = await api.call(su, 'PATCH', '/organisations/su', { version: 1, website });
    expect(wrong(changed.body)).toEqual([['website', 'invalid-url']]);
  });

  it.each(['https://example.jp/@name?q=a:b@c', 'http://例え.jp', 'HTTPS://EXAMPLE.JP', ' https://example.jp'])('is %s', async (website) => {
    expect((await register(website)).status).toBe(201);
  });

  it('that was kept before such were refused is not shown, and its organisation can be read', async () => {
    await api.put(organisation('old', 'startup').map((item) => ('website' in item ? { ...item, website: 'javascript:alert(1)' } : item)));
    const { status, body } = await api.call(su, 'GET', '/organisations/old');
    expect([status, body.website]).toEqual([200, null]);
  });
});

describe('more than the table holds as one item', () => {
  const tables = Array.from({ length: 2000 }, (_, index) => ({
    id: `t${index}${'x'.repeat(55)}`,
    name: '机'.repeat(40),
    room: '室'.repeat(60),
    kind: 'table',
  }));
  const draft = { name: { ja: 'x', en: null }, description: { ja: null, en: null }, venue: { ja: null, en: null }, status: 'open' };

  it('is refused as an event’s settings before it is written', async () => {
    const body = { ...draft, organiserId: 'host', settings: { ...settings, tables } };
    const answer = await api.call(host, 'POST', '/events', body);
    expect([answer.status, wrong(answer.body)]).toEqual([422, [['settings', 'too-much-in-all']]]);
  });

  it('two thousand tables of usual names are not', async () => {
    const usual = tables.map((table, index) => ({ ...table, id: `t${index}`, name: `T-${index}`, room: 'ホールA' }));
    const answer = await api.call(host, 'POST', '/events', { ...draft, organiserId: 'host', settings: { ...settings, tables: usual } });
    expect(answer.status).toBe(201);
  });

  it('is refused as a profile with a word a hundred thousand times', async () => {
    const answer = await api.call(su, 'PATCH', '/organisations/su/profile', { version: 1, languages: Array(100_000).fill('ja') });
    expect(wrong(answer.body)).toEqual([['languages', 'too-big']]);
  });

  it.each([
    ['alone', () => api.put([{ PK: 'X', SK: 'X', type: 'X', text: 'x'.repeat(500_000) }])],
    [
      'in a transaction',
      () => commit(api.services.table, [create(api.services.table, { PK: 'X', SK: 'X', type: 'X', text: 'x'.repeat(500_000) })]),
    ],
  ])('is an answer too where no schema foresaw it, %s', async (_name, write) => {
    const app = new Hono<Env>();
    app.use(withServices(api.services));
    app.onError(onError);
    app.post('/', async (c) => c.json(await write()));
    const answer = await app.request('/', { method: 'POST' });
    expect([answer.status, (await answer.json()).code]).toEqual([413, 'too-large']);
  });
});

describe('names the attribute', () => {
  it.each([
    ['POST', '/organisations', { kind: 'bank', name: { ja: 'x', en: null } }, [['kind', 'not-in-list']]],
    ['POST', '/organisations', { kind: 'startup', name: { ja: ' ', en: null } }, [['name', 'required']]],
    [
      'POST',
      '/organisations',
      { kind: 'startup', name: { ja: 'x', en: null }, corporateNumber: '1234567890123' },
      [['corporateNumber', 'invalid-corporate-number']],
    ],
    ['POST', '/organisations', { kind: 'startup', name: { ja: 'x'.repeat(121), en: null } }, [['name.ja', 'too-long']]],
    ['PATCH', '/organisations/su/profile', { version: 1, money: { min: 5, max: 4 } }, [['money.max', 'below-minimum']]],
    ['PATCH', '/organisations/su/profile', { version: 1, colour: 'red' }, [['colour', 'unknown-attribute']]],
    [
      'PATCH',
      '/organisations/su/profile',
      { version: 1, contact: { name: null, email: 'nobody', phone: null } },
      [['contact.email', 'invalid-email']],
    ],
    [
      'POST',
      '/organisations/su/invitations',
      { email: 'a@b', role: 'king' },
      [
        ['email', 'invalid-email'],
        ['role', 'not-in-list'],
      ],
    ],
    [
      'POST',
      '/introductions',
      { eventId: 'fair', fromOrganisationId: 'su', toOrganisationId: 'vc', message: '  ' },
      [['message', 'required']],
    ],
    ['POST', '/introductions/fair-i/booking', { start: 'tomorrow' }, [['start', 'invalid-instant']]],
    [
      'PUT',
      '/events/fair/availability/su-p',
      { available: [{ start: firstSlot, end: firstSlot }], version: 0 },
      [['available.0.end', 'end-before-start']],
    ],
  ])('%s %s %j', async (method, path, body, expected) => {
    const answer = await api.call(su, method, path, body);
    expect([answer.status, answer.body.code, wrong(answer.body)]).toEqual([422, 'invalid-input', expected]);
  });

  it('deep inside an event', async () => {
    const session = {
      id: 'x',
      kind: 'pitches',
      name: { ja: null, en: null },
      date: '2027-01-01',
      from: '12:00',
      to: '11:00',
      stageId: 'nowhere',
      tier: 'short',
    };
    const draft = {
      name: { ja: 'x', en: null },
      description: { ja: null, en: null },
      venue: { ja: null, en: null },
      status: 'open',
      settings: { ...settings, zone: 'Mars/Olympus', sessions: [session] },
    };
    const answer = await api.call(host, 'PUT', '/events/fair', { ...draft, version: 1 });
    expect(wrong(answer.body)).toEqual([
      ['settings.zone', 'invalid-zone'],
      ['settings.sessions.0.to', 'end-before-start'],
      ['settings.sessions.0.date', 'day-outside-event'],
      ['settings.sessions.0.stageId', 'unknown-stage'],
    ]);
  });
});

it.each([
  ['ja', '入力内容をご確認ください', '選択肢から選んでください'],
  ['en-GB,en;q=0.9', 'Check what you entered', 'Choose one from the list'],
])('speaks the reader’s language (%s)', async (language, title, message) => {
  const answer = await api.call(
    su,
    'POST',
    '/organisations',
    { kind: 'bank', name: { ja: 'x', en: null } },
    { 'accept-language': language },
  );
  expect([answer.body.title, answer.body.errors[0].message]).toEqual([title, message]);
});

it('keeps the newer state when somebody else was first, and says what it is', async () => {
  const first = await api.call(su, 'PATCH', '/organisations/su/profile', { version: 1, tagline: { ja: '一', en: 'one' } });
  expect([first.status, first.body.version]).toEqual([200, 2]);
  // The same write again, as after a lost answer: taken for what it is.
  expect((await api.call(su, 'PATCH', '/organisations/su/profile', { version: 1, tagline: { ja: '一', en: 'one' } })).status).toBe(200);
  const late = await api.call(su, 'PATCH', '/organisations/su/profile', { version: 1, tagline: { ja: '二', en: 'two' } });
  expect([late.status, late.body.code, late.body.values.current.tagline]).toEqual([409, 'version-stale', { ja: '一', en: 'one' }]);
});

it('imports all rows of a file or none, and says what is wrong where', async () => {
  const csv = (text: string) => Buffer.from(text).toString('base64');
  const header = '組織名（日本語）,種別,姓,名,メールアドレス\r\n';
  const good = `${header}あたらしい会社,スタートアップ,山田,花子,hanako@import.example\r\n`;
  const columns = await api.call(host, 'POST', '/events/fair/imports', { kind: 'participants', csv: csv(good), trial: true });
  expect([columns.status, columns.body.errors]).toEqual([201, []]);

  const bad = `${good}だめな会社,銀行,山田,太郎,nobody\r\n`;
  const refused = await api.call(host, 'POST', '/events/fair/imports', { kind: 'participants', csv: csv(bad), trial: false });
  expect([refused.status, refused.body.code, refused.body.values.count]).toEqual([422, 'csv-invalid', 1]);
  expect(
    refused.body.values.result.errors.map(({ row, column, code }: { row: number; column: string; code: string }) => [row, column, code]),
  ).toEqual([
    [3, 'kind', 'not-in-list'],
    [3, 'email', 'invalid-email'],
  ]);
  await api.settle();
  const before = await api.call(host, 'GET', '/events/fair/participations');
  expect(before.body.participations).toHaveLength(2);

  const { body } = await api.call(host, 'POST', '/events/fair/imports', { kind: 'participants', csv: csv(good), trial: false });
  await api.settle();
  expect((await api.call(host, 'GET', `/events/fair/imports/${body.import.id}`)).body.job.state).toBe('done');
  const after = await api.call(host, 'GET', '/events/fair/participations');
  expect(after.body.participations.map(({ organisation: { name } }: { organisation: { name: { ja: string } } }) => name.ja).sort()).toEqual(
    ['あたらしい会社', '組織 su', '組織 vc'],
  );
});

it('does not let an organiser put people into somebody else’s organisation by a file', async () => {
  const csv = Buffer.from('組織名（日本語）,種別,姓,名,メールアドレス\r\n組織 su,スタートアップ,悪,者,thief@import.example\r\n').toString(
    'base64',
  );
  const answer = await api.call(host, 'POST', '/events/fair/imports', { kind: 'participants', csv, trial: false });
  expect([answer.body.code, answer.body.values.result.errors[0].code]).toEqual(['csv-invalid', 'not-in-organisation']);
  expect((await api.call('thief@import.example', 'GET', '/me')).body.person).toBe(null);
});

it('what is named twice counts once: delegates, words of a profile, hours, notices', async () => {
  const before = (await api.call(su, 'GET', '/events/fair/participations/su')).body;
  const sent = { version: before.version, delegateIds: ['su-p', 'su-p'] };
  expect((await api.call(su, 'PATCH', '/events/fair/participations/su', sent)).body.delegateIds).toEqual(['su-p']);
  const profile = (await api.call(su, 'GET', '/organisations/su/profile')).body;
  const fields = await api.call(su, 'PATCH', '/organisations/su/profile', { version: profile.version, fields: ['samd', 'dx-ai', 'samd'] });
  expect([fields.status, fields.body.fields]).toEqual([200, ['samd', 'dx-ai']]);
  const span = (from: string, to: string) => ({ start: `2026-12-10T${from}:00.000Z`, end: `2026-12-10T${to}:00.000Z` });
  const available = [span('02:00', '04:00'), span('01:00', '03:00'), span('01:00', '03:00'), span('05:00', '06:00')];
  const hours = await api.call(su, 'PUT', '/events/fair/availability/su-p', { version: 0, available });
  expect(hours.body.available).toEqual([span('01:00', '04:00'), span('05:00', '06:00')]);
  await api.put([
    noticeItem({
      id: 'n-1',
      personId: 'su-p',
      code: 'introduction-expired',
      values: {},
      path: '/inbox',
      readAt: null,
      createdAt: '2026-11-01T00:00:00.000Z',
    }),
  ]);
  expect((await api.call(su, 'POST', '/me/notices/read', { ids: ['n-1', 'n-1'] })).status).toBe(204);
});
