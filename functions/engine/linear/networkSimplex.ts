import type { FlowNetwork } from './flowNetwork.ts';
import { FlowTree } from './flowTree.ts';

/** Where an arc outside the tree stands: empty, or full. */
const EMPTY = 1;
const TREE = 0;
const FULL = -1;

/**
 * The cheapest flow through a network, for one cost after the other: what costs least under the first is kept while the second is
 * minimised, and so on (`hold`). Primal network simplex with block search and strongly feasible trees, which do not cycle (Király and
 * Kovács, Efficient implementations of minimum-cost flow algorithms, 2012). Whole numbers throughout: nothing is rounded.
 *
 * Every arc that no flow of least cost uses differently has a reduced cost other than 0, and is held from then on; all others stay
 * free. So each further cost sees exactly the flows that are best for all before it.
 */
export class NetworkSimplex {
  readonly flow: Float64Array;
  private readonly source: Int32Array;
  private readonly target: Int32Array;
  private readonly capacity: Float64Array;
  private readonly state: Int8Array;
  private readonly held: Uint8Array;
  private readonly tree: FlowTree;
  private readonly block: number;
  private cost: Float64Array;
  /** Arcs that are not held. */
  private open: Int32Array;
  private next = 0;

  /** @param start a flow that is possible, with every arc empty or full */
  constructor(
    private readonly network: FlowNetwork,
    start: Float64Array,
  ) {
    const { nodes, arcs } = network;
    const root = nodes;
    this.source = new Int32Array(arcs + nodes);
    this.target = new Int32Array(arcs + nodes);
    this.source.set(network.source);
    this.target.set(network.target);
    this.capacity = new Float64Array(arcs + nodes).fill(Number.POSITIVE_INFINITY);
    this.capacity.set(network.capacity);
    this.flow = new Float64Array(arcs + nodes);
    this.state = new Int8Array(arcs + nodes).fill(EMPTY);
    this.held = new Uint8Array(arcs + nodes);
    this.cost = new Float64Array(arcs + nodes);
    this.tree = new FlowTree(nodes + 1, this.source, root);
    this.block = Math.max(20, Math.ceil(Math.sqrt(arcs) / 3));
    this.open = Int32Array.from({ length: arcs }, (_, arc) => arc);
    this.flow.set(start);
    for (let arc = 0; arc < arcs; arc++) if (start[arc] !== 0) this.state[arc] = FULL;
    // At first every node hangs from a root to which nothing ever flows, as nothing comes from there.
    for (let node = 0; node < nodes; node++) {
      const arc = arcs + node;
      this.source[arc] = node;
      this.target[arc] = root;
      this.state[arc] = TREE;
      this.tree.hang(node, root, arc);
    }
  }

  /** Minimises another cost from now on, over the flows that are left. */
  aim(cost: Float64Array): void {
    const { arcs, nodes } = this.network;
    this.cost = new Float64Array(arcs + nodes);
    this.cost.set(cost);
    this.tree.setPrices(this.cost);
  }

  /** Keeps whatever all flows of least cost have in common. */
  hold(): void {
    const { state, held } = this;
    for (const arc of this.open) if (state[arc] !== TREE && this.reduced(arc) !== 0) held[arc] = 1;
    this.holdWhereNothingComes();
    this.open = this.open.filter((arc) => held[arc] === 0);
    this.next = 0;
  }

  /** What leads away from where nothing can arrive any more stays empty. */
  private holdWhereNothingComes(): void {
    const { network, state, held, source, target, flow } = this;
    const comes = Uint8Array.from(network.supply, (amount) => (amount > 0 ? 1 : 0));
    for (let arc = 0; arc < network.arcs; arc++) if (held[arc] === 0 || flow[arc]! > 0) comes[target[arc]!] = 1;
    for (const arc of this.open) if (comes[source[arc]!] === 0 && state[arc] === EMPTY) held[arc] = 1;
  }

  isHeld(arc: number): boolean {
    return this.held[arc] === 1;
  }

  get prices(): Float64Array {
    return this.tree.price;
  }

  /** Makes so many steps. True when no flow costs less. */
  improve(steps: number): boolean {
    for (let step = 0; step < steps; step++) {
      const entering = this.entering();
      if (entering === -1) return true;
      this.pivot(entering);
    }
    return false;
  }

  private reduced(arc: number): number {
    return this.cost[arc]! + this.tree.price[this.source[arc]!]! - this.tree.price[this.target[arc]!]!;
  }

  /** The arc of a block that saves most, from where the last search ended; −1 if none saves anything. */
  private entering(): number {
    const { open, state, cost, source, target, block } = this;
    const { price } = this.tree;
    let best = -1;
    let least = 0;
    let left = block;
    let next = this.next;
    for (let seen = 0; seen < open.length; seen++) {
      const arc = open[next]!;
      const saving = state[arc]! * (cost[arc]! + price[source[arc]!]! - price[target[arc]!]!);
      if (saving < least) {
        least = saving;
        best = arc;
      }
      next = next + 1 === open.length ? 0 : next + 1;
      if (--left === 0) {
        if (best !== -1) break;
        left = block;
      }
    }
    this.next = next;
    return best;
  }

  /** Sends as much as can go around the circle that an arc closes, and takes the arc that stopped it out of the tree. */
  private pivot(entering: number): void {
    const { tree, state, flow, capacity } = this;
    const isEmpty = state[entering] === EMPTY;
    const first = isEmpty ? this.source[entering]! : this.target[entering]!;
    const second = isEmpty ? this.target[entering]! : this.source[entering]!;
    const join = tree.join(first, second);
    let amount = capacity[entering]!;
    let leaving = -1;
    let isFirstSide = false;
    for (let node = first; node !== join; node = tree.parent[node]!) {
      const arc = tree.arc[node]!;
      const room = tree.isUp(node) ? flow[arc]! : capacity[arc]! - flow[arc]!;
      if (room < amount) {
        amount = room;
        leaving = node;
        isFirstSide = true;
      }
    }
    for (let node = second; node !== join; node = tree.parent[node]!) {
      const arc = tree.arc[node]!;
      const room = tree.isUp(node) ? capacity[arc]! - flow[arc]! : flow[arc]!;
      if (room <= amount) {
        amount = room;
        leaving = node;
        isFirstSide = false;
      }
    }
    if (amount > 0) this.send(entering, first, second, join, amount);
    if (leaving === -1) {
      state[entering] = isEmpty ? FULL : EMPTY;
      return;
    }
    const out = tree.arc[leaving]!;
    state[out] = flow[out] === 0 ? EMPTY : FULL;
    state[entering] = TREE;
    if (isFirstSide) tree.move(leaving, first, second, entering, this.cost[entering]!);
    else tree.move(leaving, second, first, entering, this.cost[entering]!);
  }

  private send(entering: number, first: number, second: number, join: number, amount: number): void {
    const { tree, flow } = this;
    flow[entering]! += this.state[entering]! * amount;
    for (let node = first; node !== join; node = tree.parent[node]!) flow[tree.arc[node]!]! += tree.isUp(node) ? -amount : amount;
    for (let node = second; node !== join; node = tree.parent[node]!) flow[tree.arc[node]!]! += tree.isUp(node) ? amount : -amount;
  }
}
