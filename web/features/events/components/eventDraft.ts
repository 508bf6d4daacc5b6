import { Temporal } from 'temporal-polyfill';
import { meetingSlots, pitchSlots } from '../../../../shared/rules/timetable/slots.ts';
import { wrongDays } from '../../../../shared/rules/timetable/wrongDays.ts';
import { LocalDate, LocalTime } from '../../../../shared/schemas/basics.ts';
import { EventDraft } from '../../../../shared/schemas/event.ts';
import { EventSettings } from '../../../../shared/schemas/eventSettings.ts';
import type { PitchTier, Session, Table } from '../../../../shared/schemas/session.ts';
import { type Findings, findingsOf } from '../../../app/validation.ts';
import type { EventView } from '../api/getEvent.ts';

/** What the organiser writes of an event. An announced one has no organiser and never gets here. */
export const draftOf = ({ name, description, venue, contact, status, settings }: EventView): EventDraft => ({
  name,
  description,
  venue,
  contact,
  status: status === 'announced' ? 'draft' : status,
  settings,
});

/** What is wrong, by JSON path: the API's rules, and a name in one language at least. `before`: what the event had; null for a new one. */
export function draftFindings(draft: EventDraft, before: EventSettings | null, now: string): Findings {
  const named = draft.name.ja?.trim() || draft.name.en?.trim();
  return {
    ...dayFindings(draft.settings, before, now),
    ...findingsOf(EventDraft, draft),
    ...(named ? {} : { 'name.ja': { code: 'required' } }),
  };
}

/** Days nobody can have meant. In a zone nobody knows no day can be told. */
function dayFindings(settings: EventSettings, before: EventSettings | null, now: string): Findings {
  if (!EventSettings.shape.zone.safeParse(settings.zone).success) return {};
  const wrong = wrongDays(settings, before, Temporal.Instant.from(now));
  return Object.fromEntries(wrong.map(({ index, code, values }) => [`settings.days.${index}`, { code, values: { ...values } }]));
}

const isWhole = (session: Session) =>
  LocalDate.safeParse(session.date).success &&
  LocalTime.safeParse(session.from).success &&
  LocalTime.safeParse(session.to).success &&
  session.from < session.to;

/** The settings with only what slots can be cut from: half-written sessions and a zone nobody knows give none. */
export function countable(settings: EventSettings): EventSettings {
  const { zone } = EventSettings.shape;
  const lengths = [settings.meeting.minutes, settings.pitches.short.seconds, settings.pitches.long.seconds];
  if (!zone.safeParse(settings.zone).success || lengths.some((length) => !(length > 0))) return { ...settings, sessions: [] };
  return { ...settings, sessions: settings.sessions.filter(isWhole) };
}

/** How many slots each session gives, by its id; `null` when it is not whole. Counted as the scheduler does. */
export function slotCounts(settings: EventSettings): Map<string, number> {
  const whole = countable(settings);
  const counts = new Map(whole.sessions.map(({ id }) => [id, 0]));
  for (const { sessionId } of [...meetingSlots(whole), ...pitchSlots(whole)]) counts.set(sessionId, (counts.get(sessionId) ?? 0) + 1);
  return counts;
}

export interface Capacity {
  readonly meetingSlots: number;
  /** Slots times places. */
  readonly meetings: number;
  readonly short: number;
  readonly long: number;
}

/** What the event has room for. */
export function capacityOf(settings: EventSettings): Capacity {
  const whole = countable(settings);
  const times = meetingSlots(whole).length;
  const pitches = pitchSlots(whole);
  const ofTier = (tier: PitchTier) => pitches.filter((slot) => slot.tier === tier).length;
  return { meetingSlots: times, meetings: times * settings.tables.length, short: ofTier('short'), long: ofTier('long') };
}

const midday = 12 * 60;
const lastMinute = 24 * 60 - 1;
const clock = (at: number) => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;

/**
 * Where another session would stand: as long as the last of the last day with any, right after it; on the next day at ten where that day
 * is full, and at ten of the first day where there is none.
 */
export function nextTime({ days, sessions }: Pick<EventSettings, 'days' | 'sessions'>): Pick<Session, 'date' | 'from' | 'to'> {
  const first = { date: days[0] ?? '', from: '10:00', to: '12:00' };
  const last = sessions.toSorted((one, other) => `${one.date} ${one.to}`.localeCompare(`${other.date} ${other.to}`)).at(-1);
  if (!last) return first;
  const [from, to] = [minutes(last.from), minutes(last.to)];
  const length = to > from ? to - from : midday - minutes(first.from);
  if (to + length <= lastMinute) return { date: last.date, from: last.to, to: clock(to + length) };
  return { ...first, date: days[days.indexOf(last.date) + 1] ?? last.date };
}

/** Minutes since midnight of a time of day, `10:30`. */
export const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Another date for one of the days; its sessions go with it, but never onto another day's, from which they could not be told any more. */
export function withDay(settings: EventSettings, index: number, date: string): EventSettings {
  const before = settings.days[index];
  const days = settings.days.map((day, place) => (place === index ? date : day));
  const moves = !settings.days.includes(date) && !days.includes(before ?? '');
  return {
    ...settings,
    days,
    sessions: settings.sessions.map((session) => (moves && session.date === before ? { ...session, date } : session)),
  };
}

/** Tables of one kind in one room. */
export interface TableGroup {
  readonly key: string;
  readonly room: string;
  readonly kind: Table['kind'];
  readonly tables: readonly Table[];
}

/** The tables by room and kind, in the order of their first. */
export function groupsOf(tables: readonly Table[]): TableGroup[] {
  const groups = new Map<string, { key: string; room: string; kind: Table['kind']; tables: Table[] }>();
  for (const table of tables) {
    const key = `${table.kind} ${table.room}`;
    const group = groups.get(key) ?? { key, room: table.room, kind: table.kind, tables: [] };
    group.tables.push(table);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** As many more tables beside those there are, numbered onwards: after `A-12` comes `A-13`. */
export function moreTables(
  tables: readonly Table[],
  { room, kind, prefix, count }: { room: string; kind: Table['kind']; prefix: string; count: number },
  newId: () => string,
): Table[] {
  const numbers = tables.flatMap(({ name }) => (name.startsWith(prefix) ? Number(/^\d+$/.exec(name.slice(prefix.length))?.[0] ?? 0) : 0));
  const last = Math.max(0, ...numbers);
  return Array.from({ length: count }, (_, index) => ({
    id: newId(),
    name: `${prefix}${String(last + index + 1).padStart(2, '0')}`,
    room,
    kind,
  }));
}

/** The part of a name before its number. */
export const prefixOf = (name: string): string => name.replace(/\d+$/, '');

/** The tables with as many in one group as asked for: more are numbered onwards, fewer leave from the end. */
export function withCount(tables: readonly Table[], group: TableGroup, count: number, newId: () => string): Table[] {
  const have = group.tables.length;
  if (count < have) {
    const gone = new Set(group.tables.slice(count).map(({ id }) => id));
    return tables.filter(({ id }) => !gone.has(id));
  }
  const last = group.tables.at(-1);
  if (!last) return [...tables];
  const added = moreTables(tables, { room: group.room, kind: group.kind, prefix: prefixOf(last.name), count: count - have }, newId);
  const at = tables.indexOf(last) + 1;
  return [...tables.slice(0, at), ...added, ...tables.slice(at)];
}
