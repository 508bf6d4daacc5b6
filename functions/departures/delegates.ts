import { bySystem } from '../../shared/rules/access/acts.ts';
import { departureReasons } from '../../shared/rules/departures/departures.ts';
import { sitting } from '../../shared/rules/departures/sitting.ts';
import { isThere } from '../../shared/rules/timetable/hours.ts';
import { meetingId, pitchId } from '../../shared/rules/timetable/items.ts';
import type { Act } from '../../shared/schemas/act.ts';
import type { Introduction } from '../../shared/schemas/introduction.ts';
import type { Participation } from '../../shared/schemas/participation.ts';
import type { PublishedPlacement } from '../../shared/schemas/placement.ts';
import type { Timetable } from '../../shared/schemas/timetable.ts';
import { isFree, readClaims, writeLedger } from '../claims/claims.ts';
import type { FeedServices } from '../services.ts';
import { timestamp } from '../services.ts';
import { participationItem, readEvent, readParticipation } from '../table/events.ts';
import { introductionItem, listReceived, listSent, readIntroduction } from '../table/introductions.ts';
import { keys } from '../table/keys.ts';
import { commit, replace, type Table, type Write } from '../table/table.ts';
import { placementItem, readPlacements, readTimetable, touchTimetable } from '../table/timetable.ts';
import { claimOf, placementHeld } from '../timetable/holders.ts';
import { pause } from '../timetable/holding.ts';
import { readHours } from '../timetable/hours.ts';
import { takeOff } from './organisation.ts';
import { forgetTime } from './person.ts';

type Services = Pick<FeedServices, 'table' | 'now'>;

/** Requests and meetings of an organisation for which somebody is named who does not come for it any more. */
export async function strandedRequests(
  { table }: Services,
  { eventId, organisationId, delegateIds }: Participation,
): Promise<Introduction[]> {
  const [sent, received] = await Promise.all([listSent(table, organisationId, eventId), listReceived(table, organisationId, eventId)]);
  return [...sent, ...received].filter((introduction) => {
    const named = personOf(introduction, organisationId);
    const stands = introduction.status === 'accepted' || introduction.status === 'pending';
    return stands && named !== null && !delegateIds.includes(named);
  });
}

/** Published pitches of an organisation whose speaker is neither its delegate nor named to speak any more. */
export async function strandedPitches({ table, now }: Services, participation: Participation): Promise<PublishedPlacement[]> {
  const { eventId, organisationId, delegateIds, pitch } = participation;
  const { releaseId } = await readTimetable(table, eventId);
  if (!releaseId) return [];
  const ids = (['short', 'long'] as const).map((tier) => ({ eventId, releaseId, id: pitchId(tier, organisationId) }));
  return (await readPlacements(table, ids)).filter(
    ({ cancelled, start, personIds }) =>
      !cancelled && start > timestamp({ now }) && personIds.some((id) => !delegateIds.includes(id) && id !== pitch.speakerId),
  );
}

const personOf = ({ fromOrganisationId, fromPersonId, toPersonId }: Introduction, organisationId: string): string | null =>
  fromOrganisationId === organisationId ? fromPersonId : toPersonId;

const attempts = 60;
const by = (organisationId: string): Act => ({ ...bySystem(departureReasons.delegate), organisationId });

/**
 * Gives one request, and its published meeting, to a colleague: to a delegate who is free then, the least busy first. Where nobody is, the
 * meeting loses its time and is planned again with who comes today. Without any delegate it waits for one.
 */
export async function passOnRequest(services: Services, id: string, { eventId, organisationId }: Participation): Promise<void> {
  const { table } = services;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const [introduction, participation] = await Promise.all([
      readIntroduction(table, id),
      readParticipation(table, eventId, organisationId),
    ]);
    if (!introduction || !participation || !['accepted', 'pending'].includes(introduction.status)) return;
    const departed = personOf(introduction, organisationId);
    if (departed === null || participation.delegateIds.includes(departed)) return;
    const other = introduction.fromOrganisationId === organisationId ? introduction.toPersonId : introduction.fromPersonId;
    const candidates = participation.delegateIds.filter((personId) => personId !== other);
    const held = introduction.status === 'accepted' ? await heldBy(services, eventId, meetingId(id), departed) : 'nothing';
    if (held === 'begun') return;
    const taker = held === 'nothing' ? null : await freest(table, held.placement, candidates);
    if (held !== 'nothing' && !taker) await takeOff(services, eventId, meetingId(id), by(organisationId));
    const named = taker ?? sitting(candidates, null, other);
    if (named === null) return forgetTime(services, departed);
    const writes: Write[] = [replace(table, introductionItem(renamed(introduction, organisationId, named)), introduction.version)];
    if (held !== 'nothing' && taker) writes.push(...(await handingOver(services, held, departed, taker, organisationId)));
    if ((await commit(table, writes)).done) return forgetTime(services, departed);
    await pause(attempt);
  }
  throw new Error(`The meeting ${id} could not be passed on: it changed ${attempts} times in between.`);
}

