import { describe, expect, test } from 'vitest';
import type { EventSettings } from '../../../../shared/schemas/eventSettings.ts';
import type { Table } from '../../../../shared/schemas/session.ts';
import { dayPicture } from '../../../../web/features/events/components/dayPicture.ts';
import { capacityOf, groupsOf, nextTime, slotCounts, withCount, withDay } from '../../../../web/features/events/components/eventDraft.ts';
import { wishFindings, wishOf } from '../../../../web/features/events/components/wish.ts';

const name = { ja: null, en: null };
const table = (label: string, room: string): Table => ({ id: `id-${label}`, name: label, room, kind: 'table' });
const settings: EventSettings = {
  zone: 'Asia/Tokyo',
  days: ['2026-11-22', '2026-11-23'],
  tables: [table('A-01', 'A'), table('B-01', 'B'), table('A-02', 'A')],
  stages: [{ id: 'main', name }],
  sessions: [
    { id: 'morning', kind: 'meetings', name, date: '2026-11-22', from: '10:00', to: '11:00' },
    { id: 'pitches', kind: 'pitches', name, date: '2026-11-23', from: '10:00', to: '10:10', stageId: 'main', tier: 'short' },
    { id: 'half-written', kind: 'meetings', name, date: '2026-11-23', from: '12:00', to: '' },
  ],
  meeting: { minutes: 20, turnoverMinutes: 5 },
  pitches: { short: { seconds: 90, turnoverSeconds: 30 }, long: { seconds: 420, turnoverSeconds: 180 } },
  requests: { pendingLimit: 20, expireAfterDays: 7, selfBooking: true },
};

describe('settings of an event', () => {
  test('a half-written session gives no slots and breaks nothing', () => {
    expect([...slotCounts(settings)]).toEqual([
      ['morning', 2],
      ['pitches', 5],
    ]);
    expect(capacityOf(settings)).toEqual({ meetingSlots: 2, meetings: 6, short: 5, long: 0 });
    expect(capacityOf({ ...settings, zone: 'Asia/Nowhere' })).toEqual({ meetingSlots: 0, meetings: 0, short: 0, long: 0 });
  });

  test('sessions go with their day', () => {
    const moved = withDay(settings, 1, '2026-11-30');
    expect(moved.days).toEqual(['2026-11-22', '2026-11-30']);
    expect(moved.sessions.map(({ date }) => date)).toEqual(['2026-11-22', '2026-11-30', '2026-11-30']);
  });

  test('sessions of one day never come to stand with those of another while its date is typed', () => {
    const between = withDay(settings, 0, '2026-11-23');
    expect(between.days).toEqual(['2026-11-23', '2026-11-23']);
    const typed = withDay(between, 0, '2026-11-24');
    expect(typed.sessions.map(({ id, date }) => [id, date])).toEqual([
      ['morning', '2026-11-22'],
      ['pitches', '2026-11-23'],
      ['half-written', '2026-11-23'],
    ]);
  });

  test('more tables are numbered onwards beside their own, fewer leave from the end', () => {
    const [roomA] = groupsOf(settings.tables);
    if (!roomA) throw new Error('no group');
    const more = withCount(settings.tables, roomA, 3, () => 'new');
    expect(more.map(({ name: label, room }) => `${room} ${label}`)).toEqual(['A A-01', 'B B-01', 'A A-02', 'A A-03']);
    expect(withCount(settings.tables, roomA, 1, () => 'new').map(({ name: label }) => label)).toEqual(['A-01', 'B-01']);
  });

  test('a day is drawn from its first whole hour to its last', () => {
    const picture = dayPicture(settings, '2026-11-22');
    expect(picture?.hours).toEqual([
      { hour: 10, at: 0 },
      { hour: 11, at: 1 },
    ]);
    expect(picture?.rows[0]?.slots.map(({ from, size }) => [from, size])).toEqual([
      [0, 1 / 3],
      [25 / 60, 1 / 3],
    ]);
    expect(dayPicture(settings, '2026-11-24')).toBeNull();
  });
});

test('whoever pitches exhibits and says all three parts in one language at least', () => {
  const parts = { business: { ja: ' ', en: '' }, usefulness: { ja: '', en: 'useful' }, promise: { ja: '将来', en: '' } };
  const wish = wishOf({ exhibitor: false, delegateIds: [], wanted: true, speakerId: 'gone', parts });
  expect(wish.pitch.speakerId).toBeNull();
  expect(Object.keys(wishFindings(wish)).sort()).toEqual(['delegateIds', 'exhibitor', 'pitch.parts.business']);
});

describe('another session', () => {
  const session = (date: string, from: string, to: string) => ({ date, from, to }) as EventSettings['sessions'][number];
  const days = ['2026-12-17', '2026-12-18'];
  test.each([
    ['at ten of the first day where there is none', days, [], { date: '2026-12-17', from: '10:00', to: '12:00' }],
    [
      'after the last, as long as it',
      days,
      [session('2026-12-17', '13:00', '14:30'), session('2026-12-17', '10:00', '12:00')],
      { date: '2026-12-17', from: '14:30', to: '16:00' },
    ],
    [
      'after the last of the last day with any',
      days,
      [session('2026-12-18', '10:00', '11:00'), session('2026-12-17', '15:00', '17:00')],
      { date: '2026-12-18', from: '11:00', to: '12:00' },
    ],
    [
      'on the next day where the day is full',
      days,
      [session('2026-12-17', '20:00', '23:00')],
      { date: '2026-12-18', from: '10:00', to: '12:00' },
    ],
    [
      'on the last day where there is no next',
      days,
      [session('2026-12-18', '20:00', '23:00')],
      { date: '2026-12-18', from: '10:00', to: '12:00' },
    ],
    ['nowhere without a day', [], [], { date: '', from: '10:00', to: '12:00' }],
  ])('stands %s', (_, days, sessions, expected) => {
    expect(nextTime({ days, sessions })).toEqual(expected);
  });
});
