import { type GroupName, groupOf, kindsIn } from '../../../shared/rules/matching/crowd/groups.ts';
import type { OrganisationKind } from '../../../shared/schemas/vocabularies.ts';

/** One tab of the ranked list: the kinds it ranks together, named by its id. */
export interface MatchTab {
  id: 'investor' | 'cdmo' | 'hub' | 'site' | 'startup';
  kinds: readonly OrganisationKind[];
}

const tab = (id: MatchTab['id'], group: GroupName): MatchTab => ({ id, kinds: kindsIn[group] });

const forSeekers: readonly MatchTab[] = [tab('investor', 'investor'), tab('cdmo', 'maker'), tab('hub', 'hub'), tab('site', 'site')];
const forPartners: readonly MatchTab[] = [tab('startup', 'venture')];

/** Whom an organisation of a kind looks for: who has something to bring looks for partners, partners for startups, organisers for nobody. */
export function tabsFor(kind: OrganisationKind): readonly MatchTab[] {
  if (kind === 'organiser') return [];
  return groupOf(kind) === 'venture' ? forSeekers : forPartners;
}

/** The tab an address names by any of its kinds, else the first. */
export const tabNamed = (tabs: readonly MatchTab[], kind: OrganisationKind | undefined): MatchTab | undefined =>
  tabs.find(({ kinds }) => kind !== undefined && kinds.includes(kind)) ?? tabs[0];
