import { type Packing, provedBound, simplePrices, tooDear } from '../../../shared/rules/scheduling/bound.ts';
import { relax } from './relaxation.ts';

/**
 * An upper bound on the weight of a packing, tightened only as far as it is needed: prices by descent are often exact and cost
 * milliseconds; the best ones, by the simplex method, need a solver to be loaded.
 */
export class Bound {
  value: number;
  /** What a member of each row has to pay for its room. */
  prices: readonly number[];
  /** The best choice in parts of meetings; null until the solver was asked. */
  values: Float64Array | null = null;
  private relaxed = false;

  constructor(private readonly packing: Packing) {
    this.prices = simplePrices(packing);
    this.value = provedBound(packing, this.prices);
  }

  /** What the solver may be expected to take, measured for each member of a row. */
  get solverSeconds(): number {
    return 1.5e-5 * this.packing.rows.reduce((sum, { members }) => sum + members.length, 0);
  }

  /** Makes the bound as small as the linear relaxation allows, unless a plan has reached it already. */
  async tighten(reached: number, seconds: number, isOver = async () => false): Promise<void> {
    if (this.relaxed || reached >= this.value || seconds <= 0) return;
    this.relaxed = true;
    const relaxation = await relax(this.packing, seconds, isOver);
    if (!relaxation) return;
    this.values = relaxation.values;
    const bound = provedBound(this.packing, relaxation.prices);
    if (bound > this.value) return;
    this.value = bound;
    this.prices = relaxation.prices;
  }

  /** Variables that nothing as heavy as this holds. */
  excluded(weight: number): boolean[] {
    return tooDear(this.packing, this.prices, weight);
  }

  /** What each variable is worth beyond the room it takes. */
  get worth(): Float64Array {
    const worth = Float64Array.from(this.packing.weights);
    this.packing.rows.forEach(({ members }, row) => {
      const price = this.prices[row]!;
      if (price > 0) for (const member of members) worth[member]! -= price;
    });
    return worth;
  }
}
