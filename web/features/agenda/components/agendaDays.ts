import { at } from '../../../../shared/rules/format/date.ts';
import type { AgendaEntry, AgendaPlace } from '../../../../shared/schemas/agenda.ts';
import type { Localised } from '../../../../shared/schemas/basics.ts';

export interface AgendaDay {
  /** In the event's zone. */
  readonly date: string;
  readonly entries: readonly AgendaEntry[];
  /** The event and venue of the whole day; `null` where entries of several events meet. */
  readonly event: { readonly id: string; readonly name: Localised; readonly venue: Localised | null } | null;
}

/** Entries by the day they fall on in their event's zone, in the order of time. */
export function agendaDays(entries: readonly AgendaEntry[]): AgendaDay[] {
  const days = new Map<string, AgendaEntry[]>();
  for (const entry of [...entries].sort((one, other) => one.start.localeCompare(other.start))) {
    const date = dayOf(entry);
    days.set(date, [...(days.get(date) ?? []), entry]);
  }
  return [...days].map(([date, list]) => ({ date, entries: list, event: eventOf(list) }));
}

const dayOf = (entry: AgendaEntry): string => at(entry.start, entry.zone).toPlainDate().toString();

function eventOf(entries: readonly AgendaEntry[]): AgendaDay['event'] {
  const [first] = entries;
  if (!first || entries.some(({ eventId }) => eventId !== first.eventId)) return null;
  return { id: first.eventId, name: first.eventName, venue: first.venue };
}

/** The way from one entry to the next of the same day: the minutes between them, and where from and to if the place is another one. */
export interface Walk {
  readonly minutes: number;
  readonly from: AgendaPlace;
  readonly to: AgendaPlace;
  readonly moves: boolean;
}

export function walkBetween(previous: AgendaEntry | undefined, entry: AgendaEntry): Walk | null {
  if (!previous || dayOf(previous) !== dayOf(entry)) return null;
  const minutes = Math.round((Date.parse(entry.start) - Date.parse(previous.end)) / 60_000);
  return { minutes, from: previous.place, to: entry.place, moves: previous.place.id !== entry.place.id };
}

export interface Present {
  /** Under way. */
  readonly current: AgendaEntry | null;
  /** The first that has not begun. */
  readonly next: AgendaEntry;
  readonly walk: Walk | null;
  readonly minutesLeft: number;
}

/** What is next on the day itself, with the way there; `null` on any other day, when the list says enough. */
export function presentOf(entries: readonly AgendaEntry[], now: string): Present | null {
  const ordered = [...entries].sort((one, other) => one.start.localeCompare(other.start));
  const position = ordered.findIndex(({ start }) => start > now);
  const next = ordered[position];
  if (!next || at(now, next.zone).toPlainDate().toString() !== dayOf(next)) return null;
  const previous = ordered[position - 1];
  return {
    current: previous && previous.end > now ? previous : null,
    next,
    walk: walkBetween(previous, next),
    minutesLeft: Math.ceil((Date.parse(next.start) - Date.parse(now)) / 60_000),
  };
}
