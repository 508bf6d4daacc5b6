import type { Plan } from '../problem.ts';

/** An item is held once: the items that a plan holds more often. */
export function heldOnce(plan: Plan): number[] {
  const seen = new Set<number>();
  return plan.flatMap(({ item }) => (seen.size === seen.add(item).size ? [item] : []));
}
