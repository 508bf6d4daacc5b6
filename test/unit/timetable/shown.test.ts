import { describe, expect, test } from 'vitest';
import { consequencesOf } from '../../../shared/rules/timetable/consequences.ts';
import { settingsInZone } from '../../../shared/rules/timetable/inZone.ts';
import { sequenceOf, shownAfter, sinceAfter, unchanged, unfit } from '../../../shared/rules/timetable/shown.ts';
import type { EventSettings } from '../../../shared/schemas/eventSettings.ts';
import type { PublishedPlacement } from '../../../shared/schemas/placement.ts';

const day = '2026-12-17';
const settings: EventSettings = {
  zone: 'Asia/Tokyo',
  days: [day],
  tables: [
    { id: 't1', name: '1', room: 'A', kind: 'table' },
    { id: 't2', name: '2', room: 'A', kind: 'table' },
  ],
  stages: [{ id: 's1', name: { ja: '主', en: 'Main' } }],
  sessions: [
    { id: 'm', kind: 'meetings', name: { ja: null, en: null }, date: day, from: '10:00', to: '12:00' },
    { id: 'p', kind: 'pitches', name: { ja: null, en: null }, date: day, from: '13:00', to: '13:10', stageId: 's1', tier: 'short' },
  ],
  meeting: { minutes: 20, turnoverMinutes: 5 },
  pitches: { short: { seconds: 90, turnoverSeconds: 30 }, long: { seconds: 300, turnoverSeconds: 60 } },
  requests: { pendingLimit: 10, expireAfterDays: 7, selfBooking: true },
};
const placed = (change: Partial<PublishedPlacement> = {}) =>
  ({
    id: 'meeting-1',
    kind: 'meeting',
    tier: null,
    start: '2026-12-17T01:00:00.000Z',
    end: '2026-12-17T01:20:00.000Z',
    placeId: 't1',
    personIds: ['ann', 'ben'],
    organisationIds: ['su', 'vc'],
    sequence: 3,
    day,
    ...change,
  }) as PublishedPlacement & { day: string };
const pitch = placed({
  id: 'pitch-1',
  kind: 'pitch',
  tier: 'short',
  start: '2026-12-17T04:00:00.000Z',
  end: '2026-12-17T04:01:30.000Z',
  placeId: 's1',
  personIds: ['cho'],
  organisationIds: ['su'],
});
const shown = (change: Partial<EventSettings> = {}, name = 'Fair') => ({
  name: { ja: null, en: name },
  venue: { ja: null, en: 'Hall' },
  settings: { ...settings, ...change },
});
const renamedTable = { tables: settings.tables.map((table) => (table.id === 't1' ? { ...table, name: 'A-01' } : table)) };
const withoutTable = { tables: settings.tables.slice(1) };

describe('what no longer fits', () => {
  test('nothing, as long as slots and places are there', () => {
    expect(unfit([placed(), pitch], settings)).toEqual([]);
    expect(unfit([placed(), pitch], { ...settings, ...renamedTable })).toEqual([]);
  });
  test.each([
    ['a table that is gone', withoutTable, ['meeting-1']],
    ['another length of meetings', { meeting: { minutes: 25, turnoverMinutes: 5 } }, ['meeting-1']],
    ['another length of pitches', { pitches: { ...settings.pitches, short: { seconds: 60, turnoverSeconds: 30 } } }, ['pitch-1']],
    ['a session of meetings that is gone', { sessions: settings.sessions.slice(1) }, ['meeting-1']],
    ['another zone', { zone: 'Asia/Singapore' }, ['meeting-1', 'pitch-1']],
  ])('%s', (_, change, ids) => {
    expect(unfit([placed(), pitch], { ...settings, ...change }).map(({ id }) => id)).toEqual(ids);
  });
});

