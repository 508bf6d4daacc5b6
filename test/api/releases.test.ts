import { beforeAll, expect, it } from 'vitest';
import { publish } from '../../functions/releases/publish.ts';
import { timestamp } from '../../functions/services.ts';
import { changeJob } from '../../functions/table/jobs.ts';
import { keys } from '../../functions/table/keys.ts';
import type { Table } from '../../functions/table/table.ts';
import { taken } from '../../shared/rules/jobs/transitions.ts';
import type { Job } from '../../shared/schemas/job.ts';
import { testApi } from './harness.ts';
import { emailOf, event, firstSlot, introduction, member, organisation, participation, person } from './world.ts';

const api = testApi();
const organiser = emailOf('host-p');
const slot = (index: number) => new Date(Date.parse(firstSlot) + index * 25 * 60_000).toISOString();

beforeAll(() => api.put([...person('host-p'), ...organisation('host', 'organiser'), member('host', 'host-p', 'organiser')]));

/** An event of `host` at which one startup is to meet two investors. */
async function eventWithMeetings(id: string) {
  const parties = ['su', 'vc1', 'vc2'].map((name) => `${id}-${name}`);
  await api.put([
    event(id, 'host'),
    ...parties.flatMap((party) => [
      ...person(`${party}-p`),
      ...organisation(party, party.endsWith('su') ? 'startup' : 'investor'),
      member(party, `${party}-p`, party.endsWith('su') ? 'startup' : 'investor'),
      participation(id, party, [`${party}-p`]),
    ]),
    ...introduction(`${id}-i1`, id, [`${id}-su`, `${id}-su-p`], [`${id}-vc1`, `${id}-vc1-p`]),
    ...introduction(`${id}-i2`, id, [`${id}-su`, `${id}-su-p`], [`${id}-vc2`, `${id}-vc2-p`]),
  ]);
}
const place = (id: string, number: number, meeting: string, start: string, placeId: string) =>
  api.call(organiser, 'POST', `/events/${id}/draft/adjustments`, {
    number,
    change: { kind: 'place', id: `meeting-${meeting}`, start, placeId },
  });
const draftFromRelease = (id: string) => api.call(organiser, 'PUT', `/events/${id}/draft`, { from: 'release' });
const agenda = async (who: string) =>
  (await api.call(emailOf(who), 'GET', '/me/agenda')).body.entries.map(
    (entry: { placementId: string; start: string; sequence: number }) => [entry.placementId, entry.start, entry.sequence],
  );
/** As the jobs' consumer does before the work. */
const begin = (eventId: string, id: string) =>
  changeJob(api.services.table, 'Release', keys.release(eventId, id), (job) => taken(job, timestamp(api.services)));
async function release(id: string): Promise<string> {
  const answer = await api.call(organiser, 'POST', `/events/${id}/releases`);
  expect(answer.status).toBe(201);
  await begin(id, answer.body.id);
  await publish(api.services, id, answer.body.id);
  return answer.body.id;
}

it('publishes a draft: agendas show it, changes raise the sequence, what stays keeps its own', async () => {
  await eventWithMeetings('publish');
  expect((await draftFromRelease('publish')).status).toBe(200);
  await place('publish', 1, 'publish-i1', slot(0), 'table-1');
  await place('publish', 2, 'publish-i2', slot(1), 'table-1');
  await release('publish');
  expect(await agenda('publish-su-p')).toEqual([
    ['meeting-publish-i1', slot(0), 1],
    ['meeting-publish-i2', slot(1), 1],
  ]);

  await draftFromRelease('publish');
  await place('publish', 1, 'publish-i2', slot(3), 'table-2');
  const difference = await api.call(organiser, 'GET', '/events/publish/draft/difference');
  expect([difference.body.changes.map((change: { kind: string; id: string }) => [change.kind, change.id]), difference.body.people]).toEqual(
    [[['moved', 'meeting-publish-i2']], 2],
  );
  await release('publish');
  expect(await agenda('publish-su-p')).toEqual([
    ['meeting-publish-i1', slot(0), 1],
    ['meeting-publish-i2', slot(3), 2],
  ]);
  expect(await agenda('publish-vc1-p')).toEqual([['meeting-publish-i1', slot(0), 1]]);
});

