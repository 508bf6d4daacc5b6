import { type Meeting, peopleOf } from '../problem.ts';

/** To a meeting come those who are named, or for each of them a colleague who may stand in, nobody for two. */
export function rightPeople(meeting: Meeting, coming: readonly number[]): boolean {
  const named = peopleOf(meeting);
  const mayStandIn = (index: number) => meeting.standIns?.[index < meeting.sides[0].length ? 0 : 1] ?? [];
  return (
    coming.length === named.length &&
    new Set(coming).size === coming.length &&
    coming.every((person, index) => person === named[index] || mayStandIn(index).includes(person))
  );
}
