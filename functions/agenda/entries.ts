import { isAdmitted } from '../../shared/rules/participation/admitted.ts';
import { isLive } from '../../shared/rules/time/claims.ts';
import { sequenceOf, unchanged } from '../../shared/rules/timetable/shown.ts';
import type { AgendaEntry, AgendaPlace } from '../../shared/schemas/agenda.ts';
import type { Event } from '../../shared/schemas/event.ts';
import type { Introduction } from '../../shared/schemas/introduction.ts';
import type { Organisation, Person } from '../../shared/schemas/organisation.ts';
import type { Placement, PublishedPlacement } from '../../shared/schemas/placement.ts';
import type { Profile } from '../../shared/schemas/profile.ts';
import type { ReleaseSettings } from '../../shared/schemas/release.ts';
import { readClaims } from '../claims/claims.ts';
import { bothWays, readOpen } from '../disclosures/open.ts';
import { readEvents, readParticipations } from '../table/events.ts';
import { readIntroductions } from '../table/introductions.ts';
import { keys } from '../table/keys.ts';
import { readMemberships, readOrganisations, readProfiles } from '../table/organisations.ts';
import { readPeople } from '../table/people.ts';
import type { Table } from '../table/table.ts';
import { listReleaseSettings, readPlacements } from '../table/timetable.ts';

/** A person's agenda, in the order of time: what claims their time, read from the same ledger that makes a double booking impossible. */
export async function agendaOf(table: Table, personId: string, eventId?: string): Promise<AgendaEntry[]> {
  const { ledgers, pointers } = await readClaims(table, [keys.personLedger(personId)]);
  const claims = (ledgers[0]?.claims ?? []).filter((claim) => isLive(claim, pointers) && (!eventId || claim.holder.eventId === eventId));
  const wanted = claims.flatMap(({ holder }) => (holder.of === 'placement' ? [holder] : []));
  const placements = (await readPlacements(table, wanted)).filter(({ cancelled }) => !cancelled);
  const names = await namesFor(table, placements, [personId]);
  return entriesFor(
    personId,
    placements.filter((placement) => isHeldFor(personId, placement, names)),
    names,
  ).sort((one, other) => one.start.localeCompare(other.start));
}

/**
 * Whether a published placement is still this person's to keep: they belong to one of its organisations now, and all of them take part.
 * Asked when it is read, so that what has not yet been called off shows nothing to who has left.
 */
const isHeldFor = (personId: string, { eventId, organisationIds }: PublishedPlacement, names: Names): boolean =>
  organisationIds.some((id) => names.members.has(`${personId} ${id}`)) &&
  organisationIds.every((id) => names.admitted.has(`${eventId} ${id}`));

/** Published placements as entries of one person's agenda; contact details where the other side has opened them. */
export const entriesFor = (personId: string, placements: readonly PublishedPlacement[], names: Names): AgendaEntry[] =>
  placements.flatMap((placement) => entry(placement, personId, names) ?? []);

/** What the entries of some people name: read once, however many of them there are. */
export async function namesFor(table: Table, placements: readonly PublishedPlacement[], personIds: readonly string[]): Promise<Names> {
  const organisationIds = distinct(placements.flatMap((placement) => placement.organisationIds));
  const readers = new Set(personIds);
  const pairs = placements.flatMap(({ eventId, organisationIds: ids }) => ids.map((organisationId) => ({ eventId, organisationId })));
  const [events, shown, organisations, profiles, people, introductions, memberships, participations] = await Promise.all([
    readEvents(table, distinct(placements.map(({ eventId }) => eventId))),
    listReleaseSettings(table, placements),
    readOrganisations(table, organisationIds),
    readProfiles(table, organisationIds),
    readPeople(table, distinct(placements.flatMap(({ personIds }) => personIds))),
    readIntroductions(table, distinct(placements.flatMap(({ introductionId }) => (introductionId ? [introductionId] : [])))),
    readMemberships(
      table,
      placements.flatMap((placement) =>
        placement.organisationIds.flatMap((organisationId) =>
          placement.personIds.filter((id) => readers.has(id)).map((personId) => ({ organisationId, personId })),
        ),
      ),
    ),
    readParticipations(table, pairs),
  ]);
  const isOpen = await readOpen(
    table,
    placements.flatMap(({ organisationIds: [one = '', other = ''] }) => bothWays(one, other)),
  );
  return {
    isOpen,
    events: byId(events),
    shown: new Map(shown.map((settings) => [`${settings.eventId} ${settings.releaseId}`, settings])),
    organisations: byId(organisations),
    profiles: new Map(profiles.map((profile) => [profile.organisationId, profile])),
    people: byId(people),
    introductions: byId(introductions),
    members: new Set(memberships.map(({ personId, organisationId }) => `${personId} ${organisationId}`)),
    admitted: new Set(participations.filter(isAdmitted).map(({ eventId, organisationId }) => `${eventId} ${organisationId}`)),
  };
}

