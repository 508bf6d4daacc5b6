import { beforeAll, describe, expect, it } from 'vitest';
import { learnFromAnswer } from '../../functions/matches/learn.ts';
import { readBelief } from '../../functions/table/beliefs.ts';
import type { Change } from '../../functions/table/change.ts';
import { initialAcceptance } from '../../shared/rules/matching/probability/acceptance.ts';
import type { Introduction } from '../../shared/schemas/introduction.ts';
import { testApi } from './harness.ts';
import { emailOf, event, introduction, member, organisation, participation, person } from './world.ts';

const api = testApi();
const name = { pair: 'investor', asker: 'seeker' } as const;
const belief = () => readBelief(api.services.table, name);

const samd = { fields: ['samd' as const], developmentStages: ['clinical' as const] };
const startups = ['read', 'unread', 'busy', 'late', 'next'];
const at = '2026-11-20T00:00:00.000Z';
const pending = (id: string, changes: Partial<Introduction> = {}) =>
  introduction(id, 'open', [id, `${id}-p`], ['vc', 'vc-p'], {
    status: 'pending',
    toPersonId: null,
    answer: null,
    readAt: at,
    ...changes,
  });
const answer = (id: string, verb: 'accept' | 'decline', body: object) =>
  api.call(emailOf('vc-p'), 'POST', `/introductions/${id}/${verb}`, body);
const interestOf = async (startup: string): Promise<number> => {
  const { body } = await api.call(emailOf(`${startup}-p`), 'GET', `/organisations/${startup}/matches?kinds=investor`);
  return body.matches[0].parts.likelyInterest;
};

beforeAll(() =>
  api.put([
    ...[...startups, 'vc', 'host'].flatMap((id) => person(`${id}-p`)),
    ...startups.flatMap((id) => [
      ...organisation(id, 'startup', samd),
      member(id, `${id}-p`, 'startup'),
      participation('open', id, [`${id}-p`]),
    ]),
    ...organisation('vc', 'investor', samd),
    member('vc', 'vc-p', 'investor'),
    ...organisation('host', 'organiser'),
    event('open', 'host'),
    participation('open', 'vc', ['vc-p']),
    ...pending('read'),
    ...pending('unread', { readAt: null }),
    ...pending('busy'),
    ...pending('late', { expiresAt: '2026-11-01T00:00:00.000Z' }),
  ]),
);

describe('learning from answers', () => {
  it('begins with what the experts think', async () => {
    expect(await belief()).toEqual({ state: initialAcceptance('investor'), version: 0, recent: [] });
  });

  it('learns nothing from an answer to what was not read, from want of time, or from a request that ran out', async () => {
    expect((await answer('unread', 'accept', {})).status).toBe(200);
    expect((await answer('busy', 'decline', { reason: 'timing' })).status).toBe(200);
    expect((await answer('late', 'accept', {})).body.code).toBe('introduction-expired');
    await api.settle();
    expect((await belief()).version).toBe(0);
  });

  it('raises what it expects of those alike after an acceptance, once however often that is delivered', async () => {
    const before = await interestOf('next');
    expect((await answer('read', 'accept', {})).status).toBe(200);
    await api.settle();
    const learned = await belief();
    expect([learned.version, learned.state.decisions]).toEqual([1, 1]);
    expect(Object.keys(learned.state.receivers)).toEqual(['vc']);
    expect(Object.keys(learned.state.senders)).toEqual(['read']);
    expect(await interestOf('next')).toBeGreaterThan(before);

    const { body } = await api.call(emailOf('vc-p'), 'GET', '/introductions/read');
    const after = { ...body, type: 'Introduction' };
    const again: Change = { type: 'Introduction', before: { ...after, status: 'pending' }, after, at, order: '' };
    await learnFromAnswer(api.services, again);
    expect(await belief()).toEqual(learned);
  });

  it('keeps both lessons of two answers at once', async () => {
    const change = (id: string): Change => {
      const after = { ...introductionOf(id), status: 'accepted' };
      return { type: 'Introduction', before: { ...after, status: 'pending' }, after, at, order: '' };
    };
    await Promise.all(['one', 'two', 'three'].map((id) => learnFromAnswer(api.services, change(id))));
    expect((await belief()).state.decisions).toBe(4);
  });

  const introductionOf = (id: string) => pending(id).map((item) => ({ ...item, fromOrganisationId: 'next', fromPersonId: 'next-p' }))[0];
});
