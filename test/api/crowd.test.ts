import { beforeAll, describe, expect, it } from 'vitest';
import { listShown, noteShown, readCrowd, readLineUp } from '../../functions/table/crowds.ts';
import { listLoads } from '../../functions/table/loads.ts';
import { listShortlist } from '../../functions/table/organisations.ts';
import type { Parts } from '../../shared/schemas/match.ts';
import { testApi } from './harness.ts';
import { emailOf, event, introduction, member, organisation, participation, person } from './world.ts';

const api = testApi();
const samd = { fields: ['samd' as const], developmentStages: ['clinical' as const], regions: ['JP-13' as const] };
const startups = ['su1', 'su2', 'su3', 'su4', 'su5', 'su6', 'su7', 'su8'];

beforeAll(() =>
  api.put([
    ...[...startups, 'vc', 'quiet', 'care', 'host', 'out'].flatMap((id) => person(`${id}-p`)),
    ...startups.flatMap((id) => [
      ...organisation(id, 'startup', samd),
      member(id, `${id}-p`, 'startup'),
      participation('open', id, [`${id}-p`]),
    ]),
    ...organisation('vc', 'investor', samd),
    member('vc', 'vc-p', 'investor'),
    ...organisation('quiet', 'investor', { ...samd, regions: ['JP-27'] }),
    ...organisation('care', 'investor', { fields: ['care-tech'] }),
    ...organisation('out', 'startup', samd),
    member('out', 'out-p', 'startup'),
    ...organisation('host', 'organiser'),
    member('host', 'host-p', 'organiser'),
    event('open', 'host'),
    participation('open', 'vc', ['vc-p']),
    // Nobody is named to come: how much it can read is not known.
    participation('open', 'quiet', []),
    participation('open', 'care', ['care-p']),
    // Two requests ran out unread, one was read: it reads about one.
    ...introduction('i1', 'open', ['su7', 'su7-p'], ['vc', 'vc-p'], { status: 'expired', answer: null }),
    ...introduction('i2', 'open', ['su8', 'su8-p'], ['vc', 'vc-p'], { status: 'expired', answer: null }),
    ...introduction('i3', 'open', ['su6', 'su6-p'], ['vc', 'vc-p'], {
      status: 'pending',
      answer: null,
      readAt: '2026-11-10T00:00:00.000Z',
    }),
  ]),
);

type Listed = { organisationId: string; score: number; parts: Parts };
const list = async (who: string, query = '&eventId=open') => {
  const { body } = await api.call(emailOf(`${who}-p`), 'GET', `/organisations/${who}/matches?kinds=investor${query}`);
  return body as { matches: Listed[]; total: number; crowd: { at: string | null; objective: string } | null };
};
const ids = (matches: Listed[]) => matches.map(({ organisationId }) => organisationId);
const partsOf = async (who: string, other: string) =>
  (await list(who)).matches.find(({ organisationId }) => organisationId === other)?.parts;

describe('the chance of being read', () => {
  it('is unknown before the crowd is worked out, which the first who asks sets going', async () => {
    const { matches, crowd } = await list('su1');
    expect(crowd).toEqual({ at: null, objective: 'equilibrium' });
    expect(matches.map(({ parts }) => parts.chanceRead)).toEqual([null, null, null]);
    await api.settle();
    expect((await list('su1')).crowd?.at).toBe('2026-11-22T01:00:00.000Z');
  });

  it('is low where one is read and many ask, unknown where the room is, and excludes nobody', async () => {
    const { matches } = await list('su1');
    expect(ids(matches).toSorted()).toEqual(['care', 'quiet', 'vc']);
    const vc = await partsOf('su1', 'vc');
    expect(vc?.crowd?.capacity).toBe(1);
    expect(vc?.crowd?.stronger).toBeGreaterThan(1);
    expect(vc?.chanceRead).toBeLessThan(0.5);
    expect(await partsOf('su1', 'quiet')).toMatchObject({ chanceRead: null, crowd: null });
    expect((await partsOf('su1', 'care'))?.crowd?.capacity).toBe(5);
  });

  it('is known at an event alone, and to who takes part in it', async () => {
    const everywhere = await list('su1', '');
    expect(everywhere.crowd).toBeNull();
    expect(everywhere.matches.map(({ parts }) => parts.chanceRead)).toEqual([null, null, null]);
    const outside = await list('out');
    expect([outside.crowd, outside.matches.map(({ parts }) => parts.chanceRead)]).toEqual([null, [null, null, null]]);
  });

  it('is what the sum behind the place says', async () => {
    const { body } = await api.call(emailOf('su1-p'), 'GET', '/organisations/su1/matches/vc?eventId=open');
    expect(body.match.parts).toEqual(await partsOf('su1', 'vc'));
  });
});

