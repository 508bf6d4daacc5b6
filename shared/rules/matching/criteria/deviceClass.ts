import type { Profile } from '../../../schemas/profile.ts';
import type { Modality } from '../../../schemas/vocabularies.ts';
import { type Judgement, neutral, speaksAgainst, speaksFor, unknown } from '../judgement.ts';
import { overlap } from '../overlap.ts';

/** What may be a medical device; medicines and regenerative products have no class. */
const devices: readonly Modality[] = ['device', 'therapeutic-device', 'samd', 'in-vitro', 'care-device', 'service', 'ai'];

/** The class of the device should be one the site tries out; a venture that develops medicines only has none. */
export function deviceClass(seeker: Profile, partner: Profile): Judgement {
  const { deviceClasses: own, modalities } = seeker;
  const { deviceClasses: taken } = partner;
  if (own?.length === 0) return neutral();
  if (own === null && modalities !== null && !modalities.some((one) => devices.includes(one))) return neutral();
  if (own === null || taken === null) return unknown('class-unknown', own, taken);
  const { shared, degree } = overlap(own, taken);
  if (shared.length > 0) return speaksFor('class-taken', degree, { deviceClasses: shared });
  return speaksAgainst('class-differs', 0, { deviceClasses: own });
}
