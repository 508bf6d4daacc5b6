import { Random } from '../../functions/engine/random.ts';
import type { Pitch, PitchProblem, PitchSlot, Plan } from '../../shared/rules/scheduling/problem.ts';
import { instant } from '../../shared/rules/time/spans.ts';

/** An invented day or more of pitches: how large, and how hard. */
export interface Showcase {
  readonly applications: number;
  readonly stages: number;
  /** Sessions of each stage, and slots of each session. */
  readonly sessions: number;
  readonly slots: number;
  /** Seconds of a pitch and between two. */
  readonly seconds: number;
  readonly turnover: number;
  readonly fields: number;
  /** The share of sessions that are kept for one track, of speakers with two pitches, and of sessions that a speaker is free in. */
  readonly tracked: number;
  readonly doubled: number;
  readonly availability: number;
  /** Pairs that the same people want to see. */
  readonly audience: number;
  readonly quotas: boolean;
}

export const finals: Showcase = {
  applications: 120,
  stages: 4,
  sessions: 8,
  slots: 4,
  seconds: 420,
  turnover: 60,
  fields: 8,
  tracked: 0.5,
  doubled: 0.1,
  availability: 0.8,
  audience: 150,
  quotas: true,
};
export const call: Showcase = { ...finals, applications: 2000, audience: 1000 };
export const jhvs: Showcase = {
  ...finals,
  applications: 105,
  stages: 1,
  sessions: 7,
  slots: 15,
  seconds: 90,
  turnover: 30,
  fields: 6,
  tracked: 0,
  doubled: 0,
  audience: 0,
  quotas: false,
};

/** The same shape and seed give the same problem. */
export function showcase(shape: Showcase, seed: number): PitchProblem {
  const random = new Random(seed);
  const slots = slotsOf(shape, random);
  const speakers = Math.ceil(shape.applications * (1 - shape.doubled));
  const sessions = [...new Set(slots.map(({ session }) => session!))];
  const people = Array.from({ length: speakers }, (_, index) => {
    const free = new Set(sessions.filter(() => random.next() < shape.availability));
    const allowed = [...slots.keys()].filter((slot) => free.has(slots[slot]!.session!));
    return { id: `speaker-${index}`, allowed, claims: [], most: null };
  });
  const pitches = Array.from({ length: shape.applications }, (_, index): Pitch => {
    const field = Math.floor(shape.fields * random.next() ** 1.5);
    return {
      id: `pitch-${index}`,
      organisationId: `startup-${index}`,
      tier: 'long',
      speaker: index % speakers,
      weight: 1 + random.below(1000),
      fields: [`field-${field}`, ...(random.next() < 0.2 ? [`field-${random.below(shape.fields)}`] : [])],
      tracks: [`field-${field}`],
      forbidden: [],
      locked: null,
    };
  });
  const popular = () => Math.floor(shape.applications * random.next() ** 2);
  const audience = Array.from({ length: shape.audience }, () => ({
    pitches: [popular(), popular()] as [number, number],
    people: 1 + random.below(9),
  }));
  return {
    kind: 'pitches',
    slots,
    people,
    places: Array.from({ length: shape.stages }, (_, index) => ({ id: `stage-${index}` })),
    pitches,
    previous: [],
    quotas: shape.quotas ? quotasOf(shape, pitches, slots, random) : [],
    audience: audience.filter(({ pitches: [one, other] }) => one !== other),
  };
}

/** One speaker of those who have a slot cannot come while its session lasts, on whatever stage; everybody else should stay. */
export function withoutOne(problem: PitchProblem, plan: Plan): PitchProblem {
  const { slots, pitches } = problem;
  const { item, slot } = plan.find((assignment) => pitches[assignment.item]!.speaker !== null)!;
  const away = new Set(slots.filter(({ session }) => session === slots[slot]!.session).map(({ start }) => start));
  const people = problem.people.map((person, index) =>
    index === pitches[item]!.speaker ? { ...person, allowed: person.allowed.filter((other) => !away.has(slots[other]!.start)) } : person,
  );
  return { ...problem, people, previous: [...plan] };
}

function slotsOf(shape: Showcase, random: Random): PitchSlot[] {
  const step = (shape.seconds + shape.turnover) * 1000;
  const long = shape.slots * step + 900_000;
  const places = Array.from({ length: shape.stages }, (_, place) => place);
  return places.flatMap((place) =>
    Array.from({ length: shape.sessions }, (_, session) => {
      const day = Math.floor((2 * session) / shape.sessions);
      const begin = Date.UTC(2026, 9, 1 + day, 0) + (session % Math.ceil(shape.sessions / 2)) * long;
      const track = random.next() < shape.tracked ? `field-${random.below(shape.fields)}` : null;
      return Array.from({ length: shape.slots }, (_slot, index): PitchSlot => {
        const start = begin + index * step;
        const times = { start: instant(start), end: instant(start + shape.seconds * 1000), day: `2026-10-0${1 + day}` };
        return { ...times, place, tier: 'long', session: `stage-${place}-session-${session}`, track };
      });
    }).flat(),
  );
}

/** A fifth from overseas, a tenth from universities, no field more than a fifth, and no more than three of a field in a morning. */
function quotasOf(shape: Showcase, pitches: readonly Pitch[], slots: readonly PitchSlot[], random: Random): PitchProblem['quotas'] {
  const some = (share: number) => [...pitches.keys()].filter(() => random.next() < share);
  const places = slots.length;
  const first = slots.flatMap(({ day }, slot) => (day === slots[0]!.day ? [slot] : []));
  const fields = Array.from({ length: shape.fields }, (_, field) =>
    [...pitches.keys()].filter((pitch) => pitches[pitch]!.fields[0] === `field-${field}`),
  );
  return [
    { id: 'overseas', pitches: some(0.15), least: Math.floor(places / 5) },
    { id: 'universities', pitches: some(0.1), least: Math.floor(places / 10) },
    ...fields.map((members, field) => ({ id: `field-${field}`, pitches: members, most: Math.ceil(places / 5) })),
    { id: 'first-day', pitches: fields[0]!, slots: first, most: Math.ceil(first.length / 6) },
  ];
}
