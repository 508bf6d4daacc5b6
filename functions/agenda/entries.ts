import { isLive } from '../../shared/rules/timetable/claims.ts';
import { sequenceOf, unchanged } from '../../shared/rules/timetable/shown.ts';
import type { AgendaEntry, AgendaPlace } from '../../shared/schemas/agenda.ts';
import type { Event } from '../../shared/schemas/event.ts';
import type { Introduction } from '../../shared/schemas/introduction.ts';
import type { Membership, Organisation, Person } from '../../shared/schemas/organisation.ts';
import type { Placement, PublishedPlacement, ReleaseSettings } from '../../shared/schemas/plan.ts';
import type { Profile } from '../../shared/schemas/profile.ts';
import { readClaims } from '../releases/ledgers.ts';
import { readEvents } from '../table/events.ts';
import { readIntroductions } from '../table/introductions.ts';
import { keys } from '../table/keys.ts';
import { listMemberships, readDisclosurePairs, readOrganisations, readProfiles } from '../table/organisations.ts';
import { readPeople } from '../table/people.ts';
import type { Table } from '../table/table.ts';
import { listReleaseSettings, readPlacements } from '../table/timetable.ts';

/** A person's agenda, in the order of time: what claims their time, read from the same ledger that makes a double booking impossible. */
export async function agendaOf(table: Table, personId: string, eventId?: string): Promise<AgendaEntry[]> {
  const { ledgers, pointers } = await readClaims(table, [keys.personLedger(personId)]);
  const claims = (ledgers[0]?.claims ?? []).filter((claim) => isLive(claim, pointers) && (!eventId || claim.eventId === eventId));
  const wanted = claims.flatMap((claim) =>
    claim.eventId && claim.releaseId ? [{ eventId: claim.eventId, releaseId: claim.releaseId, id: claim.placementId }] : [],
  );
  const placements = (await readPlacements(table, wanted)).filter(({ cancelled }) => !cancelled);
  const names = await namesFor(table, placements, [personId]);
  return entriesFor(personId, placements, names).sort((one, other) => one.start.localeCompare(other.start));
}

/** Published placements as entries of one person's agenda; contact details where the other side has opened them. */
export const entriesFor = (personId: string, placements: readonly PublishedPlacement[], names: Names): AgendaEntry[] =>
  placements.flatMap((placement) => entry(placement, personId, names) ?? []);

/** What the entries of some people name: read once, however many of them there are. */
export async function namesFor(table: Table, placements: readonly PublishedPlacement[], personIds: readonly string[]): Promise<Names> {
  const organisationIds = distinct(placements.flatMap((placement) => placement.organisationIds));
  const [events, shown, organisations, profiles, people, introductions, memberships] = await Promise.all([
    readEvents(table, distinct(placements.map(({ eventId }) => eventId))),
    listReleaseSettings(table, placements),
    readOrganisations(table, organisationIds),
    readProfiles(table, organisationIds),
    readPeople(table, distinct(placements.flatMap(({ personIds }) => personIds))),
    readIntroductions(table, distinct(placements.flatMap(({ introductionId }) => (introductionId ? [introductionId] : [])))),
    membershipsOf(table, membersAskedFor(placements, personIds)),
  ]);
  const disclosures = await readDisclosurePairs(
    table,
    placements.flatMap(({ organisationIds: [one = '', other = ''] }) => [
      { ownerId: one, viewerId: other },
      { ownerId: other, viewerId: one },
    ]),
  );
  return {
    disclosed: new Set(disclosures.map(({ ownerId, viewerId }) => `${ownerId} ${viewerId}`)),
    events: byId(events),
    shown: new Map(shown.map((settings) => [`${settings.eventId} ${settings.releaseId}`, settings])),
    organisations: byId(organisations),
    profiles: new Map(profiles.map((profile) => [profile.organisationId, profile])),
    people: byId(people),
    introductions: byId(introductions),
    members: new Set(memberships.map(({ personId, organisationId }) => `${personId} ${organisationId}`)),
  };
}

/** Those of whom an introduction does not say for which of two organisations they come. */
function membersAskedFor(placements: readonly PublishedPlacement[], personIds: readonly string[]): string[] {
  const unsaid = placements.filter(({ introductionId, organisationIds }) => !introductionId && organisationIds.length > 1);
  const concerned = new Set(unsaid.flatMap((placement) => placement.personIds));
  return personIds.filter((id) => concerned.has(id));
}

async function membershipsOf(table: Table, personIds: readonly string[]): Promise<Membership[]> {
  return (await Promise.all(personIds.map((id) => listMemberships(table, id)))).flat();
}

export type Names = {
  events: Map<string, Event>;
  /** What releases show, by `event release`. */
  shown: Map<string, ReleaseSettings>;
  organisations: Map<string, Organisation>;
  profiles: Map<string, Profile>;
  people: Map<string, Person>;
  introductions: Map<string, Introduction>;
  /** `person organisation` of everybody who belongs to it. */
  members: Set<string>;
  /** `owner viewer` of every receipt. */
  disclosed: Set<string>;
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
  // A person on both sides' payroll sits on the side the introduction names them for.
  const ownId = introduction
    ? introduction.fromPersonId === personId
      ? introduction.fromOrganisationId
      : introduction.toOrganisationId
    : (placement.organisationIds.find((id) => names.members.has(`${personId} ${id}`)) ?? placement.organisationIds[0] ?? '');
  const otherId = placement.organisationIds.find((id) => id !== ownId);
  const otherPersonId = placement.personIds.find((id) => id !== personId);
  return {
    placementId: placement.id,
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
          contact: names.disclosed.has(`${otherId} ${ownId}`) ? (names.profiles.get(otherId)?.contact ?? null) : null,
        }
      : null,
    introductionId: placement.introductionId,
    message: introduction?.message ?? null,
  };
}

/** A table or stage of the event, named for both languages. One that was taken out of the settings keeps the name it had. */
export function placeOf(
  { settings, formerPlaces = [] }: Pick<Event, 'settings' | 'formerPlaces'>,
  { placeId }: Pick<Placement, 'placeId'>,
): AgendaPlace {
  const stage = settings.stages.find(({ id }) => id === placeId);
  if (stage) return { id: placeId, name: stage.name, room: null, kind: 'stage' };
  const table = settings.tables.find(({ id }) => id === placeId);
  const former = formerPlaces.find(({ id }) => id === placeId);
  if (!table && former) return { ...former, kind: former.room === null ? 'stage' : 'table' };
  const name = table?.name ?? placeId;
  return {
    id: placeId,
    name: { ja: name, en: name },
    room: table && table.kind !== 'online' ? table.room : null,
    kind: table?.kind ?? 'table',
  };
}
