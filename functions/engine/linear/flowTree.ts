const NONE = -1;

/** The tree of arcs that are neither empty nor full, hung from a root, with the price of every node. */
export class FlowTree {
  readonly parent: Int32Array;
  /** The arc between each node and its parent. */
  readonly arc: Int32Array;
  readonly price: Float64Array;
  private readonly depth: Int32Array;
  private readonly firstChild: Int32Array;
  private readonly nextSibling: Int32Array;
  private readonly previousSibling: Int32Array;
  private readonly stack: Int32Array;

  constructor(
    nodes: number,
    private readonly source: Int32Array,
    private readonly root: number,
  ) {
    const nothing = () => new Int32Array(nodes).fill(NONE);
    this.parent = nothing();
    this.arc = nothing();
    this.firstChild = nothing();
    this.nextSibling = nothing();
    this.previousSibling = nothing();
    this.depth = new Int32Array(nodes);
    this.price = new Float64Array(nodes);
    this.stack = new Int32Array(nodes);
  }

  /** Hangs a node, with all below it, from another. */
  hang(node: number, parent: number, arc: number): void {
    const sibling = this.firstChild[parent]!;
    this.parent[node] = parent;
    this.arc[node] = arc;
    this.nextSibling[node] = sibling;
    this.previousSibling[node] = NONE;
    if (sibling !== NONE) this.previousSibling[sibling] = node;
    this.firstChild[parent] = node;
  }

  /** The arc of a node leads to its parent, not from it. */
  isUp(node: number): boolean {
    return this.source[this.arc[node]!] === node;
  }

  /** The first node that two have above them, or are. */
  join(a: number, b: number): number {
    const { parent, depth } = this;
    while (a !== b) {
      if (depth[a]! > depth[b]!) a = parent[a]!;
      else if (depth[b]! > depth[a]!) b = parent[b]!;
      else {
        a = parent[a]!;
        b = parent[b]!;
      }
    }
    return a;
  }

  /** Cuts what hangs below `top` off, takes it by `handle` and hangs it from `parent`. Prices below move along with the new arc's cost. */
  move(top: number, handle: number, parent: number, arc: number, cost: number): void {
    let node = handle;
    let above = parent;
    let by = arc;
    for (;;) {
      const oldParent = this.parent[node]!;
      const oldArc = this.arc[node]!;
      this.cut(node);
      this.hang(node, above, by);
      if (node === top) break;
      above = node;
      by = oldArc;
      node = oldParent;
    }
    const shift = this.price[parent]! - this.price[handle]! + (this.isUp(handle) ? -cost : cost);
    this.below(handle, (moved) => {
      this.price[moved]! += shift;
      this.depth[moved] = this.depth[this.parent[moved]!]! + 1;
    });
  }

  /** Prices at which every arc of the tree costs nothing more than the difference of its ends. */
  setPrices(cost: Float64Array): void {
    this.price[this.root] = 0;
    this.below(this.root, (node) => {
      if (node === this.root) return;
      const above = this.parent[node]!;
      const step = cost[this.arc[node]!]!;
      this.price[node] = this.price[above]! + (this.isUp(node) ? -step : step);
      this.depth[node] = this.depth[above]! + 1;
    });
  }

  private cut(node: number): void {
    const next = this.nextSibling[node]!;
    const previous = this.previousSibling[node]!;
    if (next !== NONE) this.previousSibling[next] = previous;
    if (previous !== NONE) this.nextSibling[previous] = next;
    else this.firstChild[this.parent[node]!] = next;
  }

  /** A node and all below it, each after its parent. */
  private below(node: number, visit: (node: number) => void): void {
    const { stack, firstChild, nextSibling } = this;
    let size = 0;
    stack[size++] = node;
    while (size > 0) {
      const current = stack[--size]!;
      visit(current);
      for (let child = firstChild[current]!; child !== NONE; child = nextSibling[child]!) stack[size++] = child;
    }
  }
}
