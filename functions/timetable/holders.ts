import type { Held } from '../../shared/rules/time/claims.ts';
import type { Claim } from '../../shared/schemas/claim.ts';
import type { Placement } from '../../shared/schemas/placement.ts';
import { type Key, keys } from '../table/keys.ts';

/** What the claims of an event's placement are known by, in whichever release. */
export const placementHeld = (eventId: string, id: string): Held => ({ of: 'placement', eventId, id });

export const claimOf = (
  { start, end, kind, id }: Pick<Placement, 'start' | 'end' | 'kind' | 'id'>,
  eventId: string,
  releaseId: string,
): Claim => ({
  start,
  end,
  holder: { of: 'placement', kind, eventId, releaseId, id },
});

/** Whose time a placement takes: its people's and its place's. */
export const ledgerKeys = (eventId: string, placement: Pick<Placement, 'personIds' | 'placeId'>): Key[] => [
  ...placement.personIds.map(keys.personLedger),
  keys.placeLedger(eventId, placement.placeId),
];
