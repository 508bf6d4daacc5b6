import { z } from 'zod';
import { LocalDate, text } from './basics.ts';
import { Session, Stage, Table } from './session.ts';

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** Days an event has at the most. */
export const mostDays = 14;

/** How everybody's lists are ordered: each reader's best answer to the crowd · most meetings in all · fairest to each. */
export const MatchingObjective = z.enum(['equilibrium', 'welfare', 'nash']);
export type MatchingObjective = z.infer<typeof MatchingObjective>;

export const EventSettings = z
  .object({
    /** IANA zone in which days and times are meant, e.g. `Asia/Tokyo`. */
    zone: text(60).refine(isZone, 'invalid-zone'),
    days: z.array(LocalDate).max(mostDays, 'too-many-days'),
    tables: z.array(Table).max(2000),
    stages: z.array(Stage).max(20),
    sessions: z.array(Session).max(100),
    meeting: z.object({ minutes: z.int().min(5).max(120), turnoverMinutes: z.int().min(0).max(60) }),
    pitches: z.object({
      short: z.object({ seconds: z.int().min(30).max(300), turnoverSeconds: z.int().min(0).max(600) }),
      long: z.object({ seconds: z.int().min(300).max(600), turnoverSeconds: z.int().min(0).max(600) }),
    }),
    requests: z.object({
      /** Pending requests one organisation may have at a time. */
      pendingLimit: z.int().min(1).max(500),
      /** Days after which an unanswered request expires. */
      expireAfterDays: z.int().min(1).max(60),
      /** Accepted meetings without a slot may be booked by the two sides themselves once a release is out. */
      selfBooking: z.boolean(),
    }),
    /** Left out: equilibrium. */
    matching: z.object({ objective: MatchingObjective }).optional(),
  })
  .superRefine((settings, context) => {
    const stages = new Set(settings.stages.map((stage) => stage.id));
    settings.sessions.forEach((session, index) => {
      const path = (attribute: string) => ['sessions', index, attribute];
      if (session.to <= session.from) context.addIssue({ code: 'custom', path: path('to'), message: 'end-before-start' });
      if (!settings.days.includes(session.date)) context.addIssue({ code: 'custom', path: path('date'), message: 'day-outside-event' });
      if (session.kind === 'pitches' && !stages.has(session.stageId))
        context.addIssue({ code: 'custom', path: path('stageId'), message: 'unknown-stage' });
    });
  });
export type EventSettings = z.infer<typeof EventSettings>;
