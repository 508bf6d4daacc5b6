import fc from 'fast-check';
import type { Meeting, MeetingProblem, Participant, Pitch, PitchProblem, Slot } from '../../../shared/rules/scheduling/problem.ts';
import { instant } from '../../../shared/rules/time/spans.ts';

/** Slots of 20 minutes every half hour from 9:00 UTC, so many on each day. */
export function slotsOn(...days: number[]): Slot[] {
  return days.flatMap((count, day) =>
    Array.from({ length: count }, (_, index) => {
      const start = Date.UTC(2026, 9, 1 + day, 9) + index * 1_800_000;
      return { start: instant(start), end: instant(start + 1_200_000), day: `2026-10-0${1 + day}` };
    }),
  );
}

export const person = (id: string, allowed: number[], more: Partial<Participant> = {}): Participant => ({
  id,
  allowed,
  claims: [],
  most: null,
  ...more,
});

export const meeting = (id: string, a: number[], b: number[], more: Partial<Meeting> = {}): Meeting => ({
  id,
  organisationIds: [],
  sides: [a, b],
  weight: 2,
  preference: 'wanted',
  forbidden: [],
  locked: null,
  ...more,
});

export const table = (id: string, closed: number[] = []): MeetingProblem['places'][number] => ({ id, kind: 'table', room: 'A', closed });

export const meetingProblem = (parts: Partial<MeetingProblem>): MeetingProblem => ({
  kind: 'meetings',
  slots: [],
  people: [],
  places: [],
  meetings: [],
  previous: [],
  calm: false,
  ...parts,
});

/** How wild an arbitrary problem may be. */
interface Wildness {
  readonly locks: boolean;
  readonly previous: boolean;
  /** Rooms between which people cannot walk from one slot to the next. */
  readonly walks?: boolean;
}

/** Small meeting problems with everything in them: few slots over two days, holes, closed tables, maxima, a group of three, floors,
 * stand-ins, meetings that must follow each other, a pause and, if wanted, rooms far from each other. */
export function anyMeetingProblem({ locks, previous, walks = false }: Wildness): fc.Arbitrary<MeetingProblem> {
  return fc
    .record({
      days: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 2 })),
      people: fc.integer({ min: 2, max: 6 }),
      places: fc.integer({ min: 1, max: 3 }),
      meetings: fc.integer({ min: 0, max: 6 }),
    })
    .chain(({ days, people, places, meetings }) => {
      const slots = slotsOn(...days);
      const someSlots = fc.subarray([...slots.keys()]);
      const mostSlots = fc.subarray([...slots.keys()], { minLength: Math.ceil(slots.length / 2) });
      const where = fc.record({ slot: fc.nat(slots.length - 1), place: fc.option(fc.nat(places - 1)) });
      return fc
        .record({
          people: fc.array(fc.record({ allowed: mostSlots, claimed: someSlots, most: fc.option(fc.nat(4), { freq: 3 }) }), {
            minLength: people,
            maxLength: people,
          }),
          places: fc.array(fc.oneof(fc.constant<number[]>([]), someSlots), { minLength: places, maxLength: places }),
          meetings: fc.array(
            fc.record({
              people: fc.shuffledSubarray([...Array(people).keys()], { minLength: 2, maxLength: Math.min(3, people) }),
              weight: fc.constantFrom(2, 3),
              forbidden: fc.oneof(fc.constant<number[]>([]), someSlots),
              locked: locks ? fc.option(where, { freq: 2 }) : fc.constant(null),
              standIns: fc.option(fc.tuple(fc.subarray([...Array(people).keys()], { maxLength: 1 }), fc.constant<number[]>([])), {
                freq: 2,
                nil: undefined,
              }),
            }),
            { minLength: meetings, maxLength: meetings },
          ),
          floors: fc.array(fc.option(fc.integer({ min: 1, max: 2 }), { freq: 2, nil: undefined }), {
            minLength: people,
            maxLength: people,
          }),
          precedences:
            meetings < 2
              ? fc.constant<[number, number][]>([])
              : fc.array(fc.tuple(fc.nat(meetings - 2), fc.constant(meetings - 1)), { maxLength: 2 }),
          pauses: fc.array(fc.record({ slots: fc.subarray([...slots.keys()], { minLength: 1 }), free: fc.integer({ min: 1, max: 2 }) }), {
            maxLength: 1,
          }),
          isFar: fc.boolean(),
          previous: fc.array(fc.record({ slot: fc.nat(slots.length - 1), place: fc.nat(places - 1) }), {
            minLength: meetings,
            maxLength: meetings,
          }),
          calm: fc.boolean(),
        })
        .map((drawn) =>
          meetingProblem({
            slots,
            people: drawn.people.map(({ allowed, claimed, most }, index) => ({
              id: `p${index}`,
              allowed: allowed.filter((slot) => !claimed.includes(slot) || slot % 2 === 0),
              claims: claimed.filter((slot) => slot % 2 === 1).map((slot) => ({ slot, kind: 'pitch', id: 'x' })),
              most,
              least: drawn.floors[index],
            })),
            places: drawn.places.map((closed, index) => ({ ...table(`t${index}`, closed), room: index === 0 ? 'A' : 'B' })),
            meetings: drawn.meetings.map(({ people: [a, ...others], ...rest }, index) => meeting(`m${index}`, [a!], others, rest)),
            previous: previous ? drawn.previous.map((assignment, item) => ({ item, ...assignment })) : [],
            calm: previous && drawn.calm,
            precedences: drawn.precedences,
            pauses: drawn.pauses,
            walks: walks && drawn.isFar ? [{ from: 'A', to: 'B', minutes: 15 }] : undefined,
          }),
        );
    });
}

