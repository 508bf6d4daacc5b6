import { millis, type Span } from '../../../shared/rules/time/spans.ts';
import { type MeetingSlot, meetingSlots, type PitchSlot, pitchSlots, sessionSpan } from '../../../shared/rules/timetable/slots.ts';
import type { Localised } from '../../../shared/schemas/basics.ts';
import type { EventSettings } from '../../../shared/schemas/eventSettings.ts';
import type { PitchTier } from '../../../shared/schemas/session.ts';

/** What a board is about: meetings at tables, or pitches on stages. */
export type BoardKind = 'meeting' | 'pitch';

/** One slot at one place. */
export interface Cell {
  readonly placeId: string;
  readonly start: string;
  readonly tier: PitchTier | null;
  /** With the turnover after it, as it is drawn. */
  readonly span: Span;
}

/** A table or stage with its slots of one day, in the order of time. */
export interface Track {
  readonly placeId: string;
  readonly name: Localised;
  /** The room of a table, in which tracks stand together. */
  readonly group: string;
  readonly cells: readonly Cell[];
}

/** A session of the day; on a stage, or (`placeId: null`) at all tables. */
export interface Block extends Span {
  readonly id: string;
  readonly name: Localised;
  readonly placeId: string | null;
}

export const cellKey = ({ placeId, start }: Pick<Cell, 'placeId' | 'start'>): string => `${placeId} ${start}`;

/** The days on which something of this kind can take place, in order; all of the event's days where there is no session yet. */
export function boardDays(settings: EventSettings, kind: BoardKind): string[] {
  const days = settings.sessions.filter((session) => session.kind === `${kind}${kind === 'pitch' ? 'es' : 's'}`).map(({ date }) => date);
  return [...new Set(days.length > 0 ? days : settings.days)].sort();
}

export const tracksOf = (settings: EventSettings, kind: BoardKind, day: string): Track[] =>
  kind === 'meeting' ? tableTracks(settings, day) : stageTracks(settings, day);

function tableTracks(settings: EventSettings, day: string): Track[] {
  const slots = drawn(
    meetingSlots(settings).filter((slot) => slot.day === day),
    settings.meeting.turnoverMinutes * 60_000,
  );
  const tracks = settings.tables.map(({ id, name, room }) => ({
    placeId: id,
    name: { ja: name, en: name },
    group: room,
    cells: slots.map(({ start, span }) => ({ placeId: id, start, tier: null, span })),
  }));
  // Rooms in the order in which the organiser first names them, each room's tables together.
  const rooms = [...new Set(tracks.map(({ group }) => group))];
  return rooms.flatMap((room) => tracks.filter(({ group }) => group === room));
}

function stageTracks(settings: EventSettings, day: string): Track[] {
  const slots = pitchSlots(settings).filter((slot) => slot.day === day);
  return settings.stages.map(({ id, name }) => {
    const tiers = (['short', 'long'] as const).flatMap((tier) => {
      const own = slots.filter((slot) => slot.stageId === id && slot.tier === tier);
      return drawn(own, settings.pitches[tier].turnoverSeconds * 1000).map(({ start, span }) => ({ placeId: id, start, tier, span }));
    });
    return { placeId: id, name, group: '', cells: tiers.sort((one, other) => one.span.start - other.span.start) };
  });
}

/** Slots with their turnover, but never into the next one. */
function drawn(slots: readonly (MeetingSlot | PitchSlot)[], turnover: number): { start: string; span: Span }[] {
  return slots.map(({ start, end }, index) => {
    const next = slots[index + 1];
    const until = millis(end) + turnover;
    return { start, span: { start: millis(start), end: next ? Math.min(until, millis(next.start)) : until } };
  });
}

export function blocksOf(settings: EventSettings, kind: BoardKind, day: string): Block[] {
  return settings.sessions.flatMap((session): Block[] => {
    if (session.date !== day || (session.kind === 'meetings') !== (kind === 'meeting')) return [];
    const { start, end } = sessionSpan(session, settings.zone);
    const [placeId, turnover] =
      session.kind === 'pitches'
        ? [session.stageId, settings.pitches[session.tier].turnoverSeconds * 1000]
        : [null, settings.meeting.turnoverMinutes * 60_000];
    // The last slot is drawn as long as the others, with a turnover that the session itself does not need.
    return [{ id: session.id, name: session.name, placeId, start, end: end + turnover }];
  });
}
