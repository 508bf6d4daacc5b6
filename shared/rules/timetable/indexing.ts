import type { Placement } from '../../schemas/placement.ts';
import { personAvailable } from '../scheduling/constraints/personAvailable.ts';
import type { Assignment, Participant } from '../scheduling/problem.ts';
import { merged, millis, overlap, type Span, toSpan } from '../time/spans.ts';
import { type Hall, isHeld } from './conflicts.ts';
import { possible } from './impossible.ts';
import type { TimetableItem } from './items.ts';
import type { Wishes } from './problem.ts';

/*
 * From instants and ids to slots and indexes: what `problem.ts` asks of a draft to pose its problem.
 */

export type Locks = ReadonlyMap<string, { readonly slot: number; readonly place: number }>;
export type Locate = (placement: Placement) => { slot: number; place: number } | null;

/**
 * The items to plan, those that cannot be planned, what is locked to which slot, what stays beside the slots (locked there, or held already), and the half of
 * the draft that stays.
 */
export function sorted({ hall: { past }, items, placements, rejected }: Omit<Wishes, 'previous'>, kind: Placement['kind'], locate: Locate) {
  const { items: wanted, leftOut } = possible(
    items.filter((item) => item.kind === kind),
    rejected ?? new Set(),
  );
  const ids = new Set(wanted.map(({ id }) => id));
  const isLocked = (placement: Placement) => placement.locked && placement.start > past.now;
  const locked = placements.filter((placement) => ids.has(placement.id) && (isLocked(placement) || isHeld(placement, past)));
  const kept = locked.filter((placement) => locate(placement) === null);
  const keptIds = new Set(kept.map(({ id }) => id));
  return {
    items: wanted.filter(({ id }) => !keptIds.has(id)),
    leftOut,
    locks: new Map(locked.flatMap((placement) => (locate(placement) ? [[placement.id, locate(placement)!] as const] : []))),
    kept,
    others: placements.filter((placement) => placement.kind !== kind),
  };
}

/** Slot and place of a placement that fills a slot exactly, at a place that still exists; null if it does not. */
export function onGrid(
  placement: Placement,
  spans: readonly Span[],
  at: (slot: number) => { slot: number; place: number },
  fits = (_slot: number) => true,
) {
  const [start, end] = [millis(placement.start), millis(placement.end)];
  const slot = spans.findIndex((span, index) => span.start === start && span.end === end && fits(index));
  return slot === -1 || at(slot).place === -1 ? null : at(slot);
}

/** Everybody's time: what they said, less what other things claim of it. */
export function peoplesTime(
  hall: Hall,
  personIds: readonly string[],
  spans: readonly Span[],
  fixed: readonly Placement[],
  opened: ReadonlyMap<string, ReadonlySet<number>>,
): Participant[] {
  const busy = fixed.map((placement) => ({ ...toSpan(placement), kind: placement.kind, id: placement.id, personIds: placement.personIds }));
  return personIds.map((id) => {
    const time = timeOf(hall, id);
    const here = busy.filter((item) => item.personIds.includes(id));
    const elsewhere = (hall.claimsElsewhere.get(id) ?? []).map((claim) => ({ ...toSpan(claim), kind: claim.kind, id: claim.placementId }));
    const offered = [...spans.keys()].filter((slot) => personAvailable(time, spans[slot]!) || opened.get(id)?.has(slot));
    const claims = offered.flatMap((slot) => {
      const claim = [...here, ...elsewhere].find((other) => overlap(other, spans[slot]!));
      return claim ? [{ slot, kind: claim.kind, id: claim.id }] : [];
    });
    const claimed = new Set(claims.map(({ slot }) => slot));
    return { id, allowed: offered.filter((slot) => !claimed.has(slot)), claims, most: null };
  });
}

/**
 * A lock is the organiser's word: whoever is in it counts as free then, whatever they said before. By person, the slots that only a
 * lock opens, on all stages at that time.
 */
export function openedBy(hall: Hall, items: readonly TimetableItem[], locks: Locks, spans: readonly Span[]): Map<string, Set<number>> {
  const opened = new Map<string, Set<number>>();
  for (const item of items) {
    const lock = locks.get(item.id);
    for (const personId of lock ? item.personIds : [])
      for (const slot of spans.keys())
        if (overlap(spans[slot]!, spans[lock!.slot]!) && !personAvailable(timeOf(hall, personId), spans[slot]!))
          opened.set(personId, (opened.get(personId) ?? new Set()).add(slot));
  }
  return opened;
}

/** Slots that a lock has opened to its own item, not to this one. */
export const notOpenTo = (item: TimetableItem, opened: ReadonlyMap<string, ReadonlySet<number>>, locks: Locks): number[] =>
  item.personIds.flatMap((id) => [...(opened.get(id) ?? [])]).filter((slot) => slot !== locks.get(item.id)?.slot);

/** When somebody said to be free; null = whenever. */
function timeOf(hall: Hall, personId: string): Span[] | null {
  const said = hall.available.get(personId) ?? null;
  return said && merged(said.map(toSpan));
}

/** Slots in which something that stays beside the slots sits at a table. */
export const closedBy = (kept: readonly Placement[], tableId: string, spans: readonly Span[]): number[] =>
  [...spans.keys()].filter((slot) => kept.some((placement) => placement.placeId === tableId && overlap(toSpan(placement), spans[slot]!)));

/** What is published, by index. */
export function before({ previous = [] }: Pick<Wishes, 'previous'>, items: readonly TimetableItem[], locate: Locate): Assignment[] {
  const index = new Map(items.map(({ id }, item) => [id, item]));
  return previous.flatMap((placement) => {
    const item = index.get(placement.id);
    const where = locate(placement);
    return item === undefined || !where ? [] : [{ item, ...where }];
  });
}