it('refuses a draft with conflicts, and leaves what is published as it was', async () => {
  await eventWithMeetings('clash');
  await draftFromRelease('clash');
  await place('clash', 1, 'clash-i1', slot(0), 'table-1');
  await place('clash', 2, 'clash-i2', slot(0), 'table-2');
  const board = await api.call(organiser, 'GET', '/events/clash/board');
  expect(
    board.body.conflicts.map((conflict: { code: string; placementId: string; values: object }) => [
      conflict.code,
      conflict.placementId,
      conflict.values,
    ]),
  ).toEqual([
    ['person-double-booked', 'meeting-clash-i1', { personId: 'clash-su-p' }],
    ['person-double-booked', 'meeting-clash-i2', { personId: 'clash-su-p' }],
  ]);
  await api.call(organiser, 'POST', '/events/clash/releases');
  await api.settle();
  const releases = await api.call(organiser, 'GET', '/events/clash/releases');
  expect(releases.body.releases.map(({ job }: { job: Job }) => [job.state, job.failure])).toEqual([
    ['failed', { code: 'plan-has-conflicts', values: { count: 2 } }],
  ]);
  expect(await agenda('clash-su-p')).toEqual([]);
});

it('leaves the old release whole when it breaks anywhere on the way, and finishes when it is delivered again', async () => {
  await eventWithMeetings('crash');
  await draftFromRelease('crash');
  await place('crash', 1, 'crash-i1', slot(0), 'table-1');
  await release('crash');
  const before = await agenda('crash-su-p');
  await draftFromRelease('crash');
  await place('crash', 1, 'crash-i1', slot(2), 'table-1');
  await place('crash', 2, 'crash-i2', slot(3), 'table-1');
  const { body } = await api.call(organiser, 'POST', '/events/crash/releases');

  await begin('crash', body.id);
  // Break at each write in turn, until one run gets through.
  let finished = false;
  let broken = 0;
  while (!finished) {
    const table = breakingAfter(api.services.table, broken);
    finished = await publish({ ...api.services, table }, 'crash', body.id).then(
      () => true,
      () => false,
    );
    if (!finished) expect(await agenda('crash-su-p')).toEqual(before);
    broken += 1;
  }
  expect(broken).toBeGreaterThan(5);
  expect(await agenda('crash-su-p')).toEqual([
    ['meeting-crash-i1', slot(2), 2],
    ['meeting-crash-i2', slot(3), 2],
  ]);
});

/** A table whose client fails at the write after the first `writes`, as if the process had been killed there. */
function breakingAfter(table: Table, writes: number): Table {
  let done = 0;
  const send = (command: { constructor: { name: string } }) => {
    if (/Write/.test(command.constructor.name) && ++done > writes) throw new Error('killed');
    return (table.client.send as (command: unknown) => unknown)(command);
  };
  return { ...table, client: new Proxy(table.client, { get: (target, key) => (key === 'send' ? send : Reflect.get(target, key)) }) };
}

it('publishes over what was booked meanwhile: the booking stands, what it displaces stays where it was published', async () => {
  await eventWithMeetings('meanwhile');
  await draftFromRelease('meanwhile');
  await place('meanwhile', 1, 'meanwhile-i1', slot(0), 'table-1');
  await release('meanwhile');
  await draftFromRelease('meanwhile');
  await place('meanwhile', 1, 'meanwhile-i1', slot(1), 'table-1');
  expect((await api.call(emailOf('meanwhile-vc2-p'), 'POST', '/introductions/meanwhile-i2/booking', { start: slot(1) })).status).toBe(201);
  const difference = await api.call(organiser, 'GET', '/events/meanwhile/draft/difference');
  expect([difference.body.changes, difference.body.booked, difference.body.displaced, difference.body.outdated]).toEqual([[], 1, 0, false]);
  await release('meanwhile');
  expect(await agenda('meanwhile-su-p')).toEqual([
    ['meeting-meanwhile-i1', slot(0), 1],
    ['meeting-meanwhile-i2', slot(1), 2],
  ]);
});

