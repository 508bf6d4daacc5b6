import { beforeAll, expect, it } from 'vitest';
import { testApi } from './harness.ts';
import { emailOf, member, organisation, person } from './world.ts';

/** What a hub's home counts is what its list shows. */

const api = testApi();
const hub = emailOf('hub-p');
const site = [{ kind: 'site' as const, note: { ja: null, en: null }, amount: null }];

beforeAll(() =>
  api.put([
    ...['hub-p', 'open-p'].flatMap(person),
    ...organisation('hub', 'hub'),
    member('hub', 'hub-p', 'hub'),
    ...organisation('open', 'startup', { needs: site }),
    member('open', 'open-p', 'startup'),
    ...organisation('seed', 'academia', { needs: site }),
    ...organisation('hidden', 'startup', { needs: site }),
    ...organisation('proposed', 'startup', { needs: site }),
    ...organisation('closed', 'startup', { needs: site, visibility: { needs: 'accepted' } }),
    ...organisation('silent', 'startup'),
    ...organisation('draft', 'startup', { needs: site, published: false }),
    ...organisation('fund', 'investor', { needs: site }),
  ]),
);

const counted = async () => {
  const { tasks } = (await api.call(hub, 'GET', '/me/home')).body;
  return tasks.find(({ code }: { code: string }) => code === 'take-in-startups')?.values.count;
};
const listed = async () => {
  const { matches } = (await api.call(hub, 'GET', '/organisations/hub/matches?kinds=startup,academia&limit=200')).body;
  return matches
    .filter(({ card }: { card: { needs: string[] | null } }) => card.needs?.includes('site'))
    .map(({ organisationId }: { organisationId: string }) => organisationId)
    .sort();
};

it('counts those who let it see that they look for a site', async () => {
  expect(await listed()).toEqual(['hidden', 'open', 'proposed', 'seed']);
  expect(await counted()).toBe(4);
});

it('neither those set aside, nor those it has proposed to', async () => {
  expect((await api.call(hub, 'PUT', '/organisations/hub/shortlist/hidden', { list: 'hidden', note: null })).status).toBe(200);
  expect((await api.call(hub, 'POST', '/organisations/hub/trials', { startupId: 'proposed' })).status).toBe(201);
  expect(await listed()).toEqual(['open', 'proposed', 'seed']);
  expect(await counted()).toBe(2);
});

it('and goes on counting whoever has named it, until it answers', async () => {
  expect((await api.call(emailOf('open-p'), 'PUT', '/organisations/open/named-hubs/hub')).body.status).toBe('named');
  expect(await counted()).toBe(2);
});

it('reads contact details only of those who agreed, also when one has closed', async () => {
  await api.put([...person('alone'), ...organisation('leaving', 'startup', { needs: site }), member('leaving', 'alone', 'startup')]);
  expect((await api.call(hub, 'POST', '/organisations/hub/trials', { startupId: 'leaving' })).status).toBe(201);
  expect((await api.call(emailOf('alone'), 'DELETE', '/me')).status).toBe(204);
  await api.settle();
  const { trials } = (await api.call(hub, 'GET', '/organisations/hub/trials')).body;
  const of = trials.find(({ startupId }: { startupId: string }) => startupId === 'leaving');
  expect([of.status, of.contact]).toEqual(['closed', null]);
});
