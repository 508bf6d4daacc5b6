/**
 * A relaxation that every plan satisfies: choose among variables (a meeting; a pitch in a slot), each at most once, so that
 * the chosen members of a row are at most its capacity. Weights and capacities are non-negative integers.
 */
export interface Packing {
  readonly weights: readonly number[];
  readonly rows: readonly { readonly capacity: number; readonly members: readonly number[] }[];
}

/** Prices are compared in millionths (2⁻²⁰), as integers: the sums below are exact up to 2⁵³. */
const unit = 2 ** 20;

/**
 * An upper bound on the weight of any choice, proved by a price per row (weak duality); negative prices count as 0.
 *
 * Proof. Let a choice hold the variables H, and let every row r charge its price p(r) ≥ 0 for each of its members held. Then
 *
 *     Σ_H w  =  Σ_H (w − charges)  +  Σ_H charges
 *            ≤  Σ_all max(0, w − charges)  +  Σ_rows p(r) · capacity(r)
 *
 * because dropping negative terms and adding the variables outside H only raises the first sum, and a row charges at most
 * capacity(r) times. This holds for *any* prices, so whoever found them need not be trusted; the best ones are an optimal
 * dual solution of the linear relaxation. Prices are rounded to integers of 2⁻²⁰ before they are used, so no rounding error
 * enters, and as weights are integers the result may be rounded down.
 */
export function provedBound(packing: Packing, prices: readonly number[]): number {
  const { rest, charged } = charge(packing, prices);
  return Math.floor(rest.reduce((sum, value) => sum + Math.max(0, value), charged) / unit);
}

/**
 * Variables that no choice worth at least `weight` holds: each that is charged for more than it is worth costs the difference of the bound
 * above, in which it counts as nothing; one that costs more than is left between that bound and the weight cannot be afforded.
 */
export function tooDear(packing: Packing, prices: readonly number[], weight: number): boolean[] {
  const { rest, charged } = charge(packing, prices);
  const slack = rest.reduce((sum, value) => sum + Math.max(0, value), charged) - weight * unit;
  return Array.from(rest, (value) => value < -slack);
}

/** What each variable is worth beyond its charges, and what all room costs, in units. */
function charge(packing: Packing, prices: readonly number[]): { rest: Float64Array; charged: number } {
  const rest = Float64Array.from(packing.weights, (weight) => weight * unit);
  let charged = 0;
  packing.rows.forEach(({ capacity, members }, row) => {
    const price = Math.max(0, Math.round((prices[row] ?? 0) * unit));
    charged += price * capacity;
    if (price > 0) for (const member of members) rest[member]! -= price;
  });
  return { rest, charged };
}

/** A bound without a solver, for where none can be loaded or needed: what `simplePrices` prove. */
export const simpleBound = (packing: Packing, rounds = 8): number => provedBound(packing, simplePrices(packing, rounds));

/**
 * Prices by descent, without a solver. Row after row takes the price that is best while the others stand, which is the capacity-th
 * largest of what its members are still worth. Started from no prices, and from half of everything's worth in every crowded
 * row, which is right where the ends of a meeting are equally scarce; the better of all is returned.
 */
export function simplePrices(packing: Packing, rounds = 8): number[] {
  const crowded = packing.rows.map(({ capacity, members }) => members.length > capacity);
  const top = packing.weights.reduce((most, weight) => Math.max(most, weight), 0);
  const starts = [packing.rows.map(() => 0), packing.rows.map((_, row) => (crowded[row] ? top / 2 : 0))];
  let best = starts[0]!;
  let least = Number.POSITIVE_INFINITY;
  for (const prices of starts.flatMap((start) => [start, descend(packing, crowded, start, rounds)])) {
    const bound = provedBound(packing, prices);
    if (bound < least) [best, least] = [prices, bound];
  }
  return best;
}

function descend(packing: Packing, crowded: readonly boolean[], start: readonly number[], rounds: number): number[] {
  const prices = [...start];
  const rest = Float64Array.from(packing.weights);
  const rows = [...packing.rows.keys()].filter((row) => crowded[row]);
  for (const row of rows) for (const member of packing.rows[row]!.members) rest[member]! -= prices[row]!;
  const worth = new Float64Array(packing.weights.length);
  for (let round = 0; round < rounds; round++)
    for (const row of rows) {
      const { capacity, members } = packing.rows[row]!;
      for (let index = 0; index < members.length; index++) worth[index] = rest[members[index]!]! + prices[row]!;
      const ordered = worth.subarray(0, members.length).sort();
      const price = Math.max(0, ordered[members.length - 1 - capacity]!);
      for (const member of members) rest[member]! += prices[row]! - price;
      prices[row] = price;
    }
  return prices;
}
