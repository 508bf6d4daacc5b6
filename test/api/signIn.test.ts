import { describe, expect, test } from 'vitest';
import { emailItem, findAccount, personItem, readPerson } from '../../functions/table/people.ts';
import type { Person } from '../../shared/schemas/organisation.ts';
import { testApi } from './harness.ts';
import { person } from './world.ts';

const api = testApi();

describe('when somebody first signed in', () => {
  const written: Person = {
    id: 'awaited',
    email: 'awaited@test.example',
    name: { family: 'Awaited', given: 'Test', familyKana: null, givenKana: null, romaji: null },
    title: { ja: null, en: null },
    language: 'en',
    invitations: 'mail',
    noticeMails: 'instant',
    signedInAt: null,
    sample: false,
    createdAt: '2026-11-01T00:00:00.000Z',
    version: 1,
  };

  test('is noted once, at the first request of whoever others have written down', async () => {
    await api.put([personItem(written), emailItem(written)]);
    expect((await findAccount(api.services.table, written.email))?.awaited).toBe(true);
    await Promise.all([api.call(written.email, 'GET', '/me'), api.call(written.email, 'GET', '/me/notices')]);
    const first = await readPerson(api.services.table, 'awaited');
    expect(first).toMatchObject({ signedInAt: api.clock.now().toString({ fractionalSecondDigits: 3 }), version: 2 });
    expect((await findAccount(api.services.table, written.email))?.awaited).toBe(false);
    api.clock.advance({ hours: 1 });
    await api.call(written.email, 'GET', '/me');
    expect(await readPerson(api.services.table, 'awaited')).toEqual(first);
  });

  test('is kept with whoever registers, and not missed on items from before', async () => {
    await api.put(person('old'));
    await api.call('old@test.example', 'GET', '/me');
    expect(await readPerson(api.services.table, 'old')).not.toHaveProperty('signedInAt');
    const { name, title, language, invitations, noticeMails } = written;
    const { body } = await api.call('new@test.example', 'PUT', '/me', { name, title, language, invitations, noticeMails });
    expect(body.person.signedInAt).toBe(api.clock.now().toString({ fractionalSecondDigits: 3 }));
  });
});
