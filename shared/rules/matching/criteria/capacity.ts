import type { Profile } from '../../../schemas/profile.ts';
import type { OrganisationKind } from '../../../schemas/vocabularies.ts';
import { type Judgement, neutral, speaksAgainst, speaksFor, unknown } from '../judgement.ts';

/** What is middling for the kind: new deals a year, lots a year, beds and residents. */
const middling: Partial<Record<OrganisationKind, number>> = { investor: 4, cdmo: 10, site: 100 };

/** Whoever has no room this year is no fit; room counts more the more there is, with diminishing returns. Of a site's beds and residents the larger counts. */
export function capacity(_seeker: Profile, partner: Profile): Judgement {
  const usual = middling[partner.kind];
  if (usual === undefined) return neutral();
  const residents = partner.kind === 'site' ? (partner.residents ?? 0) : 0;
  if (partner.capacity === null && residents === 0) return unknown('capacity-unknown', true, null);
  const places = partner.capacity ?? 0;
  const room = Math.max(places, residents);
  if (room === 0) return speaksAgainst('capacity-none', 0);
  const degree = 0.5 + (0.5 * room) / (room + usual);
  if (residents === 0) return speaksFor(`capacity-${partner.kind}`, degree, { capacity: places });
  return places === 0
    ? speaksFor('capacity-residents', degree, { residents })
    : speaksFor('capacity-both', degree, { capacity: places, residents });
}