describe('what a release shows after a change', () => {
  test('takes everything where everything fits', () => {
    expect(shownAfter(shown(), shown(renamedTable, 'Forum'), [placed()])).toEqual(shown(renamedTable, 'Forum'));
  });
  test('keeps its slots where something does not, under the names of now', () => {
    const next = shown({ ...renamedTable, meeting: { minutes: 25, turnoverMinutes: 5 } }, 'Forum');
    expect(shownAfter(shown(), next, [placed()])).toEqual(shown(renamedTable, 'Forum'));
  });
  test('keeps a table that is gone', () => {
    expect(shownAfter(shown(), shown(withoutTable), [placed()])).toEqual(shown());
  });
});

describe('since when it reads as it does', () => {
  test('a table’s name concerns that table alone', () => {
    expect(sinceAfter(unchanged, shown(), shown(renamedTable), [placed(), pitch], 7)).toEqual({ ...unchanged, places: { t1: 7 } });
    expect(sinceAfter(unchanged, shown(), shown(renamedTable), [pitch], 7)).toBeNull();
  });
  test('the event’s name concerns everything, and nobody where nothing is placed', () => {
    expect(sinceAfter(unchanged, shown(), shown({}, 'Forum'), [pitch], 7)).toEqual({ ...unchanged, all: 7 });
    expect(sinceAfter(unchanged, shown(), shown({}, 'Forum'), [], 7)).toBeNull();
  });
  test('a sequence is the latest of what a placement shows', () => {
    expect(sequenceOf(placed(), unchanged)).toBe(3);
    expect(sequenceOf(placed(), { ...unchanged, places: { t1: 5, t2: 9 } })).toBe(5);
    const organisations = { vc: { revision: 8, was: { ja: null, en: 'Old' }, order: '1' } };
    expect(sequenceOf(placed(), { all: 4, places: {}, organisations })).toBe(8);
  });
});

describe('counted before saving', () => {
  const none = { published: 2, unfitMeetings: 0, unfitPitches: 0, withoutPlace: 0, withoutDay: 0, renamed: 0, personIds: [] };
  test.each([
    ['nothing', {}, {}],
    ['a request limit', { requests: { ...settings.requests, pendingLimit: 3 } }, {}],
    ['a table’s name', renamedTable, { renamed: 1, personIds: ['ann', 'ben'] }],
    ['a table that goes', withoutTable, { unfitMeetings: 1, withoutPlace: 1 }],
    ['a day that goes', { days: [], sessions: [] }, { unfitMeetings: 1, unfitPitches: 1, withoutDay: 2 }],
    ['a session that goes', { sessions: settings.sessions.slice(1) }, { unfitMeetings: 1 }],
  ])('%s', (_, change, expected) => {
    expect(consequencesOf(shown(), shown(change), [placed(), pitch])).toEqual({ ...none, ...expected });
  });
  test('another name of the event concerns all of them', () => {
    expect(consequencesOf(shown(), shown({}, 'Forum'), [placed(), pitch])).toEqual({
      ...none,
      renamed: 2,
      personIds: ['ann', 'ben', 'cho'],
    });
  });
});

describe('the same moments in another zone', () => {
  test('fit what was published', () => {
    const moved = settingsInZone(settings, 'Asia/Singapore');
    expect(moved?.sessions.map(({ date, from, to }) => [date, from, to])).toEqual([
      [day, '09:00', '11:00'],
      [day, '12:00', '12:10'],
    ]);
    expect(unfit([placed(), pitch], moved ?? settings)).toEqual([]);
  });
  test('may be another day', () => {
    const moved = settingsInZone(settings, 'America/New_York');
    expect(moved?.days).toEqual(['2026-12-16']);
    expect(moved?.sessions[0]).toMatchObject({ date: '2026-12-16', from: '20:00', to: '22:00' });
  });
  test('are no session where they go over midnight', () => {
    const late = { ...settings, sessions: settings.sessions.map((session) => ({ ...session, from: '13:30', to: '14:30' })) };
    expect(settingsInZone(late, 'America/New_York')).toBeNull();
    expect(settingsInZone(late, 'America/Chicago')?.sessions[0]).toMatchObject({ date: '2026-12-16', from: '22:30', to: '23:30' });
  });
});
