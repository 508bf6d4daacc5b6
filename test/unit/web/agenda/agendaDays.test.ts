import { describe, expect, test } from 'vitest';
import type { AgendaEntry } from '../../../../shared/schemas/agenda.ts';
import { agendaDays, presentOf, walkBetween } from '../../../../web/features/agenda/components/agendaDays.ts';

const name = (text: string) => ({ ja: text, en: null });
const entry = (id: string, start: string, minutes: number, place: string, eventId = 'fair'): AgendaEntry => ({
  placementId: id,
  kind: 'meeting',
  tier: null,
  start,
  end: new Date(Date.parse(start) + minutes * 60_000).toISOString(),
  zone: 'Asia/Tokyo',
  sequence: 1,
  status: 'confirmed',
  eventId,
  eventName: name(eventId),
  venue: name('hall'),
  place: { id: place, name: name(place), room: null, kind: 'table' },
  organisation: { id: 'us', name: name('us') },
  counterpart: null,
  introductionId: null,
  message: null,
});

// 23:50 and 00:15 in Tokyo, and the morning after.
const late = entry('late', '2026-11-22T14:50:00.000Z', 20, 'A');
const early = entry('early', '2026-11-22T15:15:00.000Z', 20, 'A');
const morning = entry('morning', '2026-11-23T01:00:00.000Z', 20, 'B');

describe('the days of an agenda', () => {
  test('are those of the event’s zone', () => {
    expect(agendaDays([morning, early, late]).map(({ date, entries }) => [date, entries.map(({ placementId }) => placementId)])).toEqual([
      ['2026-11-22', ['late']],
      ['2026-11-23', ['early', 'morning']],
    ]);
  });

  test('name their event and venue once, unless several events meet', () => {
    const other = entry('other', '2026-11-23T03:00:00.000Z', 20, 'C', 'second');
    expect(agendaDays([late, morning, other]).map(({ event }) => event?.id ?? null)).toEqual(['fair', null]);
  });
});

describe('the way to the next entry', () => {
  test('is told with its minutes and places, within one day', () => {
    expect(walkBetween(early, morning)).toMatchObject({ minutes: 565, moves: true, from: { id: 'A' }, to: { id: 'B' } });
    expect(walkBetween(late, early)).toBeNull();
    expect(walkBetween(undefined, late)).toBeNull();
  });

  test('is next on the day itself only', () => {
    expect(presentOf([late, early, morning], '2026-11-22T15:20:00.000Z')).toMatchObject({
      current: { placementId: 'early' },
      next: { placementId: 'morning' },
      walk: { moves: true },
      minutesLeft: 580,
    });
    expect(presentOf([morning], '2026-11-22T03:00:00.000Z')).toBeNull();
    expect(presentOf([late], '2026-11-23T03:00:00.000Z')).toBeNull();
  });
});
