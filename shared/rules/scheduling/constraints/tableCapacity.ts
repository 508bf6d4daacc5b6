import type { Place } from '../problem.ts';
import { placeOpen } from './placeOpen.ts';

/** No more meetings at a time than there are places open: how many that is. */
export const tableCapacity = (places: readonly Place[], slot: number): number => places.filter((place) => placeOpen(place, slot)).length;