export type Names = {
  events: Map<string, Event>;
  /** What releases show, by `event release`. */
  shown: Map<string, ReleaseSettings>;
  organisations: Map<string, Organisation>;
  profiles: Map<string, Profile>;
  people: Map<string, Person>;
  introductions: Map<string, Introduction>;
  /** `person organisation` of every reader who belongs to it now. */
  members: Set<string>;
  /** `event organisation` of every organisation that takes part now. */
  admitted: Set<string>;
  /** Whether an organisation's contact details are open to another. */
  isOpen: (ownerId: string, viewerId: string) => boolean;
};
const distinct = <T>(values: readonly T[]) => [...new Set(values)];
const byId = <T extends { id: string }>(values: T[]) => new Map(values.map((value) => [value.id, value]));
const nobody = { ja: null, en: null };

function entry(placement: PublishedPlacement, personId: string, names: Names): AgendaEntry | null {
  const event = names.events.get(placement.eventId);
  if (!event) return null;
  const release = names.shown.get(`${placement.eventId} ${placement.releaseId}`);
  const { name: eventName, venue, settings } = release ?? event;
  const introduction = placement.introductionId ? names.introductions.get(placement.introductionId) : undefined;
  const ownId = ownSide(placement, personId, names);
  // Who has left, or been passed over, is told that a meeting is off; whom they would have met is no longer theirs to read.
  const isStill = names.members.has(`${personId} ${ownId}`);
  const otherId = placement.organisationIds.find((id) => id !== ownId);
  const otherPersonId = placement.personIds.find((id) => id !== personId);
  return {
    placementId: placement.id,
    ...(placement.uid ? { uid: placement.uid } : {}),
    kind: placement.kind,
    tier: placement.tier,
    start: placement.start,
    end: placement.end,
    zone: settings.zone,
    sequence: sequenceOf(placement, release?.since ?? unchanged),
    status: placement.cancelled ? 'cancelled' : 'confirmed',
    eventId: event.id,
    eventName,
    venue,
    place: placeOf({ settings, formerPlaces: event.formerPlaces }, placement),
    organisation: { id: ownId, name: names.organisations.get(ownId)?.name ?? nobody },
    counterpart: otherId
      ? {
          organisationId: otherId,
          name: names.organisations.get(otherId)?.name ?? nobody,
          personName: (otherPersonId && names.people.get(otherPersonId)?.name) || null,
          contact: isStill && names.isOpen(otherId, ownId) ? (names.profiles.get(otherId)?.contact ?? null) : null,
        }
      : null,
    introductionId: placement.introductionId,
    message: isStill ? (introduction?.message ?? null) : null,
  };
}

/** For which organisation somebody comes: their side of the table, which a placement names in the order of its organisations; else one of theirs. */
function ownSide({ organisationIds, personIds }: PublishedPlacement, personId: string, names: Names): string {
  const side = personIds.length === organisationIds.length ? organisationIds[personIds.indexOf(personId)] : undefined;
  const own = organisationIds.find((id) => names.members.has(`${personId} ${id}`));
  return (side && names.members.has(`${personId} ${side}`) ? side : own) ?? side ?? organisationIds[0] ?? '';
}

/** A table or stage of the event, named for both languages. One that was taken out of the settings keeps the name it had; without one it is named by whoever shows it. */
export function placeOf(
  { settings, formerPlaces = [] }: Pick<Event, 'settings' | 'formerPlaces'>,
  { placeId }: Pick<Placement, 'placeId'>,
): AgendaPlace {
  const stage = settings.stages.find(({ id }) => id === placeId);
  if (stage) return { id: placeId, name: stage.name, room: null, kind: 'stage' };
  const table = settings.tables.find(({ id }) => id === placeId);
  const former = formerPlaces.find(({ id }) => id === placeId);
  if (!table && former) return { ...former, kind: former.room === null ? 'stage' : 'table' };
  return {
    id: placeId,
    name: table ? { ja: table.name, en: table.name } : nobody,
    room: table && table.kind !== 'online' ? table.room : null,
    kind: table?.kind ?? 'table',
  };
}
