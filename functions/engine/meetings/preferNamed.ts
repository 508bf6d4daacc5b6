import type { Expanded } from '../../../shared/rules/scheduling/lineUps.ts';
import { NONE } from '../grid.ts';
import type { Seating } from './seating.ts';

/** Where somebody stands in though those who are named have the time, they come themselves. */
export function preferNamed(seating: Seating, { people, origin }: Expanded): void {
  for (let meeting = 0; meeting < people.length; meeting++) {
    const slot = seating.slotOf[meeting]!;
    if (!people[meeting] || slot === NONE || seating.fixed[meeting] === 1) continue;
    seating.unseat(meeting);
    const own = origin.indexOf(origin[meeting]!);
    const better = [...Array(meeting - own).keys()].map((index) => own + index).find((lineUp) => seating.canSeat(lineUp, slot));
    seating.seat(better ?? meeting, slot);
  }
}
