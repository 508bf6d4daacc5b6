import { beforeAll, expect, test } from 'vitest';
import { testApi } from './harness.ts';
import { emailOf, event, member, organisation, participation, person } from './world.ts';

/** Participants without an open profile: found by name by those who take part, not by others. */

const api = testApi();
const hidden = (id: string, kind: Parameters<typeof organisation>[1]) =>
  organisation(id, kind).map((item) => (item.type === 'Profile' ? { ...item, published: false } : item));
const su = emailOf('su-p');

beforeAll(() =>
  api.put([
    ...['host-p', 'su-p', 'vc-p', 'far-p'].flatMap((id) => person(id)),
    ...organisation('host', 'organiser'),
    ...hidden('su', 'startup'),
    ...hidden('vc', 'investor'),
    ...organisation('far', 'startup'),
    member('host', 'host-p', 'organiser'),
    member('su', 'su-p', 'startup'),
    member('vc', 'vc-p', 'investor'),
    member('far', 'far-p', 'startup'),
    event('fair', 'host'),
    participation('fair', 'su', ['su-p']),
    participation('fair', 'vc', ['vc-p'], { exhibitor: true }),
    participation('fair', 'far', ['far-p'], { status: 'applied' }),
  ]),
);

const list = async (who: string, id: string, kinds: string) =>
  (await api.call(who, 'GET', `/organisations/${id}/matches?kinds=${kinds}&eventId=fair`)).body;

test('whoever is admitted finds them by name, kind and what they bring, and can ask them to meet', async () => {
  const { matches, unlisted } = await list(su, 'su', 'investor');
  const { pitches, ...vc } = unlisted[0];
  const { name } = (await api.call(su, 'GET', '/organisations/vc')).body;
  expect([matches, unlisted.length, vc, typeof pitches]).toEqual([[], 1, { id: 'vc', name, kind: 'investor', exhibitor: true }, 'boolean']);
  expect((await list(su, 'su', 'startup')).unlisted).toEqual([]);
  const ask = { eventId: 'fair', fromOrganisationId: 'su', toOrganisationId: 'vc', message: 'Hello' };
  expect((await api.call(su, 'POST', '/introductions', ask)).status).toBe(201);
});

test('a request shows nothing of a profile that is not open, to either side', async () => {
  const [sent] = (await api.call(su, 'GET', '/organisations/su/introductions')).body.introductions;
  const [received] = (await api.call(emailOf('vc-p'), 'GET', '/organisations/vc/introductions')).body.introductions;
  const nothing = { ja: null, en: null };
  expect([sent.to.name, sent.to.tagline, received.from.tagline]).toEqual([received.to.name, nothing, nothing]);
  expect([sent.from.tagline, received.to.tagline]).not.toContainEqual(nothing);
});

test('whoever is not admitted finds nobody so', async () => {
  expect((await list(emailOf('far-p'), 'far', 'investor')).unlisted).toEqual([]);
});

test('the organiser is told how many of the admitted nobody can find', async () => {
  const { exposure } = (await api.call(emailOf('host-p'), 'GET', '/events/fair/exposure')).body;
  expect([exposure.unlisted, exposure.admitted]).toEqual([2, 2]);
});

test('a file is saved under the name of its event, what it is and the day', async () => {
  const { headers } = await api.call(emailOf('host-p'), 'GET', '/events/fair/exports/meetings', undefined, { 'accept-language': 'ja' });
  expect(headers.get('content-disposition')).toMatch(
    /^attachment; filename="meetings_\d{8}\.csv"; filename\*=UTF-8''.+_%E9%9D%A2%E8%AB%87%E4%BA%88%E5%AE%9A_\d{8}\.csv$/,
  );
});
