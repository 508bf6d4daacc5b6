/**
 * What the threads of a run tell each other: the bounds proved and reached so far, and whether to stop. Of plans only the figure: a solver
 * that is made to begin near a good plan was seen to stay there.
 * Numbers only ever get better, so nobody waits for anybody.
 */
export class Board {
  private readonly numbers: Int32Array;

  constructor(readonly memory: SharedArrayBuffer) {
    this.numbers = new Int32Array(memory);
  }

  static empty(): Board {
    const board = new Board(new SharedArrayBuffer(16));
    Atomics.store(board.numbers, upper, unknown);
    return board;
  }

  get isOver(): boolean {
    return Atomics.load(this.numbers, over) === 1;
  }

  /** No plan has fewer breaks. */
  get lower(): number {
    return Atomics.load(this.numbers, lower);
  }

  /** A plan with so many breaks is known; Infinity while there is none. */
  get upper(): number {
    const value = Atomics.load(this.numbers, upper);
    return value === unknown ? Number.POSITIVE_INFINITY : value;
  }

  /** A plan was found that is not fair: clauses without fairness are of no more use. */
  get isFairnessNeeded(): boolean {
    return Atomics.load(this.numbers, unfair) === 1;
  }

  needFairness(): void {
    Atomics.store(this.numbers, unfair, 1);
  }

  stop(): void {
    Atomics.store(this.numbers, over, 1);
  }

  raise(bound: number): void {
    if (bound > this.lower) Atomics.store(this.numbers, lower, bound);
  }

  reach(breaks: number): void {
    if (breaks < this.upper) Atomics.store(this.numbers, upper, breaks);
  }
}

const [over, lower, upper, unfair] = [0, 1, 2, 3];
const unknown = 2 ** 31 - 1;
