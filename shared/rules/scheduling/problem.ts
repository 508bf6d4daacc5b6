import { z } from 'zod';
import { Id, Instant } from '../../schemas/basics.ts';
import { TakenTime } from '../../schemas/claim.ts';
import { Introduction } from '../../schemas/introduction.ts';
import { PitchTier } from '../../schemas/session.ts';

/*
 * What the engine is asked: plain JSON that stands on its own. Everything points to everything else by its index in the lists
 * of the problem; ids are kept so that a plan can be read without it.
 */

const Index = z.int().nonnegative();
/** Slots, by index. Order and repetition mean nothing. */
const Slots = z.array(Index);

/** A time at which things can be held. Slots are in the order of time; `day` is any label, equal for slots of one day. */
export const Slot = z.object({ start: Instant, end: Instant, day: z.string() });
export type Slot = z.infer<typeof Slot>;

/** Time of a person at this event that something else holds, kept so that a refusal can say what is in the way. */
export const ClaimedSlot = z.object({ slot: Index, kind: TakenTime.shape.kind, id: z.string() });

/** Somebody who meets or pitches. */
export const Participant = z.object({
  id: Id,
  /** When the person said to be free and nothing else claims the time. */
  allowed: Slots,
  claims: z.array(ClaimedSlot).default([]),
  /** Not more meetings than this; null = as many as there is time for. */
  most: z.int().nonnegative().nullable().default(null),
  /** Everybody gets this many before anybody gets more, as far as weight allows. */
  least: z.int().positive().optional(),
});
export type Participant = z.infer<typeof Participant>;

/** A table, room or call that holds one meeting at a time. */
export const Place = z.object({
  id: Id,
  kind: z.enum(['table', 'room', 'online']),
  /** Places of one room are a few steps apart; to another room people walk. */
  room: z.string(),
  /** When it cannot be used. */
  closed: Slots.default([]),
});
export type Place = z.infer<typeof Place>;

/** A meeting that both sides agreed to. */
export const Meeting = z.object({
  id: Id,
  organisationIds: z.array(Id).max(2).default([]),
  /** Who must be there, for each side: people by index. A side with nobody makes the meeting impossible, not invalid. */
  sides: z.tuple([z.array(Index), z.array(Index)]),
  /** What the plan gains by holding it. */
  weight: z.int().min(1).max(1000),
  preference: Introduction.shape.preference.default('wanted'),
  /** Slots at which it must not be, whoever is free. */
  forbidden: Slots.default([]),
  /** If it is held, then here. `place: null` = at any place. */
  locked: z.object({ slot: Index, place: Index.nullable() }).nullable().default(null),
  /** Colleagues who may stand in, each for anybody of the side. Somebody stands in only where that gains a meeting. */
  standIns: z.tuple([z.array(Index), z.array(Index)]).optional(),
});
export type Meeting = z.infer<typeof Meeting>;

/**
 * Where an item is: the item, slot and place by index. `people` says who comes to a meeting where somebody stands in: in the order of
 * the sides, everyone or their substitute. Without it those come who are named.
 */
export const Assignment = z.object({ item: Index, slot: Index, place: Index, people: z.array(Index).optional() });
export type Assignment = z.infer<typeof Assignment>;

/** A plan: what is held, where and when, in the order of the items. What is not in it is not held. */
export const Plan = z.array(Assignment);
export type Plan = readonly Assignment[];

