import type { Plan } from '../problem.ts';

/** Items at another time or place than in the plan before. What was added or dropped has not moved. */
export function moves(previous: Plan, plan: Plan): number {
  const before = new Map(previous.map((assignment) => [assignment.item, assignment]));
  return plan.filter(({ item, slot, place }) => {
    const old = before.get(item);
    return old !== undefined && (old.slot !== slot || old.place !== place);
  }).length;
}
