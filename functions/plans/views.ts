import { z } from 'zod';
import { Interval } from '../../shared/schemas/availability.ts';
import { Instant } from '../../shared/schemas/basics.ts';
import { TakenTime } from '../../shared/schemas/claim.ts';
import { Conflict } from '../../shared/schemas/conflict.ts';
import { Event } from '../../shared/schemas/event.ts';
import { EventSettings } from '../../shared/schemas/eventSettings.ts';
import { Introduction, IntroductionStatus } from '../../shared/schemas/introduction.ts';
import { Organisation, PersonName } from '../../shared/schemas/organisation.ts';
import { Participation } from '../../shared/schemas/participation.ts';
import { Placement } from '../../shared/schemas/placement.ts';
import { Plan } from '../../shared/schemas/plan.ts';
import { Timetable, TimetableChange } from '../../shared/schemas/timetable.ts';
import { Unplaced } from '../../shared/schemas/unplaced.ts';

/** Something that wants a time and a place; see `shared/rules/timetable/items.ts`. */
export const BoardItem = Placement.omit({ start: true, end: true, placeId: true, locked: true }).extend({
  seconds: z.number(),
  preference: Introduction.shape.preference,
});

/** Everything the organiser's board shows and needs to judge a move without asking again. */
export const Board = z.object({
  /** `null`: nobody has run the engine or opened a draft; the board shows what is published. */
  plan: Plan.nullable(),
  placements: z.array(Placement),
  unplaced: z.array(Unplaced),
  items: z.array(BoardItem),
  adjustments: z.int(),
  conflicts: z.array(Conflict),
  timetable: Timetable,
  /** What the placements are judged by: the event's settings for a draft, the release's own for what is published. */
  settings: EventSettings,
  /** Places that are gone from the settings, as they were called. */
  formerPlaces: Event.shape.formerPlaces.unwrap(),
  /** Which hours are gone, and where what is published for them is held. */
  past: z.object({ now: Instant, held: z.record(z.string(), Instant) }),
  /** The draft was made before the timetable last changed. */
  outdated: z.boolean(),
  /** `takesPart`: false for who has left and stands in what was published. */
  organisations: z.array(Organisation.pick({ id: true, name: true, kind: true, sample: true }).extend({ takesPart: z.boolean() })),
  /** Whoever has deleted their account is missing: their name went with it. */
  people: z.array(
    z.object({
      id: z.string(),
      name: PersonName,
      organisationId: z.string(),
      available: z.array(Interval).nullable(),
      claims: z.array(TakenTime),
    }),
  ),
  exhibitors: z.array(z.object({ organisationId: z.string(), pitch: Participation.shape.pitch })),
});
export type Board = z.infer<typeof Board>;

export const Difference = z.object({
  changes: z.array(TimetableChange),
  /** How many people will get a notice. */
  people: z.int(),
  conflicts: z.int(),
  /** Another release has come out since the draft was made. */
  outdated: z.boolean(),
  /** What was booked or called off since: it stands, and is part of the changes only where it makes one. */
  booked: z.int(),
  /** What the draft places and these bookings leave without a slot. */
  displaced: z.int(),
});

const Placed = z.object({ wanted: z.int(), placed: z.int() });
/** How far an event has come. `draft`: what is placed is placed in a draft, not yet published. */
export const Figures = z.object({
  introductions: z.record(IntroductionStatus, z.int()),
  meetings: Placed,
  pitches: Placed,
  draft: z.boolean(),
});
export type Figures = z.infer<typeof Figures>;
