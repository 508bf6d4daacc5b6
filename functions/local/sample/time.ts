import { Temporal } from 'temporal-polyfill';

/** The one spelling in which instants are stored, so that they compare as text. */
const written = (instant: Temporal.Instant): string => instant.toString({ fractionalSecondDigits: 3 });

/** An instant some hours after (or, negative, before) another, to the second. */
export const hoursFrom = (instant: string, hours: number): string =>
  written(
    Temporal.Instant.from(instant)
      .add({ seconds: Math.round(hours * 3600) })
      .round({ smallestUnit: 'second' }),
  );

/** A wall-clock time of a day in a zone, as an instant. */
export const instantOf = (date: string, time: string, zone: string): string =>
  written(Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant());

/**
 * The first two weekdays in a row that begin at least `weeks` weeks after `now`, in the zone. Public holidays are not looked up:
 * a sample event may fall on one.
 */
export function twoWeekdaysAfter(now: string, weeks: number, zone: string): [string, string] {
  let day = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate().add({ weeks });
  while (day.dayOfWeek > 4) day = day.add({ days: 1 });
  return [day.toString(), day.add({ days: 1 }).toString()];
}
