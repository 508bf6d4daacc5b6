import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { noteShown, wishForCrowd } from '../../functions/table/crowds.ts';
import { listParticipations, readAvailability } from '../../functions/table/events.ts';
import { readImport, writeImport } from '../../functions/table/imports.ts';
import { listIntroductions, listSent, readPair } from '../../functions/table/introductions.ts';
import { keys } from '../../functions/table/keys.ts';
import { readReceipts } from '../../functions/table/organisations.ts';
import { listPlans } from '../../functions/table/plans.ts';
import { type Item, list } from '../../functions/table/table.ts';
import { type EventFollower, eventConsequences, eventFollowers } from '../../shared/rules/departures/departures.ts';
import { queued } from '../../shared/rules/jobs/transitions.ts';
import type { Import } from '../../shared/schemas/import.ts';
import { testApi } from './harness.ts';
import {
  available,
  emailOf,
  emptyRelease,
  event,
  firstSlot,
  introduction,
  member,
  organisation,
  participation,
  person,
  selfMade,
  settings,
} from './world.ts';

const api = testApi();
const e = 'off';
const host = emailOf('host-p');
const asked = '2026-11-22T01:00:00.000Z';
const act = { personId: 'host-p', organisationId: 'host', as: 'organiser', at: asked, reason: 'imported', words: null } as const;
const unanswered = { status: 'pending', toPersonId: null, answer: null } as const;
const participants: Record<string, Parameters<typeof participation>[3]> = {
  su: {},
  vc: {},
  third: { status: 'applied' },
  // Said no, or was told no: none of their business any more.
  refused: { status: 'refused' },
  // Written down by an import that told nobody, and never asked.
  silent: { status: 'invited', wants: null, by: act },
};

const importOf = (id: string): Import => ({
  id,
  eventId: e,
  kind: 'participants',
  rows: 1,
  parts: 'p',
  notify: false,
  kept: [],
  job: queued('host-p', asked),
  createdBy: 'host-p',
  createdAt: asked,
  version: 1,
});
const imported = (): Item => ({ ...(organisation('late', 'startup')[0] as Item), type: 'Organisation' });

beforeAll(async () => {
  await api.put([
    ...person('host-p'),
    ...organisation('host', 'organiser'),
    member('host', 'host-p', 'organiser'),
    ...Object.entries(participants).flatMap(([name, changes]) => [
      ...person(`${name}-p`),
      ...organisation(name, name === 'su' ? 'startup' : 'investor'),
      member(name, `${name}-p`, name === 'su' ? 'startup' : 'investor'),
      participation(e, name, [`${name}-p`], changes),
    ]),
    event(e, 'host'),
    event('stays', 'host'),
    participation('stays', 'su', ['su-p']),
    participation('stays', 'vc', ['vc-p']),
    available(e, 'su-p', firstSlot, '2026-12-10T05:00:00.000Z'),
    ...introduction('agreed', e, ['su', 'su-p'], ['vc', ''], unanswered),
    ...introduction('waits', e, ['third', 'third-p'], ['su', ''], unanswered),
    ...introduction('elsewhere', 'stays', ['su', 'su-p'], ['vc', ''], unanswered),
  ]);
  await api.settle();
  expect((await api.call(emailOf('vc-p'), 'POST', '/introductions/agreed/accept', {})).status).toBe(200);
  expect((await api.call(host, 'POST', `/events/${e}/plans`, { scope: 'meetings' })).status).toBe(201);
  await noteShown(api.services.table, e, { organisationId: 'su', group: 'investor', shownIds: ['vc'], at: asked });
  await wishForCrowd(api.services.table, e, asked);
  await api.settle();
}, 60_000);

const draft = { name: { ja: `催し ${e}`, en: `Event ${e}` }, description: { ja: null, en: null }, venue: { ja: null, en: null }, settings };
const codes = async (who: string) =>
  ((await api.call(emailOf(who), 'GET', '/me/notices')).body.notices as { code: string }[]).map(({ code }) => code);
const stored = z.object({ PK: z.string(), SK: z.string() });
const lying = (partition: string) => list(api.services.table, { partition }, stored);

