import type { Profile } from '../../../schemas/profile.ts';
import type { Region } from '../../../schemas/vocabularies.ts';
import { blockOf } from '../blocks.ts';
import { type Judgement, speaksAgainst, speaksFor, unknown } from '../judgement.ts';
import { overlap } from '../overlap.ts';

const stated = (regions: Region[] | null): Region[] | null => (regions === null || regions.length === 0 ? null : regions);

/** Being in the same prefecture is best, then the same part of the country; distance counts little where both meet online, or one comes to the other. */
export function region(seeker: Profile, partner: Profile): Judgement {
  const here = stated(seeker.regions);
  const there = stated(partner.regions);
  const online = seeker.remote === true && partner.remote === true;
  if (here === null || there === null) return online ? speaksFor('region-online', 0.7) : unknown('region-unknown', here, there);
  const { shared } = overlap(here, there);
  if (shared.length > 0) return speaksFor('region-same', 1, { regions: shared.slice(0, 3) });
  const values = { regions: here.slice(0, 3), theirRegions: there.slice(0, 3) };
  const near = there.some((one) => here.some((other) => blockOf(one) === blockOf(other)));
  if (near) return speaksFor('region-near', 0.7, values);
  if (online) return speaksFor('region-online', 0.7);
  if (seeker.travels || partner.travels) return speaksFor('region-travels', 0.5, values);
  const refused = seeker.remote === false || partner.remote === false;
  return refused ? speaksAgainst('region-apart', 0, values) : speaksAgainst('region-far', 0.3, values, 0.5);
}
