import { isMember } from '../../shared/rules/access/actor.ts';
import { inOrder } from '../../shared/rules/matching/factors.ts';
import { countRanked, rank } from '../../shared/rules/matching/rank.ts';
import type { Introduction } from '../../shared/schemas/introduction.ts';
import type { Match } from '../../shared/schemas/match.ts';
import { type Refusal, refuse } from '../../shared/schemas/problem.ts';
import type { Profile } from '../../shared/schemas/profile.ts';
import type { Shortlisting } from '../../shared/schemas/shortlisting.ts';
import type { OrganisationKind } from '../../shared/schemas/vocabularies.ts';
import { cardFor } from '../directory/cards.ts';
import { seenAs } from '../directory/published.ts';
import type { Call } from '../services.ts';
import { readParticipation } from '../table/events.ts';
import { listShortlist, readProfile } from '../table/organisations.ts';
import { type Candidates, candidatesFor, unlistedAt } from './candidates.ts';
import { type AtEvent, factorsFor, lineUpFor, noteList, readAtEvent } from './factors.ts';
import { introductionsOf, mayLookInto, otherSide, type RelationOf, relationsOf, settledBy } from './standing.ts';
import type { MatchesView } from './views.ts';

/** How many of those that fit best are looked at for the other factors: few who fit less than so many others make up for it. */
const considered = 1000;

type Wish = { kinds: OrganisationKind[]; eventId?: string | undefined; limit: number };

/**
 * The organisations of a kind by fit × likely interest × chance of being read, as far as these are known, each with the reasons its fit
 * is the sum of. Compared is what each lets the reader see, so that nothing closed shows through the order. Within an event: its
 * admitted participants.
 */
export async function viewMatches(call: Call, organisationId: string, wish: Wish): Promise<MatchesView | Refusal> {
  if (!isMember(call.actor, organisationId)) return refuse('not-found');
  const own = await readProfile(call.table, organisationId);
  if (!own || !(await mayLookInto(call, wish.eventId))) return refuse('not-found');
  const [shortlist, introductions, { relation }, atEvent] = await Promise.all([
    listShortlist(call.table, organisationId),
    introductionsOf(call, organisationId, wish.eventId),
    relationsOf(call, organisationId),
    readAtEvent(call, organisationId, wish.eventId),
  ]);
  const candidates = await candidatesFor(call, wish, relation);
  const settled = { ...settledBy(organisationId, shortlist, introductions), instead: candidates.instead };
  const best = rank(own, candidates.usual, { ...settled, limit: considered });
  const ordered = (await ordering(call, own, best, { candidates, atEvent, shortlist, relation })).slice(0, wish.limit);
  await noteList(
    call,
    own,
    atEvent,
    ordered.flatMap((match) => candidates.byId.get(match.organisationId)?.profile ?? []),
  );
  return {
    total: countRanked(own, candidates.usual, settled),
    unlisted: await unlistedFor(call, organisationId, wish),
    crowd: atEvent && { at: atEvent.at, objective: atEvent.objective },
    matches: lines(organisationId, ordered, { candidates, shortlist, introductions, relation }),
  };
}

/** Who of those kinds takes part beside the reader without an open profile, by name. */
async function unlistedFor(call: Call, organisationId: string, { kinds, eventId }: Wish): Promise<MatchesView['unlisted']> {
  if (!eventId) return [];
  const own = await readParticipation(call.table, eventId, organisationId);
  if (own?.status !== 'admitted') return [];
  return (await unlistedAt(call, eventId))
    .filter(({ organisation }) => kinds.includes(organisation.kind) && organisation.id !== organisationId)
    .map(({ organisation: { id, name, kind }, exhibitor, pitch }) => ({
      id,
      name,
      kind,
      exhibitor,
      pitches: pitch.wanted || pitch.selected,
    }));
}

/** Those that fit best in the order of the list: with what multiplies their fit, or as the organiser's objective has them. */
async function ordering(
  call: Call,
  own: Profile,
  best: readonly Match[],
  {
    candidates,
    atEvent,
    shortlist,
    relation,
  }: { candidates: Candidates; atEvent: AtEvent | null; shortlist: readonly Shortlisting[]; relation: RelationOf },
): Promise<Match[]> {
  const profiles = best.flatMap((match) => candidates.byId.get(match.organisationId)?.profile ?? []);
  const views = profiles.map((profile) => seenAs(profile, relation(profile.organisationId)));
  const [partsOf, lineUp] = await Promise.all([
    factorsFor(call, own, views, { atEvent, entries: shortlist, relation }),
    lineUpFor(call, own, atEvent, views[0]),
  ]);
  return inOrder(
    best.map((match) => ({ ...match, parts: partsOf(match) })),
    lineUp,
  );
}

/** What a reader is shown of each: its card, and how the two stand. */
function lines(
  organisationId: string,
  ordered: readonly Match[],
  {
    candidates,
    shortlist,
    introductions,
    relation,
  }: { candidates: Candidates; shortlist: readonly Shortlisting[]; introductions: readonly Introduction[]; relation: RelationOf },
): MatchesView['matches'] {
  const latest = [...introductions].sort((one, other) => other.createdAt.localeCompare(one.createdAt));
  const kept = new Set(shortlist.filter(({ list }) => list === 'kept').map(({ targetId }) => targetId));
  return ordered.flatMap(({ reasons: _, ...match }) => {
    const candidate = candidates.byId.get(match.organisationId);
    if (!candidate) return [];
    const introduction = latest.find((existing) => otherSide(existing, organisationId) === match.organisationId);
    const card = cardFor(candidate.organisation, candidate.profile, relation(match.organisationId));
    return [
      {
        ...match,
        card,
        shortlisted: kept.has(match.organisationId),
        introduction: introduction ? stateOf(introduction, organisationId) : null,
      },
    ];
  });
}

const stateOf = ({ id, status, fromOrganisationId }: Introduction, organisationId: string) => ({
  id,
  status,
  direction: fromOrganisationId === organisationId ? ('sent' as const) : ('received' as const),
});
