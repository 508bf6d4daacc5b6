import { Temporal } from 'temporal-polyfill';
import type { Language } from '../../schemas/basics.ts';
import { at, formatDate } from './date.ts';

const units = {
  minute: { ja: '分', en: 'minute' },
  hour: { ja: '時間', en: 'hour' },
  day: { ja: '日', en: 'day' },
} as const;

/** `3分前`, `2時間後` / `3 minutes ago`, `in 2 hours`. */
function phrase(count: number, unit: keyof typeof units, language: Language): string {
  const amount = Math.abs(count);
  if (language === 'ja') return `${amount}${units[unit].ja}${count < 0 ? '前' : '後'}`;
  const words = `${amount} ${units[unit].en}${amount === 1 ? '' : 's'}`;
  return count < 0 ? `${words} ago` : `in ${words}`;
}

/** Calendar days between two instants as they are counted in the zone: 23:50 to 00:10 is one day. */
export const daysBetween = (from: string, to: string, zone: string): number =>
  at(from, zone).toPlainDate().until(at(to, zone).toPlainDate(), { largestUnit: 'day' }).days;

/**
 * How far an instant is from now, as one would say it. Within the hour in minutes, within the day in hours,
 * within a week in calendar days of the zone (昨日, 明日), beyond it as the date.
 */
export function formatRelative(instant: string, now: string, zone: string, language: Language): string {
  const minutes = Math.trunc(Temporal.Instant.from(now).until(instant).total('minutes'));
  if (Math.abs(minutes) < 1) return language === 'ja' ? 'たった今' : 'just now';
  if (Math.abs(minutes) < 60) return phrase(minutes, 'minute', language);
  const days = daysBetween(now, instant, zone);
  if (Math.abs(minutes) < 24 * 60 && Math.abs(days) < 2) return phrase(Math.trunc(minutes / 60), 'hour', language);
  if (days === -1) return language === 'ja' ? '昨日' : 'yesterday';
  if (days === 1) return language === 'ja' ? '明日' : 'tomorrow';
  if (Math.abs(days) <= 7) return phrase(days, 'day', language);
  return formatDate(at(instant, zone).toPlainDate().toString(), language, { year: at(instant, zone).year !== at(now, zone).year });
}
