import { occupancyOf, prepareHall } from '../../../shared/rules/timetable/conflicts.ts';
import { placed, type TimetableItem } from '../../../shared/rules/timetable/items.ts';
import type { Standing } from '../../../shared/rules/timetable/verdict.ts';
import type { EventSettings } from '../../../shared/schemas/eventSettings.ts';
import type { Placement } from '../../../shared/schemas/placement.ts';

/** One morning in Tokyo, 10:00–12:00: slots at 10:00, 10:25, 10:50, 11:15 and 11:40 at two tables; pitches at 13:00, 13:02 … on a stage. */
export const settings: EventSettings = {
  zone: 'Asia/Tokyo',
  days: ['2026-12-10'],
  tables: [
    { id: 'a-1', name: 'A-1', room: 'A', kind: 'table' },
    { id: 'a-2', name: 'A-2', room: 'A', kind: 'table' },
  ],
  stages: [{ id: 'stage', name: { ja: '舞台', en: 'Stage' } }],
  sessions: [
    { id: 'morning', kind: 'meetings', name: { ja: '午前', en: 'Morning' }, date: '2026-12-10', from: '10:00', to: '12:00' },
    {
      id: 'showcase',
      kind: 'pitches',
      name: { ja: 'ピッチ', en: 'Showcase' },
      date: '2026-12-10',
      from: '13:00',
      to: '13:30',
      stageId: 'stage',
      tier: 'short',
    },
  ],
  meeting: { minutes: 20, turnoverMinutes: 5 },
  pitches: { short: { seconds: 90, turnoverSeconds: 30 }, long: { seconds: 420, turnoverSeconds: 60 } },
  requests: { pendingLimit: 3, expireAfterDays: 7, selfBooking: true },
};

/** A wall-clock time of that morning as an instant. */
export const at = (time: string): string => `2026-12-10T${String(Number(time.slice(0, 2)) - 9).padStart(2, '0')}${time.slice(2)}:00.000Z`;

export const meeting = (id: string, ...personIds: string[]): TimetableItem => ({
  id,
  kind: 'meeting',
  organisationIds: personIds.map((person) => `org-${person}`),
  personIds,
  introductionId: id,
  tier: null,
  seconds: 1200,
  preference: 'wanted',
});

/** Meetings and where they are: `[meeting, '10:25', 'a-1']`, with `true` at the end when locked. */
export type Placed = [item: TimetableItem, time: string, placeId: string, locked?: boolean];

export function standingOf(all: Placed[], available: Record<string, [from: string, to: string][]> = {}): Standing {
  const placements = all.map(([item, time, placeId, locked = false]): Placement => placed(item, at(time), placeId, locked));
  const stretches = (spans: [string, string][]) => spans.map(([from, to]) => ({ start: at(from), end: at(to) }));
  return {
    items: new Map(all.map(([item]) => [item.id, item])),
    placements: new Map(placements.map((placement) => [placement.id, placement])),
    hall: prepareHall({
      settings,
      available: new Map(Object.entries(available).map(([id, spans]) => [id, stretches(spans)])),
      claimsElsewhere: new Map(),
      past: { now: '2026-01-01T00:00:00.000Z', held: new Map() },
    }),
    occupancy: occupancyOf(placements),
  };
}
