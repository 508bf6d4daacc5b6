import { beforeAll, describe, expect, it } from 'vitest';
import { testApi } from './harness.ts';
import { emailOf, event, introduction, member, organisation, participation, person, settings } from './world.ts';

/** What people write: half characters, controls, blanks, marks without a shape. */

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

describe('half a character', () => {
  const half = 'a\ud83d';
  it.each([
    ['POST', '/organisations', { kind: 'startup', name: { ja: half, en: null } }, ['name.ja']],
    ['POST', '/organisations', { kind: 'startup', name: { ja: 'x', en: null }, kana: half }, ['kana']],
    ['POST', '/organisations', { kind: 'startup', name: { ja: 'x', en: null }, website: `https://x.example/${half}` }, ['website']],
    [
      'PATCH',
      '/organisations/su/profile',
      { version: 1, contact: { name: half, email: null, phone: half } },
      ['contact.name', 'contact.phone'],
    ],
    ['PATCH', '/organisations/su/profile', { version: 1, confidential: { ja: null, en: half } }, ['confidential.en']],
    ['POST', '/introductions', { eventId: 'fair', fromOrganisationId: 'su', toOrganisationId: 'vc', message: half }, ['message']],
    ['POST', '/introductions/fair-i/decline', { reason: 'other', text: half }, ['text']],
    ['PUT', '/organisations/su/shortlist/vc', { list: 'kept', note: half }, ['note']],
    ['POST', '/directory/search', { text: half }, ['text']],
  ])('is refused: %s %s', async (method, path, body, paths) => {
    const answer = await api.call(su, method, path, body);
    expect([answer.status, wrong(answer.body)]).toEqual([422, paths.map((at) => [at, 'malformed-text'])]);
  });

  it('is told from a whole one', async () => {
    expect((await api.call(su, 'POST', '/directory/search', { text: '𠮷田😀' })).status).toBe(200);
  });
});

it('control characters that came along with copied text are not kept, line breaks are', async () => {
  const name = { ja: 'あ\u0000い\u001b\u0085う\uffff', en: null };
  const registered = await api.call(su, 'POST', '/organisations', { kind: 'startup', name, sure: true });
  expect(registered.body.name).toEqual({ ja: 'あいう', en: null });
  const note = '一\u000b二\r\n三\t四\u0008';
  expect((await api.call(su, 'PUT', '/organisations/su/shortlist/vc', { list: 'kept', note })).status).toBe(200);
  expect(JSON.stringify((await api.call(su, 'GET', '/organisations/su/shortlist')).body)).toContain('"note":"一\\n二\\r\\n三\\t四"');
});

describe('a name', () => {
  it.each([
    { ja: null, en: null },
    { ja: '\u0000\u0007', en: null },
    { ja: '　 ', en: '' },
    { ja: '\u202e\u200b', en: null },
  ])('is something that is seen: %o is none, when registering and later', async (name) => {
    const registered = await api.call(su, 'POST', '/organisations', { kind: 'startup', name, sure: true });
    expect(wrong(registered.body)).toEqual([['name', 'required']]);
    const changed = await api.call(su, 'PATCH', '/organisations/su', { version: 1, name });
    expect(wrong(changed.body)).toEqual([['name', 'required']]);
  });
});

describe('blanks', () => {
  const me = {
    name: { family: '山田', given: '花子', familyKana: ' ', givenKana: '', romaji: '\u0000 ' },
    title: { ja: '部長', en: ' \n' },
    language: 'ja',
    invitations: 'mail',
    noticeMails: 'instant',
  };

  it('in one language are nothing said in it: readers see the other one', async () => {
    const registered = await api.call(su, 'POST', '/organisations', { kind: 'startup', name: { ja: '余白', en: ' ' }, kana: '　' });
    expect([registered.body.name, registered.body.kana]).toEqual([{ ja: '余白', en: null }, null]);
    const { person } = (await api.call('blank@test.example', 'PUT', '/me', me)).body;
    expect([person.name, person.title]).toEqual([
      { family: '山田', given: '花子', familyKana: null, givenKana: null, romaji: null },
      { ja: '部長', en: null },
    ]);
  });

  it.each(['\u200b', '\u202e', '　'])('and marks without a shape are no name of a person or a table: %j', async (blank) => {
    const person = await api.call('unseen@test.example', 'PUT', '/me', { ...me, name: { ...me.name, family: blank, given: blank } });
    expect(wrong(person.body)).toEqual([
      ['name.family', 'required'],
      ['name.given', 'required'],
    ]);
    const tables = [{ id: 'one', name: blank, room: 'A', kind: 'table' }];
    const nothing = { ja: null, en: null };
    const event = { organiserId: 'host', name: { ja: '行事', en: null }, description: nothing, venue: nothing, status: 'draft' };
    const { body } = await api.call(host, 'POST', '/events', { ...event, settings: { ...settings, tables } });
    expect(wrong(body)).toEqual([['settings.tables.0.name', 'required']]);
  });
});
