import { type DirectoryQuery, Facet } from '../../../shared/schemas/directory.ts';
import type { DiscoverSearch } from './search.ts';

/** What the directory is asked for, but for the page. */
export type DirectoryWish = Pick<DirectoryQuery, 'text' | 'facets' | 'includeUnknown' | 'money' | 'within' | 'sort' | 'limit'> & {
  eventId: string | null;
};

/** The name of each facet in the address: short, and in the singular, as one writes it. */
export const parameterOf = {
  kind: 'kind',
  fields: 'field',
  subfields: 'subfield',
  modalities: 'modality',
  developmentStages: 'stage',
  evidenceLevels: 'evidence',
  growthStages: 'growth',
  marketApproaches: 'approach',
  domains: 'domain',
  processes: 'process',
  offers: 'offer',
  needs: 'need',
  authorities: 'authority',
  scales: 'scale',
  settings: 'setting',
  deviceClasses: 'class',
  regions: 'region',
  languages: 'language',
  remote: 'remote',
  certified: 'certified',
} as const satisfies Record<Facet, keyof DiscoverSearch>;

/** The values chosen of a facet. */
export const chosenOf = (search: DiscoverSearch, facet: Facet): readonly string[] => search[parameterOf[facet]] ?? [];

/** The facets chosen at all, in the order of the screen. */
export const chosenFacets = (search: DiscoverSearch): Facet[] => Facet.options.filter((facet) => chosenOf(search, facet).length > 0);

/** How many conditions are set beside the text: chosen values, an amount, "only known". */
export const conditionCount = (search: DiscoverSearch): number =>
  chosenFacets(search).reduce((count, facet) => count + chosenOf(search, facet).length, 0) +
  (search.from !== undefined || search.to !== undefined ? 1 : 0) +
  (search.known ? 1 : 0);

/** An address without its conditions. The list, the event and the text stay. */
export const withoutConditions = (search: DiscoverSearch): DiscoverSearch => ({
  ...search,
  ...Object.fromEntries(Facet.options.map((facet) => [parameterOf[facet], undefined])),
  from: undefined,
  to: undefined,
  known: undefined,
});

/** One value of a facet chosen, or no longer. */
export function toggled(search: DiscoverSearch, facet: Facet, value: string): Partial<DiscoverSearch> {
  const before = chosenOf(search, facet);
  const after = before.includes(value) ? before.filter((other) => other !== value) : [...before, value];
  return { [parameterOf[facet]]: after.length > 0 ? after : undefined };
}

export const pageSize = 50;

/** The question that an address asks of the directory. `listed`: the ids of the shortlist it names, `null` where it names none. */
export const wishOf = (search: DiscoverSearch, listed: readonly string[] | null): DirectoryWish => ({
  text: search.q ?? '',
  facets: Object.fromEntries(chosenFacets(search).map((facet) => [facet, [...chosenOf(search, facet)]])),
  includeUnknown: !search.known,
  money: search.from === undefined && search.to === undefined ? null : { min: search.from ?? null, max: search.to ?? null },
  within: listed && [...listed],
  sort: search.sort ?? 'relevance',
  limit: pageSize,
  eventId: search.eventId ?? null,
});

export const mostCompared = 4;

/** Puts an organisation beside the others, or takes it away. A fifth is not taken. */
export function compareToggled(compared: readonly string[], organisationId: string): string[] {
  if (compared.includes(organisationId)) return compared.filter((id) => id !== organisationId);
  return compared.length < mostCompared ? [...compared, organisationId] : [...compared];
}
