/**
 * Arcs that carry whole units from nodes that send to nodes that take, each up to its capacity: what assignments of many to many
 * are made of. Costs are whole numbers; sums stay below 2⁵³.
 */
export class FlowNetwork {
  readonly source: number[] = [];
  readonly target: number[] = [];
  readonly capacity: number[] = [];
  /** What a node sends (positive) or takes (negative). Together 0. */
  readonly supply: number[] = [];

  node(supply: number): number {
    return this.supply.push(supply) - 1;
  }

  arc(source: number, target: number, capacity: number): number {
    this.source.push(source);
    this.target.push(target);
    return this.capacity.push(capacity) - 1;
  }

  get nodes(): number {
    return this.supply.length;
  }

  get arcs(): number {
    return this.source.length;
  }
}

/**
 * What no flow can cost less than, proved by a price for each node (weak duality), whoever found the prices.
 *
 * Proof. A flow costs Σ (cost + price(source) − price(target)) · flow + Σ price · (what goes in − what comes out), where the second sum is
 * −Σ price · supply, the same for every flow; and no term of the first is less than 0 where its factor is positive, or than
 * factor · capacity where it is negative. Arcs that are held at what they carry (`isHeld`) contribute exactly that.
 */
export function leastCost(
  { source, target, capacity, supply }: FlowNetwork,
  cost: Float64Array,
  price: Float64Array,
  isHeld: (arc: number) => boolean,
  flow: Float64Array,
): number {
  let bound = 0;
  for (let node = 0; node < supply.length; node++) bound -= price[node]! * supply[node]!;
  for (let arc = 0; arc < source.length; arc++) {
    const reduced = cost[arc]! + price[source[arc]!]! - price[target[arc]!]!;
    if (isHeld(arc)) bound += reduced * flow[arc]!;
    else if (reduced < 0) bound += reduced * capacity[arc]!;
  }
  return bound;
}
