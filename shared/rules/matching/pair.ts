import type { PairRole } from '../../schemas/match.ts';
import type { Profile } from '../../schemas/profile.ts';
import type { OrganisationKind } from '../../schemas/vocabularies.ts';

/** Who looks for something stands before whom it looks to; the order decides the roles in every pair. */
const fromSeekerToPartner: readonly OrganisationKind[] = [
  'startup',
  'academia',
  'pharma',
  'device-company',
  'site',
  'municipality',
  'hub',
  'cdmo',
  'investor',
  'supporter',
  'organiser',
];

export type Pair = { seeker: Profile; partner: Profile };

const places = new Map(fromSeekerToPartner.map((kind, place) => [kind, place]));
/** All that decides who seeks. */
type Party = Pick<Profile, 'kind' | 'organisationId'>;

const place = (party: Party): number => places.get(party.kind) ?? 0;

/** Whether the first of two is the one that seeks; like kinds are told apart by their ids. */
export function seeks(one: Party, other: Party): boolean {
  const difference = place(one) - place(other);
  return difference < 0 || (difference === 0 && one.organisationId <= other.organisationId);
}

/** The same pair whichever of the two asks. */
export const pairOf = (one: Profile, other: Profile): Pair =>
  seeks(one, other) ? { seeker: one, partner: other } : { seeker: other, partner: one };

/** The role a profile has in a pair. */
export const roleIn = (pair: Pair, profile: Profile): PairRole => (pair.seeker === profile ? 'seeker' : 'partner');

/** The name under which `weights.ts` keeps what counts between two kinds. */
export type PairName = 'investor' | 'company' | 'cdmo' | 'hub' | 'site' | 'municipality' | 'supporter' | 'field' | 'general';

const partnerOfVenture: Partial<Record<OrganisationKind, PairName>> = {
  investor: 'investor',
  pharma: 'company',
  'device-company': 'company',
  cdmo: 'cdmo',
  hub: 'hub',
  site: 'site',
  municipality: 'municipality',
  supporter: 'supporter',
};

export function pairName(seeker: OrganisationKind, partner: OrganisationKind): PairName {
  if (seeker === 'startup' || seeker === 'academia') return partnerOfVenture[partner] ?? 'general';
  if (seeker === 'pharma' || seeker === 'device-company') return partner === 'cdmo' || partner === 'site' ? partner : 'general';
  // Who demonstrates in the same field: a site or a municipality and the hub it may belong to.
  return partner === 'hub' ? 'field' : 'general';
}
