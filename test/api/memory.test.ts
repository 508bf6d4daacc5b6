import { beforeAll, describe, expect, it } from 'vitest';
import { countTaken } from '../counting.ts';
import { testApi } from './harness.ts';
import { emailOf, event, member, organisation, participation, person } from './world.ts';

const api = testApi();
const many = Array.from({ length: 40 }, (_, index) => `vc${index}`);
let taken: ReturnType<typeof countTaken>;

beforeAll(async () => {
  await api.put([
    ...['su-p', 'vc0-p', 'host-p'].flatMap(person),
    ...organisation('su', 'startup', { fields: ['samd'] }),
    member('su', 'su-p', 'startup'),
    ...many.flatMap((id) => organisation(id, 'investor', { fields: ['samd'] })),
    member('vc0', 'vc0-p', 'investor'),
    ...organisation('host', 'organiser'),
    member('host', 'host-p', 'organiser'),
    event('open', 'host'),
    ...['su', ...many.slice(0, 30)].map((id) => participation('open', id, [])),
  ]);
  await api.settle();
  taken = countTaken(api.services.table.client);
});

const list = async (query: string) => {
  const { body } = await api.call(emailOf('su-p'), 'GET', `/organisations/su/matches?kinds=investor&limit=200${query}`);
  return { body, ids: body.matches.map((match: { organisationId: string }) => match.organisationId) as string[] };
};
const change = async (path: string, who: string, changes: object) => {
  const { body } = await api.call(emailOf(`${who}-p`), 'GET', path);
  expect((await api.call(emailOf(`${who}-p`), 'PATCH', path, { ...changes, version: body.version })).status).toBe(200);
  await api.settle();
  api.clock.advance({ minutes: 1 });
  taken();
};

describe('a warm function', () => {
  it('reads the directory and who takes part once, then a few items a list, however many stand on it', async () => {
    await list('&eventId=open');
    await api.settle();
    api.clock.advance({ minutes: 1 });
    await list('&eventId=open');
    expect(taken().itemsRead).toBeGreaterThan(100);
    expect((await list('&eventId=open')).ids).toHaveLength(30);
    expect(taken().itemsRead).toBeLessThan(15);
    expect((await list('')).ids).toHaveLength(40);
    expect(taken().itemsRead).toBeLessThan(15);
  });

  it('shows a changed profile, and reads again nothing but its organisation', async () => {
    await change('/organisations/vc0/profile', 'vc0', { fields: ['care-tech'] });
    const { ids, body } = await list('');
    expect(taken().itemsRead).toBeLessThan(20);
    expect(ids.at(-1)).toBe('vc0');
    expect(body.matches.at(-1).card.fields).toEqual(['care-tech']);
  });

  it('shows another name, and nobody who hides', async () => {
    await change('/organisations/vc0', 'vc0', { name: { ja: '新しい名前', en: 'New name' } });
    expect((await list('')).body.matches.at(-1).card.name.en).toBe('New name');
    await change('/organisations/vc0/profile', 'vc0', { published: false });
    expect((await list('')).ids).not.toContain('vc0');
    await change('/organisations/vc0/profile', 'vc0', { published: true });
    expect((await list('')).ids).toContain('vc0');
  });

  it('shows who was admitted, and not who was turned away', async () => {
    expect((await list('&eventId=open')).ids).toContain('vc0');
    await change('/events/open/participations/vc0', 'host', { status: 'refused' });
    expect((await list('&eventId=open')).ids).not.toContain('vc0');
    expect((await list('')).ids).toContain('vc0');
  });
});
