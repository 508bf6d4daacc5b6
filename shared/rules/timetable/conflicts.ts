import type { Interval } from '../../schemas/availability.ts';
import type { Instant } from '../../schemas/basics.ts';
import type { TakenTime } from '../../schemas/claim.ts';
import type { Conflict } from '../../schemas/conflict.ts';
import type { EventSettings } from '../../schemas/eventSettings.ts';
import type { Placement } from '../../schemas/placement.ts';
import { onePlaceAtATime } from '../scheduling/constraints/onePlaceAtATime.ts';
import { personAvailable } from '../scheduling/constraints/personAvailable.ts';
import { placeFree } from '../scheduling/constraints/placeFree.ts';
import type { Sitting } from '../scheduling/constraints/sitting.ts';
import { merged, millis, overlap, type Span, toSpan } from '../time/spans.ts';
import { impossible } from './impossible.ts';
import type { TimetableItem } from './items.ts';
import { placed } from './items.ts';
import { meetingSlots, pitchSlots } from './slots.ts';

/*
 * What is wrong with a placement. The board asks while something is dragged, publishing asks before it writes; both read these
 * rules, so what looks free on screen is free. Those about time are the engine's own, in `shared/rules/scheduling/constraints`.
 */

/** What a placement is judged against. Availability not said (`null` or missing) covers everything: unknown is not no. */
export type Hall = {
  readonly settings: EventSettings;
  readonly available: ReadonlyMap<string, readonly Interval[] | null>;
  readonly claimsElsewhere: ReadonlyMap<string, readonly TakenTime[]>;
  readonly past: Past;
};

/** Which hours are gone: those up to `now`. What is published for them was, or is being, held and stays; `held` has its start by id. */
export type Past = { readonly now: Instant; readonly held: ReadonlyMap<string, Instant> };

export const isHeld = ({ id, start }: Pick<Placement, 'id' | 'start'>, { now, held }: Past): boolean =>
  start <= now && held.get(id) === start;

type Busy = Sitting & { readonly placement: Placement };

/** Who and which place is taken when: found without looking through the whole plan. */
export type Occupancy = { readonly people: ReadonlyMap<string, readonly Busy[]>; readonly places: ReadonlyMap<string, readonly Busy[]> };

export function occupancyOf(placements: readonly Placement[]): Occupancy {
  const people = new Map<string, Busy[]>();
  const places = new Map<string, Busy[]>();
  const add = (map: Map<string, Busy[]>, key: string, busy: Busy) => {
    const list = map.get(key);
    if (list) list.push(busy);
    else map.set(key, [busy]);
  };
  for (const placement of placements) {
    const busy = asSitting(placement);
    for (const personId of placement.personIds) add(people, personId, busy);
    add(places, placement.placeId, busy);
  }
  return { people, places };
}

const asSitting = (placement: Placement): Busy => ({
  ...toSpan(placement),
  id: placement.id,
  people: placement.personIds,
  place: placement.placeId,
  placement,
});

type Rule = (placement: Placement, sitting: Busy, hall: PreparedHall, occupancy: Occupancy) => Conflict[];
const conflict = (
  code: Conflict['code'],
  placement: Placement,
  other: string | null = null,
  values: Conflict['values'] = {},
): Conflict => ({
  code,
  placementId: placement.id,
  otherId: other,
  values,
});

/** Nobody is in two places at once. */
const personDoubleBooked: Rule = (placement, sitting, _hall, { people }) =>
  placement.personIds.flatMap((personId) =>
    (people.get(personId) ?? [])
      .filter((busy) => busy.id !== placement.id && onePlaceAtATime(busy, sitting).includes(personId))
      .map((busy) => conflict('person-double-booked', placement, busy.id, { personId })),
  );

/** A table or stage holds one thing at a time. */
const placeDoubleBooked: Rule = (placement, sitting, _hall, { places }) =>
  (places.get(placement.placeId) ?? [])
    .filter((busy) => busy.id !== placement.id && !placeFree(busy, sitting))
    .map((busy) => conflict('place-double-booked', placement, busy.id, { placeId: placement.placeId }));

/** People come when they said they can. */
const outsideAvailability: Rule = (placement, sitting, { available }) =>
  placement.personIds
    .filter((personId) => !personAvailable(available.get(personId) ?? null, sitting))
    .map((personId) => conflict('outside-availability', placement, null, { personId }));

/** Time claimed outside this event is taken. */
const claimedElsewhere: Rule = (placement, sitting, { claimsElsewhere }) =>
  placement.personIds.flatMap((personId) =>
    (claimsElsewhere.get(personId) ?? [])
      .filter((claim) => overlap(toSpan(claim), sitting))
      .map((claim) => conflict('claimed-elsewhere', placement, null, { personId, kind: claim.kind })),
  );

