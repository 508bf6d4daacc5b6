import { readDisclosures } from '../table/organisations.ts';
import type { Table } from '../table/table.ts';

type Pair = { readonly ownerId: string; readonly viewerId: string };

/**
 * Whether an organisation's contact details are open to another, for the pairs asked for: by a receipt that stands, and by nothing else. An
 * acceptance taken over from a file has none, a demonstration that was closed has none any more. Whoever shows them asks here.
 */
export async function readOpen(table: Table, pairs: readonly Pair[]): Promise<(ownerId: string, viewerId: string) => boolean> {
  const open = new Set((await readDisclosures(table, [...pairs])).map(({ ownerId, viewerId }) => `${ownerId} ${viewerId}`));
  return (ownerId, viewerId) => open.has(`${ownerId} ${viewerId}`);
}

/** Both ways between two. */
export const bothWays = (one: string, other: string): Pair[] => [
  { ownerId: one, viewerId: other },
  { ownerId: other, viewerId: one },
];
