import { Temporal } from 'temporal-polyfill';
import type { EventSettings } from '../../schemas/eventSettings.ts';

/**
 * The same moments on the clock of another zone: a session from 10 to 12 in Tokyo is one from 9 to 11 in Singapore. `null` where a session
 * would go over midnight, which none can. Days without sessions stay as they are called.
 */
export function settingsInZone(settings: EventSettings, zone: string): EventSettings | null {
  const moved = (date: string, time: string) =>
    Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(settings.zone).withTimeZone(zone).toPlainDateTime();
  const sessions = settings.sessions.map((session) => {
    const [start, end] = [moved(session.date, session.from), moved(session.date, session.to)];
    const clock = (moment: Temporal.PlainDateTime) => moment.toPlainTime().toString({ smallestUnit: 'minute' });
    return { ...session, date: start.toPlainDate().toString(), from: clock(start), to: clock(end) };
  });
  if (sessions.some(({ from, to }) => to <= from)) return null;
  const used = new Set(settings.sessions.map(({ date }) => date));
  const days = [...new Set([...settings.days.filter((day) => !used.has(day)), ...sessions.map(({ date }) => date)])].sort();
  return { ...settings, zone, days, sessions };
}
