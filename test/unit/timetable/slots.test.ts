import { describe, expect, it } from 'vitest';
import { meetingSlots, pitchSlots } from '../../../shared/rules/timetable/slots.ts';
import type { EventSettings } from '../../../shared/schemas/eventSettings.ts';
import type { Session } from '../../../shared/schemas/session.ts';

const name = { ja: null, en: null };
const settings = (zone: string, date: string, sessions: Session[]): EventSettings => ({
  zone,
  days: [date],
  tables: [{ id: 'table-1', name: '1', room: 'A', kind: 'table' }],
  stages: [
    { id: 'main', name },
    { id: 'side', name },
  ],
  sessions,
  meeting: { minutes: 20, turnoverMinutes: 5 },
  pitches: { short: { seconds: 90, turnoverSeconds: 30 }, long: { seconds: 480, turnoverSeconds: 120 } },
  requests: { pendingLimit: 10, expireAfterDays: 7, selfBooking: true },
});
const meetings = (date: string, from: string, to: string, id = 'morning'): Session => ({ id, kind: 'meetings', name, date, from, to });

describe('meeting slots', () => {
  it('cuts a session into meetings with turnover between them, none after the last', () => {
    const slots = meetingSlots(settings('Asia/Tokyo', '2026-11-22', [meetings('2026-11-22', '09:30', '10:40')]));
    expect(slots).toEqual([
      { start: '2026-11-22T00:30:00.000Z', end: '2026-11-22T00:50:00.000Z', day: '2026-11-22', sessionId: 'morning' },
      { start: '2026-11-22T00:55:00.000Z', end: '2026-11-22T01:15:00.000Z', day: '2026-11-22', sessionId: 'morning' },
      { start: '2026-11-22T01:20:00.000Z', end: '2026-11-22T01:40:00.000Z', day: '2026-11-22', sessionId: 'morning' },
    ]);
  });

  it('counts elapsed time on the days the clocks change: New York loses an hour in March and gains one in November', () => {
    const night = (date: string) => meetingSlots(settings('America/New_York', date, [meetings(date, '00:00', '05:00')])).length;
    expect([night('2026-03-07'), night('2026-03-08'), night('2026-11-01')]).toEqual([12, 9, 14]);
  });

  it('moves a start that falls in the skipped hour on by that hour', () => {
    const slots = meetingSlots(settings('Europe/Berlin', '2026-03-29', [meetings('2026-03-29', '02:30', '04:00')]));
    expect(slots.map((slot) => slot.start)).toEqual(['2026-03-29T01:30:00.000Z']);
  });

  it('gives no two slots at the same time when sessions overlap, and sorts sessions by time', () => {
    const sessions = [meetings('2026-11-22', '10:00', '11:00', 'b'), meetings('2026-11-22', '09:30', '10:30', 'a')];
    const slots = meetingSlots(settings('Asia/Tokyo', '2026-11-22', sessions));
    expect(slots.map((slot) => [slot.sessionId, slot.start.slice(11, 16)])).toEqual([
      ['a', '00:30'],
      ['a', '00:55'],
      ['b', '01:25'],
    ]);
  });
});

describe('pitch slots', () => {
  it('cuts short and long sessions of each stage by their own lengths', () => {
    const stage = (id: string, stageId: string, tier: 'short' | 'long'): Session => ({
      id,
      kind: 'pitches',
      name,
      date: '2026-11-22',
      from: '10:00',
      to: '10:18',
      stageId,
      tier,
    });
    const slots = pitchSlots(settings('Asia/Tokyo', '2026-11-22', [stage('l', 'side', 'long'), stage('s', 'main', 'short')]));
    expect(slots.map((slot) => [slot.stageId, slot.tier, slot.start.slice(14, 19)])).toEqual([
      ...Array.from({ length: 9 }, (_, index) => ['main', 'short', `${String(index * 2).padStart(2, '0')}:00`]),
      ['side', 'long', '00:00'],
      ['side', 'long', '10:00'],
    ]);
  });
});
