import { at } from '../../../../shared/rules/format/date.ts';
import { meetingSlots, pitchSlots } from '../../../../shared/rules/timetable/slots.ts';
import type { EventSettings } from '../../../../shared/schemas/eventSettings.ts';
import type { Session } from '../../../../shared/schemas/session.ts';
import { countable, minutes } from './eventDraft.ts';

/** A stretch of the day's picture, in shares of its width from 0 to 1. */
export interface Stretch {
  readonly id: string;
  readonly from: number;
  readonly size: number;
}
export interface Row {
  /** `null` for meetings, else a stage's id. */
  readonly stageId: string | null;
  readonly sessions: readonly (Stretch & { session: Session })[];
  readonly slots: readonly Stretch[];
}
export interface DayPicture {
  readonly hours: readonly { hour: number; at: number }[];
  readonly rows: readonly Row[];
  readonly meetings: number;
  readonly pitches: number;
}

/** One day drawn: a row for meetings and one for each stage, its sessions and the slots in them. `null` when nothing is on. */
export function dayPicture(settings: EventSettings, date: string): DayPicture | null {
  const whole = countable(settings);
  const sessions = whole.sessions.filter((session) => session.date === date);
  if (sessions.length === 0) return null;
  const first = Math.floor(Math.min(...sessions.map(({ from }) => minutes(from))) / 60);
  const last = Math.ceil(Math.max(...sessions.map(({ to }) => minutes(to))) / 60);
  const length = (last - first) * 60;
  const stretch = (id: string, from: number, to: number): Stretch => ({
    id,
    from: (from - first * 60) / length,
    size: (to - from) / length,
  });
  const clock = (instant: string) => {
    const { hour, minute, second } = at(instant, whole.zone);
    return hour * 60 + minute + second / 60;
  };
  const today = { ...whole, sessions };
  const [meetings, pitches] = [meetingSlots(today), pitchSlots(today)];
  const row = (stageId: string | null): Row => ({
    stageId,
    sessions: sessions
      .filter((session) => (session.kind === 'pitches' ? session.stageId : null) === stageId)
      .map((session) => ({ ...stretch(session.id, minutes(session.from), minutes(session.to)), session })),
    slots: (stageId === null ? meetings : pitches.filter((slot) => slot.stageId === stageId)).map(({ start, end, sessionId }) =>
      stretch(`${sessionId} ${start}`, clock(start), clock(end)),
    ),
  });
  return {
    hours: Array.from({ length: last - first + 1 }, (_, index) => ({ hour: first + index, at: index / (last - first) })),
    rows: [row(null), ...whole.stages.map(({ id }) => row(id))].filter((one) => one.sessions.length > 0),
    meetings: meetings.length,
    pitches: pitches.length,
  };
}
