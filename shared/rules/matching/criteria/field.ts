import type { Profile } from '../../../schemas/profile.ts';
import type { HealthcareField } from '../../../schemas/vocabularies.ts';
import { type Judgement, neutral, speaksAgainst, speaksFor, unknown } from '../judgement.ts';
import { overlap } from '../overlap.ts';

/** Fields whose companies meet the same regulators and buyers. Ours, not the documents'. */
const neighbours: Record<HealthcareField, readonly HealthcareField[]> = {
  'bio-regenerative': ['some-regenerative'],
  'some-regenerative': ['bio-regenerative'],
  'lifesaving-device': ['samd'],
  samd: ['dx-ai', 'lifesaving-device'],
  'dx-ai': ['samd', 'care-tech'],
  'care-tech': ['dx-ai'],
};

/** The fields one works in should be fields the other takes; a neighbouring field counts half. */
export function field(seeker: Profile, partner: Profile): Judgement {
  if (seeker.fields === null || partner.fields === null) return unknown('field-unknown', seeker.fields, partner.fields);
  if (seeker.fields.length === 0) return neutral();
  const { shared, degree } = overlap(seeker.fields, partner.fields);
  if (shared.length > 0) return speaksFor('field-shared', degree, { fields: shared });
  const own = seeker.fields.flatMap((name) => neighbours[name]);
  const near = partner.fields.filter((name) => own.includes(name));
  if (near.length > 0) return speaksFor('field-near', 0.5, { fields: seeker.fields, theirFields: near }, 0.8);
  return speaksAgainst('field-differs', 0, { fields: seeker.fields, theirFields: partner.fields });
}
