import { collisions, type Held, isSame, type Pointers, pruned } from '../../shared/rules/time/claims.ts';
import type { Claim } from '../../shared/schemas/claim.ts';
import { type Ledger, ledgerItem, readLedgers } from '../table/claims.ts';
import type { Key } from '../table/keys.ts';
import { replace, type Table, type Write } from '../table/table.ts';
import { readTimetables } from '../table/timetable.ts';

/** The ledgers with what is published at the events their claims belong to, which tells which of them count. */
export async function readClaims(table: Table, wanted: Key[]): Promise<{ ledgers: Ledger[]; pointers: Pointers }> {
  const ledgers = await readLedgers(table, wanted);
  const placed = ledgers.flatMap(({ claims }) => claims.flatMap(({ holder }) => (holder.of === 'placement' ? [holder.eventId] : [])));
  const pointers = new Map((await readTimetables(table, [...new Set(placed)])).map((timetable) => [timetable.eventId, timetable]));
  return { ledgers, pointers };
}

export const isFree = (ledger: Ledger, wanted: { start: string; end: string; holder: Held }, pointers: Pointers): boolean =>
  collisions(ledger.claims, wanted, pointers).length === 0;

/** Adds a claim to a ledger, or (null) takes those of a holder out; refused by the table if anybody wrote it meanwhile. */
export function writeLedger(table: Table, key: Key, ledger: Ledger, of: Held, claim: Claim | null, pointers: Pointers): Write {
  const kept = pruned(ledger.claims, pointers).filter(({ holder }) => !isSame(holder, of));
  return replace(table, ledgerItem(key, claim ? [...kept, claim] : kept, ledger.version + 1), ledger.version);
}
