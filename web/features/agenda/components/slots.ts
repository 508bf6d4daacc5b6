import { formatTime } from '../../../../shared/rules/format/date.ts';
import { merged, overlap, toSpan, within } from '../../../../shared/rules/time/spans.ts';
import { type MeetingSlot, meetingSlots } from '../../../../shared/rules/timetable/slots.ts';
import type { Interval } from '../../../../shared/schemas/availability.ts';
import type { EventSettings } from '../../../../shared/schemas/eventSettings.ts';

/** The event's meeting slots as a week-like grid: a column a day, a row a time of day. */
export interface SlotGridData {
  readonly days: readonly string[];
  readonly rows: readonly { readonly time: string; readonly afterBreak: boolean; readonly cells: readonly (MeetingSlot | null)[] }[];
  /** All of them, in the order of time. */
  readonly slots: readonly MeetingSlot[];
}

export function slotGrid(settings: EventSettings): SlotGridData {
  const slots = meetingSlots(settings);
  const days = settings.days.filter((date) => slots.some(({ day }) => day === date));
  const timeOf = (slot: MeetingSlot) => formatTime(slot.start, settings.zone);
  const times = [...new Set(slots.map(timeOf))].sort();
  const cells = times.map((time) => days.map((date) => slots.find((slot) => slot.day === date && timeOf(slot) === time) ?? null));
  const rows = times.map((time, row) => ({ time, cells: cells[row] ?? [], afterBreak: isAfterBreak(cells[row - 1], cells[row]) }));
  return { days, rows, slots };
}

/** Half an hour or more between two rows, as at lunch. */
const isAfterBreak = (before: readonly (MeetingSlot | null)[] = [], row: readonly (MeetingSlot | null)[] = []): boolean =>
  row.some((slot, column) => {
    const previous = before[column];
    return slot && previous ? Date.parse(slot.start) - Date.parse(previous.end) >= 30 * 60_000 : false;
  });

/** A place in the grid. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** The starts of all slots between two corners. */
export function between({ rows }: SlotGridData, one: Cell, other: Cell): string[] {
  const [top, bottom] = [Math.min(one.row, other.row), Math.max(one.row, other.row)];
  const [left, right] = [Math.min(one.column, other.column), Math.max(one.column, other.column)];
  return rows.slice(top, bottom + 1).flatMap(({ cells }) => cells.slice(left, right + 1).flatMap((slot) => (slot ? [slot.start] : [])));
}

const steps: Record<string, readonly [row: number, column: number]> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Where a key leads from a cell: the next slot in its direction, over gaps; `null` when there is none or the key is another. */
export function cellAfter({ rows, days }: SlotGridData, from: Cell, key: string): Cell | null {
  if (key === 'Home' || key === 'End') {
    const column = rows.map((row, index) => (row.cells[from.column] ? index : -1)).filter((index) => index >= 0);
    const row = key === 'Home' ? column[0] : column.at(-1);
    return row === undefined ? null : { row, column: from.column };
  }
  const step = steps[key];
  if (!step) return null;
  for (let row = from.row + step[0], column = from.column + step[1]; ; row += step[0], column += step[1]) {
    if (row < 0 || column < 0 || row >= rows.length || column >= days.length) return null;
    if (rows[row]?.cells[column]) return { row, column };
  }
}

/** Which slots somebody's hours cover, in the order of time; `null` where nothing is said. */
export function paintedSlots(available: readonly Interval[] | null, slots: readonly MeetingSlot[]): string[] | null {
  if (available === null) return null;
  const spans = merged(available.map(toSpan));
  return slots.filter((slot) => spans.some((span) => within(toSpan(slot), span))).map(({ start }) => start);
}

/** Painted slots as hours: neighbours of one session become one stretch, the turnover between them included. */
export function hoursOf(painted: readonly string[], slots: readonly MeetingSlot[]): Interval[] {
  const chosen = new Set(painted);
  const hours: { start: string; end: string; sessionId: string; next: number }[] = [];
  slots.forEach((slot, index) => {
    if (!chosen.has(slot.start)) return;
    const last = hours.at(-1);
    if (last && last.sessionId === slot.sessionId && last.next === index) {
      last.end = slot.end;
      last.next = index + 1;
    } else hours.push({ start: slot.start, end: slot.end, sessionId: slot.sessionId, next: index + 1 });
  });
  return hours.map(({ start, end }) => ({ start, end }));
}

type Claimed = { readonly kind: string; readonly start: string; readonly end: string };

/** What already claims a slot. */
export const claimOn = <C extends Claimed>(slot: MeetingSlot, claims: readonly C[]): C | null =>
  claims.find((claim) => overlap(toSpan(claim), toSpan(slot))) ?? null;

/** The painted slots after a stroke; what is claimed stays as it is. Nothing said counts as everything possible. */
export function paint(
  painted: readonly string[] | null,
  { slots }: Pick<SlotGridData, 'slots'>,
  starts: readonly string[],
  on: boolean,
  claims: readonly Claimed[],
): string[] {
  const touched = new Set(starts);
  const before = new Set(painted ?? slots.map(({ start }) => start));
  return slots
    .filter((slot) => (touched.has(slot.start) && !claimOn(slot, claims) ? on : before.has(slot.start)))
    .map(({ start }) => start);
}

/** How many accepted meetings these hours hold at the most: one a slot that no pitch claims. */
export function mostMeetings(
  painted: readonly string[] | null,
  slots: readonly MeetingSlot[],
  claims: readonly Claimed[],
  accepted: number,
): number {
  const chosen = painted && new Set(painted);
  const pitches = claims.filter(({ kind }) => kind === 'pitch');
  const open = slots.filter((slot) => (!chosen || chosen.has(slot.start)) && !claimOn(slot, pitches));
  return Math.min(accepted, open.length);
}
