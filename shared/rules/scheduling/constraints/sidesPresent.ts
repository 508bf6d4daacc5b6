import type { Meeting } from '../problem.ts';

/** A meeting has somebody on each side. */
export const sidesPresent = (meeting: Meeting): boolean => meeting.sides.every((side) => side.length > 0);
