import type { Equilibrium } from '../market/equilibrium.ts';
import { type LoadCurve, loadCurve } from '../market/newcomer.ts';
import { readQueues } from '../market/queues.ts';
import type { CrowdMarket } from './crowdMarket.ts';

/** A request that has been made, and takes its receiver's attention whatever becomes of it. */
export interface Asked {
  readonly senderId: string;
  readonly receiverId: string;
}

const rounded = (values: readonly number[]): number[] => values.map((value) => Math.round(value * 1e4) / 1e4);
const kept = ({ likedBy, stronger, chance }: LoadCurve): LoadCurve => ({
  likedBy: rounded(likedBy),
  stronger: rounded(stronger),
  chance: rounded(chance),
});

/**
 * What every receiver of a solved market has to expect: requests already made count as certain, the others as likely as the solution
 * has them. Changes the exposures of the solution; nothing else may use them afterwards.
 */
export function loadsOf({ market, senderIds, receiverIds }: CrowdMarket, solution: Equilibrium, asked: readonly Asked[]): LoadCurve[] {
  const row = new Map(senderIds.map((id, index) => [id, index]));
  const column = new Map(receiverIds.map((id, index) => [id, index]));
  for (const { senderId, receiverId } of asked) {
    const [i, j] = [row.get(senderId), column.get(receiverId)];
    const place = i === undefined || j === undefined ? -1 : market.place[i * market.right + j]!;
    if (place < 0) continue;
    market.asks[place] = 1;
    solution.exposure[place] = 1;
  }
  readQueues(market, solution.exposure, solution.reading);
  return receiverIds.map((_, receiver) => kept(loadCurve(market, solution.reading, receiver)));
}
