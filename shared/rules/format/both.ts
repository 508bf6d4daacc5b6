import type { Language } from '../../schemas/basics.ts';
import { at, formatDate, formatTime, formatTimeRange } from './date.ts';
import { isSameClock, isTwelveHour, zoneName } from './zones.ts';

/** A planned moment or stretch, and the zone it is planned in. */
interface Planned {
  readonly start: string;
  /** `null`: a moment. */
  readonly end?: string | null;
  readonly zone: string;
}

export interface BothTimes {
  /** On the event's clock: `10:50–11:10`; with its day and zone where the reader's day is another one. */
  readonly event: string;
  /** On the reader's clock, the zone named, with its day where that is another one; `null` where both clocks show the same. */
  readonly own: string | null;
}

/**
 * A time for a reader who may be elsewhere: `10:50–11:10` and `2:50–3:10 am CET`. Where it is another day for them, both days are said:
 * `Tue 22 Dec, 10:50–11:10 JST` and `Mon 21 Dec, 5:50–6:10 pm PST`.
 */
export function bothTimes(planned: Planned, own: string, language: Language): BothTimes {
  const { start, end, zone } = planned;
  const plain = end ? formatTimeRange(start, end, zone, language) : formatTime(start, zone);
  if (isSameClock(start, zone, own)) return { event: plain, own: null };
  const clock = isTwelveHour(own, language) ? twelveHours(start, end ?? null, own) : plainIn(planned, own, language);
  const named = withZone(clock, start, own, language);
  if (dayOf(start, zone) === dayOf(start, own)) return { event: plain, own: named };
  const withDay = (words: string, where: string) =>
    `${formatDate(dayOf(start, where), language, { year: false })}${language === 'ja' ? '' : ', '}${words}`;
  return { event: withDay(withZone(plain, start, zone, language), zone), own: withDay(named, own) };
}

const dayOf = (instant: string, zone: string): string => at(instant, zone).toPlainDate().toString();

const plainIn = ({ start, end }: Planned, zone: string, language: Language): string =>
  end ? formatTimeRange(start, end, zone, language) : formatTime(start, zone);

const withZone = (words: string, start: string, zone: string, language: Language): string =>
  language === 'ja' ? `${words}（${zoneName(start, zone, language)}）` : `${words} ${zoneName(start, zone, language)}`;

/** `5:50–6:10 pm`, `11:50 am–12:10 pm`, and with the end's day where it is another one. Read in English only. */
function twelveHours(start: string, end: string | null, zone: string): string {
  const from = twelve(start, zone);
  if (!end) return `${from.clock} ${from.half}`;
  const to = twelve(end, zone);
  const last = dayOf(end, zone);
  if (last !== dayOf(start, zone)) return `${from.clock} ${from.half}–${formatDate(last, 'en', { year: false })}, ${to.clock} ${to.half}`;
  return from.half === to.half ? `${from.clock}–${to.clock} ${to.half}` : `${from.clock} ${from.half}–${to.clock} ${to.half}`;
}

function twelve(instant: string, zone: string): { clock: string; half: 'am' | 'pm' } {
  const [, rest = ''] = /^\d+(:.*)$/.exec(formatTime(instant, zone)) ?? [];
  const { hour } = at(instant, zone);
  return { clock: `${hour % 12 || 12}${rest}`, half: hour < 12 ? 'am' : 'pm' };
}
