import { placeOpen } from '../../../shared/rules/scheduling/constraints/placeOpen.ts';
import { type Assignment, peopleOf } from '../../../shared/rules/scheduling/problem.ts';
import { NONE } from '../grid.ts';
import type { Seating } from './seating.ts';

/** What it costs that a meeting is not where it was: one that could have stayed has moved; one that had to move anyway keeps its time at least. */
export const farAway = { moved: 1000, retimed: 1 } as const;

/** Where meetings were in the plan before, and which of them could be at the very same time and place again. */
export class Homes {
  /** The slot in which each meeting was; `NONE` for new ones. */
  readonly slots: Int16Array;
  /** 1 = nothing that is settled keeps the meeting from staying; 0 = it is new, or it moves in every plan that holds it. */
  readonly rooted: Uint8Array;

  /** @param seating in which locked meetings have their seats already */
  constructor(seating: Seating) {
    this.slots = new Int16Array(seating.meetings).fill(NONE);
    this.rooted = new Uint8Array(seating.meetings);
    const { previous, meetings } = seating.problem;
    const lockers = new Map<string, number>();
    meetings.forEach(({ locked }, meeting) => {
      if (locked && seating.fixed[meeting] === 1) lockers.set(`${locked.slot} ${locked.place}`, meeting);
    });
    for (const assignment of previous) {
      const { item, slot, place } = assignment;
      this.slots[item] = slot;
      this.rooted[item] = Number((lockers.get(`${slot} ${place}`) ?? item) === item && couldStay(seating, assignment));
    }
  }

  /** What it costs that a meeting is in a slot. */
  cost(meeting: number, slot: number): number {
    const home = this.slots[meeting]!;
    if (home === NONE || home === slot) return 0;
    return this.rooted[meeting] === 1 ? farAway.moved : farAway.retimed;
  }
}

/** The people have the time, the place is open, and no lock of the meeting or of another with its people says otherwise. */
function couldStay(seating: Seating, { item, slot, place }: Assignment): boolean {
  const { meetings, places } = seating.problem;
  const isElsewhere = (person: number) => {
    const other = seating.at[person * seating.slots + slot]!;
    return other !== NONE && other !== item && seating.fixed[other] === 1;
  };
  return (
    seating.mayBeAt(item, slot) &&
    placeOpen(places[place]!, slot) &&
    (meetings[item]!.locked?.place ?? place) === place &&
    !peopleOf(meetings[item]!).some(isElsewhere)
  );
}
