import { beforeAll, describe, expect, it } from 'vitest';
import { testApi } from './harness.ts';
import { emailOf, event, member, organisation, person, settings } from './world.ts';

const api = testApi();
const host = emailOf('host-p');

beforeAll(() => api.put([...person('host-p'), ...organisation('host', 'organiser'), member('host', 'host-p', 'organiser')]));

describe('what would be published and says nothing', () => {
  it('a profile without its one line: refused at that field, and listed once it is written', async () => {
    const { id } = (await api.call(host, 'POST', '/organisations', { kind: 'startup', name: { ja: '無言', en: null }, sure: true })).body;
    const change = (version: number, body: object) => api.call(host, 'PATCH', `/organisations/${id}/profile`, { version, ...body });
    for (const tagline of [undefined, { ja: '　', en: '' }]) {
      const refused = await change(1, { published: true, ...(tagline ? { tagline } : {}) });
      expect([refused.status, refused.body.errors]).toEqual([422, [{ path: 'tagline', code: 'required', message: expect.any(String) }]]);
    }
    expect((await api.call(host, 'GET', `/organisations/${id}/profile`)).body.published).toBe(false);
    expect((await change(1, { published: true, tagline: { ja: '一行', en: null } })).body.published).toBe(true);
  });

  const draftOf = async (id: string, changes: Partial<typeof settings>) => {
    await api.put([event(id, 'host', { settings: { ...settings, ...changes } })]);
    expect((await api.call(host, 'PUT', `/events/${id}/draft`, { from: 'release' })).status).toBe(200);
    const { status, body } = await api.call(host, 'POST', `/events/${id}/releases`);
    return [status, body.code];
  };

  it.each([
    ['days', { days: [], sessions: [] }],
    ['tables', { tables: [] }],
    ['times to meet', { sessions: settings.sessions.filter(({ kind }) => kind === 'pitches') }],
    ['slots that people may choose', { requests: { ...settings.requests, selfBooking: false } }],
  ])('a first release with nothing in it, of an event without %s', async (what, changes) => {
    expect(await draftOf(`no-${what.replaceAll(' ', '-')}`, changes)).toEqual([409, 'nothing-to-publish']);
  });

  it('one that lets people choose their slots themselves does something', async () => {
    expect(await draftOf('choosing', {})).toEqual([201, undefined]);
  });
});
