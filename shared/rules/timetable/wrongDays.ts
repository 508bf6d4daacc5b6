import type { Temporal } from 'temporal-polyfill';
import type { EventSettings } from '../../schemas/eventSettings.ts';
import { settingsInZone } from './inZone.ts';

/** How far ahead a day may be: beyond it a year is mistyped. */
export const yearsAhead = 5;

/** A day nobody can have meant: by its place among the days, with a code of `problems:fields`. */
export interface WrongDay {
  readonly index: number;
  readonly code: 'day-past' | 'day-far';
  readonly values: { readonly years?: number };
}

/**
 * Days that are over on the event's clock before they are written down, and days of a mistyped year. What the event had `before` stays: it
 * may be under way, or over. `before`: null for a new event.
 */
export function wrongDays({ days, zone }: Pick<EventSettings, 'days' | 'zone'>, before: EventSettings | null, now: Temporal.Instant) {
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const known = new Set([...(before?.days ?? []), ...(before && before.zone !== zone ? (settingsInZone(before, zone)?.days ?? []) : [])]);
  const last = today.add({ years: yearsAhead }).toString();
  return days.flatMap((day, index): WrongDay[] => {
    if (known.has(day)) return [];
    if (day < today.toString()) return [{ index, code: 'day-past', values: {} }];
    return day > last ? [{ index, code: 'day-far', values: { years: yearsAhead } }] : [];
  });
}
