import type { Pitch, PitchSlot } from '../problem.ts';

/** A pitch that was promised certain sessions is given in one of them. */
export const rightSession = ({ sessions = [] }: Pick<Pitch, 'sessions'>, { session = null }: Pick<PitchSlot, 'session'>): boolean =>
  sessions.length === 0 || (session !== null && sessions.includes(session));
