import type { Mirror } from './mirror.ts';

/**
 * Claims against what holds them: every claim that counts belongs to a published placement that stands, of that person or place, at that
 * time; every such placement has its claims; nobody and no table is claimed twice at once. What is wrong, in words for whoever mends it.
 */
export function wrongClaims(mirror: Mirror): string[] {
  const releaseOf = new Map(mirror.all('Timetable').map(({ eventId, releaseId }) => [eventId, releaseId]));
  const placements = new Map(
    mirror
      .all('Placement')
      .filter(({ eventId, releaseId, cancelled }) => !cancelled && releaseOf.get(eventId) === releaseId)
      .map((placement) => [`${placement.eventId} ${placement.id}`, placement]),
  );
  const wrong: string[] = [];
  const claimed = new Set<string>();
  for (const { PK, claims } of mirror.all('Ledger')) {
    const live = claims.flatMap(({ start, end, holder }) =>
      holder.of === 'placement' && releaseOf.get(holder.eventId) === holder.releaseId ? [{ start, end, ...holder }] : [],
    );
    for (const claim of live) {
      const placement = placements.get(`${claim.eventId} ${claim.id}`);
      const holds = placement && holdersOf(placement).includes(PK) && placement.start === claim.start && placement.end === claim.end;
      if (!holds) wrong.push(`${PK} is claimed by ${claim.id} at ${claim.start}, which is not there, then, with them`);
      claimed.add(`${PK} ${claim.eventId} ${claim.id}`);
    }
    const inOrder = live.toSorted((one, other) => one.start.localeCompare(other.start));
    inOrder.forEach((claim, index) => {
      const next = inOrder[index + 1];
      if (next && next.start < claim.end) wrong.push(`${PK} is claimed twice at ${next.start}: ${claim.id}, ${next.id}`);
    });
  }
  for (const placement of placements.values())
    for (const holder of holdersOf(placement))
      if (!claimed.has(`${holder} ${placement.eventId} ${placement.id}`)) wrong.push(`${placement.id} does not claim ${holder}`);
  return wrong;
}

const holdersOf = ({ eventId, placeId, personIds }: { eventId: string; placeId: string; personIds: string[] }): string[] => [
  ...personIds.map((id) => `PERSON#${id}`),
  `PLACE#${eventId}#${placeId}`,
];
