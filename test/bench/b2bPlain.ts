import { Cadical } from 'cadical-wasm';
import type { BreakProblem } from '../../functions/engine/exact/problem.ts';

/**
 * Asks a SAT solver for a plan with fewer breaks than that (null = any plan), in a wording of its own: only what the rules say, nothing
 * that follows from them, and none of the engine's code. `true` = there is one, which refutes the engine; null = not known in time.
 */
export async function isThereFewer(problem: BreakProblem, breaks: number | null, seconds: number): Promise<boolean | null> {
  if (breaks === 0) return false;
  const solver = await Cadical.create({ quiet: true });
  const plain = new Plain(solver);
  try {
    plain.state(problem, breaks);
    const end = performance.now() + 1000 * seconds;
    solver.setTerminate(() => performance.now() > end);
    const answer = solver.solve();
    return answer === 'unknown' ? null : answer === 'satisfiable';
  } finally {
    solver.dispose();
  }
}

class Plain {
  private variables = 0;

  constructor(private readonly solver: Cadical) {}

  state(problem: BreakProblem, fewerThan: number | null): void {
    const { meetings, days, places, precedences, fairness } = problem;
    const held = meetings.map(() => days.map(() => this.variable()));
    meetings.forEach(({ slots }, meeting) => {
      this.solver.addClause(slots.map((slot) => held[meeting]![slot]!));
      this.exclude(held[meeting]!);
      for (const slot of days.keys()) if (!slots.includes(slot)) this.solver.addClause([-held[meeting]![slot]!]);
    });
    for (const [slot, most] of places.entries()) this.atMost(this.counted(held.map((row) => row[slot]!)), most);
    for (const [before, after] of precedences)
      for (let slot = 0; slot < days.length; slot++)
        for (let early = 0; early <= slot; early++) this.solver.addClause([-held[after]![early]!, -held[before]![slot]!]);
    const ends = problem.busy.map((busy, person) => {
      const mine = held.filter((_, meeting) => meetings[meeting]!.people.includes(person));
      return this.breakEnds(
        days,
        days.map((_, slot) =>
          this.busyAt(
            mine.map((row) => row[slot]!),
            busy.includes(slot),
          ),
        ),
      );
    });
    if (fairness !== null)
      this.beFair(
        ends.map((list) => this.counted(list)),
        fairness,
      );
    if (fewerThan !== null) this.atMost(this.counted(ends.flat()), fewerThan - 1);
  }

  /** One thing at a time. */
  private busyAt(here: number[], isBusy: boolean): number {
    this.exclude(here);
    if (!isBusy) return this.either(here);
    for (const literal of here) this.solver.addClause([-literal]);
    const yes = this.variable();
    this.solver.addClause([yes]);
    return yes;
  }

  /** A break ends before a slot if one is busy then, idle just before, and was busy earlier on that day. */
  private breakEnds(days: readonly number[], busy: readonly number[]): number[] {
    return busy.flatMap((now, slot) => {
      const earlier = busy.slice(0, Math.max(0, slot - 1)).filter((_, other) => days[other] === days[slot]);
      if (earlier.length === 0) return [];
      const end = this.variable();
      const idle = -busy[slot - 1]!;
      const before = this.either(earlier);
      for (const needed of [now, idle, before]) this.solver.addClause([-end, needed]);
      this.solver.addClause([end, -now, -idle, -before]);
      return [end];
    });
  }

  /** Nobody has more than `most` breaks more than anybody else. */
  private beFair(counts: readonly number[][], most: number): void {
    for (const more of counts)
      for (const fewer of counts)
        for (let level = most; level < more.length; level++) {
          const reached = fewer[level - most];
          this.solver.addClause(reached === undefined ? [-more[level]!] : [-more[level]!, reached]);
        }
  }

  /** `counted[k]`: more than k of these are true. A plain sequential counter. */
  private counted(literals: readonly number[]): number[] {
    let sums: number[] = [];
    for (const literal of literals) {
      const next = Array.from({ length: sums.length + 1 }, () => this.variable());
      next.forEach((sum, level) => {
        const [kept, below] = [sums[level], level === 0 ? null : sums[level - 1]!];
        // sum ⇔ kept ∨ (literal ∧ below)
        if (kept !== undefined) this.solver.addClause([-kept, sum]);
        this.solver.addClause(below === null ? [-literal, sum] : [-literal, -below, sum]);
        this.solver.addClause(kept === undefined ? [-sum, literal] : [-sum, kept, literal]);
        if (below !== null) this.solver.addClause(kept === undefined ? [-sum, below] : [-sum, kept, below]);
      });
      sums = next;
    }
    return sums;
  }

  private atMost(count: readonly number[], most: number): void {
    for (const literal of count.slice(most)) this.solver.addClause([-literal]);
  }

  /** Not two of them. */
  private exclude(literals: readonly number[]): void {
    literals.forEach((one, index) => {
      for (const other of literals.slice(index + 1)) this.solver.addClause([-one, -other]);
    });
  }

  private either(literals: readonly number[]): number {
    const any = this.variable();
    for (const literal of literals) this.solver.addClause([-literal, any]);
    this.solver.addClause([-any, ...literals]);
    return any;
  }

  private variable(): number {
    return ++this.variables;
  }
}
