import { bestOf } from '../market/order.ts';
import type { JudgedPairs } from './judgePairs.ts';
import type { Asked } from './loads.ts';
import { placesOf } from './places.ts';

/** Two who would both accept, and how likely they do: fit × each side's interest. */
export interface StrongPair {
  readonly ventureId: string;
  readonly partnerId: string;
  readonly strength: number;
}

/** Who should meet whom: the pairs most likely to please both sides among those that have not asked each other yet, the strongest first. */
export function strongestPairs(pairs: JudgedPairs, asked: readonly Asked[], most: number): StrongPair[] {
  const { ventures, partners, fit, partnerAccepts, ventureAccepts } = pairs;
  const strength = Float32Array.from(fit, (value, cell) =>
    value < 0 ? Number.NEGATIVE_INFINITY : value * partnerAccepts[cell]! * ventureAccepts[cell]!,
  );
  for (const cell of placesOf(pairs, asked)) strength[cell] = Number.NEGATIVE_INFINITY;
  const best = new Int32Array(strength.length);
  const found = bestOf(strength, 0, strength.length, most, best);
  return Array.from(best.subarray(0, found), (cell) => ({
    ventureId: ventures[Math.floor(cell / partners.length)]!.organisationId,
    partnerId: partners[cell % partners.length]!.organisationId,
    strength: strength[cell]!,
  }));
}
