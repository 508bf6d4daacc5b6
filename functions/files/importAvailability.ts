import { Temporal } from 'temporal-polyfill';
import type { ImportedRow } from '../../shared/rules/csv/import.ts';
import type { AvailabilityRow } from '../../shared/rules/csv/importAvailability.ts';
import { joined } from '../../shared/rules/time/spans.ts';
import type { Interval } from '../../shared/schemas/availability.ts';
import type { Event } from '../../shared/schemas/event.ts';
import type { Call } from '../services.ts';
import { availabilityItem, listAvailabilities, listParticipations } from '../table/events.ts';
import { keys } from '../table/keys.ts';
import { findPersonIds } from '../table/people.ts';
import { note, type Prepared, rowError, verdictOf } from './prepared.ts';

type Row = ImportedRow<AvailabilityRow>;

/** As many stretches of time as one person's hours may have. */
const mostHours = 200;

/** Availabilities: each person in the file gets exactly the hours that stand there; who is not in it keeps theirs. */
export async function availabilityItems(call: Call, event: Event, rows: readonly Row[]): Promise<Prepared> {
  const { zone, days } = event.settings;
  const [participations, availabilities, people] = await Promise.all([
    listParticipations(call.table, event.id),
    listAvailabilities(call.table, event.id),
    findPersonIds(
      call.table,
      rows.map(({ value }) => value.email),
    ),
  ]);
  const delegates = new Set(participations.flatMap(({ delegateIds }) => delegateIds));
  const stored = new Map(availabilities.map((availability) => [availability.personId, availability]));

  const errors: Prepared['errors'][number][] = [];
  const hours = new Map<string, { row: Row; interval: Interval }[]>();
  for (const row of rows) {
    const { email, date, from, to } = row.value;
    const personId = people.get(email);
    if (!personId || !delegates.has(personId)) errors.push(rowError(row, 'email', 'unknown-person', { value: email }));
    if (!days.includes(date)) errors.push(rowError(row, 'date', 'day-outside-event', { value: date }));
    const [start, end] = [from, to].map((time) => instantOf(date, time, zone));
    if (!start) errors.push(rowError(row, 'from', 'time-skipped', { value: from }));
    if (!end) errors.push(rowError(row, 'to', 'time-skipped', { value: to }));
    if (personId && start && end) hours.set(personId, [...(hours.get(personId) ?? []), { row, interval: { start, end } }]);
  }
  for (const said of hours.values())
    if (said.length > mostHours)
      errors.push(rowError(said.at(-1)?.row ?? (rows[0] as Row), 'email', 'too-many-hours', { maximum: mostHours }));
  if (errors.length > 0) return { writes: [], premises: [], newcomers: [], verdicts: [], errors };

  const prepared = [...hours].map(([personId, said]) => {
    const before = stored.get(personId) ?? null;
    const available = joined(said.map(({ interval }) => interval));
    const isSame =
      JSON.stringify(before?.available && joined(before.available)) === JSON.stringify(available) && (before?.zone ?? zone) === zone;
    const next = availabilityItem({ eventId: event.id, personId, available, zone, version: (before?.version ?? 0) + 1 });
    const verdict = isSame ? ('same' as const) : before?.available ? ('changed' as const) : ('new' as const);
    return {
      writes: isSame
        ? []
        : [{ kind: 'item' as const, item: next, before: before && availabilityItem(before), rows: said.map(({ row }) => row.row) }],
      verdicts: said.map(({ row }) =>
        verdictOf(
          row,
          `${row.value.email}　${row.value.date} ${row.value.from}–${row.value.to}`,
          verdict,
          meets(event, row.value) ? [] : [note('from', 'no-effect', false)],
        ),
      ),
    };
  });
  return {
    writes: prepared.flatMap(({ writes }) => writes),
    // Hours are meant on the event's clock and days: those have to be the ones they were checked against.
    premises: [{ key: keys.event(event.id), version: event.version, rows: rows.map(({ row }) => row) }],
    newcomers: [],
    verdicts: prepared.flatMap(({ verdicts }) => verdicts).sort((one, other) => one.line - other.line),
    errors: [],
  };
}

/** Whether hours share any time with a session: others change nothing. */
function meets({ settings }: Event, { date, from, to }: AvailabilityRow): boolean {
  return (
    settings.sessions.length === 0 || settings.sessions.some((session) => session.date === date && session.from < to && from < session.to)
  );
}

/** An instant of a wall clock, or null where the clocks skip that time. */
function instantOf(date: string, time: string, zone: string): string | null {
  const wanted = Temporal.PlainDateTime.from(`${date}T${time}`);
  const found = wanted.toZonedDateTime(zone);
  return found.toPlainDateTime().equals(wanted) ? new Date(found.epochMilliseconds).toISOString() : null;
}
