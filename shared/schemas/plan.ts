import { z } from 'zod';
import { Act } from './act.ts';
import { Id, Instant, Localised, localised, text, Version } from './basics.ts';
import { EventSettings, PitchTier } from './event.ts';
import { Job } from './job.ts';

/** Something at a time and a place with people who must be there. */
export const Placement = z.object({
  /** Stable across plans and releases: `meeting-<introduction>` or `pitch-<tier>-<organisation>`. */
  id: Id,
  kind: z.enum(['meeting', 'pitch']),
  start: Instant,
  end: Instant,
  /** A table's id or a stage's id. */
  placeId: Id,
  organisationIds: z.array(Id).min(1).max(2),
  personIds: z.array(Id).max(8),
  introductionId: Id.nullable(),
  tier: PitchTier.nullable(),
  /** Kept where it is by the next run of the engine. */
  locked: z.boolean(),
});
export type Placement = z.infer<typeof Placement>;

/** Why something found no slot. Codes with values; the sentences are in `locales/<language>/plan.json`. */
export const UnplacedReason = z.object({
  code: z.enum([
    'no-common-time',
    'people-full',
    'tables-full',
    'pause-kept',
    'wrong-order',
    'too-far',
    'on-stage',
    'no-slots',
    'no-delegate',
    'speaker-busy',
    'quota-full',
    'displaced',
    'removed-by-hand',
    'with-themselves',
    'not-plannable',
  ]),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type UnplacedReason = z.infer<typeof UnplacedReason>;

/** The cheapest single change that would free a place, verified by placing it. */
export const SmallestChange = z.object({
  code: z.enum(['open-availability', 'add-table', 'raise-quota', 'move-other', 'none']),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Where the item would go after the change. */
  placement: Placement.nullable(),
  /** Items that would have to move, with their new places. */
  moves: z.array(Placement),
});
export type SmallestChange = z.infer<typeof SmallestChange>;

export const Unplaced = z.object({
  id: Id,
  kind: z.enum(['meeting', 'pitch']),
  organisationIds: z.array(Id),
  reasons: z.array(UnplacedReason),
  smallestChange: SmallestChange.nullable(),
});
export type Unplaced = z.infer<typeof Unplaced>;

export const PlanScope = z.enum(['meetings', 'pitches']);
export type PlanScope = z.infer<typeof PlanScope>;

/** One figure over the run of the engine: what is placed against what can be. */
export const ProgressPoint = z.object({ seconds: z.number(), placed: z.number(), bound: z.number() });

/** One thing a plan is measured by: what it reached, and what no plan as good in what comes before can better. */
export const Objective = z.object({
  code: z.enum([
    'quotas',
    'weight',
    'placed',
    'kept',
    'belowFloor',
    'leastShare',
    'breaks',
    'mostBreaks',
    'roomChanges',
    'moved',
    'audience',
    'parallel',
    'back-to-back',
    'lateness',
  ]),
  better: z.enum(['more', 'less']),
  value: z.number(),
  bound: z.number(),
});
export type Objective = z.infer<typeof Objective>;

export const PlanFigures = z.object({
  requested: z.int(),
  placed: z.int(),
  /** Nobody can place more than this many: proved, see `shared/rules/scheduling/bound`. */
  bound: z.int(),
  /** placed = bound. */
  proved: z.boolean(),
  /** Idle slots between two consecutive meetings of a person, over all persons. */
  breaks: z.int(),
  /** Items at another time or place than in the release the run started from. */
  moved: z.int(),
  /** Everything the engine strives for, the most important first; absent where an engine keeps no order. */
  objectives: z.array(Objective).optional(),
});
export type PlanFigures = z.infer<typeof PlanFigures>;

/** A solver's draft. Immutable once its job is done; what the organiser changes by hand are its adjustments. */
export const Plan = z.object({
  id: Id,
  eventId: Id,
  scope: PlanScope,
  /** A run that was stopped may have kept a plan: it has figures then. */
  job: Job,
  /** The state of the timetable it was computed from. */
  basis: z.object({ releaseId: Id.nullable(), revision: z.int() }),
  /** The plan whose other half (pitches or meetings), and locks, it keeps. */
  parentId: Id.nullable(),
  seconds: z.number(),
  seed: z.int(),
  history: z.array(ProgressPoint),
  figures: PlanFigures.nullable(),
  createdBy: Id,
  createdAt: Instant,
  version: Version,
});
export type Plan = z.infer<typeof Plan>;

/** One change by hand to a draft. Undo removes the last. */
export const Adjustment = z.object({
  planId: Id,
  number: z.int().positive(),
  change: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('place'), placement: Placement }),
    z.object({ kind: z.literal('unplace'), id: Id }),
    z.object({ kind: z.literal('lock'), id: Id, locked: z.boolean() }),
  ]),
  personId: Id,
  at: Instant,
});
export type Adjustment = z.infer<typeof Adjustment>;
export type AdjustmentChange = Adjustment['change'];

