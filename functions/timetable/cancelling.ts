import type { Act } from '../../shared/schemas/act.ts';
import type { PublishedPlacement } from '../../shared/schemas/placement.ts';
import type { Timetable } from '../../shared/schemas/timetable.ts';
import { readClaims, writeLedger } from '../claims/claims.ts';
import type { Ledger } from '../table/claims.ts';
import { replace, type Table, type Write } from '../table/table.ts';
import { placementItem, touchTimetable } from '../table/timetable.ts';
import { ledgerKeys, placementHeld } from './holders.ts';

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
    ...held.map((key, index) =>
      writeLedger(table, key, ledgers[index] as Ledger, placementHeld(placement.eventId, placement.id), null, pointers),
    ),
    replace(table, placementItem(cancelled), placement.version),
    touchTimetable(table, timetable, now),
  ];
}
