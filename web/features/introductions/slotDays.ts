import { at } from '../../../shared/rules/format/date.ts';
import type { OpenSlot } from './api/getSlots.ts';

/** Free times by day of the event's zone, both in order. */
export function slotDays(slots: readonly OpenSlot[], zone: string): { date: string; slots: OpenSlot[] }[] {
  const days = new Map<string, OpenSlot[]>();
  for (const slot of [...slots].sort((one, other) => one.start.localeCompare(other.start))) {
    const date = at(slot.start, zone).toPlainDate().toString();
    days.set(date, [...(days.get(date) ?? []), slot]);
  }
  return [...days].map(([date, slotsOfDay]) => ({ date, slots: slotsOfDay }));
}

/** The next best times a refused booking names; empty where it names none or something else. */
export function alternativesIn(values: Record<string, unknown>): OpenSlot[] {
  const { slots } = values;
  const isSlot = (slot: unknown): slot is OpenSlot =>
    typeof slot === 'object' && slot !== null && 'start' in slot && 'end' in slot && 'placeId' in slot;
  return Array.isArray(slots) ? slots.filter(isSlot) : [];
}
