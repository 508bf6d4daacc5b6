import { toSpan } from '../../time/spans.ts';
import type { Pitch, PitchSlot } from '../problem.ts';

/** A pitch is over when its slot is: the turnover after it belongs to the next. */
export function longEnough({ seconds = 0 }: Pick<Pitch, 'seconds'>, slot: Pick<PitchSlot, 'start' | 'end'>): boolean {
  if (seconds === 0) return true;
  const { start, end } = toSpan(slot);
  return end - start >= seconds * 1000;
}
