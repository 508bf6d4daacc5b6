import { explanations } from '../../shared/rules/scheduling/explain.ts';
import type { Plan, Problem } from '../../shared/rules/scheduling/problem.ts';
import type { Budget } from './budget.ts';
import type { UnplacedItem } from './contract.ts';

/** Why each item that is left out is, found while the process breathes. Whoever says stop does not wait for changes to be tried. */
export async function explained(problem: Problem, plan: Plan, budget: Budget): Promise<UnplacedItem[]> {
  const unplaced: UnplacedItem[] = [];
  for (const entry of explanations(problem, plan, () => !budget.isStopped)) {
    unplaced.push(entry);
    await budget.breathe();
  }
  return unplaced;
}
