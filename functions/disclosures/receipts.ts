import type { Disclosure, Ground } from '../../shared/schemas/disclosure.ts';
import { disclosureItem, readReceipts } from '../table/organisations.ts';
import { put, type Table, type Write } from '../table/table.ts';
import { bothWays } from './open.ts';

type Pair = { readonly one: string; readonly other: string };
const groundsOf = (receipt: Disclosure | undefined): Ground[] =>
  receipt && receipt.closedAt === null ? [...receipt.also, receipt.because] : [];

/** The writes that open two organisations to each other, a receipt each. What opened them before is kept as a further ground. */
export async function opening(table: Table, pair: Pair, because: Ground, at: string): Promise<Write[]> {
  const known = await readReceipts(table, bothWays(pair.one, pair.other));
  return bothWays(pair.one, pair.other).map(({ ownerId, viewerId }) => {
    const before = known.find((receipt) => receipt.ownerId === ownerId && receipt.viewerId === viewerId);
    const also = groundsOf(before).filter(({ id }) => id !== because.id);
    return put(table, disclosureItem({ ownerId, viewerId, because, also, at, closedAt: null }));
  });
}

/** The writes that take a ground away from two organisations' receipts: the last one closes them, both ways. */
export async function closing(table: Table, pair: Pair, groundId: string, at: string): Promise<Write[]> {
  const known = await readReceipts(table, bothWays(pair.one, pair.other));
  return known
    .filter((receipt) => groundsOf(receipt).some(({ id }) => id === groundId))
    .map((receipt) => {
      const left = groundsOf(receipt).filter(({ id }) => id !== groundId);
      const because = left.at(-1);
      return put(
        table,
        disclosureItem(because ? { ...receipt, because, also: left.slice(0, -1) } : { ...receipt, also: [], closedAt: at }),
      );
    });
}
