import { overlap, toSpan } from '../../time/spans.ts';
import type { PitchProblem, Plan } from '../problem.ts';

/** Nobody in the audience has to choose: how many times somebody wants to see two pitches that are given at once. */
export function audienceClashes(problem: PitchProblem, plan: Plan): number {
  const at = new Map(plan.map(({ item, slot }) => [item, toSpan(problem.slots[slot]!)]));
  return (problem.audience ?? []).reduce((sum, { pitches: [a, b], people }) => {
    const [one, other] = [at.get(a), at.get(b)];
    return one && other && overlap(one, other) ? sum + people : sum;
  }, 0);
}