export const MeetingProblem = z
  .object({
    kind: z.literal('meetings'),
    slots: z.array(Slot),
    people: z.array(Participant),
    places: z.array(Place),
    meetings: z.array(Meeting),
    /** The plan to move as little as possible from. */
    previous: Plan.default([]),
    /** Repair: not moving comes right after holding as many as possible, before fairness and breaks. */
    calm: z.boolean().default(false),
    /** If both meetings of a pair are held, the first is over before the second begins. */
    precedences: z.array(z.tuple([Index, Index])).optional(),
    /** Minutes to walk from one room to another, by the rooms' names, either way; 0 where nothing is said. */
    walks: z.array(z.object({ from: z.string(), to: z.string(), minutes: z.number().nonnegative() })).optional(),
    /** Everybody keeps at least this many of these slots free, for a meal. */
    pauses: z.array(z.object({ slots: Slots, free: z.int().positive() })).optional(),
  })
  .superRefine((problem, context) => {
    const say = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
    for (const list of ['people', 'places', 'meetings'] as const)
      for (const index of repeated(problem[list])) say([list, index, 'id'], 'id-twice');
    for (const index of disorder(problem.slots)) say(['slots', index], 'slot-overlaps');
    const known = { slots: problem.slots.length, people: problem.people.length, places: problem.places.length };
    problem.people.forEach((person, index) => {
      if (!all(person.allowed, known.slots)) say(['people', index, 'allowed'], 'unknown-slot');
      if (
        !all(
          person.claims.map(({ slot }) => slot),
          known.slots,
        )
      )
        say(['people', index, 'claims'], 'unknown-slot');
    });
    problem.places.forEach((place, index) => {
      if (!all(place.closed, known.slots)) say(['places', index, 'closed'], 'unknown-slot');
    });
    problem.meetings.forEach((meeting, index) => {
      const path = (attribute: string) => ['meetings', index, attribute];
      if (!all(meeting.sides.flat(), known.people)) say(path('sides'), 'unknown-person');
      if (new Set(meeting.sides.flat()).size < meeting.sides.flat().length) say(path('sides'), 'person-twice');
      if (!all(meeting.forbidden, known.slots)) say(path('forbidden'), 'unknown-slot');
      if (!all((meeting.standIns ?? []).flat(), known.people)) say(path('standIns'), 'unknown-person');
      if (meeting.locked && !all([meeting.locked.slot], known.slots)) say(path('locked'), 'unknown-slot');
      if (meeting.locked?.place != null && !all([meeting.locked.place], known.places)) say(path('locked'), 'unknown-place');
    });
    problem.precedences?.forEach((pair, index) => {
      if (!all(pair, problem.meetings.length)) say(['precedences', index], 'unknown-meeting');
    });
    problem.pauses?.forEach((pause, index) => {
      if (!all(pause.slots, known.slots)) say(['pauses', index, 'slots'], 'unknown-slot');
    });
    problem.previous.forEach(({ item, slot, place }, index) => {
      if (item >= problem.meetings.length || slot >= known.slots || place >= known.places) say(['previous', index], 'unknown-item');
    });
  });
export type MeetingProblem = z.infer<typeof MeetingProblem>;

/** A time on a stage at which a pitch of a tier fits. `place` is the stage, by index. Slots of one stage do not overlap. */
export const PitchSlot = Slot.extend({
  place: Index,
  tier: PitchTier,
  /** The session it belongs to, by any label. */
  session: z.string().nullable().optional(),
  /** The only track that pitches here; null = open to all. */
  track: z.string().nullable().optional(),
});
export type PitchSlot = z.infer<typeof PitchSlot>;

/** A pitch that has been granted. */
export const Pitch = z.object({
  id: Id,
  organisationId: Id,
  tier: PitchTier,
  /** Who speaks, by index; null = not said yet, and nobody's time is claimed. */
  speaker: Index.nullable(),
  weight: z.int().min(1).max(1000),
  /** Whoever shares a field with it is a competitor. */
  fields: z.array(z.string()).default([]),
  /** Where it belongs; none = unknown, which excludes it from no track. */
  tracks: z.array(z.string()).optional(),
  /** The only sessions in which it is given; none = in any. */
  sessions: z.array(z.string()).optional(),
  /** How long it takes; absent = as long as the slot is. */
  seconds: z.number().positive().optional(),
  forbidden: Slots.default([]),
  locked: z.object({ slot: Index }).nullable().default(null),
});
export type Pitch = z.infer<typeof Pitch>;

/**
 * A wish about how many of some pitches are given, over all slots or some. It is met as far as can be, before anything else counts;
 * how far it is missed is reported.
 */
export const Quota = z.object({
  id: Id,
  pitches: z.array(Index),
  /** Absent = wherever they are given. */
  slots: Slots.optional(),
  least: z.int().nonnegative().optional(),
  most: z.int().nonnegative().optional(),
});
export type Quota = z.infer<typeof Quota>;

