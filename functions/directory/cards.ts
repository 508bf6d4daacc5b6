import { cardOf } from '../../shared/rules/directory/card.ts';
import { isAdmitted } from '../../shared/rules/participation/admitted.ts';
import type { Relation } from '../../shared/rules/profile/audience.ts';
import type { DirectoryCard, SearchableCard } from '../../shared/schemas/directory.ts';
import type { Organisation } from '../../shared/schemas/organisation.ts';
import type { Participation } from '../../shared/schemas/participation.ts';
import type { Profile } from '../../shared/schemas/profile.ts';
import type { Services } from '../services.ts';
import { type Listed, participationsAt } from './memory.ts';
import { derivedFrom, listedKinds, listPublished } from './published.ts';

/** A card as it is sent: without the words it is searched by. */
export function cardFor(organisation: Organisation, profile: Profile, relation: Exclude<Relation, 'self'> = 'public'): DirectoryCard {
  const { words: _, ...card } = cardOf(organisation, profile, relation);
  return card;
}

type Seen = 'public' | 'participant';
const cardsOf = new WeakMap<Listed, Partial<Record<Seen, SearchableCard>>>();

/** The same card as long as its organisation says the same. */
function searchable(listed: Listed, seen: Seen): SearchableCard {
  const known = cardsOf.get(listed) ?? {};
  cardsOf.set(listed, known);
  known[seen] ??= cardOf(listed.organisation, listed.profile, seen);
  return known[seen];
}

const searchables = derivedFrom(([listed = [], ...events]: readonly (readonly (Listed | Participation)[])[]) => {
  const met = new Set(admittedIn(events.flat() as Participation[]));
  return (listed as readonly Listed[]).map((one) => searchable(one, met.has(one.organisation.id) ? 'participant' : 'public'));
});

export const admittedIn = (participations: readonly Participation[]): string[] =>
  participations.filter(isAdmitted).map(({ organisationId }) => organisationId);

/** What is prepared for searching takes a moment in a large directory: it is made anew at most so often, however much changes. */
const freshFor = 2000;
/** Of how many circles of readers it is kept; the oldest goes first. */
const mostKept = 20;
const remembered = new Map<string, { at: number; cards: readonly SearchableCard[] }>();

/**
 * The directory, ready to be searched, as those see it who take part in some events: who else takes part there shows them more. For
 * everybody else, no events: what is public. The very same list for a while, and as long as nothing changes.
 */
export async function directoryCards(
  services: Pick<Services, 'table' | 'now'>,
  eventIds: readonly string[] = [],
): Promise<readonly SearchableCard[]> {
  const key = [services.table.name, ...[...eventIds].sort()].join(' ');
  const at = services.now().epochMilliseconds;
  const known = remembered.get(key);
  if (known && at - known.at < freshFor) return known.cards;
  const [listed, ...events] = await Promise.all([
    listPublished(services, listedKinds),
    ...[...eventIds].sort().map((eventId) => participationsAt(services, eventId)),
  ]);
  const cards = searchables(key, [listed, ...events]);
  remembered.delete(key);
  remembered.set(key, { at, cards });
  for (const oldest of [...remembered.keys()].slice(0, -mostKept)) remembered.delete(oldest);
  return cards;
}