export const pitch = (id: string, speaker: number | null, more: Partial<Pitch> = {}): Pitch => ({
  id,
  organisationId: `org-${id}`,
  tier: 'short',
  speaker,
  weight: 1,
  fields: [],
  forbidden: [],
  locked: null,
  ...more,
});

export const pitchProblem = (parts: Partial<PitchProblem>): PitchProblem => ({
  kind: 'pitches',
  slots: [],
  people: [],
  places: [],
  pitches: [],
  previous: [],
  ...parts,
});

/** Short slots on one stage beside long ones on another, which overlap in time; speakers with one or more pitches. */
export function anyPitchProblem(locks: boolean): fc.Arbitrary<PitchProblem> {
  const begin = Date.UTC(2026, 9, 1, 9);
  const slot = (place: number, tier: 'short' | 'long', index: number, minutes: number) => ({
    start: instant(begin + index * minutes * 60_000),
    end: instant(begin + (index + 1) * minutes * 60_000 - 30_000),
    day: '2026-10-01',
    place,
    tier,
  });
  return fc
    .record({ short: fc.integer({ min: 0, max: 4 }), long: fc.integer({ min: 0, max: 2 }), pitches: fc.integer({ min: 0, max: 5 }) })
    .chain(({ short, long, pitches }) => {
      const slots = [
        ...Array.from({ length: short }, (_, index) => slot(0, 'short', index, 2)),
        ...Array.from({ length: long }, (_, index) => slot(1, 'long', index, 4)),
      ];
      const someSlots = fc.subarray([...slots.keys()]);
      const anySlot = fc.nat(Math.max(0, slots.length - 1));
      return fc
        .record({
          allowed: fc.array(someSlots, { minLength: 3, maxLength: 3 }),
          pitches: fc.array(
            fc.record({
              tier: fc.constantFrom('short' as const, 'short' as const, 'long' as const),
              speaker: fc.option(fc.nat(2)),
              weight: fc.constantFrom(1, 2),
              fields: fc.subarray(['bio', 'samd']),
              locked: locks && slots.length > 0 ? fc.option(fc.record({ slot: anySlot }), { freq: 2 }) : fc.constant(null),
            }),
            { minLength: pitches, maxLength: pitches },
          ),
          previous: slots.length > 0 ? fc.array(anySlot, { minLength: pitches, maxLength: pitches }) : fc.constant<number[]>([]),
        })
        .map((drawn) =>
          pitchProblem({
            slots,
            people: drawn.allowed.map((allowed, index) => person(`s${index}`, allowed)),
            places: [{ id: 'main' }, { id: 'side' }],
            pitches: drawn.pitches.map(({ speaker, ...rest }, index) => pitch(`q${index}`, speaker, rest)),
            previous: drawn.previous.map((at, item) => ({ item, slot: at, place: slots[at]!.place })),
          }),
        );
    });
}
