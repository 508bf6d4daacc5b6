import { beforeAll, describe, expect, it } from 'vitest';
import { testApi } from './harness.ts';
import { emailOf, event, member, organisation, participation, person, settings } from './world.ts';

/** One Idempotency-Key stands for one request: the same again finds what the first made, another is refused before anything is written. */

const api = testApi();
const su = emailOf('su-p');
const host = emailOf('host-p');
const csv = (...lines: string[]) => Buffer.from(lines.join('\r\n')).toString('base64');
const header = 'Organisation (English),Kind,Family name,Given name,E-mail';

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
  ]),
);

const draft = {
  organiserId: 'host',
  name: { ja: '催し', en: null },
  description: { ja: null, en: null },
  venue: { ja: null, en: null },
  status: 'draft',
  settings,
};

describe.each([
  ['an organisation', su, '/organisations', { kind: 'startup', name: { ja: '甲社', en: null } }, { name: { ja: '乙社', en: null } }],
  ['an event', host, '/events', draft, { name: { ja: '別の催し', en: null } }],
  [
    'a request to meet',
    su,
    '/introductions',
    { eventId: 'fair', fromOrganisationId: 'su', toOrganisationId: 'vc', message: 'Hello' },
    { message: 'Goodbye' },
  ],
  ['an invitation', su, '/organisations/su/invitations', { email: 'new@one.example', role: 'editor' }, { email: 'other@one.example' }],
  [
    'an import',
    host,
    '/events/fair/imports',
    { kind: 'participants', csv: csv(header, 'Sakura Bio,Startup,Sakurai,Makoto,sakurai@x.example'), trial: false },
    { csv: csv(header, 'Ume Bio,Startup,Ume,Rei,ume@x.example', 'Momo Bio,Startup,Momo,Rei,momo@x.example') },
  ],
])('%s', (name, who, path, body, change) => {
  const headers = { 'idempotency-key': `key of ${name}` };

  it('is made once', async () => {
    const first = await api.call(who, 'POST', path, body, headers);
    const again = await api.call(who, 'POST', path, body, headers);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect([again.body.id, again.body.import?.id]).toEqual([first.body.id, first.body.import?.id]);
  });

  it('is refused with another body', async () => {
    const other = await api.call(who, 'POST', path, { ...body, ...change }, headers);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
  });
});

it('what was refused may be corrected under the same key', async () => {
  const headers = { 'idempotency-key': 'corrected' };
  const twice = { kind: 'participants', csv: csv(header, 'A Bio,Startup,A,B,not-an-address'), trial: false };
  expect((await api.call(host, 'POST', '/events/fair/imports', twice, headers)).status).toBe(422);
  const right = { ...twice, csv: csv(header, 'A Bio,Startup,A,B,a@b.example') };
  expect((await api.call(host, 'POST', '/events/fair/imports', right, headers)).status).toBe(201);
});

it('of one key and two bodies at once, one is taken', async () => {
  const headers = { 'idempotency-key': 'at once' };
  const draftOf = (ja: string) => ({ kind: 'startup', name: { ja, en: null } });
  const answers = await Promise.all(['春社', '夏社', '秋社'].map((ja) => api.call(su, 'POST', '/organisations', draftOf(ja), headers)));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422]);
});

it("another person's key of the same letters is another key", async () => {
  const headers = { 'idempotency-key': 'shared' };
  const [one, other] = [
    await api.call(su, 'POST', '/organisations', { kind: 'startup', name: { ja: '東社', en: null } }, headers),
    await api.call(host, 'POST', '/organisations', { kind: 'startup', name: { ja: '西社', en: null } }, headers),
  ];
  expect([one.body.name.ja, other.body.name.ja]).toEqual(['東社', '西社']);
});
