import type { FlowNetwork } from './flowNetwork.ts';

/** An arc of a circle along which flow can change, and whether it then carries more or less. */
interface Step {
  readonly arc: number;
  readonly amount: 1 | -1;
}

/**
 * All flows that differ from a given one on some arcs only. If those are the arcs on which the cheapest flows may differ, these are all
 * the cheapest: whatever is turned along a circle costs the same.
 */
export class FlowFace {
  readonly flow: Float64Array;
  /** Arcs that keep what they carry. */
  private readonly fixed: Uint8Array;
  /** For each node, where its arcs begin in `arcs`, those that come and those that go. */
  private readonly first: Int32Array;
  private readonly arcs: Int32Array;
  private readonly nodes: number;
  /** Arcs looked at so far: how much was done, on any machine. */
  looked = 0;

  constructor(
    private readonly network: FlowNetwork,
    flow: Float64Array,
    isFixed: (arc: number) => boolean,
  ) {
    const { source, target } = network;
    this.nodes = network.nodes;
    this.flow = flow.slice(0, network.arcs);
    this.fixed = Uint8Array.from({ length: network.arcs }, (_, arc) => (isFixed(arc) ? 1 : 0));
    this.first = new Int32Array(this.nodes + 1);
    const free = [...this.fixed.keys()].filter((arc) => this.fixed[arc] === 0);
    for (const arc of free) {
      this.first[source[arc]! + 1]! += 1;
      this.first[target[arc]! + 1]! += 1;
    }
    for (let node = 0; node < this.nodes; node++) this.first[node + 1]! += this.first[node]!;
    const next = this.first.slice();
    this.arcs = new Int32Array(2 * free.length);
    for (const arc of free) {
      this.arcs[next[source[arc]!]!++] = arc;
      this.arcs[next[target[arc]!]!++] = arc;
    }
  }

  /** Keeps what an arc carries, or lets it go again. */
  fix(arc: number, isFixed: boolean): void {
    this.fixed[arc] = isFixed ? 1 : 0;
  }

  /** Sends one unit more around a circle. Turned back with the same circle and `isBack`. */
  turn(circle: readonly Step[], isBack = false): void {
    for (const { arc, amount } of circle) this.flow[arc]! += isBack ? -amount : amount;
  }

  /** The shortest circle by which an arc carries one unit more; null if there is none. */
  circle(arc: number): Step[] | null {
    const { network, first, arcs } = this;
    const [from, to] = [network.target[arc]!, network.source[arc]!];
    const came = new Int32Array(this.nodes).fill(-1);
    const queue = [from];
    for (let at = 0; at < queue.length && came[to] === -1; at++) {
      const node = queue[at]!;
      for (let index = first[node]!; index < first[node + 1]!; index++) {
        const other = this.onward(node, arcs[index]!);
        if (other === -1 || other === from || came[other] !== -1) continue;
        came[other] = arcs[index]!;
        queue.push(other);
      }
    }
    if (came[to] === -1) return null;
    const steps: Step[] = [{ arc, amount: 1 }];
    for (let node = to; node !== from; ) {
      const step = came[node]!;
      const isForward = network.target[step] === node;
      steps.push({ arc: step, amount: isForward ? 1 : -1 });
      node = isForward ? network.source[step]! : network.target[step]!;
    }
    return steps;
  }

  /**
   * For each arc 1 if another flow may differ on it: both its ends then lie on a circle of arcs that can carry more or less, in one
   * strongly connected part (Tarjan, Depth-first search and linear graph algorithms, 1972).
   */
  varying(): Uint8Array {
    const part = this.parts();
    const { source, target } = this.network;
    return this.fixed.map((isFixed, arc) => (isFixed === 0 && part[source[arc]!] === part[target[arc]!] ? 1 : 0));
  }

  private parts(): Int32Array {
    const { nodes, first, arcs } = this;
    const part = new Int32Array(nodes).fill(-1);
    const seen = new Int32Array(nodes).fill(-1);
    const low = new Int32Array(nodes);
    const next = first.slice(0, nodes);
    const open: number[] = [];
    const path: number[] = [];
    let count = 0;
    const enter = (node: number) => {
      seen[node] = low[node] = count++;
      open.push(node);
      path.push(node);
    };
    for (let root = 0; root < nodes; root++) {
      if (seen[root] === -1) enter(root);
      while (path.length > 0) {
        const node = path.at(-1)!;
        if (next[node]! < first[node + 1]!) {
          const other = this.onward(node, arcs[next[node]!++]!);
          if (other === -1) continue;
          if (seen[other] === -1) enter(other);
          else if (part[other] === -1) low[node] = Math.min(low[node]!, seen[other]!);
          continue;
        }
        path.pop();
        const parent = path.at(-1);
        if (parent !== undefined) low[parent] = Math.min(low[parent]!, low[node]!);
        if (low[node] !== seen[node]) continue;
        for (let other = -1; other !== node; ) {
          other = open.pop()!;
          part[other] = node;
        }
      }
    }
    return part;
  }

  /** Where one unit more can go from a node by an arc, forward or as one unit less; −1 if it cannot. */
  private onward(node: number, arc: number): number {
    const { network, flow, fixed } = this;
    this.looked += 1;
    if (fixed[arc] === 1) return -1;
    if (network.source[arc] === node) return flow[arc]! < network.capacity[arc]! ? network.target[arc]! : -1;
    return flow[arc]! > 0 ? network.source[arc]! : -1;
  }
}