it('leaves without a slot what has none published and whose slot was booked, and says so', async () => {
  await eventWithMeetings('displaced');
  await draftFromRelease('displaced');
  await release('displaced');
  await draftFromRelease('displaced');
  await place('displaced', 1, 'displaced-i1', slot(1), 'table-1');
  expect((await api.call(emailOf('displaced-vc2-p'), 'POST', '/introductions/displaced-i2/booking', { start: slot(1) })).status).toBe(201);
  expect((await api.call(organiser, 'GET', '/events/displaced/draft/difference')).body).toMatchObject({ booked: 1, displaced: 1 });
  await release('displaced');
  expect(await agenda('displaced-su-p')).toEqual([['meeting-displaced-i2', slot(1), 2]]);
  const releases = await api.call(organiser, 'GET', '/events/displaced/releases');
  expect(releases.body.releases.map(({ displaced }: { displaced: number }) => displaced)).toEqual([1, 0]);
  const board = await api.call(organiser, 'GET', '/events/displaced/board');
  expect(board.body.unplaced.map(({ id }: { id: string }) => id)).toEqual(['meeting-displaced-i1']);
});

it('refuses a draft that was made before another release came out, until it is brought up to date', async () => {
  await eventWithMeetings('older');
  await draftFromRelease('older');
  const draftPlanId = (await api.call(organiser, 'GET', '/events/older/board')).body.plan.id;
  await release('older');
  await api.call(organiser, 'PUT', '/events/older/draft', { from: 'plan', planId: draftPlanId });
  const refused = await api.call(organiser, 'POST', '/events/older/releases');
  expect([refused.status, refused.body.code]).toEqual([409, 'plan-outdated']);
  await api.call(organiser, 'PUT', '/events/older/draft', { from: 'rebase' });
  expect((await api.call(organiser, 'POST', '/events/older/releases')).status).toBe(201);
});

it('undoes as long as one likes, and tells who was too late with a step', async () => {
  await eventWithMeetings('undo');
  await draftFromRelease('undo');
  await place('undo', 1, 'undo-i1', slot(0), 'table-1');
  const late = await place('undo', 1, 'undo-i2', slot(1), 'table-1');
  expect([late.status, late.body.code]).toEqual([409, 'adjustment-outdated']);
  await place('undo', 2, 'undo-i1', slot(4), 'table-2');
  const undo = () => api.call(organiser, 'DELETE', '/events/undo/draft/adjustments/last');
  expect((await undo()).body).toEqual({ undone: 2 });
  const board = await api.call(organiser, 'GET', '/events/undo/board');
  expect(board.body.placements.map(({ start }: { start: string }) => start)).toEqual([slot(0)]);
  expect((await undo()).body).toEqual({ undone: 1 });
  expect((await undo()).body.code).toBe('nothing-to-undo');
});

it('tells how far an event has come: requests by state, what is placed of what is wanted', async () => {
  await eventWithMeetings('figures');
  await api.put([
    participation('figures', 'figures-su', ['figures-su-p'], {
      exhibitor: true,
      pitch: { wanted: true, selected: false, speakerId: null, parts },
    }),
    ...introduction('figures-open', 'figures', ['figures-vc1', 'figures-vc1-p'], ['figures-vc2', 'figures-vc2-p'], {
      status: 'pending',
      answer: null,
      expiresAt: '2099-01-01T00:00:00.000Z',
    }),
    ...introduction('figures-late', 'figures', ['figures-vc1', 'figures-vc1-p'], ['figures-su', 'figures-su-p'], {
      status: 'pending',
      answer: null,
      expiresAt: '2026-11-01T00:00:00.000Z',
    }),
  ]);
  const figures = async () => (await api.call(organiser, 'GET', '/events/figures/figures')).body;
  const introductions = { pending: 1, accepted: 2, declined: 0, expired: 1, withdrawn: 0 };
  expect(await figures()).toEqual({ introductions, meetings: { wanted: 2, placed: 0 }, pitches: { wanted: 1, placed: 0 }, draft: false });

  await draftFromRelease('figures');
  await place('figures', 1, 'figures-i1', slot(0), 'table-1');
  expect(await figures()).toEqual({ introductions, meetings: { wanted: 2, placed: 1 }, pitches: { wanted: 1, placed: 0 }, draft: true });

  await release('figures');
  expect(await figures()).toMatchObject({ meetings: { wanted: 2, placed: 1 }, draft: false });
});

const said = { ja: '言うこと', en: 'Said' };
const parts = { business: said, usefulness: said, promise: said };
