import { cardOf } from '../../shared/rules/directory/card.ts';
import type { Relation } from '../../shared/rules/profile/audience.ts';
import type { DirectoryCard, SearchableCard } from '../../shared/schemas/directory.ts';
import type { Organisation } from '../../shared/schemas/organisation.ts';
import type { Profile } from '../../shared/schemas/profile.ts';
import type { Services } from '../api/services.ts';
import type { Listed } from './memory.ts';
import { derivedFrom, listedKinds, listPublished } from './published.ts';

/** A card as it is sent: without the words it is searched by. */
export function cardFor(organisation: Organisation, profile: Profile, relation: Exclude<Relation, 'self'> = 'public'): DirectoryCard {
  const { words: _, ...card } = cardOf(organisation, profile, relation);
  return card;
}

const cardsOf = new WeakMap<Listed, SearchableCard>();

/** The same card as long as its organisation says the same. */
function searchable(listed: Listed): SearchableCard {
  const card = cardsOf.get(listed) ?? cardOf(listed.organisation, listed.profile);
  cardsOf.set(listed, card);
  return card;
}

const searchables = derivedFrom(([list = []]: readonly (readonly Listed[])[]) => list.map(searchable));

/** What is prepared for searching takes a moment in a large directory: it is made anew at most so often, however much changes. */
const freshFor = 2000;
const remembered = new Map<string, { at: number; cards: readonly SearchableCard[] }>();

/** The public directory, ready to be searched: the very same list for a while, and as long as nothing changes. */
export async function directoryCards(services: Pick<Services, 'table' | 'now'>): Promise<readonly SearchableCard[]> {
  const { name } = services.table;
  const at = services.now().epochMilliseconds;
  const known = remembered.get(name);
  if (known && at - known.at < freshFor) return known.cards;
  const cards = searchables(name, [await listPublished(services, listedKinds)]);
  remembered.set(name, { at, cards });
  return cards;
}
