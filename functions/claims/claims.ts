import { collisions, type Held, isOf, pruned } from '../../shared/rules/timetable/claims.ts';
import type { Act } from '../../shared/schemas/act.ts';
import type { Claim, Placement, PublishedPlacement, Timetable } from '../../shared/schemas/plan.ts';
import { type Key, keys } from '../table/keys.ts';
import type { Table, Write } from '../table/table.ts';
import { replace } from '../table/table.ts';
import { type Ledger, ledgerItem, placementItem, readLedgers, readTimetables, touchTimetable } from '../table/timetable.ts';

export type Pointers = ReadonlyMap<string, Pick<Timetable, 'releaseId'>>;

/** The ledgers with the timetables that tell which of their claims count. */
export async function readClaims(table: Table, wanted: Key[]): Promise<{ ledgers: Ledger[]; pointers: Pointers }> {
  const ledgers = await readLedgers(table, wanted);
  const eventIds = [...new Set(ledgers.flatMap(({ claims }) => claims.flatMap(({ eventId }) => (eventId ? [eventId] : []))))];
  const pointers = new Map((await readTimetables(table, eventIds)).map((timetable) => [timetable.eventId, timetable]));
  return { ledgers, pointers };
}

export const claimOf = (placement: Placement, eventId: string, releaseId: string): Claim => ({
  start: placement.start,
  end: placement.end,
  kind: placement.kind,
  eventId,
  releaseId,
  placementId: placement.id,
});

/** What a placement's claims are known by. */
export const heldOf = ({ eventId, id }: Pick<PublishedPlacement, 'eventId' | 'id'>): Held => ({ eventId, placementId: id });

/** Whose time a placement takes: its people's and its place's. */
export const ledgerKeys = (eventId: string, placement: Pick<Placement, 'personIds' | 'placeId'>): Key[] => [
  ...placement.personIds.map(keys.personLedger),
  keys.placeLedger(eventId, placement.placeId),
];

export const isFree = (ledger: Ledger, wanted: Held & { start: string; end: string }, pointers: Pointers): boolean =>
  collisions(ledger.claims, wanted, pointers).length === 0;

/** Adds a claim to a ledger, or (null) takes those of a placement out; refused by the table if anybody wrote it meanwhile. */
export function writeLedger(table: Table, key: Key, ledger: Ledger, of: Held, claim: Claim | null, pointers: Pointers): Write {
  const kept = pruned(ledger.claims, pointers).filter((existing) => !isOf(existing, of));
  return replace(table, ledgerItem(key, claim ? [...kept, claim] : kept, ledger.version + 1), ledger.version);
}

/** The writes that call a published placement off, by whom, and free the time it holds: its people's and its place's. */
export async function cancelling(
  table: Table,
  timetable: Timetable,
  placement: PublishedPlacement,
  by: Act,
  now: string,
): Promise<Write[]> {
  const held = ledgerKeys(placement.eventId, placement);
  const { ledgers, pointers } = await readClaims(table, held);
  const cancelled = { ...placement, cancelled: true, sequence: timetable.revision + 1, by, version: placement.version + 1 };
  return [
    ...held.map((key, index) => writeLedger(table, key, ledgers[index] as Ledger, heldOf(placement), null, pointers)),
    replace(table, placementItem(cancelled), placement.version),
    touchTimetable(table, timetable, now),
  ];
}