const renamed = (introduction: Introduction, organisationId: string, personId: string): Introduction => ({
  ...introduction,
  ...(introduction.fromOrganisationId === organisationId ? { fromPersonId: personId } : { toPersonId: personId }),
  version: introduction.version + 1,
});

/** Gives a published pitch to who speaks now: the speaker named, else a delegate who is free then. Where nobody is, it leaves the timetable. */
export async function passOnPitch(services: Services, placementId: string, of: Participation): Promise<void> {
  const { table } = services;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const participation = await readParticipation(table, of.eventId, of.organisationId);
    const held = participation && (await heldBy(services, of.eventId, placementId, null));
    if (!participation || !held || held === 'nothing' || held === 'begun') return;
    const { delegateIds, pitch } = participation;
    const [speaker] = held.placement.personIds;
    if (speaker && (delegateIds.includes(speaker) || speaker === pitch.speakerId)) return;
    const taker = await freest(table, held.placement, pitch.speakerId ? [pitch.speakerId] : delegateIds);
    if (!taker || !speaker) {
      await takeOff(services, of.eventId, placementId, by(of.organisationId));
      return speaker ? forgetTime(services, speaker) : undefined;
    }
    // The next plan starts from who speaks now.
    const named = { ...participation, pitch: { ...pitch, speakerId: taker }, version: participation.version + 1 };
    const writes = [
      replace(table, participationItem(named), participation.version),
      ...(await handingOver(services, held, speaker, taker, of.organisationId)),
    ];
    if ((await commit(table, writes)).done) return forgetTime(services, speaker);
    await pause(attempt);
  }
  throw new Error(`${placementId} could not be passed on: it changed ${attempts} times in between.`);
}

type Held = { readonly timetable: Timetable; readonly placement: PublishedPlacement };

/** The published placement of somebody (null: of anybody), if it is still ahead. */
async function heldBy({ table, now }: Services, eventId: string, id: string, personId: string | null): Promise<Held | 'nothing' | 'begun'> {
  const timetable = await readTimetable(table, eventId);
  if (!timetable.releaseId) return 'nothing';
  const [placement] = await readPlacements(table, [{ eventId, releaseId: timetable.releaseId, id }]);
  if (!placement || placement.cancelled || (personId !== null && !placement.personIds.includes(personId))) return 'nothing';
  return placement.start <= timestamp({ now }) ? 'begun' : { timetable, placement };
}

/** Of some candidates the one who is free at the time of a placement and has the least to do; null if nobody is. */
async function freest(table: Table, placement: PublishedPlacement, candidates: readonly string[]): Promise<string | null> {
  const event = await readEvent(table, placement.eventId);
  if (!event) return null;
  const wanted = { start: placement.start, end: placement.end, holder: placementHeld(placement.eventId, placement.id) };
  const [{ ledgers, pointers }, availabilities] = await Promise.all([
    readClaims(table, candidates.map(keys.personLedger)),
    Promise.all(candidates.map((id) => readHours(table, event, id))),
  ]);
  const free = candidates.flatMap((id, index) => {
    const ledger = ledgers[index];
    const open = ledger && isFree(ledger, wanted, pointers) && isThere(availabilities[index]?.available ?? null, placement);
    return open ? [{ id, busy: ledger.claims.length }] : [];
  });
  return free.sort((one, other) => one.busy - other.busy)[0]?.id ?? null;
}

/** The writes that put one person in another's place: both ledgers, the placement and the timetable's revision. */
async function handingOver(
  { table, now }: Services,
  { timetable, placement }: Held,
  from: string,
  to: string,
  organisationId: string,
): Promise<Write[]> {
  const wanted = [keys.personLedger(from), keys.personLedger(to)] as const;
  const { ledgers, pointers } = await readClaims(table, [...wanted]);
  const next: PublishedPlacement = {
    ...placement,
    personIds: placement.personIds.map((id) => (id === from ? to : id)),
    sequence: timetable.revision + 1,
    by: by(organisationId),
    version: placement.version + 1,
  };
  const claim = claimOf(next, placement.eventId, placement.releaseId);
  return [
    ...wanted.flatMap((key, index) => {
      const ledger = ledgers[index];
      return ledger
        ? [writeLedger(table, key, ledger, placementHeld(placement.eventId, placement.id), index === 1 ? claim : null, pointers)]
        : [];
    }),
    replace(table, placementItem(next), placement.version),
    touchTimetable(table, timetable, timestamp({ now })),
  ];
}
