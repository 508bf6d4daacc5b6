import type { Placement } from '../../schemas/placement.ts';
import { overlap, toSpan } from '../time/spans.ts';

type Placed = Pick<Placement, 'start' | 'end' | 'placeId' | 'personIds'>;

/** Two placements cannot both stand: at one time they share a place or a person. */
export const collide = (one: Placed, other: Placed): boolean =>
  overlap(toSpan(one), toSpan(other)) && (one.placeId === other.placeId || one.personIds.some((id) => other.personIds.includes(id)));

type Put = Pick<Placement, 'start' | 'placeId'>;

/** At the same place from the same moment. */
export const isSamePlace = (one: Put, other: Put | null | undefined): boolean =>
  one.start === other?.start && one.placeId === other.placeId;