describe('the crowd', () => {
  const workedOut = async () => (await readCrowd(api.services.table, 'open'))?.at;

  it('is worked out again within a minute of a change, and touches nobody who is not concerned', async () => {
    const loads = await listLoads(api.services.table, 'open');
    api.clock.advance({ minutes: 2 });
    const { body: own } = await api.call(emailOf('su1-p'), 'GET', '/organisations/su1/profile');
    await api.call(emailOf('su1-p'), 'PATCH', '/organisations/su1/profile', { fields: ['care-tech'], version: own.version });
    await api.settle();
    expect(await workedOut()).toBe('2026-11-22T01:02:00.000Z');
    const after = await listLoads(api.services.table, 'open');
    expect(after.map(({ organisationId }) => organisationId)).toEqual(loads.map(({ organisationId }) => organisationId));
    expect(after.find(({ organisationId }) => organisationId === 'vc')).not.toEqual(
      loads.find(({ organisationId }) => organisationId === 'vc'),
    );
  });

  it('is worked out again when it is old and somebody asks, not before', async () => {
    api.clock.advance({ minutes: 4 });
    await list('su1');
    await api.settle();
    expect(await workedOut()).toBe('2026-11-22T01:02:00.000Z');
    api.clock.advance({ minutes: 2 });
    await list('su1');
    await api.settle();
    expect(await workedOut()).toBe('2026-11-22T01:08:00.000Z');
  });

  it('leaves a note of every list as it was shown', async () => {
    const shown = (await list('su2')).matches;
    const notes = await listShown(api.services.table, 'open', 'investor');
    expect(notes.map(({ organisationId, group }) => [organisationId, group])).toEqual([
      ['su1', 'investor'],
      ['su2', 'investor'],
    ]);
    expect(notes[1]?.shownIds).toEqual(ids(shown));
  });
});

describe('what a reader wants', () => {
  const say = (to: 'less' | 'hidden') => api.call(emailOf('su2-p'), 'PUT', '/organisations/su2/shortlist/vc', { list: to, note: null });

  it('less of this: it sinks and so does what is like it, with what they have in common; the fit stays the sum it was', async () => {
    const before = await list('su2', '');
    expect((await say('less')).status).toBe(200);
    const after = await list('su2', '');
    expect(ids(after.matches).toSorted()).toEqual(ids(before.matches).toSorted());
    const of = (matches: Listed[], id: string) => matches.find(({ organisationId }) => organisationId === id);
    expect(of(after.matches, 'vc')?.parts.lessOfThis).toMatchObject({ degree: 1, organisationId: 'vc' });
    expect(of(after.matches, 'quiet')?.parts.lessOfThis).toEqual({
      degree: 0.2 + 0.4 + 0.25,
      organisationId: 'vc',
      shared: { kind: true, fields: ['samd'], developmentStages: ['clinical'], regions: [] },
    });
    expect(of(after.matches, 'care')?.parts.lessOfThis).toBeNull();
    expect(of(after.matches, 'vc')?.score).toBe(of(before.matches, 'vc')?.score);
    const { body } = await api.call(emailOf('su2-p'), 'GET', '/organisations/su2/matches/quiet');
    expect([body.excluded, body.match.parts.lessOfThis.organisationId]).toEqual([null, 'vc']);
  });

  it('never: it is gone, and asked why, that is the answer', async () => {
    await say('hidden');
    expect(ids((await list('su2', '')).matches).toSorted()).toEqual(['care', 'quiet']);
    const { body } = await api.call(emailOf('su2-p'), 'GET', '/organisations/su2/matches/vc');
    expect(body.excluded.code).toBe('hidden');
  });

  it('undone: all is as before', async () => {
    const deleted = await api.call(emailOf('su2-p'), 'DELETE', '/organisations/su2/shortlist/vc');
    expect(deleted.status).toBe(204);
    expect(await listShortlist(api.services.table, 'su2')).toEqual([]);
    expect((await list('su2', '')).matches.map(({ parts }) => parts.lessOfThis)).toEqual([null, null, null]);
  });
});

