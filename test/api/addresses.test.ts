import { beforeAll, describe, expect, it } from 'vitest';
import { staffItem } from '../../functions/table/confirmations.ts';
import { testApi } from './harness.ts';
import { emailOf, event, member, organisation, person } from './world.ts';

/** An address is not a person: whoever signs in with one that has passed on gets nothing of who had it before. */

const api = testApi();
const staff = emailOf('staff-p');
const draft = (family: string) => ({
  name: { family, given: 'New', familyKana: null, givenKana: null, romaji: null },
  title: { ja: null, en: null },
  language: 'en',
  invitations: 'mail',
  noticeMails: 'instant',
});

beforeAll(() =>
  api.put([
    ...person('staff-p'),
    staffItem({ email: staff, addedBy: null, addedAt: '2026-11-01T00:00:00.000Z' }),
    ...['ann', 'ben', 'cho', 'dan', 'eva', 'fay'].flatMap((name) => [...person(name), ...organisation(`${name}-su`, 'startup')]),
    ...['ann', 'ben', 'cho', 'dan'].map((name) => member(`${name}-su`, name, 'startup')),
    member('cho-su', 'eva', 'startup', 'viewer'),
    member('cho-su', 'fay', 'startup', 'editor'),
    ...person('host-p'),
    ...organisation('host', 'organiser'),
    member('host', 'host-p', 'organiser'),
    event('fair', 'host'),
  ]),
);

const me = (who: string) => api.call(emailOf(who), 'GET', '/me');
/** With the same address and another account at the provider. */
const anew = (who: string, method = 'GET', path = '/me', body?: unknown) =>
  api.call(null, method, path, body, { authorization: `Bearer anew:${emailOf(who)}` });
const release = (who: string, holder: string, by = staff) => api.call(by, 'PUT', `/addresses/${emailOf(who)}`, { holder });
const log = async () =>
  (await api.call(staff, 'GET', '/confirmations')).body.log.map(({ what, email }: { what: string; email: string | null }) => [what, email]);

describe('an address that another account signs in with', () => {
  it('opens nothing of whoever had it, on any route, and says what to do', async () => {
    expect((await me('ann')).body.person.id).toBe('ann');
    for (const [method, path, body] of [
      ['GET', '/me'],
      ['GET', '/me/home'],
      ['GET', '/me/agenda'],
      ['GET', '/organisations/ann-su/profile'],
      ['PUT', '/me', draft('Stranger')],
      ['DELETE', '/me'],
    ] as const) {
      const answer = await anew('ann', method, path, body);
      expect([path, answer.status, answer.body.code]).toEqual([path, 403, 'address-of-another']);
      expect(JSON.stringify(answer.body)).not.toContain('ann-su');
    }
    expect((await me('ann')).body.person.name.family).toBe('ann');
  });

  it('is whoever comes first where nobody had signed in yet, of two at once one', async () => {
    const answers = await Promise.all([me('ben'), anew('ben'), me('ben'), anew('ben')]);
    const [own, other] = [answers.filter((_, index) => index % 2 === 0), answers.filter((_, index) => index % 2 === 1)];
    const statuses = (some: readonly { status: number }[]) => [...new Set(some.map(({ status }) => status))];
    expect([statuses(own), statuses(other)].sort()).toEqual([[200], [403]]);
  });
});

describe('the staff', () => {
  it('give it back to the same person, who finds everything as it was; the account before it is out', async () => {
    expect((await me('dan')).status).toBe(200);
    expect((await anew('dan')).status).toBe(403);
    expect((await release('dan', 'same')).status).toBe(204);
    expect((await anew('dan')).body.memberships.map(({ organisationId }: { organisationId: string }) => organisationId)).toEqual([
      'dan-su',
    ]);
    expect((await me('dan')).body.code).toBe('address-of-another');
    expect(await log()).toContainEqual(['address-released', emailOf('dan')]);
  });

  it('end the account of who had it where another has it now: nothing of theirs is left, and a colleague owns what only they owned', async () => {
    expect((await me('cho')).status).toBe(200);
    expect((await release('cho', 'another')).status).toBe(204);
    await api.settle();
    const newcomer = await anew('cho');
    expect([newcomer.status, newcomer.body.person, newcomer.body.memberships]).toEqual([200, null, []]);
    expect((await anew('cho', 'PUT', '/me', draft('Successor'))).body.person).toMatchObject({ name: { family: 'Successor' } });
    const roles = async (who: string) => (await me(who)).body.memberships.map(({ role }: { role: string }) => role);
    expect([await roles('fay'), await roles('eva')]).toEqual([['owner'], ['viewer']]);
    expect(await log()).toContainEqual(['address-passed-on', emailOf('cho')]);
  });

  it('and nobody else; what cannot end, and what is nobody’s, is said', async () => {
    expect((await release('ann', 'same', emailOf('eva'))).body.code).toBe('not-staff');
    expect((await release('nobody', 'same')).body.code).toBe('not-found');
    expect((await release('host-p', 'another')).body.code).toBe('organises-open-event');
    expect((await me('host-p')).status).toBe(200);
  });
});
