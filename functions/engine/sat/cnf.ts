/** A literal: a variable's number, from 1, negative for its negation. */
export type Literal = number;

/** Always true. Clauses with it are left out, its negation is left out of clauses. */
export const TRUE: Literal = 1;
export const FALSE: Literal = -1;

/** Literals beyond which a solver would not have the memory for what it learns. */
const tooMany = 2e7;

/** Clauses for a SAT solver, together with the counters that the encodings are made of. */
export class Cnf {
  variables = 1;
  /** Every clause, each ended by 0. */
  private literals = new Int32Array(1 << 16);
  private length = 0;

  constructor() {
    this.push(TRUE);
    this.push(0);
  }

  /** The clauses added since a position in `size`. */
  since(position: number): Int32Array {
    return this.literals.subarray(position, this.length);
  }

  get size(): number {
    return this.length;
  }

  variable(): Literal {
    return ++this.variables;
  }

  /** At least one of these is true. */
  add(...clause: readonly Literal[]): void {
    if (clause.includes(TRUE)) return;
    for (const literal of clause) if (literal !== FALSE) this.push(literal);
    this.push(0);
  }

  /** A literal that is true if, and only if, one of these is. */
  either(literals: readonly Literal[]): Literal {
    const open = literals.filter((literal) => literal !== FALSE);
    if (open.includes(TRUE)) return TRUE;
    if (open.length === 0) return FALSE;
    if (open.length === 1) return open[0]!;
    const any = this.variable();
    for (const literal of open) this.add(-literal, any);
    this.add(-any, ...open);
    return any;
  }

  both(a: Literal, b: Literal): Literal {
    return -this.either([-a, -b]);
  }

  /** At most one of these is true: pairwise for few, in groups with a representative for more. */
  atMostOne(literals: readonly Literal[]): void {
    const open = literals.filter((literal) => literal !== FALSE);
    if (open.length <= 6) {
      for (let a = 0; a < open.length; a++) for (let b = a + 1; b < open.length; b++) this.add(-open[a]!, -open[b]!);
      return;
    }
    const [head, tail] = [open.slice(0, 4), open.slice(4)];
    const representative = this.variable();
    for (const literal of head) this.add(-literal, representative);
    this.atMostOne(head);
    this.atMostOne([representative, ...tail]);
  }

  /**
   * A totalizer: the k-th literal of the result, from 0, is true if, and only if, more than k of the given ones are. Counts no
   * further than `most` (Bailleux, Boufkhad: Efficient CNF Encoding of Boolean Cardinality Constraints, 2003).
   */
  count(literals: readonly Literal[], most = literals.length): readonly Literal[] {
    return this.sum(
      literals.flatMap((literal) => (literal === FALSE ? [] : [[literal]])),
      most,
    );
  }

  /** Adds up numbers in unary, up to `most`: the k-th literal of the result is true if, and only if, they come to more than k. */
  sum(numbers: readonly (readonly Literal[])[], most: number): readonly Literal[] {
    let layer = numbers.filter((number) => number.length > 0);
    while (layer.length > 1)
      layer = Array.from({ length: Math.ceil(layer.length / 2) }, (_, pair) => {
        const [a, b] = [layer[2 * pair]!, layer[2 * pair + 1]];
        return b ? this.merge(a, b, most) : a;
      });
    return layer[0] ?? [];
  }

  atMost(literals: readonly Literal[], most: number): void {
    const beyond = this.count(literals, most + 1)[most];
    if (beyond !== undefined) this.add(-beyond);
  }

  atLeast(literals: readonly Literal[], least: number): void {
    if (least === literals.length) for (const literal of literals) this.add(literal);
    else if (least > 0) this.add(this.count(literals)[least - 1] ?? FALSE);
  }

  private merge(a: readonly Literal[], b: readonly Literal[], most: number): Literal[] {
    const sum = Array.from({ length: Math.min(a.length + b.length, most) }, () => this.variable());
    const at = (list: readonly Literal[], index: number) => (index < 0 ? TRUE : (list[index] ?? FALSE));
    for (let i = 0; i <= a.length; i++)
      for (let j = 0; j <= b.length; j++) {
        if (i + j > 0 && i + j <= sum.length) this.add(-at(a, i - 1), -at(b, j - 1), at(sum, i + j - 1));
        if (i + j < sum.length) this.add(at(a, i), at(b, j), -at(sum, i + j));
      }
    return sum;
  }

  /** @throws {RangeError} if there are more clauses than a solver can have */
  private push(literal: Literal): void {
    if (this.length === tooMany) throw new RangeError('clauses-too-many');
    if (this.length === this.literals.length) {
      const longer = new Int32Array(2 * this.length);
      longer.set(this.literals);
      this.literals = longer;
    }
    this.literals[this.length++] = literal;
  }
}
