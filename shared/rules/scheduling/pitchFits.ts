import { longEnough } from './constraints/longEnough.ts';
import { rightSession } from './constraints/rightSession.ts';
import { rightTier } from './constraints/rightTier.ts';
import { rightTrack } from './constraints/rightTrack.ts';
import type { Pitch, PitchSlot } from './problem.ts';

/** A slot is one for a pitch, whoever gives it and when: of its kind and long enough, open to its track, and in a session promised to it. */
export const pitchFits = (pitch: Pitch, slot: PitchSlot): boolean =>
  rightTier(pitch, slot) && longEnough(pitch, slot) && rightTrack(pitch, slot) && rightSession(pitch, slot);
