import { type DirectoryCard, Facet, facetValues, type SearchableCard } from '../../schemas/directory.ts';
import { add, type Bits, none } from './bits.ts';

export type PreparedFacet = { values: ReadonlyMap<string, Bits>; unknown: Bits };

/** Everything about a list of cards that does not depend on the query. */
export type Prepared = {
  cards: readonly SearchableCard[];
  positionOf: ReadonlyMap<string, number>;
  facets: Readonly<Record<Facet, PreparedFacet>>;
  /** For each card, its place when sorted by reading. */
  nameOrder: Uint32Array;
  /** Name, tagline and the rest of each card's words in one string, and where the first two end. */
  words: readonly string[];
  nameEnds: Uint32Array;
  taglineEnds: Uint32Array;
};

const yesNo = (value: boolean | null): string[] | null => (value === null ? null : [value ? 'yes' : 'no']);

/** What a card says on a facet; `null` = nothing. A seat counts as a region where no regions are stated. */
export function stated(card: DirectoryCard, facet: Facet): readonly string[] | null {
  if (facet === 'kind') return [card.kind];
  if (facet === 'remote' || facet === 'certified') return yesNo(card[facet]);
  if (facet === 'regions') return card.regions ?? (card.region === null ? null : [card.region]);
  return card[facet];
}

function prepareFacet(cards: readonly SearchableCard[], facet: Facet): PreparedFacet {
  const values = new Map<string, Bits>(facetValues[facet].options.map((value) => [value, none(cards.length)]));
  const unknown = none(cards.length);
  cards.forEach((card, position) => {
    const says = stated(card, facet);
    if (says === null) add(unknown, position);
    for (const value of says ?? []) {
      const bits = values.get(value);
      if (bits) add(bits, position);
    }
  });
  return { values, unknown };
}

const collator = new Intl.Collator('ja', { numeric: true });
const reading = (card: DirectoryCard): string => card.kana ?? card.name.ja ?? card.name.en ?? '';

/** The place of each card by reading, then by id. */
function orderByName(cards: readonly SearchableCard[]): Uint32Array {
  const sorted = cards
    .map((card, position) => ({ position, reading: reading(card), id: card.organisationId }))
    .sort((one, other) => collator.compare(one.reading, other.reading) || (one.id < other.id ? -1 : 1));
  const order = new Uint32Array(cards.length);
  sorted.forEach(({ position }, place) => {
    order[position] = place;
  });
  return order;
}

function prepare(cards: readonly SearchableCard[]): Prepared {
  return {
    cards,
    positionOf: new Map(cards.map((card, position) => [card.organisationId, position])),
    facets: Object.fromEntries(Facet.options.map((facet) => [facet, prepareFacet(cards, facet)])) as Record<Facet, PreparedFacet>,
    nameOrder: orderByName(cards),
    words: cards.map(({ words }) => `${words.name}\n${words.tagline}\n${words.rest}`),
    nameEnds: Uint32Array.from(cards, ({ words }) => words.name.length),
    taglineEnds: Uint32Array.from(cards, ({ words }) => words.name.length + 1 + words.tagline.length),
  };
}

const known = new WeakMap<readonly SearchableCard[], Prepared>();

/** Prepares a list once, for as long as the list itself lives. A changed directory is a new list. */
export function prepared(cards: readonly SearchableCard[]): Prepared {
  const before = known.get(cards);
  if (before) return before;
  const fresh = prepare(cards);
  known.set(cards, fresh);
  return fresh;
}
