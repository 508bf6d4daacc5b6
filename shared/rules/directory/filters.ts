import { type DirectoryQuery, Facet, type FacetCounts } from '../../schemas/directory.ts';
import type { Money } from '../../schemas/profile.ts';
import { add, all, type Bits, countBoth, intersection, none, union } from './bits.ts';
import type { Prepared } from './prepare.ts';

export type FilterName = Facet | 'money';
/** Who passes a filter, and who has not said. */
export type Filter = { name: FilterName; passes: Bits; unknown: Bits };

const nobody = (money: Money | null) => money === null || (money.min === null && money.max === null);
const reaches = (money: Money, range: Money) =>
  (money.max ?? Number.POSITIVE_INFINITY) >= (range.min ?? 0) && (money.min ?? 0) <= (range.max ?? Number.POSITIVE_INFINITY);

function moneyFilter({ cards }: Prepared, range: Money): Filter {
  const passes = none(cards.length);
  const unknown = none(cards.length);
  cards.forEach(({ money }, position) => {
    if (nobody(money)) add(unknown, position);
    else if (money && reaches(money, range)) add(passes, position);
  });
  return { name: 'money', passes, unknown };
}

function facetFilter({ cards, facets }: Prepared, name: Facet, chosen: readonly string[]): Filter {
  const passes = chosen.map((value) => facets[name].values.get(value) ?? none(cards.length)).reduce(union, none(cards.length));
  return { name, passes, unknown: facets[name].unknown };
}

/** The filters a query sets. An empty choice sets none. */
export function filtersOf(directory: Prepared, query: DirectoryQuery): Filter[] {
  const chosen = Facet.options.flatMap((name) => {
    const values = query.facets[name] ?? [];
    return values.length === 0 ? [] : [facetFilter(directory, name, values)];
  });
  return query.money === null || nobody(query.money) ? chosen : [...chosen, moneyFilter(directory, query.money)];
}

/** Who is let through by a filter: with `includeUnknown` also whoever has not said. */
const letThrough = (filter: Filter, includeUnknown: boolean) => (includeUnknown ? union(filter.passes, filter.unknown) : filter.passes);

/** Those of `found` that every filter lets through, one filter left out on demand. */
export const throughAll = (found: Bits, filters: readonly Filter[], includeUnknown: boolean, except?: FilterName): Bits =>
  filters.filter(({ name }) => name !== except).reduce((left, filter) => intersection(left, letThrough(filter, includeUnknown)), found);

/** Only these organisations, where the query names them. */
export function withinOf(directory: Prepared, within: readonly string[] | null): Bits {
  if (within === null) return all(directory.cards.length);
  const bits = none(directory.cards.length);
  for (const id of within) {
    const position = directory.positionOf.get(id);
    if (position !== undefined) add(bits, position);
  }
  return bits;
}

/** Counts each value of each facet among those that all the other filters let through; chosen values stay listed at 0. */
export function countFacets(
  directory: Prepared,
  found: Bits,
  filters: readonly Filter[],
  query: DirectoryQuery,
): Record<Facet, FacetCounts> {
  const open = throughAll(found, filters, query.includeUnknown);
  const counted = Facet.options.map((facet) => {
    const filtered = filters.some(({ name }) => name === facet);
    const others = filtered ? throughAll(found, filters, query.includeUnknown, facet) : open;
    const values = [...directory.facets[facet].values]
      .map(([value, bits]) => ({ value, count: countBoth(others, bits) }))
      .filter(({ value, count }) => count > 0 || query.facets[facet]?.includes(value));
    return [facet, { values, unknown: countBoth(others, directory.facets[facet].unknown) }] as const;
  });
  return Object.fromEntries(counted) as Record<Facet, FacetCounts>;
}
