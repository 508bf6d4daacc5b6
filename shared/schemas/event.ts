import { z } from 'zod';
import { Act } from './act.ts';
import {
  Email,
  Id,
  Instant,
  isNamed,
  isSeen,
  LocalDate,
  Localised,
  LocalTime,
  localised,
  once,
  Source,
  text,
  textOrNothing,
  Version,
} from './basics.ts';
import { fitsItem } from './size.ts';

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

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** announced: known from a document, dates may be unknown · draft: only its organiser sees it · open: takes participants · closed. */
export const EventStatus = z.enum(['announced', 'draft', 'open', 'closed']);

/** Whom participants may ask. `null` = not said. */
export const EventContact = z.object({
  name: textOrNothing(80),
  email: Email.nullable(),
  phone: textOrNothing(40),
});
export type EventContact = z.infer<typeof EventContact>;

/** What a change of zone leaves as it is: ten o'clock stays ten o'clock, or the moment stays and the clock reads otherwise. */
export const ZoneKeeps = z.enum(['clock', 'moment']);
export type ZoneKeeps = z.infer<typeof ZoneKeeps>;

export const Event = z.object({
  id: Id,
  name: localised(120),
  description: Localised,
  organiserId: Id.nullable(),
  organiserName: localised(120),
  status: EventStatus,
  venue: localised(160),
  /** Stands in every mail of the event. */
  contact: EventContact.nullable().default(null),
  /** Days as the document prints them, for events without settled days. */
  datesText: z.string().nullable(),
  settings: EventSettings,
  /** What the ministries' documents say of it, as printed. */
  facts: z.array(localised(600)),
  sample: z.boolean(),
  sources: z.array(Source),
  /** Tables and stages that were taken out, by the names they had: drafts and old news may still speak of them. */
  formerPlaces: z.array(z.object({ id: Id, name: localised(60), room: z.string().nullable() })).optional(),
  /** What the last change of zone kept. */
  zoneKeeps: ZoneKeeps.optional(),
  /** The plan the organiser is working on. */
  draftPlanId: Id.nullable(),
  createdAt: Instant,
  version: Version,
});
export type Event = z.infer<typeof Event>;

/**
 * What is written from now on has each day once and each place and session under an id of its own: places claim time by it, and two of one
 * id would hold each other's; and tables have names that are seen. Stored events are read as they are.
 */
function onceEach({ days, tables, stages, sessions }: EventSettings, context: z.RefinementCtx): void {
  for (const [index, { name }] of tables.entries())
    if (!isSeen(name)) context.addIssue({ code: 'custom', path: ['tables', index, 'name'], message: 'required' });
  const refuseTwice = (known: Set<string>, given: readonly string[], path: (index: number) => (string | number)[]) => {
    for (const [index, one] of given.entries()) {
      if (known.has(one)) context.addIssue({ code: 'custom', path: path(index), message: 'duplicate' });
      known.add(one);
    }
  };
  const ids = (things: readonly { id: string }[]) => things.map(({ id }) => id);
  refuseTwice(new Set(), days, (index) => ['days', index]);
  const places = new Set<string>();
  refuseTwice(places, ids(tables), (index) => ['tables', index, 'id']);
  refuseTwice(places, ids(stages), (index) => ['stages', index, 'id']);
  refuseTwice(new Set(), ids(sessions), (index) => ['sessions', index, 'id']);
}

export const EventDraft = Event.pick({ description: true, venue: true }).extend({
  name: Event.shape.name.refine(isNamed, 'required'),
  /** Two thousand tables are allowed, and so are long names; both at once fill more than the table holds as one item. */
  settings: EventSettings.refine(fitsItem, 'too-much-in-all').superRefine(onceEach),
  status: z.enum(['draft', 'open', 'closed']),
  /** Left out: stays as it is. */
  contact: EventContact.nullable().optional(),
});
export type EventDraft = z.infer<typeof EventDraft>;

/** What a showcase pitch must say: 事業紹介, 自社の強み（有用性）, 今後の展開（将来性）. */
export const PitchParts = z.object({ business: localised(400), usefulness: localised(400), promise: localised(400) });

/**
 * An organisation at an event: it applies and the organiser admits it, or the organiser invites it and it says yes. Only who is admitted
 * takes part.
 */
export const Participation = z.object({
  eventId: Id,
  organisationId: Id,
  status: z.enum(['applied', 'invited', 'admitted', 'refused', 'withdrawn']),
  /** What the organisation itself last said: it wants to take part, or not. Null: it has not been asked, or said so before this was kept. */
  wants: z.boolean().nullable().default(null),
  /** It had withdrawn, and the organiser has asked it once more: it is not asked again. */
  invitedAgain: z.boolean().default(false),
  exhibitor: z.boolean(),
  /** Who comes. Meetings and pitches claim these persons' time. */
  delegateIds: once(Id, 20),
  pitch: z.object({
    wanted: z.boolean(),
    /** Set by the organiser: gets 5–10 minutes as well. */
    selected: z.boolean(),
    parts: PitchParts,
    speakerId: Id.nullable(),
  }),
  /** Who brought it to its status. `null` on items written before this was kept. */
  by: Act.nullable().default(null),
  createdAt: Instant,
  version: Version,
});
export type Participation = z.infer<typeof Participation>;

export const Interval = z
  .object({ start: Instant, end: Instant })
  .refine((interval) => interval.start < interval.end, { path: ['end'], error: 'end-before-start' });
export type Interval = z.infer<typeof Interval>;

/**
 * When a person can meet at an event. `available: null` = not said: the whole event. `zone`: the event's zone when it was said, on whose
 * clock it is meant; absent: the one the event still has.
 */
export const Availability = z.object({
  eventId: Id,
  personId: Id,
  available: z.array(Interval).max(200).nullable(),
  zone: z.string().nullable().optional(),
  version: Version,
});
export type Availability = z.infer<typeof Availability>;