describe('what the organiser sees', () => {
  const exposure = async (who = 'host') => (await api.call(emailOf(`${who}-p`), 'GET', '/events/open/exposure')).body;

  it('is nobody else’s', async () => {
    expect((await exposure('vc')).code).toBe('not-organiser');
  });

  it('is exposure as expected before anybody has looked, then as lists were shown', async () => {
    const expected = (await exposure()).exposure;
    expect([expected.basis, expected.readers, expected.shown.length]).toEqual(['expected', 0, 8]);
    await api.call(emailOf('vc-p'), 'GET', '/organisations/vc/matches?kinds=startup,academia&eventId=open&limit=3');
    const { basis, readers, shown, neverShown } = (await exposure()).exposure;
    expect([basis, readers, neverShown]).toEqual(['shown', 1, 5 / 8]);
    expect(shown.map(({ lists }: { lists: number }) => lists)).toEqual([0, 0, 0, 0, 0, 1, 1, 1]);
  });

  it('is what reached each against what it reads', async () => {
    const { loads } = await exposure();
    const vc = loads.find((load: { organisation: { id: string } }) => load.organisation.id === 'vc');
    expect(vc).toMatchObject({ requests: 3, read: 1, capacity: 1, load: 3 });
  });

  it('is who should meet whom, but for those who asked, or would never', async () => {
    const names = async () =>
      (await exposure()).pairs.map((pair: { venture: { id: string }; partner: { id: string } }) => `${pair.venture.id} ${pair.partner.id}`);
    const before = await names();
    expect(before).toContain('su2 vc');
    expect(before).not.toContain('su6 vc');
    await api.call(emailOf('su2-p'), 'PUT', '/organisations/su2/shortlist/vc', { list: 'hidden', note: null });
    expect(await names()).not.toContain('su2 vc');
  });

  it('is what became of requests by the place the receiver had when it was asked, whatever list came later', async () => {
    const banded = async () =>
      (await exposure()).ranks.map(({ from, requests }: { from: number; requests: number }) => [from, requests]).slice(0, 2);
    const before = await banded();
    await api.call(emailOf('vc-p'), 'GET', '/organisations/vc/matches?kinds=startup,academia&eventId=open');
    const shown = (await listShown(api.services.table, 'open', 'venture')).find(({ organisationId }) => organisationId === 'vc');
    const last = shown?.shownIds.at(-1) ?? '';
    expect(shown?.shownIds).toHaveLength(8);
    const draft = { eventId: 'open', fromOrganisationId: 'vc', toOrganisationId: last, message: 'Hello' };
    expect((await api.call(emailOf('vc-p'), 'POST', '/introductions', draft)).status).toBe(201);
    await noteShown(api.services.table, 'open', { organisationId: 'vc', group: 'venture', shownIds: [last], at: shown?.at ?? '' });
    await api.settle();
    expect(await banded()).toEqual([before[0], [4, before[1][1] + 1]]);
  });

  it('takes the pairs away as a file', async () => {
    const { status, body } = await api.call(emailOf('host-p'), 'GET', '/events/open/exports/pairs', undefined, { 'accept-language': 'en' });
    const { pairs } = await exposure();
    expect(status).toBe(200);
    expect(body.trimEnd().split(/\r?\n/)).toEqual([
      '\uFEFFStartup,Counterpart,Strength (0–1)',
      ...pairs.map(
        (pair: { venture: { id: string }; partner: { id: string }; strength: number }) =>
          `Organisation ${pair.venture.id},Organisation ${pair.partner.id},${pair.strength.toFixed(3)}`,
      ),
    ]);
  });

  it('is what other objectives would change, shown before one is chosen; the choice orders everybody’s lists', async () => {
    await api.settle();
    const { figures, objective } = await exposure();
    expect([objective, figures.map((one: { objective: string }) => one.objective)]).toEqual([
      'equilibrium',
      ['equilibrium', 'welfare', 'nash'],
    ]);
    const { body: event } = await api.call(emailOf('host-p'), 'GET', '/events/open');
    const { name, description, venue, status, settings, version } = event;
    const draft = { name, description, venue, status, version, settings: { ...settings, matching: { objective: 'nash' } } };
    expect((await api.call(emailOf('host-p'), 'PUT', '/events/open', draft)).status).toBe(200);
    api.clock.advance({ minutes: 2 });
    await api.settle();
    expect((await exposure()).objective).toBe('nash');
    expect((await list('su1')).crowd?.objective).toBe('nash');
    expect(await readLineUp(api.services.table, 'open', 'su1')).not.toBeNull();
  });
});
