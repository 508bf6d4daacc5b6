import type { Budget } from '../budget.ts';
import { NONE } from '../grid.ts';
import type { Seating } from '../meetings/seating.ts';
import { Board } from './board.ts';
import { leastBreaks } from './least.ts';
import type { BreakProblem, Slots } from './problem.ts';
import { createProver } from './provers.ts';
import { reduce } from './reduce.ts';
import { verify } from './verify.ts';

export interface ProvedBreaks {
  /** No plan in which the same people hold the same meetings has fewer breaks. */
  readonly bound: number;
  /** Slots of all meetings with fewer breaks than now; null if none were found. */
  readonly slots: Int16Array | null;
}

/** The part of a run's seconds that this may take: searches are planned so that as much is left over. */
const share = 0.3;
/** Conflicts in a second for one meeting in one slot that it may have: the more of these cells there are, the longer each takes. */
const pace = 1e7;
/** Conflicts for each cell without which a proof is not to be expected. */
const fewest = 3;
/** Conflicts between two looks at the clock. */
const portion = 200;

/** The conflicts that there is time for; 0 where there are too many meetings for the time. */
export function conflictsFor({ slotOf, allowedList }: Seating, seconds: number): number {
  const cells = slotOf.reduce((sum, slot, meeting) => (slot === NONE ? sum : sum + allowedList[meeting]!.length), 0);
  const conflicts = (share * seconds * pace) / Math.max(1, cells);
  return conflicts < fewest * cells ? 0 : conflicts;
}

/**
 * Proves how few breaks the meetings held can have, and finds better times for them, for up to a few hundred: one SAT solver raises the
 * bound, another is asked in turn whether there is a plan better than the best known. Conflicts are
 * counted, not seconds, so that the outcome does not depend on the machine. Pauses are left out of the proof, which makes the bound lower, never
 * wrong.
 *
 * @param people so many are real; line-ups invent others, who have no breaks
 * @returns null where there are too many for the time, or somebody can meet while something else claims the time
 */
export async function proveBreaks(seating: Seating, people: number, budget: Budget): Promise<ProvedBreaks | null> {
  const held = [...seating.slotOf.keys()].filter((meeting) => seating.slotOf[meeting] !== NONE);
  const conflicts = conflictsFor(seating, budget.planned);
  const asked = conflicts > 0 ? breakProblem(seating, held, people) : null;
  const problem = asked && reduce(asked);
  if (!problem || 'code' in problem) return null;
  const board = Board.empty();
  board.raise(leastBreaks(problem).reduce((sum, breaks) => sum + breaks, 0));
  const given = held.map((meeting) => seating.slotOf[meeting]!);
  board.reach(verify(problem, given).breaks);
  const best = await improve(problem, board, conflicts, budget);
  const slots = seating.slotOf.slice();
  for (const [index, meeting] of held.entries()) slots[meeting] = best?.[index] ?? given[index]!;
  return { bound: board.lower, slots: best && canBe(seating, held, slots) ? slots : null };
}

/** Brings the bounds on the board together, as far as so many conflicts do, and returns the best plan found. */
async function improve(problem: BreakProblem, board: Board, conflicts: number, budget: Budget): Promise<Slots | null> {
  if (board.lower >= board.upper) return null;
  const provers = [await createProver(problem, board, { aim: 'bound' }), await createProver(problem, board, { aim: 'better' })] as const;
  let best: Slots | null = null;
  try {
    for (let left = conflicts, turn = 0; left > 0 && board.lower < board.upper; left -= portion, turn++) {
      if (await budget.isOverAfterBreath()) break;
      const finding = provers[turn % 2 === 0 ? 0 : 1].ask(Math.ceil(Math.min(left, portion)));
      if (finding.kind !== 'plan') continue;
      best = finding.slots;
      board.reach(verify(problem, best).breaks);
    }
    return best;
  } finally {
    for (const prover of provers) prover.dispose();
  }
}

/** Whether every meeting can be where `slots` says: everything but pauses is sure. Leaves all where it was. */
function canBe(seating: Seating, held: readonly number[], slots: Int16Array): boolean {
  if (!seating.pauses.matter) return true;
  const before = seating.slotOf.slice();
  for (const meeting of held) seating.unseat(meeting);
  const isPossible = held.every((meeting) => {
    const fits = seating.fits(meeting, slots[meeting]!);
    if (fits) seating.seat(meeting, slots[meeting]!);
    return fits;
  });
  seating.restore(before);
  return isPossible;
}

/** The meetings that are held as a problem of times alone. */
function breakProblem(
  { problem, allowedList, capacity, fixed, slotOf }: Seating,
  held: readonly number[],
  real: number,
): BreakProblem | null {
  const { slots, meetings, people, precedences = [] } = problem;
  const allowed = people.map((person) => new Set(person.allowed));
  if (people.some(({ claims }, person) => claims.some(({ slot }) => allowed[person]!.has(slot)))) return null;
  const days = [...new Set(slots.map(({ day }) => day))];
  const position = new Map(held.map((meeting, index) => [meeting, index]));
  return {
    people: real,
    days: slots.map(({ day }) => days.indexOf(day)),
    places: [...capacity],
    meetings: held.map((meeting) => ({
      people: meetings[meeting]!.sides.flat().filter((person) => person < real),
      slots: fixed[meeting] === 1 ? [slotOf[meeting]!] : [...allowedList[meeting]!],
    })),
    busy: people.slice(0, real).map(({ claims }) => [...new Set(claims.map(({ slot }) => slot))]),
    precedences: precedences.flatMap(([before, after]) =>
      position.has(before) && position.has(after) ? [[position.get(before)!, position.get(after)!] as const] : [],
    ),
    fairness: null,
  };
}
