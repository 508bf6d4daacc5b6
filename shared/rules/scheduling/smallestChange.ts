import { type Change, noChange } from './change.ts';
import type { Occupancy } from './occupancy.ts';
import { type Assignment, itemsOf } from './problem.ts';

/** A way in: where the item goes and who makes way. */
type Way = Pick<Change, 'placement' | 'moves'>;
type Attempt = (occupancy: Occupancy, item: number, slot: number) => Way | null;

/** What can be tried for an item, the cheapest first. */
const attempts: readonly ((occupancy: Occupancy, item: number) => Change | null)[] = [
  makeWay,
  (occupancy, item) => openTime(occupancy, item, directly),
  addTable,
  (occupancy, item) => openTime(occupancy, item, withOneMove),
  openTimeOfBlocker,
  addTableForBlocker,
];

/**
 * The cheapest single change that brings an item in, found by placing it: nobody asked for anything but to meet at another time; then one
 * person's one slot; then one more table at one time; then the last two with another item moving as well. `check` accepts the
 * plan after `applyChange`; a test holds that for every change.
 *
 * @param lineUps the item, or the same meeting with different people coming, the preferred ones first
 */
export function smallestChange(occupancy: Occupancy, lineUps: readonly number[]): Change {
  const able = lineUps.filter((item) => occupancy.exhausted(item).length === 0);
  for (const attempt of attempts)
    for (const item of able) {
      const change = attempt(occupancy, item);
      if (change) return change;
    }
  return noChange;
}

/** How an item could come in with nobody asked for anything but to meet at another time, at most one; null if it cannot. */
export const wayIn = (occupancy: Occupancy, item: number): Change | null =>
  occupancy.exhausted(item).length > 0 ? null : makeWay(occupancy, item);

/** Into a slot as things are. */
function directly(occupancy: Occupancy, item: number, slot: number): Way | null {
  const placement = occupancy.seatAt(item, slot);
  return placement && { placement, moves: [] };
}

/** Into a slot that one other item leaves. */
function withOneMove(occupancy: Occupancy, item: number, slot: number): Way | null {
  for (const leaver of leavers(occupancy, item, slot)) {
    if (!occupancy.canRoam(leaver)) continue;
    const way = inPlaceOf(occupancy, item, slot, leaver, () => occupancy.elsewhere(leaver, slot));
    if (way) return { placement: way.placement, moves: [way.outcome] };
  }
  return null;
}

/** Tries an item in a slot that another one leaves; while it sits there, asks what becomes of the other. Leaves all as it was. */
function inPlaceOf<Outcome>(occupancy: Occupancy, item: number, slot: number, leaver: number, ask: () => Outcome | null) {
  const home = occupancy.take(leaver);
  const placement = occupancy.seatAt(item, slot);
  let outcome: Outcome | null = null;
  if (placement) {
    occupancy.put(placement);
    outcome = ask();
    occupancy.take(item);
  }
  occupancy.put(home);
  return placement && outcome && { placement, outcome };
}

/** Items any one of which might make room for this one in a slot by leaving it. */
function leavers(occupancy: Occupancy, item: number, slot: number): readonly number[] {
  const inTheWay = [...occupancy.blockers(item, slot), ...occupancy.misordered(item, slot)].map((other) => [other]);
  const groups = [...inTheWay, ...occupancy.pausesLost(item, slot).map(({ items }) => items)];
  const [first, ...others] = groups;
  if (first) return first.filter((other) => !isLocked(occupancy, other) && others.every((group) => group.includes(other)));
  if (!occupancy.hasPlace(slot)) return occupancy.roamers(slot);
  return holderOfPlace(occupancy, item, slot);
}

/** Who sits at the place that an item is locked to. */
const holderOfPlace = (occupancy: Occupancy, item: number, slot: number): number[] => {
  const wanted = lockedPlace(occupancy, item);
  return [...occupancy.at(slot)].filter(
    (other) => wanted !== null && occupancy.assignmentOf.get(other)?.place === wanted && !isLocked(occupancy, other),
  );
};

function makeWay(occupancy: Occupancy, item: number): Change | null {
  for (const attempt of [directly, withOneMove])
    for (const slot of occupancy.allowed[item]!) {
      const way = attempt(occupancy, item, slot);
      if (way) return { code: 'move-other', person: null, slot: null, ...way };
    }
  return null;
}

/** One person, who has no time then and is not claimed by anything else, makes a slot free. */
function openTime(occupancy: Occupancy, item: number, attempt: Attempt): Change | null {
  for (const slot of occupancy.problem.slots.keys()) {
    const person = occupancy.permits(item, slot) ? onlyOneAway(occupancy, item, slot) : null;
    const way = person === null ? null : attempt(occupancy, item, slot);
    if (way) return { code: 'open-availability', person, slot, ...way };
  }
  return null;
}

function addTable(occupancy: Occupancy, item: number): Change | null {
  if (!canHaveTable(occupancy, item)) return null;
  const slot = occupancy.allowed[item]!.find((candidate) => occupancy.isKept(item, candidate));
  return slot === undefined ? null : { code: 'add-table', person: null, slot, placement: added(occupancy, item, slot), moves: [] };
}

/** The one item in the way moves to a slot that one person opens for it. */
function openTimeOfBlocker(occupancy: Occupancy, item: number): Change | null {
  return forBlocker(occupancy, item, (blocker) => openTime(occupancy, blocker, directly));
}

/** The one item in the way moves to one more table at another time. */
function addTableForBlocker(occupancy: Occupancy, item: number): Change | null {
  return forBlocker(occupancy, item, (blocker) => addTable(occupancy, blocker));
}

/** Slots in which one item alone is in the way: what change lets it go elsewhere. */
function forBlocker(occupancy: Occupancy, item: number, change: (blocker: number) => Change | null): Change | null {
  for (const slot of occupancy.allowed[item]!) {
    const [blocker, ...others] = occupancy.blockers(item, slot);
    if (blocker === undefined || others.length > 0 || isLocked(occupancy, blocker)) continue;
    const way = inPlaceOf(occupancy, item, slot, blocker, () => change(blocker));
    const move = way?.outcome.placement;
    if (way && move && !occupancy.collide(move.slot, slot)) return { ...way.outcome, placement: way.placement, moves: [move] };
  }
  return null;
}

/** The only person of an item without time in a slot; null if nobody, more than one, or something else holds that time. */
function onlyOneAway(occupancy: Occupancy, item: number, slot: number): number | null {
  let away: number | null = null;
  for (const person of occupancy.people(item)) {
    if (occupancy.free[person]!.has(slot)) continue;
    if (away !== null) return null;
    away = person;
  }
  return away === null || occupancy.problem.people[away]!.claims.some((claim) => claim.slot === slot) ? null : away;
}

const added = (occupancy: Occupancy, item: number, slot: number): Assignment => ({ item, slot, place: occupancy.problem.places.length });

const canHaveTable = (occupancy: Occupancy, item: number): boolean =>
  occupancy.problem.kind === 'meetings' && lockedPlace(occupancy, item) === null;

const lockedPlace = ({ problem }: Occupancy, item: number): number | null =>
  problem.kind === 'meetings' ? (problem.meetings[item]!.locked?.place ?? null) : null;

const isLocked = ({ problem }: Occupancy, item: number): boolean => itemsOf(problem)[item]!.locked !== null;
