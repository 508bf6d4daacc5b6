import { bothTimes } from '../../shared/rules/format/both.ts';
import {
  formatDate,
  formatDateRange,
  formatInstant,
  formatInstantRange,
  formatTime,
  formatTimeRange,
} from '../../shared/rules/format/date.ts';
import { wholeMinute } from '../../shared/rules/format/minute.ts';
import { formatRelative } from '../../shared/rules/format/relative.ts';
import { useLanguage } from '../app/language.ts';
import classes from './DateTime.module.css';
import { readerZone } from './readerZone.ts';
import { Unbroken } from './Unbroken.tsx';
import { useNow } from './useNow.ts';

/** The zone of everything that has no event around it. */
export const defaultZone = 'Asia/Tokyo';

interface DateTimeProps {
  /** ISO instant. */
  instant: string;
  /** ISO instant it ends at. */
  end?: string;
  /** The event's zone. */
  zone?: string;
  /** Leave the year, the zone's name or the whole day out where the page already says them. */
  year?: boolean;
  named?: boolean;
  timeOnly?: boolean;
}

/**
 * A moment or stretch of time in the event's zone, the zone named: 2026年11月22日（日）14:30（日本時間）.
 * Where the reader's clock shows something else, theirs stands behind it, or is told when pointed at where the zone is left out.
 * Stretches are planned and may begin between minutes, as short pitches do; a single moment is shown to the minute.
 */
export function DateTime({ instant, end, zone = defaultZone, year = true, named = true, timeOnly = false }: DateTimeProps) {
  const language = useLanguage();
  const options = { year, zone: named };
  const minute = wholeMinute(instant);
  const range = timeOnly ? formatTimeRange : formatInstantRange;
  const text = end
    ? range(instant, end, zone, language, options)
    : timeOnly
      ? formatTime(minute, zone)
      : formatInstant(minute, zone, language, options);
  const { own } = bothTimes({ start: end ? instant : minute, end, zone }, readerZone(), language);
  const told = named && !timeOnly;
  return (
    <time dateTime={end ? `${instant}/${end}` : instant} title={told ? undefined : (own ?? undefined)}>
      <Unbroken>{text}</Unbroken>
      {told && own && (
        <span className={classes.own}>
          <Unbroken>{` / ${own}`}</Unbroken>
        </span>
      )}
    </time>
  );
}

/** A calendar day, or the days from `date` to `last`. */
export function Day({ date, last, year = true }: { date: string; last?: string; year?: boolean }) {
  const language = useLanguage();
  const text = last && last !== date ? formatDateRange(date, last, language) : formatDate(date, language, { year });
  return <time dateTime={date}>{text}</time>;
}

/** How long ago or ahead, kept up to date each minute; the exact moment when pointed at. */
export function RelativeTime({ instant, zone = defaultZone }: { instant: string; zone?: string }) {
  const language = useLanguage();
  const now = useNow();
  return (
    <time dateTime={instant} title={formatInstant(wholeMinute(instant), zone, language)}>
      {formatRelative(instant, now, zone, language)}
    </time>
  );
}
