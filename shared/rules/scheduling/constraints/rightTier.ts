import type { Pitch, PitchSlot } from '../problem.ts';

/** A pitch is given in a slot of its own length, on that slot's stage. */
export const rightTier = (pitch: Pitch, slot: PitchSlot, place: number | null = null): boolean =>
  pitch.tier === slot.tier && (place === null || slot.place === place);
