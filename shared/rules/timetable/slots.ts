import { Temporal } from 'temporal-polyfill';
import type { EventSettings } from '../../schemas/eventSettings.ts';
import type { PitchTier, Session } from '../../schemas/session.ts';
import { instant, type Span } from '../time/spans.ts';

/** A time at which meetings can be held, at every table. Instants in UTC; `day` is the day in the event's zone. */
export interface MeetingSlot {
  start: string;
  end: string;
  day: string;
  sessionId: string;
}

/** A time at which one pitch of a tier can be given on a stage. */
export interface PitchSlot extends MeetingSlot {
  stageId: string;
  tier: PitchTier;
}

/** The event's meeting slots in the order of time. No two of them overlap: of two overlapping sessions the earlier gives the slots. */
export function meetingSlots(settings: EventSettings): MeetingSlot[] {
  const { minutes, turnoverMinutes } = settings.meeting;
  const slots = settings.sessions
    .filter((session) => session.kind === 'meetings')
    .flatMap((session) => cut(session, settings.zone, minutes * 60_000, turnoverMinutes * 60_000).map((span) => slotOf(session, span)));
  return withoutOverlap(slots);
}

/** The event's pitch slots, stage by stage in the order of time. No two slots of one stage overlap. */
export function pitchSlots(settings: EventSettings): PitchSlot[] {
  return settings.stages.flatMap((stage) => {
    const slots = settings.sessions.flatMap((session) => {
      if (session.kind !== 'pitches' || session.stageId !== stage.id) return [];
      const { seconds, turnoverSeconds } = settings.pitches[session.tier];
      const spans = cut(session, settings.zone, seconds * 1000, turnoverSeconds * 1000);
      return spans.map((span) => ({ ...slotOf(session, span), stageId: stage.id, tier: session.tier }));
    });
    return withoutOverlap(slots);
  });
}

/** A session from its first to its last instant, in milliseconds. A wall-clock time that a clock change skips counts as the one after it. */
export function sessionSpan(session: Session, zone: string): Span {
  const at = (time: string) =>
    Temporal.PlainDate.from(session.date).toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;
  return { start: at(session.from), end: at(session.to) };
}

/** As many slots as fit, counted in elapsed time: on the day the clocks change, 9:00–17:00 is as long as it really is. The last needs no turnover after it. */
function cut(session: Session, zone: string, length: number, turnover: number): Span[] {
  const { start, end } = sessionSpan(session, zone);
  const count = Math.max(0, Math.floor((end - start + turnover) / (length + turnover)));
  return Array.from({ length: count }, (_, index) => {
    const from = start + index * (length + turnover);
    return { start: from, end: from + length };
  });
}

const slotOf = (session: Session, span: Span): MeetingSlot => ({
  start: instant(span.start),
  end: instant(span.end),
  day: session.date,
  sessionId: session.id,
});

/** All instants here are written the same way in UTC, so their text sorts as they do. */
function withoutOverlap<T extends MeetingSlot>(slots: T[]): T[] {
  const ordered = [...slots].sort((a, b) => (a.start === b.start ? (a.end < b.end ? -1 : 1) : a.start < b.start ? -1 : 1));
  const kept: T[] = [];
  for (const slot of ordered) if (kept.length === 0 || (kept.at(-1) as T).end <= slot.start) kept.push(slot);
  return kept;
}
