import type { Pitch, PitchSlot } from '../problem.ts';

/** A slot kept for a track holds pitches of that track; what has no track of its own fits into every one. */
export const rightTrack = ({ tracks = [] }: Pick<Pitch, 'tracks'>, { track = null }: Pick<PitchSlot, 'track'>): boolean =>
  track === null || tracks.length === 0 || tracks.includes(track);
