import { groupBy } from './groupBy.ts';
import type { MeetingProblem } from './problem.ts';

/** The slots of each day, in order. */
export const daysOf = ({ slots }: Pick<MeetingProblem, 'slots'>): number[][] => [
  ...groupBy(slots.keys(), (slot) => slots[slot]?.day).values(),
];
