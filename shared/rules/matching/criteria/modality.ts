import type { Profile } from '../../../schemas/profile.ts';
import type { Modality } from '../../../schemas/vocabularies.ts';
import { type Judgement, neutral, speaksAgainst, speaksFor, unknown } from '../judgement.ts';
import { overlap } from '../overlap.ts';

/** The wider group a modality belongs to, where the list names both. */
const group: Partial<Record<Modality, Modality>> = {
  biologic: 'drug-unspecified',
  'new-modality': 'drug-unspecified',
  'cell-processed': 'regenerative-cell-gene',
  'gene-vector': 'regenerative-cell-gene',
  'therapeutic-device': 'device',
  samd: 'device',
};

/** Whether two modalities are the same or one is the wider group of the other. */
export const related = (one: Modality, other: Modality): boolean => one === other || group[one] === other || group[other] === one;

/** Those of `taken` that are a wider group or a part of something in `asked`. */
export const relatedOf = (asked: readonly Modality[], taken: readonly Modality[]): Modality[] =>
  taken.filter((other) => asked.some((one) => related(one, other)));

/** The modality one develops should be one the other takes; only a wider or narrower group of it counts in part. */
export function modality(seeker: Profile, partner: Profile): Judgement {
  if (seeker.modalities === null || partner.modalities === null) return unknown('modality-unknown', seeker.modalities, partner.modalities);
  if (seeker.modalities.length === 0) return neutral();
  const { shared, degree } = overlap(seeker.modalities, partner.modalities);
  if (shared.length > 0) return speaksFor('modality-shared', degree, { modalities: shared });
  const near = relatedOf(seeker.modalities, partner.modalities);
  if (near.length > 0) return speaksFor('modality-related', 0.7, { modalities: seeker.modalities, theirModalities: near }, 0.7);
  return speaksAgainst('modality-differs', 0, { modalities: seeker.modalities, theirModalities: partner.modalities });
}
