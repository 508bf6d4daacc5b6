import { beforeAll, expect, it } from 'vitest';
import { testApi } from './harness.ts';
import { emailOf, event, member, organisation, participation, person } from './world.ts';

/** Who was enrolled with a wish for a pitch and not a word of it: everything but the pitch itself can still change. */

const api = testApi();
const owner = emailOf('su-p');
const host = emailOf('host-p');
const nothing = { ja: null, en: null };
const parts = { business: nothing, usefulness: nothing, promise: nothing };
const pitch = { wanted: true, selected: false, parts, speakerId: null };
const events = ['one', 'two', 'three', 'four', 'five', 'six'];

beforeAll(() =>
  api.put([
    ...['su-p', 'su-q', 'stranger', 'host-p'].flatMap(person),
    ...organisation('su', 'startup'),
    member('su', 'su-p', 'startup'),
    member('su', 'su-q', 'startup', 'editor'),
    ...organisation('host', 'organiser'),
    member('host', 'host-p', 'organiser'),
    ...events.flatMap((id, index) => [event(id, 'host'), participation(id, 'su', ['su-p'], { exhibitor: index % 2 === 0, pitch })]),
  ]),
);

it.each([
  ['the organiser refuses', 'one', host, { status: 'refused' }],
  ['the organisation withdraws', 'two', owner, { status: 'withdrawn' }],
  ['the organiser selects', 'three', host, { selected: true }],
  ['a colleague is sent', 'four', owner, { delegateIds: ['su-q'] }],
  ['it exhibits', 'five', owner, { exhibitor: true }],
])('%s', async (_name, id, who, change) => {
  const answer = await api.call(who, 'PATCH', `/events/${id}/participations/su`, { version: 1, ...change });
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({ version: 2, ...('status' in change || 'delegateIds' in change ? change : {}) });
});

it.each([
  ['a pitch without words', { pitch: { wanted: true, parts, speakerId: null } }, 'pitch-parts-missing', 'pitch.parts.business'],
  ['a stranger as delegate', { delegateIds: ['su-p', 'stranger'] }, 'invalid-input', 'delegateIds.1'],
  ['a stranger as speaker', { pitch: { wanted: false, parts, speakerId: 'stranger' } }, 'invalid-input', 'pitch.speakerId'],
  ['a stranger on the way out', { status: 'withdrawn', delegateIds: ['stranger'] }, 'invalid-input', 'delegateIds.0'],
  ['no stand with a pitch', { exhibitor: false }, 'invalid-input', 'exhibitor'],
])('refused: %s', async (_name, change, code, path) => {
  const answer = await api.call(owner, 'PATCH', '/events/six/participations/su', { version: 1, ...change });
  expect([answer.status, answer.body.code, answer.body.errors[0].path]).toEqual([422, code, path]);
});
