/**
 * Who sits for an organisation today: whom it named, as long as they are its delegate; otherwise its first delegate who is not `other`, the
 * person on the other side of the table. Null: nobody is left.
 */
export const sitting = (delegateIds: readonly string[], named: string | null, other: string | null): string | null =>
  named !== null && named !== other && delegateIds.includes(named) ? named : (delegateIds.find((id) => id !== other) ?? null);

type Sides = { fromOrganisationId: string; toOrganisationId: string; fromPersonId: string; toPersonId: string | null };

/**
 * Who sits on each side of a meeting today, the asking side first. Of an organisation that is not in `delegates` nothing is known: whom it
 * named sits. Null: nobody is left on that side.
 */
export function sittingSides(
  { fromOrganisationId, toOrganisationId, fromPersonId, toPersonId }: Sides,
  delegates: ReadonlyMap<string, readonly string[]>,
): [string | null, string | null] {
  const from = sitting(delegates.get(fromOrganisationId) ?? [fromPersonId], fromPersonId, null);
  const others = delegates.get(toOrganisationId) ?? (toPersonId ? [toPersonId] : []);
  // Somebody who would meet themselves, for want of a colleague, is left standing: whoever plans says so.
  const to = sitting(others, toPersonId, from) ?? (others.includes(toPersonId ?? '') ? toPersonId : null);
  return [from, to];
}
