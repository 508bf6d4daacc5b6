import { lookedAt } from '../../shared/rules/matching/crowd/crowdMarket.ts';
import { groupOf } from '../../shared/rules/matching/crowd/groups.ts';
import { acceptanceByRank, exposureOf, gini, type RequestRecord, receiverLoads } from '../../shared/rules/matching/exposure/exposure.ts';
import { explain } from '../../shared/rules/matching/rank.ts';
import { isAdmitted } from '../../shared/rules/participation/admitted.ts';
import { viewOf } from '../../shared/rules/profile/audience.ts';
import type { Introduction } from '../../shared/schemas/introduction.ts';
import type { Organisation } from '../../shared/schemas/organisation.ts';
import type { Refusal } from '../../shared/schemas/problem.ts';
import { isRefusal } from '../../shared/schemas/problem.ts';
import { organisedEvent } from '../access/events.ts';
import { introductionsAt, organisationsNamed, participationsAt } from '../directory/memory.ts';
import type { Call } from '../services.ts';
import { timestamp } from '../services.ts';
import { type CrowdRecord, listShown, readCrowd, type ShownRecord, wishForCrowd } from '../table/crowds.ts';
import type { LoadRecord } from '../table/loads.ts';
import { listShortlist, readProfiles } from '../table/organisations.ts';
import type { Table } from '../table/table.ts';
import { unlistedAt } from './candidates.ts';
import { capacitiesAt, isOld, objectiveOf } from './crowd.ts';
import { loadsAt, placesOf } from './remembered.ts';
import type { ExposureView } from './views.ts';

/** How many pairs an organiser is shown. */
const pairsShown = 20;

/** How lists treat everybody at an event, what becomes of requests, and what other objectives would change; for its organiser. */
export async function viewExposure(call: Call, eventId: string): Promise<ExposureView | Refusal> {
  const event = await organisedEvent(call, eventId);
  if (isRefusal(event)) return event;
  const { table } = call;
  const [crowd, shown, participations, introductions] = await Promise.all([
    readCrowd(table, eventId),
    listShown(table, eventId, 'venture'),
    participationsAt(call, eventId),
    introductionsAt(call, eventId),
  ]);
  if (event.status === 'open' && isOld(call, crowd?.comparedAt ?? null)) await wishForCrowd(table, eventId, timestamp(call), true);
  const admitted = participations.filter(isAdmitted);
  const [organisations, places, loads] = await Promise.all([
    organisationsNamed(
      call,
      admitted.map(({ organisationId }) => organisationId),
    ),
    placesOf(
      table,
      eventId,
      introductions.map(({ id }) => id),
    ),
    crowd && shown.length === 0 ? loadsAt(table, eventId, crowd.at) : null,
  ]);
  const known = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  const requests = introductions.map((introduction) => recordOf(introduction, places.get(introduction.id) ?? null));
  const named = <T extends { id: string }>({ id, ...rest }: T) => {
    const organisation = known.get(id);
    return organisation ? [{ organisation: nameOf(organisation), ...rest }] : [];
  };
  const ventureIds = organisations.filter(({ kind }) => groupOf(kind) === 'venture').map(({ id }) => id);
  const exposure = exposureAmong(ventureIds, shown, loads ?? new Map());
  return {
    at: crowd?.at ?? null,
    objective: objectiveOf(event),
    figures: crowd?.figures ?? [],
    exposure: {
      ...exposure,
      unlisted: (await unlistedAt(call, eventId)).length,
      admitted: admitted.length,
      shown: exposure.shown.flatMap((one) => named({ id: one.id, lists: one.lists, attention: one.attention })),
    },
    loads: receiverLoads(requests, capacitiesAt(event, admitted, introductions)).flatMap(named),
    ranks: acceptanceByRank(requests),
    pairs: crowd ? await pairsOf(table, crowd, introductions, known) : [],
  };
}

const nameOf = ({ id, name, kind }: Organisation) => ({ id, name, kind });

/** A request as it went, with the place its receiver had on the sender's list when it was made. */
function recordOf({ toOrganisationId, status, readAt }: Introduction, rank: number | null): RequestRecord {
  const accepted = status === 'accepted' ? true : status === 'declined' ? false : null;
  return { receiverId: toOrganisationId, rank, read: readAt !== null || accepted !== null, accepted };
}

/** How lists show the ventures: as they were shown, where anybody has looked; else as they would be. */
function exposureAmong(ventureIds: readonly string[], shown: readonly ShownRecord[], expected: ReadonlyMap<string, LoadRecord>) {
  const lists = shown.map(({ organisationId, shownIds }) => ({ readerId: organisationId, shownIds }));
  if (lists.length > 0)
    return { basis: 'shown' as const, readers: lists.length, ...exposureOf(lists, ventureIds, (rank) => lookedAt[rank - 1] ?? 0) };
  const each = ventureIds
    .flatMap((id) => {
      const load = expected.get(id);
      return load ? [{ id, lists: load.lists, attention: load.attention }] : [];
    })
    .sort((one, other) => one.attention - other.attention || (one.id < other.id ? -1 : 1));
  return {
    basis: 'expected' as const,
    readers: 0,
    shown: each,
    gini: gini(each.map(({ attention }) => attention)),
    neverShown: each.length === 0 ? 0 : each.filter((one) => one.lists === 0).length / each.length,
  };
}

/** The strongest pairs that have not asked each other, nor has either said never to show it the other, with what speaks for each. */
async function pairsOf(
  table: Table,
  crowd: CrowdRecord,
  introductions: readonly Introduction[],
  known: ReadonlyMap<string, Organisation>,
): Promise<ExposureView['pairs']> {
  const key = (one: string, other: string) => [one, other].sort().join(' ');
  const asked = new Set(introductions.map(({ fromOrganisationId, toOrganisationId }) => key(fromOrganisationId, toOrganisationId)));
  const open = crowd.pairs.filter(({ ventureId, partnerId }) => !asked.has(key(ventureId, partnerId)));
  const ids = [...new Set(open.flatMap(({ ventureId, partnerId }) => [ventureId, partnerId]))];
  const [profiles, shortlists] = await Promise.all([readProfiles(table, ids), Promise.all(ids.map((id) => listShortlist(table, id)))]);
  const never = new Set(
    shortlists
      .flat()
      .filter(({ list }) => list === 'hidden')
      .map(({ organisationId, targetId }) => key(organisationId, targetId)),
  );
  const profileOf = new Map(profiles.map((profile) => [profile.organisationId, viewOf(profile, { relation: 'participant' })]));
  return open
    .filter(({ ventureId, partnerId }) => !never.has(key(ventureId, partnerId)))
    .flatMap(({ ventureId, partnerId, strength }) => {
      const [venture, partner] = [known.get(ventureId), known.get(partnerId)];
      const [own, other] = [profileOf.get(ventureId), profileOf.get(partnerId)];
      if (!venture || !partner || !own || !other) return [];
      return [{ venture: nameOf(venture), partner: nameOf(partner), strength, reasons: explain(own, other).match.top.for }];
    })
    .slice(0, pairsShown);
}
