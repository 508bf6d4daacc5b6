import type { Placement } from '../../schemas/placement.ts';
import type { Unplaced } from '../../schemas/unplaced.ts';
import type { MeetingProblem, PitchProblem } from '../scheduling/problem.ts';
import { overlap, toSpan } from '../time/spans.ts';
import type { Hall } from './conflicts.ts';
import { before, closedBy, notOpenTo, onGrid, openedBy, peoplesTime, sorted } from './indexing.ts';
import type { TimetableItem } from './items.ts';
import { meetingSlots, pitchSlots } from './slots.ts';

/** What an event wants planned. */
export interface Wishes {
  readonly hall: Hall;
  /** All meetings and pitches that are wanted; a run takes those of its kind. */
  readonly items: readonly TimetableItem[];
  /** The draft as it stands: its other half stays as it is, and so does what is locked. */
  readonly placements: readonly Placement[];
  /** What is published, if anything: the new plan then moves as little of it as can be. */
  readonly previous?: readonly Placement[];
  /** What no plan can hold, as an attempt to plan it has shown: left out. */
  readonly rejected?: ReadonlySet<string>;
}

/** A problem for the engine, the locked placements that lie beside its slots and stay without its doing, and what cannot be asked for. */
export interface Posed<Problem> {
  readonly problem: Problem;
  readonly kept: readonly Placement[];
  readonly leftOut: readonly Unplaced[];
}

/** What a plan gains by an item: one that must be goes before one that is wanted, and two wanted go before one that must be. */
export const weights = { must: 3, wanted: 2 } as const;

/** A plan uses no hour that is gone. */
const isAhead =
  ({ past }: Hall) =>
  ({ start }: { start: string }) =>
    start > past.now;

/** The meetings of an event as a problem, with the pitches of the draft as claims on their speakers' time. */
export function meetingProblem(wishes: Wishes): Posed<MeetingProblem> {
  const { settings } = wishes.hall;
  const slots = meetingSlots(settings).filter(isAhead(wishes.hall));
  const spans = slots.map(toSpan);
  const tables = settings.tables.map(({ id }) => id);
  const locate = (placement: Placement) => onGrid(placement, spans, (slot) => ({ slot, place: tables.indexOf(placement.placeId) }));
  const { items, leftOut, locks, kept, others } = sorted(wishes, 'meeting', locate);
  const personIds = [...new Set(items.flatMap((item) => item.personIds))];
  const index = new Map(personIds.map((id, person) => [id, person]));
  const opened = openedBy(wishes.hall, items, locks, spans);
  const problem: MeetingProblem = {
    kind: 'meetings',
    slots: slots.map(({ start, end, day }) => ({ start, end, day })),
    people: peoplesTime(wishes.hall, personIds, spans, [...others, ...kept], opened),
    places: settings.tables.map(({ id, kind, room }) => ({ id, kind, room, closed: closedBy(kept, id, spans) })),
    meetings: items.map((item) => ({
      id: item.id,
      organisationIds: item.organisationIds,
      sides: [item.personIds.slice(0, 1).map((id) => index.get(id)!), item.personIds.slice(1).map((id) => index.get(id)!)],
      weight: weights[item.preference],
      preference: item.preference,
      forbidden: notOpenTo(item, opened, locks),
      locked: locks.get(item.id) ?? null,
    })),
    previous: before(wishes, items, locate),
    calm: (wishes.previous ?? []).some(({ kind }) => kind === 'meeting'),
  };
  return { problem, kept, leftOut };
}

/**
 * The pitches of an event as a problem, with the meetings of the draft as claims on their speakers' time.
 *
 * @param fields what each organisation is active in; whoever shares a field is a competitor. Unknown = nobody's competitor
 */
export function pitchProblem(wishes: Wishes, fields: ReadonlyMap<string, readonly string[] | null>): Posed<PitchProblem> {
  const { settings } = wishes.hall;
  const stages = settings.stages.map(({ id }) => id);
  const slots = pitchSlots(settings).filter(isAhead(wishes.hall));
  const spans = slots.map(toSpan);
  const isOnStage = (placement: Placement) => (slot: number) => slots[slot]!.stageId === placement.placeId;
  const locate = (placement: Placement) =>
    onGrid(placement, spans, (slot) => ({ slot, place: stages.indexOf(placement.placeId) }), isOnStage(placement));
  const { items, leftOut, locks, kept, others } = sorted(wishes, 'pitch', locate);
  // What stays beside the slots takes its stage for itself.
  const taken = [...slots.keys()].filter((slot) =>
    kept.some((placement) => isOnStage(placement)(slot) && overlap(toSpan(placement), spans[slot]!)),
  );
  const personIds = [...new Set(items.flatMap((item) => item.personIds))];
  const opened = openedBy(wishes.hall, items, locks, spans);
  const problem: PitchProblem = {
    kind: 'pitches',
    slots: slots.map(({ start, end, day, stageId, tier }) => ({ start, end, day, tier, place: stages.indexOf(stageId) })),
    people: peoplesTime(wishes.hall, personIds, spans, [...others, ...kept], opened),
    places: stages.map((id) => ({ id })),
    pitches: items.map((item) => ({
      id: item.id,
      organisationId: item.organisationIds[0]!,
      tier: item.tier ?? 'short',
      speaker: item.personIds[0] === undefined ? null : personIds.indexOf(item.personIds[0]),
      weight: weights[item.preference],
      fields: [...(fields.get(item.organisationIds[0]!) ?? [])],
      forbidden: [...taken, ...notOpenTo(item, opened, locks)],
      locked: locks.has(item.id) ? { slot: locks.get(item.id)!.slot } : null,
    })),
    previous: before(wishes, items, locate),
    audience: audienceOf(wishes.items, items),
  };
  return { problem, kept, leftOut };
}

/** Whoever has agreed to meet two organisations that pitch wants to see both on stage. Two pitches of one organisation are one interest. */
function audienceOf(all: readonly TimetableItem[], pitches: readonly TimetableItem[]): PitchProblem['audience'] {
  const pitchesOf = new Map<string, number[]>();
  pitches.forEach(({ organisationIds: [id] }, pitch) => {
    pitchesOf.set(id!, [...(pitchesOf.get(id!) ?? []), pitch]);
  });
  const interests = new Map<string, Set<string>>();
  const note = (visitor: string, host: string) => {
    if (pitchesOf.has(host)) interests.set(visitor, (interests.get(visitor) ?? new Set()).add(host));
  };
  for (const { kind, organisationIds } of all) {
    const [one, other] = organisationIds;
    if (kind !== 'meeting' || one === undefined || other === undefined) continue;
    note(one, other);
    note(other, one);
  }
  const people = new Map<string, number>();
  for (const hosts of interests.values()) {
    const seen = [...hosts].map((host) => pitchesOf.get(host)!);
    for (const [index, first] of seen.entries())
      for (const second of seen.slice(index + 1))
        for (const a of first)
          for (const b of second) {
            const pair = `${Math.min(a, b)} ${Math.max(a, b)}`;
            people.set(pair, (people.get(pair) ?? 0) + 1);
          }
  }
  return [...people].map(([pair, count]) => {
    const [a, b] = pair.split(' ').map(Number);
    return { pitches: [a!, b!], people: count };
  });
}
