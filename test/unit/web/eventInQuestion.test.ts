import { expect, test } from 'vitest';
import { eventInQuestion } from '../../../web/app/eventInQuestion.ts';

type Events = Parameters<typeof eventInQuestion>[0];
const participation = (status: string) => [{ status }] as Events[number]['participations'];
const event = (id: string, more: Partial<Events[number]> = {}): Events[number] => ({
  id,
  status: 'open',
  mayOrganise: false,
  participations: [],
  ...more,
});

test.each<[string, Events, string | null | undefined, string | null]>([
  ['the one asked for', [event('a'), event('b')], 'b', 'b'],
  [
    'the one taken part in, not an earlier one of others',
    [event('theirs'), event('mine', { participations: participation('admitted') })],
    null,
    'mine',
  ],
  ['the one applied for', [event('theirs'), event('asked', { participations: participation('applied') })], null, 'asked'],
  ['not one that refused', [event('theirs'), event('refused', { participations: participation('refused') })], null, 'theirs'],
  [
    'one a stranger enrolled us in is not ours before we agree',
    [event('open'), event('enrolled', { participations: participation('invited') })],
    null,
    'open',
  ],
  ['the one organised', [event('theirs'), event('own', { mayOrganise: true })], null, 'own'],
  ['the one organised, before it opens', [event('theirs'), event('draft', { status: 'draft', mayOrganise: true })], null, 'draft'],
  ['the first open one for whoever is in none', [event('announced', { status: 'announced' }), event('open')], null, 'open'],
  ['none', [event('announced', { status: 'announced' })], 'gone', null],
])('the event in question is %s', (_, events, wanted, expected) => {
  expect(eventInQuestion(events, wanted)?.id ?? null).toBe(expected);
});
