import { check } from '../../../shared/rules/scheduling/check.ts';
import { type Assignment, itemsOf, type Plan, type Problem } from '../../../shared/rules/scheduling/problem.ts';

/**
 * The largest total of any plan that the checker accepts, found by trying all of them (but those that cannot beat the best so
 * far). For problems without locked places and walks, where all free places of a slot are alike and one stands for all.
 */
export function largest(problem: Problem, worth: (assignment: Assignment) => number): number {
  const items = itemsOf(problem).length;
  const most = Array.from({ length: items }, (_, item) =>
    Math.max(0, ...problem.slots.map((_slot, slot) => worth({ item, slot, place: 0 }))),
  );
  let best = 0;
  const search = (item: number, plan: Plan, total: number): void => {
    best = Math.max(best, total);
    if (total + most.slice(item).reduce((sum, value) => sum + value, 0) <= best) return;
    for (const slot of problem.slots.keys())
      for (const people of lineUps(problem, item)) {
        const seat = problem.places
          .map((_, place): Assignment => ({ item, slot, place, ...(people ? { people } : {}) }))
          .find((assignment) => check(problem, [...plan, assignment]).length === 0);
        if (seat) search(item + 1, [...plan, seat], total + worth(seat));
      }
    search(item + 1, plan, total);
  };
  if (items > 0) search(0, [], 0);
  return best;
}

/** Everybody's place taken by themselves or by anybody who may stand in; the checker says which of these can be. */
function lineUps(problem: Problem, item: number): (number[] | undefined)[] {
  const subject = itemsOf(problem)[item]!;
  if (!('sides' in subject) || !subject.standIns?.flat().length) return [undefined];
  const choices = subject.sides.flatMap((side, index) => side.map((person) => [person, ...(subject.standIns?.[index] ?? [])]));
  return choices.reduce<number[][]>((lists, options) => lists.flatMap((list) => options.map((person) => [...list, person])), [[]]);
}

export const heaviest = (problem: Problem): number => largest(problem, ({ item }) => itemsOf(problem)[item]!.weight);
export const most = (problem: Problem): number => largest(problem, () => 1);

/** Plans that the checker accepts, in an order of trying, so many at most. */
export function everyPlan(problem: Problem, most: number): Plan[] {
  const plans: Plan[] = [];
  const search = (item: number, plan: Plan): void => {
    if (plans.length >= most) return;
    if (item === itemsOf(problem).length) {
      plans.push(plan);
      return;
    }
    for (const slot of problem.slots.keys())
      for (const people of lineUps(problem, item))
        for (const place of problem.places.keys()) {
          const longer = [...plan, { item, slot, place, ...(people ? { people } : {}) }];
          if (plans.length < most && check(problem, longer).length === 0) search(item + 1, longer);
        }
    search(item + 1, plan);
  };
  search(0, []);
  return plans;
}
