import { z } from 'zod';
import { Id, Instant } from '../../shared/schemas/basics.ts';
import { Claim } from '../../shared/schemas/claim.ts';
import { checked } from './checked.ts';
import type { Key } from './keys.ts';
import { type Item, readMany, type Table } from './table.ts';

/** As claims were written before they named their holder: all were placements of a release. */
const FormerClaim = z
  .object({ start: Instant, end: Instant, kind: z.enum(['meeting', 'pitch']), eventId: Id, releaseId: Id, placementId: Id })
  .transform(
    ({ start, end, kind, eventId, releaseId, placementId: id }): Claim => ({
      start,
      end,
      holder: { of: 'placement', kind, eventId, releaseId, id },
    }),
  );

/** All claims on one person's or one place's time. One item, so that one versioned write decides who gets a slot. */
const Ledger = z.object({ PK: z.string(), claims: z.array(Claim), version: z.int() });
export type Ledger = z.infer<typeof Ledger>;
/** A ledger as stored, whenever that was. */
export const StoredLedger = Ledger.extend({ claims: z.array(z.union([Claim, FormerClaim])) });

export const ledgerItem = (key: Key, claims: Claim[], version: number): Item => ({
  ...key,
  type: 'Ledger',
  ...checked(Ledger.omit({ PK: true }), { claims, version }),
});
/** The ledgers of these keys, in the keys' order; one that was never written is empty at version 0. */
export async function readLedgers(table: Table, wanted: Key[]): Promise<Ledger[]> {
  const found = new Map((await readMany(table, wanted, StoredLedger, { whole: true })).map((ledger) => [ledger.PK, ledger]));
  return wanted.map(({ PK }) => found.get(PK) ?? { PK, claims: [], version: 0 });
}