export const PitchProblem = z
  .object({
    kind: z.literal('pitches'),
    slots: z.array(PitchSlot),
    people: z.array(Participant),
    /** The stages. */
    places: z.array(z.object({ id: Id })),
    pitches: z.array(Pitch),
    previous: Plan.default([]),
    quotas: z.array(Quota).optional(),
    /** Pairs of pitches that so many people in the audience want to see both. */
    audience: z.array(z.object({ pitches: z.tuple([Index, Index]), people: z.int().positive() })).optional(),
  })
  .superRefine((problem, context) => {
    const say = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
    for (const list of ['people', 'places', 'pitches'] as const)
      for (const index of repeated(problem[list])) say([list, index, 'id'], 'id-twice');
    for (const index of repeated(problem.quotas ?? [])) say(['quotas', index, 'id'], 'id-twice');
    problem.slots.forEach((slot, index) => {
      if (slot.place >= problem.places.length) say(['slots', index, 'place'], 'unknown-place');
    });
    problem.pitches.forEach((pitch, index) => {
      if (pitch.speaker !== null && pitch.speaker >= problem.people.length) say(['pitches', index, 'speaker'], 'unknown-person');
      if (pitch.locked && pitch.locked.slot >= problem.slots.length) say(['pitches', index, 'locked'], 'unknown-slot');
    });
    problem.quotas?.forEach(({ pitches, slots = [], least = 0, most = least }, index) => {
      if (!all(pitches, problem.pitches.length)) say(['quotas', index, 'pitches'], 'unknown-item');
      if (!all(slots, problem.slots.length)) say(['quotas', index, 'slots'], 'unknown-slot');
      if (most < least) say(['quotas', index, 'most'], 'less-than-least');
    });
    problem.audience?.forEach((interest, index) => {
      if (!all(interest.pitches, problem.pitches.length)) say(['audience', index, 'pitches'], 'unknown-item');
      if (interest.pitches[0] === interest.pitches[1]) say(['audience', index, 'pitches'], 'item-twice');
    });
    problem.people.forEach((person, index) => {
      if (!all(person.allowed, problem.slots.length)) say(['people', index, 'allowed'], 'unknown-slot');
    });
    problem.previous.forEach(({ item, slot }, index) => {
      if (item >= problem.pitches.length || slot >= problem.slots.length) say(['previous', index], 'unknown-item');
    });
  });
export type PitchProblem = z.infer<typeof PitchProblem>;

export type Problem = MeetingProblem | PitchProblem;

/** The meetings or pitches of a problem. */
export const itemsOf = (problem: Problem): readonly (Meeting | Pitch)[] =>
  problem.kind === 'meetings' ? problem.meetings : problem.pitches;

/** Who must be there, by index; those named, whoever stands in for them. */
export const peopleOf = (item: Meeting | Pitch): number[] =>
  'sides' in item ? item.sides[0].concat(item.sides[1]) : item.speaker === null ? [] : [item.speaker];

/** Who comes: those named, or who stands in for them. */
export const comingTo = (problem: Problem, { item, people }: Pick<Assignment, 'item' | 'people'>): readonly number[] =>
  people ?? peopleOf(itemsOf(problem)[item]!);

const all = (indexes: readonly number[], count: number): boolean => indexes.every((index) => index < count);

/**
 * The things whose id an earlier one has, by index. Whatever points to them does so by index, so that one person listed twice would be two:
 * in two places at once, and free of the conflicts that were said of the other.
 */
export function repeated(things: readonly { readonly id: string }[]): number[] {
  const first = new Map<string, number>();
  things.forEach(({ id }, index) => {
    if (!first.has(id)) first.set(id, index);
  });
  return things.flatMap(({ id }, index) => (first.get(id) === index ? [] : [index]));
}

/** The slots that begin before the one before them has ended. */
const disorder = (slots: readonly Slot[]): number[] =>
  slots.flatMap((slot, index) => (index > 0 && Date.parse(slot.start) < Date.parse((slots[index - 1] as Slot).end) ? [index] : []));
