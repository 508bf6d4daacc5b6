import { describe, expect, test } from 'vitest';
import { groupInbox, sidesOf } from '../../../../web/features/introductions/groups.ts';
import { meetingAt, request } from './requests.ts';

const now = '2026-11-22T06:00:00.000Z';
const idsIn = (groups: ReturnType<typeof groupInbox<ReturnType<typeof request>>>) =>
  groups.map(({ name, items }) => [name, items.map(({ id }) => id)]);

const all = [
  request('received-late', { expiresAt: '2026-11-29T00:00:00.000Z', createdAt: '2026-11-22T00:00:00.000Z' }),
  request('received-soon', { expiresAt: '2026-11-23T00:00:00.000Z', createdAt: '2026-11-16T00:00:00.000Z' }),
  request('sent', { direction: 'sent', eventId: 'other' }),
  request('accepted', { status: 'accepted' }),
  request('meets-later', { status: 'accepted', meeting: meetingAt('2026-12-10T02:00:00.000Z', '2026-12-10T02:20:00.000Z') }),
  request('meets-first', { status: 'accepted', meeting: meetingAt('2026-12-10T01:00:00.000Z', '2026-12-10T01:20:00.000Z') }),
  request('met', { status: 'accepted', meeting: meetingAt('2026-11-22T05:00:00.000Z', '2026-11-22T05:20:00.000Z') }),
  request('declined', { status: 'declined', direction: 'sent' }),
];

describe('the inbox', () => {
  test('puts what wants an answer first, what runs out before the rest; a meeting that is over is done', () => {
    expect(idsIn(groupInbox(all, {}, now))).toEqual([
      ['unanswered', ['received-soon', 'received-late']],
      ['unscheduled', ['accepted']],
      ['waiting', ['sent']],
      ['scheduled', ['meets-first', 'meets-later']],
      ['ended', ['met', 'declined']],
    ]);
  });

  test('stands newest first on demand', () => {
    expect(idsIn(groupInbox(all, { sort: 'newest', status: 'pending', box: 'received' }, now))).toEqual([
      ['unanswered', ['received-late', 'received-soon']],
    ]);
  });

  test('shows one side, one event, one state, and no empty groups', () => {
    expect(idsIn(groupInbox(all, { box: 'sent' }, now))).toEqual([
      ['waiting', ['sent']],
      ['ended', ['declined']],
    ]);
    expect(idsIn(groupInbox(all, { eventId: 'other' }, now))).toEqual([['waiting', ['sent']]]);
    expect(groupInbox(all, { status: 'expired' }, now)).toEqual([]);
  });
});

test('one’s own side is who sent what was sent, and who received what was received', () => {
  const ids = (introduction: ReturnType<typeof request>) => {
    const { mine, other } = sidesOf(introduction);
    return [mine.organisationId, other.organisationId];
  };
  expect(ids(request('a'))).toEqual(['us', 'them']);
  expect(ids(request('b', { direction: 'sent' }))).toEqual(['us', 'them']);
});
