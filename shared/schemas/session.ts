import { z } from 'zod';
import { Id, LocalDate, LocalTime, localised, text } from './basics.ts';

/** Where people meet: a table or room on site, or a call. One meeting at a time. */
export const Table = z.object({
  id: Id,
  name: text(40).min(1, 'required'),
  room: text(60),
  kind: z.enum(['table', 'room', 'online']),
});
export type Table = z.infer<typeof Table>;

export const Stage = z.object({ id: Id, name: localised(60) });
export type Stage = z.infer<typeof Stage>;

/** 90 seconds for every exhibitor that wants one · 5–10 minutes for the selected. */
export const PitchTier = z.enum(['short', 'long']);
export type PitchTier = z.infer<typeof PitchTier>;

/** A stretch of one day, in the event's zone, cut into slots: meetings at all tables, or pitches of one tier on one stage. */
export const Session = z.discriminatedUnion('kind', [
  z.object({ id: Id, kind: z.literal('meetings'), name: localised(80), date: LocalDate, from: LocalTime, to: LocalTime }),
  z.object({
    id: Id,
    kind: z.literal('pitches'),
    name: localised(80),
    date: LocalDate,
    from: LocalTime,
    to: LocalTime,
    stageId: Id,
    tier: PitchTier,
  }),
]);
export type Session = z.infer<typeof Session>;
