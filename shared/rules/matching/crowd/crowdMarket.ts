import { type Market, marketOf, swapSides } from '../market/market.ts';
import type { JudgedPairs } from './judgePairs.ts';

/** One direction of asking: who asks whom, as a market ready to be ranked. */
export interface CrowdMarket {
  readonly senderIds: readonly string[];
  readonly receiverIds: readonly string[];
  /** Per receiver how many requests it reads; null = not known. */
  readonly capacities: readonly (number | null)[];
  readonly market: Market;
}

/** How far a list is looked through: the k-th entry with 1/√k, twenty of them. */
export const lookedAt: Float64Array = Float64Array.from({ length: 20 }, (_, index) => 1 / Math.sqrt(index + 1));

const idsOf = (profiles: JudgedPairs['ventures']): string[] => profiles.map(({ organisationId }) => organisationId);

/** The market in which ventures ask partners, or partners ventures. A receiver whose room is unknown reads everything: that excludes nobody. */
export function crowdMarket(pairs: JudgedPairs, asker: 'venture' | 'partner', capacityOf: ReadonlyMap<string, number | null>): CrowdMarket {
  const { ventures, partners, fit, partnerAccepts, ventureAccepts } = pairs;
  const shape = { left: ventures.length, right: partners.length };
  const sides =
    asker === 'venture' ? { ...shape, likes: fit, likedBy: partnerAccepts } : swapSides({ ...shape, likes: ventureAccepts, likedBy: fit });
  const [senders, receivers] = asker === 'venture' ? [ventures, partners] : [partners, ventures];
  const capacities = receivers.map(({ organisationId }) => capacityOf.get(organisationId) ?? null);
  const everything = new Float64Array(sides.left).fill(1);
  return {
    senderIds: idsOf(senders),
    receiverIds: idsOf(receivers),
    capacities,
    market: marketOf(sides, { left: lookedAt, right: everything, capacity: capacities }),
  };
}
