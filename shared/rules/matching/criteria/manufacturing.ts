import type { Profile } from '../../../schemas/profile.ts';
import { type Judgement, neutral, speaksAgainst, speaksFor, unknown } from '../judgement.ts';
import { overlap } from '../overlap.ts';
import { relatedOf } from './modality.ts';

/** A CDMO should make the venture's modality; one that names only a wider group of it, or a part, has to be asked. */
export function manufacturing(seeker: Profile, partner: Profile): Judgement {
  const { modalities: developed } = seeker;
  const { modalities: made } = partner;
  if (developed === null || made === null) return unknown('makes-unknown', developed, made);
  if (developed.length === 0) return neutral();
  const { shared, degree } = overlap(developed, made);
  if (shared.length > 0) return speaksFor('makes', degree, { modalities: shared });
  const near = relatedOf(developed, made);
  if (near.length > 0) return speaksFor('makes-related', 0.6, { modalities: developed, theirModalities: near }, 0.5);
  return speaksAgainst('makes-not', 0, { modalities: developed, theirModalities: made });
}
