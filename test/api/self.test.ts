import { beforeAll, expect, it } from 'vitest';
import { testApi } from './harness.ts';
import { emailOf, event, introduction, member, organisation, participation, person } from './world.ts';

/** Somebody who belongs to both sides of a meeting. */

const api = testApi();
const both = emailOf('both-p');
const host = emailOf('host-p');

beforeAll(() =>
  api.put([
    ...['both-p', 'bio-p', 'fund-p', 'vc-p', 'host-p'].flatMap(person),
    ...organisation('bio', 'startup'),
    member('bio', 'both-p', 'startup'),
    ...organisation('fund', 'investor'),
    member('fund', 'both-p', 'investor'),
    member('fund', 'fund-p', 'investor'),
    ...organisation('vc', 'investor'),
    member('vc', 'vc-p', 'investor'),
    ...organisation('host', 'organiser'),
    member('host', 'host-p', 'organiser'),
    ...['one', 'two'].flatMap((id) => [
      event(id, 'host'),
      participation(id, 'bio', ['both-p']),
      participation(id, 'fund', id === 'one' ? ['both-p'] : ['both-p', 'fund-p']),
      participation(id, 'vc', ['vc-p']),
    ]),
    ...introduction('alone', 'one', ['bio', 'both-p'], ['fund', 'both-p']),
    ...introduction('fine', 'one', ['bio', 'both-p'], ['vc', 'vc-p']),
    ...introduction('first', 'two', ['bio', 'both-p'], ['fund', ''], { status: 'pending', toPersonId: null, answer: null }),
  ]),
);

it('does not stop an event from being planned: their meeting stands in the tray with its reason', async () => {
  const { body } = await api.call(host, 'POST', '/events/one/plans', { scope: 'meetings', seconds: 1 });
  await api.settle();
  const plan = (await api.call(host, 'GET', `/events/one/plans/${body.id}`)).body;
  expect(plan.figures).toMatchObject({ requested: 2, placed: 1 });
  await api.call(host, 'PUT', '/events/one/draft', { from: 'plan', planId: body.id });
  const board = (await api.call(host, 'GET', '/events/one/board')).body;
  expect(board.placements.map(({ id }: { id: string }) => id)).toEqual(['meeting-fine']);
  expect(board.unplaced.map(({ id, reasons }: { id: string; reasons: object[] }) => [id, reasons])).toEqual([
    ['meeting-alone', [{ code: 'with-themselves', values: { personId: 'both-p' } }]],
  ]);
});

it('accepts with a colleague where there is one, and not for themselves', async () => {
  const asked = await api.call(both, 'POST', '/introductions/first/accept', { toPersonId: 'both-p' });
  expect([asked.status, asked.body.code]).toEqual([422, 'same-person']);
  const accepted = await api.call(both, 'POST', '/introductions/first/accept', {});
  expect([accepted.status, accepted.body.toPersonId]).toEqual([200, 'fund-p']);
});
