import { groupOf } from '../../shared/rules/matching/crowd/groups.ts';
import { lessOfThis } from '../../shared/rules/matching/lessOfThis.ts';
import { standingAt } from '../../shared/rules/matching/market/newcomer.ts';
import { pairName, pairOf, roleIn } from '../../shared/rules/matching/pair.ts';
import { acceptance, featuresOf } from '../../shared/rules/matching/probability/acceptance.ts';
import { viewOf } from '../../shared/rules/profile/audience.ts';
import type { Match, Parts } from '../../shared/schemas/match.ts';
import type { Profile, Relation } from '../../shared/schemas/profile.ts';
import type { Shortlisting } from '../../shared/schemas/shortlisting.ts';
import type { Call } from '../services.ts';
import { timestamp } from '../services.ts';
import type { Belief, BeliefName } from '../table/beliefs.ts';
import { noteShown, readCrowd, readLineUp, wishForCrowd } from '../table/crowds.ts';
import { readEvent, readParticipation } from '../table/events.ts';
import { readProfiles } from '../table/organisations.ts';
import { isOld, objectiveOf } from './crowd.ts';
import { beliefAbout, loadsAt } from './remembered.ts';

/** How much of a list is noted as shown: what a first page holds. */
const noted = 50;

/** What a reader's list at an event is part of; null without an event, or where the reader takes no part. */
export interface AtEvent {
  readonly eventId: string;
  /** When the crowd was last worked out; null = it is being worked out for the first time. */
  readonly at: string | null;
  readonly objective: ReturnType<typeof objectiveOf>;
}

/** The event as a reader who is admitted to it has it. Asks for its crowd to be worked out where that is long ago. */
export async function readAtEvent(call: Call, organisationId: string, eventId: string | undefined): Promise<AtEvent | null> {
  if (!eventId) return null;
  const [event, participation, crowd] = await Promise.all([
    readEvent(call.table, eventId),
    readParticipation(call.table, eventId, organisationId),
    readCrowd(call.table, eventId),
  ]);
  if (!event || participation?.status !== 'admitted') return null;
  if (isOld(call, crowd?.at ?? null) && event.status === 'open') await wishForCrowd(call.table, eventId, timestamp(call));
  return { eventId, at: crowd?.at ?? null, objective: objectiveOf(event) };
}

/**
 * What of each candidate multiplies its fit for one reader: how likely it accepts, by what answers have taught; how likely it reads, by
 * what it has to expect at the event; and whether the reader wants less of such. What is not known stays null.
 */
export async function factorsFor(
  { table }: Call,
  own: Profile,
  candidates: readonly Profile[],
  wish: { atEvent: AtEvent | null; entries: readonly Shortlisting[]; relation: (id: string) => Exclude<Relation, 'self'> },
): Promise<(match: Match) => Parts> {
  const byId = new Map(candidates.map((candidate) => [candidate.organisationId, candidate]));
  const unwantedIds = wish.entries.filter(({ list }) => list === 'less').map(({ targetId }) => targetId);
  const nameFor = (candidate: Profile) => {
    const pair = pairOf(own, candidate);
    return { pair: pairName(pair.seeker.kind, pair.partner.kind), asker: roleIn(pair, own) };
  };
  const keyOf = ({ pair, asker }: BeliefName) => `${pair} ${asker}`;
  const names = new Map(candidates.map(nameFor).map((name) => [keyOf(name), name]));
  const [beliefs, loadOf, unwanted] = await Promise.all([
    Promise.all([...names].map(async ([key, name]): Promise<[string, Belief]> => [key, await beliefAbout(table, name)])),
    wish.atEvent?.at ? loadsAt(table, wish.atEvent.eventId, wish.atEvent.at) : null,
    readProfiles(table, unwantedIds),
  ]);
  const beliefOf = new Map(beliefs);
  const seen = unwanted.map((profile) => viewOf(profile, { relation: wish.relation(profile.organisationId) }));
  return ({ organisationId, reasons, score }) => {
    const candidate = byId.get(organisationId);
    const belief = candidate && beliefOf.get(keyOf(nameFor(candidate)));
    const request = { features: featuresOf(reasons), senderId: own.organisationId, receiverId: organisationId };
    const likelyInterest = belief ? acceptance(belief.state, request) : null;
    const load = loadOf?.get(organisationId);
    const isKnown = likelyInterest !== null && load !== undefined && load.capacity !== null;
    const standing = isKnown ? standingAt(load.curve, likelyInterest) : null;
    return {
      fit: score,
      likelyInterest,
      chanceRead: standing?.chanceRead ?? null,
      crowd: standing && load?.capacity ? { stronger: standing.stronger, capacity: load.capacity } : null,
      lessOfThis: candidate ? lessOfThis(candidate, seen) : null,
    };
  };
}

/** The ids an organiser's objective puts first on this reader's list of candidates; none by the equilibrium, which the product gives. */
export async function lineUpFor({ table }: Call, own: Profile, atEvent: AtEvent | null, candidate: Profile | undefined): Promise<string[]> {
  const group = candidate && groupOf(candidate.kind);
  if (!atEvent || !group || atEvent.objective === 'equilibrium') return [];
  return (await readLineUp(table, atEvent.eventId, own.organisationId))?.lists[group] ?? [];
}

/** Notes the list as it is shown at an event, for who audits what lists do. Lists that mix what stands on several are not noted. */
export async function noteList(call: Call, own: Profile, atEvent: AtEvent | null, list: readonly Profile[]): Promise<void> {
  const groups = [...new Set(list.map(({ kind }) => groupOf(kind)))];
  const group = groups[0];
  if (!atEvent || groups.length !== 1 || !group) return;
  const shownIds = list.slice(0, noted).map(({ organisationId }) => organisationId);
  await noteShown(call.table, atEvent.eventId, { organisationId: own.organisationId, group, shownIds, at: timestamp(call) });
}
