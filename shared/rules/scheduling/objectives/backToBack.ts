import { groupBy } from '../groupBy.ts';
import type { Pitch, PitchProblem, Plan } from '../problem.ts';

/** How often a competitor, somebody of the same field, pitches right after the other on the same stage and day. */
export const backToBack = (problem: PitchProblem, plan: Plan): number => {
  const at = new Map(plan.map(({ item, slot }) => [slot, problem.pitches[item]!]));
  return followers(problem).filter(([first, second]) => competitors(at.get(first), at.get(second))).length;
};

export const competitors = (a: Pitch | undefined, b: Pitch | undefined): boolean =>
  Boolean(a && b && a.fields.some((field) => b.fields.includes(field)));

/** Slots and the slot after each on the same stage and day. */
export function followers(problem: PitchProblem): [number, number][] {
  const slot = (index: number) => problem.slots[index]!;
  const rows = groupBy(problem.slots.keys(), (index) => `${slot(index).place} ${slot(index).day}`);
  return [...rows.values()].flatMap((row) => {
    const ordered = row.sort((a, b) => (slot(a).start < slot(b).start ? -1 : 1));
    return ordered.slice(1).map((next, index): [number, number] => [ordered[index]!, next]);
  });
}
