import { check } from '../../../shared/rules/scheduling/check.ts';
import { figures } from '../../../shared/rules/scheduling/figures.ts';
import { pitchOrder } from '../../../shared/rules/scheduling/objectives/pitchOrder.ts';
import { pitchPacking } from '../../../shared/rules/scheduling/packing.ts';
import type { PitchProblem } from '../../../shared/rules/scheduling/problem.ts';
import { Budget, toTell } from '../budget.ts';
import type { ObjectiveStanding, Progress, Solution, SolveOptions } from '../contract.ts';
import { explained } from '../explained.ts';
import { History } from '../history.ts';
import { Bound } from '../linear/bounds.ts';
import { Random } from '../random.ts';
import { PlanRejected } from '../rejected.ts';
import { allocate } from './allocation.ts';
import { order } from './ordering.ts';
import { PitchStanding } from './standing.ts';

/**
 * Solves the pitch problem, one objective after the other in the order of `pitchOrder`, each with a bound for plans that are as good
 * in those before it: who pitches at all, and who stays where they were; then in what order.
 */
export async function solvePitches(problem: PitchProblem, options: SolveOptions): Promise<Solution> {
  const budget = new Budget(toTell(options, 4e-4 * problem.pitches.length));
  const history = new History(budget, options);
  const standing = new PitchStanding(problem);
  const report = (phase: Progress['phase']) => history.note({ phase, ...progressOf(standing) });
  report('placing');
  await allocate(standing, budget, () => report('placing'));
  await order(standing, budget, new Random(options.seed), () => report('ordering'));
  await tightenCount(standing, budget);
  const { plan } = standing;
  const violations = check(problem, plan);
  if (violations.length > 0) throw new PlanRejected(violations);
  report('done');
  const measured = figures(problem, plan);
  const weight = standing.bounds.get('weight')!;
  return {
    plan,
    figures: measured,
    bounds: { placed: standing.countBound, weight, breaks: 0 },
    proved: measured.weight === weight,
    objectives: objectivesOf(standing),
    unplaced: await explained(problem, plan, budget),
    seconds: budget.seconds,
    history: history.points,
  };
}

const objectivesOf = (standing: PitchStanding): ObjectiveStanding[] =>
  pitchOrder.map(({ code, better }) => {
    const [value, bound] = [standing.value(code), standing.bounds.get(code)!];
    return { code, better, value, bound, proved: value === bound };
  });

const progressOf = (standing: PitchStanding): Omit<Progress, 'seconds' | 'phase'> => ({
  placed: standing.plan.length,
  bound: standing.countBound,
  weight: standing.value('weight'),
  weightBound: standing.bounds.get('weight')!,
  breaks: 0,
});

/** Speakers with several pitches may make it impossible to give as many as there are slots for. */
async function tightenCount(standing: PitchStanding, budget: Budget): Promise<void> {
  const { problem, plan, possible } = standing;
  if (plan.length >= standing.countBound || budget.isOver) return;
  const bound = new Bound(pitchPacking(problem, possible, () => 1));
  await bound.tighten(plan.length, budget.left / 2);
  standing.countBound = Math.min(standing.countBound, bound.value);
}
