import type { Act } from '../../schemas/act.ts';
import type { EndedBy } from '../../schemas/mail.ts';

/** Who ended a request or a meeting, as one of its two sides is told. */
export function endedBy(by: Act | null, sideId: string): EndedBy {
  if (!by) return 'unknown';
  if (by.as === 'party') return by.organisationId === sideId ? 'ours' : 'theirs';
  return by.as === 'organiser' ? 'organiser' : 'system';
}