/** What is seen of each follower once the event is gone. */
const seen: Record<EventFollower, () => Promise<unknown>> = {
  participations: async () => [
    await listParticipations(api.services.table, e),
    (await api.call(emailOf('su-p'), 'GET', '/events')).body.events.map(({ id }: { id: string }) => id),
  ],
  proposals: async () => [
    await listIntroductions(api.services.table, e),
    (await listSent(api.services.table, 'su')).map(({ id }) => id),
    await readPair(api.services.table, e, 'su', 'vc'),
    await lying(keys.introduction('agreed').PK),
    (await api.call(emailOf('su-p'), 'GET', '/organisations/su/introductions')).status,
  ],
  availability: () => readAvailability(api.services.table, e, 'su-p'),
  plans: () => listPlans(api.services.table, e),
  imports: async () => [
    (await readImport(api.services.table, 'late'))?.job.failure?.code,
    (await api.call(emailOf('su-p'), 'GET', '/organisations/late')).status,
  ],
  lists: () => lying(keys.crowd(e).PK),
  notices: async () => [await codes('vc-p'), await codes('third-p')],
  contact: async () =>
    (
      await readReceipts(api.services.table, [
        { ownerId: 'su', viewerId: 'vc' },
        { ownerId: 'vc', viewerId: 'su' },
      ])
    ).map(({ closedAt }) => closedAt !== null),
  news: async () => [
    (await Promise.all(Object.keys(participants).map((name) => codes(`${name}-p`)))).map(
      (all) => all.filter((code) => code === 'event-deleted').length,
    ),
    api.mails
      .filter(({ subject }) => subject.includes(`Event ${e}`))
      .map(({ to }) => to.email)
      .sort(),
    (await codes('host-p')).filter((code) => code === 'event-deleted'),
  ],
};

const expected: Record<EventFollower, unknown> = {
  participations: [[], ['stays']],
  proposals: [[], ['elsewhere'], null, [], 200],
  availability: null,
  plans: [],
  imports: ['not-found', 404],
  lists: [],
  // What was told of another event stays.
  notices: [['event-deleted', 'introduction-received'], ['event-deleted']],
  contact: [true, true],
  news: [[1, 1, 1, 0, 0], ['su-p', 'third-p', 'vc-p'].map(emailOf), []],
};

describe('an event that its organiser deletes', () => {
  it('is a draft: one that is open says what to do instead', async () => {
    const refused = await api.call(host, 'DELETE', `/events/${e}`, undefined, { 'accept-language': 'ja' });
    expect([refused.status, refused.body.code]).toEqual([409, 'event-not-draft']);
    expect(refused.body.detail).toContain('「準備中」に戻してから削除できます');
    expect((await api.call(host, 'GET', `/events/${e}/deletion`)).body.code).toBe('event-not-draft');
  });

  it('has published nothing, whatever it says it is', async () => {
    await api.put([event('out', 'host', { status: 'draft' }), ...emptyRelease('out')]);
    expect((await api.call(host, 'DELETE', '/events/out')).body.code).toBe('event-published');
  });

  it('is none that only stands as a draft because its organiser is not confirmed', async () => {
    await api.put([
      ...person('new-p'),
      ...organisation('new', 'organiser', {}, selfMade),
      member('new', 'new-p', 'organiser'),
      event('suspended', 'new'),
      event('own', 'new', { status: 'draft' }),
    ]);
    expect((await api.call(emailOf('new-p'), 'DELETE', '/events/suspended')).body.code).toBe('event-not-draft');
    expect((await api.call(emailOf('new-p'), 'DELETE', '/events/own')).status).toBe(204);
    expect((await api.call(emailOf('new-p'), 'GET', '/events/own')).status).toBe(404);
  });

  describe('once it is a draft again', () => {
    beforeAll(async () => {
      const { version } = (await api.call(host, 'GET', `/events/${e}`)).body;
      expect((await api.call(host, 'PUT', `/events/${e}`, { ...draft, status: 'draft', version })).status).toBe(200);
      await api.settle();
      await writeImport(api.services.table, importOf('late'), {
        writes: [{ kind: 'item', item: imported(), before: null, rows: [2] }],
        premises: [],
        newcomers: [],
      });
      const late = await api.changes();
      const preview = await api.call(host, 'GET', `/events/${e}/deletion`);
      expect(preview.body).toEqual({ participations: 5, requests: 2, plans: 1, people: 3 });
      api.mails.length = 0;
      expect((await api.call(host, 'DELETE', `/events/${e}`)).status).toBe(204);
      const gone = await api.changes();
      // Whatever is broken off is delivered again.
      for (const records of [gone, gone, late]) await api.deliver('feed', records);
      await api.deliver('jobs', late);
      await api.settle();
    }, 60_000);

    it.each(eventFollowers)('%s: as the rules say', async (follower) => {
      expect(eventConsequences[follower]).toBe(follower === 'news' ? 'told' : 'ends');
      expect(await seen[follower]()).toEqual(expected[follower]);
    });

    it('leaves nothing in its own partition, and is not found by anybody', async () => {
      expect(await lying(keys.event(e).PK)).toEqual([]);
      expect((await api.call(host, 'DELETE', `/events/${e}`)).body.code).toBe('not-found');
      expect((await api.call(emailOf('su-p'), 'GET', '/introductions/agreed')).status).toBe(404);
      expect((await api.call(emailOf('su-p'), 'GET', '/me/agenda')).status).toBe(200);
      expect((await api.call(emailOf('su-p'), 'GET', '/me/home')).status).toBe(200);
    });
  });
});