/** The place is one of the event's, of the right kind: tables for meetings, stages for pitches. */
const unknownPlace: Rule = (placement, _sitting, { tables, stages }) =>
  (placement.kind === 'meeting' ? tables : stages).has(placement.placeId)
    ? []
    : [conflict('unknown-place', placement, null, { placeId: placement.placeId })];

/** It takes place in one of the event's slots for its kind: meetings at the slots of meetings, pitches at those of their tier and stage. */
const outsideSession: Rule = (placement, sitting, hall) => {
  const starts = placement.kind === 'meeting' ? hall.meetingStarts : hall.pitchStarts.get(`${placement.placeId} ${placement.tier}`);
  return starts?.has(sitting.start) ? [] : [conflict('outside-session', placement)];
};

/** A pitch is as long as its tier: 90 seconds, or what the event gives the selected. */
const pitchLength: Rule = (placement, { start, end }, { settings }) =>
  placement.tier === null || end - start === settings.pitches[placement.tier].seconds * 1000
    ? []
    : [conflict('pitch-length', placement, null, { seconds: (end - start) / 1000, expected: settings.pitches[placement.tier].seconds })];

/** Nothing new begins in hours that are gone. */
const inThePast: Rule = (placement, { start }, { past }) =>
  start <= millis(past.now) && !isHeld(placement, past) ? [conflict('in-the-past', placement)] : [];

/** Nobody meets themselves. */
const withThemselves: Rule = (placement) => {
  const reason = impossible(placement);
  return reason ? [conflict('with-themselves', placement, null, reason.values)] : [];
};

const rules: readonly Rule[] = [
  withThemselves,
  inThePast,
  personDoubleBooked,
  placeDoubleBooked,
  claimedElsewhere,
  outsideAvailability,
  unknownPlace,
  outsideSession,
  pitchLength,
];

/** A hall with everything looked up that every placement asks for again. Prepare once, ask thousands of times. */
export type PreparedHall = Omit<Hall, 'available'> & {
  readonly available: ReadonlyMap<string, readonly Span[] | null>;
  readonly tables: ReadonlySet<string>;
  readonly stages: ReadonlySet<string>;
  readonly meetingStarts: ReadonlySet<number>;
  readonly pitchStarts: ReadonlyMap<string, ReadonlySet<number>>;
};

export function prepareHall(hall: Hall): PreparedHall {
  const pitchStarts = new Map<string, Set<number>>();
  for (const slot of pitchSlots(hall.settings)) {
    const key = `${slot.stageId} ${slot.tier}`;
    pitchStarts.set(key, (pitchStarts.get(key) ?? new Set()).add(millis(slot.start)));
  }
  return {
    ...hall,
    available: new Map([...hall.available].map(([personId, intervals]) => [personId, intervals && merged(intervals.map(toSpan))])),
    tables: new Set(hall.settings.tables.map(({ id }) => id)),
    stages: new Set(hall.settings.stages.map(({ id }) => id)),
    meetingStarts: new Set(meetingSlots(hall.settings).map(({ start }) => millis(start))),
    pitchStarts,
  };
}

/** Every rule a placement breaks where it is; empty = it fits. */
export function conflictsOf(placement: Placement, hall: PreparedHall, occupancy: Occupancy): Conflict[] {
  const sitting = asSitting(placement);
  return rules.flatMap((rule) => rule(placement, sitting, hall, occupancy));
}

/** Every conflict of a plan. A collision of two is told of each. */
export function conflictsOfPlan(placements: readonly Placement[], hall: Hall): Conflict[] {
  const prepared = prepareHall(hall);
  const occupancy = occupancyOf(placements);
  return placements.flatMap((placement) => conflictsOf(placement, prepared, occupancy));
}

/** Where an item could go without any conflict, in the order of time; of each time the first free place. */
export function freePlacements(item: TimetableItem, hall: PreparedHall, occupancy: Occupancy): Placement[] {
  const candidates =
    item.kind === 'meeting'
      ? meetingSlots(hall.settings).map(({ start }) => hall.settings.tables.map(({ id }) => placed(item, start, id)))
      : pitchSlots(hall.settings)
          .filter(({ tier }) => tier === item.tier)
          .map(({ start, stageId }) => [placed(item, start, stageId)]);
  return candidates.flatMap((options) => firstFree(options, hall, occupancy) ?? []);
}

/** Of places at one time the first that is free; where people cannot come, no other place is tried. */
function firstFree(options: readonly Placement[], hall: PreparedHall, occupancy: Occupancy): Placement | null {
  for (const option of options) {
    const conflicts = conflictsOf(option, hall, occupancy);
    if (conflicts.length === 0) return option;
    if (conflicts.some(({ code }) => code !== 'place-double-booked')) return null;
  }
  return null;
}
