import type { DirectoryHit, DirectoryQuery, DirectoryResult, SearchableCard } from '../../schemas/directory.ts';
import { add, type Bits, has, none, positions } from './bits.ts';
import { countFacets, type Filter, filtersOf, throughAll, withinOf } from './filters.ts';
import { type Prepared, prepared } from './prepare.ts';
import { placeOf, termsOf } from './terms.ts';

const defaults: DirectoryQuery = {
  text: '',
  facets: {},
  includeUnknown: true,
  money: null,
  within: null,
  sort: 'relevance',
  offset: 0,
  limit: 50,
};

/** How much a term tells by where it stands: at the start of the name, in the name, in the tagline, anywhere else. */
const worth = { start: 8, name: 5, tagline: 3, rest: 1 };

function worthOf(directory: Prepared, position: number, place: number): number {
  if (place === 0) return worth.start;
  if (place < (directory.nameEnds[position] ?? 0)) return worth.name;
  return place < (directory.taglineEnds[position] ?? 0) ? worth.tagline : worth.rest;
}

/** The cards in which every term stands, and how well each answers. All cards answer an empty query alike. */
function findText(directory: Prepared, among: Bits, terms: readonly string[]): { found: Bits; relevance: Uint16Array } {
  const relevance = new Uint16Array(directory.cards.length);
  if (terms.length === 0) return { found: among, relevance };
  const found = none(directory.cards.length);
  for (const position of positions(among)) {
    const places = terms.map((term) => placeOf(term, directory.words[position] ?? ''));
    if (places.includes(-1)) continue;
    add(found, position);
    relevance[position] = places.reduce((sum, place) => sum + worthOf(directory, position, place), 0);
  }
  return { found, relevance };
}

function hitOf(card: SearchableCard, position: number, filters: readonly Filter[]): DirectoryHit {
  const { words: _, ...shown } = card;
  return { ...shown, unknown: filters.filter((filter) => has(filter.unknown, position)).map((filter) => filter.name) };
}

/**
 * Searches the directory. Every term must stand somewhere in a card's words; every facet chosen must hold or be unknown.
 * Who has not said stands below everybody who has, marked; then comes relevance, then the reading of the name.
 * A facet's values are counted with all other filters on. The list is prepared at its first search, so pass the same list again.
 */
export function search(cards: readonly SearchableCard[], asked: Partial<DirectoryQuery>): DirectoryResult {
  const query = { ...defaults, ...asked };
  const directory = prepared(cards);
  const filters = filtersOf(directory, query);
  const { found, relevance } = findText(directory, withinOf(directory, query.within), termsOf(query.text));
  const listed = positions(throughAll(found, filters, query.includeUnknown));
  const unknowns = new Uint8Array(cards.length);
  for (const filter of filters)
    for (const position of listed) if (has(filter.unknown, position)) unknowns[position] = (unknowns[position] ?? 0) + 1;
  const byRelevance = query.sort === 'relevance';
  const at = (values: ArrayLike<number>, position: number) => values[position] ?? 0;
  listed.sort(
    (one, other) =>
      at(unknowns, one) - at(unknowns, other) ||
      (byRelevance ? at(relevance, other) - at(relevance, one) : 0) ||
      at(directory.nameOrder, one) - at(directory.nameOrder, other),
  );
  const end = query.offset + query.limit;
  return {
    cards: listed.slice(query.offset, end).map((position) => hitOf(cards[position] as SearchableCard, position, filters)),
    facets: countFacets(directory, found, filters, query),
    total: listed.length,
    next: end < listed.length ? end : null,
  };
}
