import { beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../shared/schemas/problem.ts';
import { testApi } from './harness.ts';
import { emailOf, event, member, organisation, person, settings } from './world.ts';

const api = testApi();
const host = emailOf('host-p');
const wrong = (problem: Problem) => problem.errors?.map(({ path, code }) => [path, code]);

beforeAll(() => api.put([...person('host-p'), ...organisation('host', 'organiser'), member('host', 'host-p', 'organiser')]));

describe('the days of an event', () => {
  // The clock of these tests stands at 22 November 2026, 10:00 in Tokyo.
  const draft = (days: string[]) => ({
    name: { ja: '日程', en: null },
    description: { ja: null, en: null },
    venue: { ja: null, en: null },
    status: 'draft',
    settings: { ...settings, days, sessions: [] },
  });
  const month = Array.from({ length: 15 }, (_, index) => `2026-12-${index + 10}`);
  const cases: [string[], [string, string][]][] = [
    [['2020-12-17', '2026-12-18'], [['settings.days.0', 'day-past']]],
    [['2026-11-21', '2026-11-22'], [['settings.days.0', 'day-past']]],
    [['2026-12-17', '2062-12-18'], [['settings.days.1', 'day-far']]],
    [month, [['settings.days', 'too-many-days']]],
  ];

  it.each(cases)('%j: refused where they are wrong, when it is created, tried and changed', async (days, expected) => {
    const created = await api.call(host, 'POST', '/events', { ...draft(days), organiserId: 'host' });
    expect([created.status, wrong(created.body)]).toEqual([422, expected]);
    const { id } = (await api.call(host, 'POST', '/events', { ...draft(['2026-12-10']), organiserId: 'host' })).body;
    const tried = await api.call(host, 'POST', `/events/${id}/preview`, draft(days));
    expect([tried.status, wrong(tried.body)]).toEqual([422, expected]);
    const changed = await api.call(host, 'PUT', `/events/${id}`, { ...draft(days), version: 1 });
    expect([changed.status, wrong(changed.body)]).toEqual([422, expected]);
  });

  it('is told in the reader’s language', async () => {
    const said = async (days: string[], language: string) =>
      (await api.call(host, 'POST', '/events', { ...draft(days), organiserId: 'host' }, { 'accept-language': language })).body.errors[0]
        .message;
    expect(await said(['2062-12-18'], 'ja')).toBe('5年より先の日です。年を確かめてください');
    expect(await said(['2020-12-18'], 'en')).toBe('This day has passed; check the year');
    expect(await said(month, 'ja')).toBe('日程は14日以内にしてください');
  });

  it('that are over stay with an event that had them', async () => {
    await api.put([event('under-way', 'host', { settings: { ...settings, days: ['2026-11-21', '2026-11-22'], sessions: [] } })]);
    const body = { ...draft(['2026-11-21', '2026-11-22', '2026-11-23']), status: 'open', version: 1 };
    expect((await api.call(host, 'PUT', '/events/under-way', body)).status).toBe(200);
  });
});
