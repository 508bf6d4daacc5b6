import { Temporal } from 'temporal-polyfill';
import type { ImportedRow } from '../../shared/rules/csv/import.ts';
import type { AvailabilityRow } from '../../shared/rules/csv/importAvailability.ts';
import type { Event, Interval } from '../../shared/schemas/event.ts';
import type { Call } from '../api/context.ts';
import { availabilityItem, listAvailabilities, listParticipations } from '../table/events.ts';
import { findPersonId } from '../table/people.ts';
import { type Prepared, rowError } from './prepared.ts';

/** Availabilities: each person in the file gets exactly the hours that stand there; who is not in it keeps theirs. */
export async function availabilityItems(call: Call, event: Event, rows: readonly ImportedRow<AvailabilityRow>[]): Promise<Prepared> {
  const delegates = new Set((await listParticipations(call.table, event.id)).flatMap(({ delegateIds }) => delegateIds));
  const versions = new Map((await listAvailabilities(call.table, event.id)).map(({ personId, version }) => [personId, version]));
  const people = new Map<string, string | null>();
  for (const { value } of rows) if (!people.has(value.email)) people.set(value.email, await findPersonId(call.table, value.email));

  const errors: Prepared['errors'] = [];
  const hours = new Map<string, Interval[]>();
  for (const row of rows) {
    const personId = people.get(row.value.email);
    if (!personId || !delegates.has(personId)) errors.push(rowError(row, 'email', 'unknown-person', { value: row.value.email }));
    else if (!event.settings.days.includes(row.value.date))
      errors.push(rowError(row, 'date', 'day-outside-event', { value: row.value.date }));
    else {
      const [start, end] = [row.value.from, row.value.to].map((time) => instantOf(row.value.date, time, event.settings.zone));
      if (!start) errors.push(rowError(row, 'from', 'time-skipped', { value: row.value.from }));
      if (!end) errors.push(rowError(row, 'to', 'time-skipped', { value: row.value.to }));
      if (start && end) hours.set(personId, [...(hours.get(personId) ?? []), { start, end }]);
    }
  }
  const items = [...hours].map(([personId, available]) =>
    availabilityItem({ eventId: event.id, personId, available, zone: event.settings.zone, version: (versions.get(personId) ?? 0) + 1 }),
  );
  return errors.length > 0 ? { items: [], errors } : { items, errors };
}

/** An instant of a wall clock, or null where the clocks skip that time. */
function instantOf(date: string, time: string, zone: string): string | null {
  const wanted = Temporal.PlainDateTime.from(`${date}T${time}`);
  const found = wanted.toZonedDateTime(zone);
  return found.toPlainDateTime().equals(wanted) ? new Date(found.epochMilliseconds).toISOString() : null;
}
