import type { Place } from '../problem.ts';

/** A place is used only while it is open. */
export const placeOpen = (place: Place, slot: number): boolean => !place.closed.includes(slot);
