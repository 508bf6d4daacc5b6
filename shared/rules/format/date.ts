import { Temporal } from 'temporal-polyfill';
import type { Language } from '../../schemas/basics.ts';
import { wholeMinute } from './minute.ts';
import { zoneName } from './zones.ts';

/*
 * Dates and times as people in Japan and Britain write them. Written by hand rather than by `Intl`, whose output differs
 * between engines and versions: a mail, a test and a screen must say the same.
 */

const jaDays = ['月', '火', '水', '木', '金', '土', '日'];
const enDays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const enMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const pad = (value: number) => String(value).padStart(2, '0');

export const at = (instant: string, zone: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(zone);

export interface DateOptions {
  /** Leave the year out, for lists within one event. */
  year?: boolean;
}

/** A calendar day: `2026年11月22日（日）` / `Sun 22 Nov 2026`. */
export function formatDate(date: string, language: Language, { year = true }: DateOptions = {}): string {
  const day = Temporal.PlainDate.from(date);
  const weekday = day.dayOfWeek - 1;
  if (language === 'ja') return `${year ? `${day.year}年` : ''}${day.month}月${day.day}日（${jaDays[weekday]}）`;
  return `${enDays[weekday]} ${day.day} ${enMonths[day.month - 1]}${year ? ` ${day.year}` : ''}`;
}

/** The time of day at an instant, `14:30`, in the zone given; `10:01:30` where a 90-second pitch begins or ends between minutes. */
export function formatTime(instant: string, zone: string): string {
  const { hour, minute, second } = at(instant, zone);
  return `${pad(hour)}:${pad(minute)}${second ? `:${pad(second)}` : ''}`;
}

export interface InstantOptions extends DateOptions {
  /** Name the zone behind the time. */
  zone?: boolean;
  /** Planned to the second, as short pitches are. Without it a moment is shown to the minute: nobody reads the seconds of a deadline. */
  exact?: boolean;
}

const zoneSuffix = (instant: string, zone: string, language: Language) =>
  language === 'ja' ? `（${zoneName(instant, zone, language)}）` : ` ${zoneName(instant, zone, language)}`;

const separator = { ja: '', en: ', ' } as const;

/** A moment: `2026年11月22日（日）14:30（日本時間）` / `Sun 22 Nov 2026, 14:30 JST`. */
export function formatInstant(instant: string, zone: string, language: Language, options: InstantOptions = {}): string {
  const { zone: named = true, exact = false, ...date } = options;
  const day = formatDate(at(instant, zone).toPlainDate().toString(), language, date);
  return `${day}${separator[language]}${formatTime(exact ? instant : wholeMinute(instant), zone)}${named ? zoneSuffix(instant, zone, language) : ''}`;
}

/** `14:30–15:00`; the end's day is added when it is another one. */
export function formatTimeRange(start: string, end: string, zone: string, language: Language): string {
  const [first, last] = [at(start, zone), at(end, zone)].map((moment) => moment.toPlainDate().toString()) as [string, string];
  const day = first === last ? '' : `${formatDate(last, language, { year: false })}${separator[language]}`;
  return `${formatTime(start, zone)}–${day}${formatTime(end, zone)}`;
}

/** `2026年11月22日（日）14:30–15:00（日本時間）` / `Sun 22 Nov 2026, 14:30–15:00 JST`. */
export function formatInstantRange(start: string, end: string, zone: string, language: Language, options: InstantOptions = {}): string {
  const { zone: named = true, ...date } = options;
  const day = formatDate(at(start, zone).toPlainDate().toString(), language, date);
  return `${day}${separator[language]}${formatTimeRange(start, end, zone, language)}${named ? zoneSuffix(start, zone, language) : ''}`;
}

/** Days from first to last: `2026年11月22日（日）–24日（火）` / `Sun 22 – Tue 24 Nov 2026`. What repeats is said once. */
export function formatDateRange(first: string, last: string, language: Language): string {
  if (first === last) return formatDate(first, language);
  const [from, to] = [Temporal.PlainDate.from(first), Temporal.PlainDate.from(last)];
  const sameYear = from.year === to.year;
  const sameMonth = sameYear && from.month === to.month;
  if (language === 'ja') {
    const end = sameMonth ? `${to.day}日（${jaDays[to.dayOfWeek - 1]}）` : formatDate(last, 'ja', { year: !sameYear });
    return `${formatDate(first, 'ja')}–${end}`;
  }
  const start = sameMonth ? `${enDays[from.dayOfWeek - 1]} ${from.day}` : formatDate(first, 'en', { year: !sameYear });
  return `${start} – ${formatDate(last, 'en')}`;
}
