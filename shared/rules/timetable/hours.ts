import { Temporal } from 'temporal-polyfill';
import type { Availability, Interval } from '../../schemas/availability.ts';
import { personAvailable } from '../scheduling/constraints/personAvailable.ts';
import { merged, toSpan } from '../time/spans.ts';

/**
 * When somebody can meet, on the clock of a zone: "10 to 12" stays 10 to 12 when the event turns out to be in another zone, as its
 * sessions do. `null` = not said. A stretch that the other zone's clock change leaves nothing of is left out.
 */
export function hoursIn({ available, zone: said }: Pick<Availability, 'available' | 'zone'>, zone: string): Interval[] | null {
  if (!available || !said || said === zone) return available;
  const moved = (instant: string) =>
    new Date(
      Temporal.Instant.from(instant).toZonedDateTimeISO(said).toPlainDateTime().toZonedDateTime(zone).epochMilliseconds,
    ).toISOString();
  return available.map(({ start, end }) => ({ start: moved(start), end: moved(end) })).filter(({ start, end }) => start < end);
}

/** Whether somebody can be there for all of a slot, by what they said (null: not said): the very rule that plans are held to. */
export const isThere = (available: readonly Interval[] | null, slot: Interval): boolean =>
  personAvailable(available && merged(available.map(toSpan)), toSpan(slot));