/** A rule broken by a placement, with what it collides with: shown on the board, refused on publishing. */
export const Conflict = z.object({
  code: z.enum([
    'person-double-booked',
    'place-double-booked',
    'outside-availability',
    'outside-session',
    'claimed-elsewhere',
    'unknown-place',
    'not-accepted',
    'pitch-length',
    'in-the-past',
    'with-themselves',
  ]),
  placementId: Id,
  otherId: Id.nullable(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Conflict = z.infer<typeof Conflict>;

/** What is published. The timetable points at exactly one; publishing moves the pointer. */
export const Release = z.object({
  id: Id,
  eventId: Id,
  number: z.int().positive(),
  planId: Id,
  /** Done = it was published; the timetable says whether it still is. */
  job: Job,
  counts: z.object({ meetings: z.int(), pitches: z.int(), people: z.int(), notices: z.int() }),
  /** What the draft placed and a booking made meanwhile took the place of, and could not keep its old one either. */
  displaced: z.int().default(0),
  /** The timetable's revision when the pointer moved here; later ones are changes inside this release. */
  revision: z.int().nullable(),
  publishedBy: Id,
  createdAt: Instant,
  publishedAt: Instant.nullable(),
  version: Version,
});
export type Release = z.infer<typeof Release>;

/**
 * What a release shows beside its placements: the event's names and settings it was published with, so that later settings, which are the
 * next release's, leave it whole. Names that change meanwhile are shown at once. A release without one shows the event as it is.
 */
export const ReleaseSettings = z.object({
  eventId: Id,
  releaseId: Id,
  name: localised(120),
  venue: localised(160),
  settings: EventSettings,
  /** The revision in which something shown last changed, of everything, of a place, of an organisation: it counts for SEQUENCE. */
  since: z.object({
    all: z.int(),
    places: z.record(z.string(), z.int()),
    organisations: z.record(z.string(), z.object({ revision: z.int(), was: Localised, order: z.string() })),
  }),
  version: Version,
});
export type ReleaseSettings = z.infer<typeof ReleaseSettings>;

/** The pointer: which release an event's readers see, and how often anything in it has changed (the SEQUENCE of RFC 5545). */
export const Timetable = z.object({
  eventId: Id,
  releaseId: Id.nullable(),
  revision: z.int(),
  /** Until then bookings wait: a publishing takes in the last of them. Over at that time, whatever becomes of the publishing. */
  heldUntil: Instant.optional(),
  version: Version,
});
export type Timetable = z.infer<typeof Timetable>;

/** A placement as published, with the revision it last changed in. */
export const PublishedPlacement = Placement.extend({
  eventId: Id,
  releaseId: Id,
  sequence: z.int(),
  cancelled: z.boolean(),
  /** Who last changed it inside its release. `null`: it stands as published, or was changed before this was kept. */
  by: Act.nullable().default(null),
  /** What calendars know it by. Missing: by its id. */
  uid: text(140).optional(),
  version: Version,
});
export type PublishedPlacement = z.infer<typeof PublishedPlacement>;

/** What stands between two releases for one person or all. */
export const TimetableChange = z.object({
  kind: z.enum(['added', 'moved', 'removed']),
  id: Id,
  before: Placement.nullable(),
  after: Placement.nullable(),
});
export type TimetableChange = z.infer<typeof TimetableChange>;
