import type { PitchProblem, Plan } from '../problem.ts';

/** The programme has no holes that it can do without: how many beginnings of slots lie before each pitch, over all pitches. */
export function lateness(problem: PitchProblem, plan: Plan): number {
  const late = latenessOf(problem);
  return plan.reduce((sum, { slot }) => sum + late[slot]!, 0);
}

/** How many different beginnings lie before each slot. */
export function latenessOf({ slots }: PitchProblem): number[] {
  const starts = [...new Set(slots.map(({ start }) => Date.parse(start)))].sort((a, b) => a - b);
  const rank = new Map(starts.map((start, index) => [start, index]));
  return slots.map(({ start }) => rank.get(Date.parse(start))!);
}
