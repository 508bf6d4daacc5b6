import type { Profile } from '../../../schemas/profile.ts';
import { type Judgement, neutral, speaksAgainst, speaksFor, unknown } from '../judgement.ts';

/** A CDMO should have a record with each authority the venture aims for; every one that is missing takes its share. */
export function authorities(seeker: Profile, partner: Profile): Judgement {
  const { authorities: aimed } = seeker;
  const { authorities: record } = partner;
  if (aimed?.length === 0) return neutral();
  if (aimed === null || record === null) return unknown('authority-unknown', aimed, record);
  const shared = aimed.filter((authority) => record.includes(authority));
  const missing = aimed.filter((authority) => !record.includes(authority));
  const degree = shared.length / aimed.length;
  if (missing.length > 0) return speaksAgainst('authority-missing', degree, { authorities: missing });
  return speaksFor('authority-record', degree, { authorities: shared });
}
