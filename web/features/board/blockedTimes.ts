import type { TimetableItem } from '../../../shared/rules/timetable/items.ts';
import { meetingSlots, pitchSlots } from '../../../shared/rules/timetable/slots.ts';
import { type Standing, verdictOf } from '../../../shared/rules/timetable/verdict.ts';
import type { Conflict } from '../../../shared/schemas/conflict.ts';

/** A time at which an item fits nowhere, and what stands against it. No conflicts: only the places are all taken. */
export interface BlockedTime {
  readonly start: string;
  readonly conflicts: readonly Conflict[];
}

/** The times of an item's kind at which no place would do, in order. */
export function blockedTimes(item: TimetableItem, standing: Standing): BlockedTime[] {
  return options(item, standing).flatMap(({ start, placeIds }) => {
    const verdicts = placeIds.map((placeId) => verdictOf(item, start, placeId, standing));
    if (verdicts.some(({ kind }) => kind === 'free' || kind === 'here')) return [];
    const conflicts = verdicts.flatMap((verdict) => (verdict.kind === 'blocked' ? [verdict.conflicts] : []));
    const [least = []] = conflicts.sort((one, other) => one.length - other.length);
    // Which table is taken says nothing when they all are.
    return [{ start, conflicts: least.filter(({ code }) => code !== 'place-double-booked') }];
  });
}

function options(item: TimetableItem, { hall: { settings } }: Standing): { start: string; placeIds: string[] }[] {
  if (item.kind === 'meeting') return meetingSlots(settings).map(({ start }) => ({ start, placeIds: settings.tables.map(({ id }) => id) }));
  return pitchSlots(settings)
    .filter(({ tier }) => tier === item.tier)
    .map(({ start, stageId }) => ({ start, placeIds: [stageId] }));
}
