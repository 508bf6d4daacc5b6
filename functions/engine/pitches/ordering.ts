import { latenessOf } from '../../../shared/rules/scheduling/objectives/lateness.ts';
import type { PitchObjectiveCode } from '../../../shared/rules/scheduling/objectives/pitchOrder.ts';
import type { Budget } from '../budget.ts';
import type { Random } from '../random.ts';
import { isTooLarge } from '../sat/sat.ts';
import type { PairCode } from './clauses.ts';
import { PitchOrder, searched } from './order.ts';
import { PitchProgram } from './program.ts';
import { PitchQuestions } from './questions.ts';
import type { PitchStanding } from './standing.ts';

/** More pitches in slots than this are not put to a solver for their order; search and the bounds that are plain remain. */
const largest = 20_000;
/** The part of a run's seconds in which the SAT solver may be asked about one objective, and that has to be left: clauses take their time. */
const [askedShare, leftShare] = [0.6, 0.1];

/**
 * In what order, one objective after the other: by search, and where that has not reached its bound by prices, by questions to a SAT solver,
 * and by integer programming.
 */
export async function order(standing: PitchStanding, budget: Budget, random: Random, report: () => void): Promise<void> {
  const { problem, choices, forced } = standing;
  const program = new PitchProgram(problem, choices, forced);
  for (const code of searched) standing.raise(code, plainBound(standing, code));
  const isOpen = (code: PitchObjectiveCode) => standing.value(code) > standing.bounds.get(code)! && !budget.isOver;
  for (const [index, code] of searched.entries()) {
    await search(standing, index, budget, random);
    const limit = () => budget.limit(1 / searched.slice(index).filter(isOpen).length);
    if (choices.length <= largest) {
      if (isOpen(code)) standing.raise(code, await program.least(code, standing.figures, limit().seconds));
      if (isOpen(code) && code !== 'lateness' && budget.left > leftShare * budget.planned) await ask(standing, code, budget);
      if (isOpen(code)) {
        const { slotOf, bound } = await program.improve(code, standing.figures, standing.slotOf, limit());
        standing.raise(code, bound);
        if (slotOf) standing.adopt(slotOf);
      }
    }
    report();
  }
}

async function search(standing: PitchStanding, index: number, budget: Budget, random: Random): Promise<void> {
  const bound = standing.bounds.get(searched[index]!)!;
  const run = new PitchOrder(standing.problem, standing.slotOf, random);
  const from = Math.max(1, run.total(index) / 20);
  let best = run.total(index);
  let bestSlots = Int32Array.from(run.slotOf);
  const keep = () => {
    const total = run.total(index);
    if (total < best) {
      best = total;
      bestSlots = Int32Array.from(run.slotOf);
    }
    return best > bound;
  };
  if (best > bound)
    await budget.spend(0.08, 3e5, (steps, progress) => {
      run.run(index, steps, from * 0.01 ** progress);
      return keep();
    });
  if (best > bound) {
    run.run(index, 10_000, 1e-9);
    keep();
  }
  standing.adopt(bestSlots);
}

/** Puts an objective to the SAT solver. What is too large for it is left to others. */
async function ask(standing: PitchStanding, code: PairCode, budget: Budget): Promise<void> {
  let questions: PitchQuestions | null = null;
  try {
    questions = await PitchQuestions.about(code, standing);
    await questions.improve(askedShare * budget.planned, budget);
  } catch (fault) {
    if (!isTooLarge(fault)) throw fault;
  } finally {
    questions?.dispose();
  }
}

/** What no plan can better, seen without a solver. */
function plainBound({ problem, choices, plan }: PitchStanding, code: PitchObjectiveCode): number {
  if (code !== 'lateness') return 0;
  const late = latenessOf(problem);
  const possible = [...new Set(choices.map(({ slot }) => slot))].map((slot) => late[slot]!).sort((a, b) => a - b);
  return possible.slice(0, plan.length).reduce((sum, value) => sum + value, 0);
}
