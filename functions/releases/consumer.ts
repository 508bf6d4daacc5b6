import { nameValues } from '../../shared/rules/notices/values.ts';
import type { AgendaEntry } from '../../shared/schemas/agenda.ts';
import type { Event } from '../../shared/schemas/event.ts';
import type { EntryChange, Letter } from '../../shared/schemas/mail.ts';
import type { Person } from '../../shared/schemas/organisation.ts';
import { PublishedPlacement, type Release, Timetable } from '../../shared/schemas/plan.ts';
import { entriesFor, type Names, namesFor } from '../agenda/entries.ts';
import type { FeedServices } from '../feed/services.ts';
import { letterId, type News, tell, tellEach } from '../notices/tell.ts';
import type { Change } from '../table/change.ts';
import { readEvent } from '../table/events.ts';
import { writeLetters } from '../table/letters.ts';
import { readPeople } from '../table/people.ts';
import { listPlacements, readRelease } from '../table/timetable.ts';
import { peopleConcerned } from './publish.ts';

/** A new release is out: everybody concerned gets a notice, and an invitation, update or cancellation for each of their changes. */
export async function announceRelease({ table }: FeedServices, change: Change): Promise<void> {
  const timetable = change.after && Timetable.parse(change.after);
  const previous = change.before && Timetable.parse(change.before);
  if (!timetable?.releaseId || timetable.releaseId === previous?.releaseId) return;
  const { eventId, releaseId, revision } = timetable;
  const [event, release, placements, replaced] = await Promise.all([
    readEvent(table, eventId),
    readRelease(table, eventId, releaseId),
    listPlacements(table, eventId, releaseId),
    previous?.releaseId ? listPlacements(table, eventId, previous.releaseId) : [],
  ]);
  if (!event || !release) return;
  // What was booked or called off inside the new release since then has its own news.
  const after = placements.filter(({ sequence }) => sequence <= revision);
  const people = await readPeople(table, peopleConcerned(replaced, after));
  const names = await namesFor(
    table,
    [...replaced, ...after],
    people.map(({ id }) => id),
  );
  const told = people.map((person) => ({ person, changes: changesFor(person.id, replaced, after, revision, names) }));
  await writeLetters(
    table,
    told.flatMap(({ person, changes }) => invitationsTo(person, changes, change.at)),
  );
  await tellEach(
    table,
    told.map(({ person, changes }) => ({ person, news: newsOf(event, release, changes, person, change) })),
  );
}

function newsOf(event: Event, { id, number }: Release, changes: EntryChange[], { invitations }: Person, change: Change): News {
  const path = `/agenda?eventId=${event.id}`;
  return {
    code: 'release-published',
    values: { ...nameValues('event', event.name), count: changes.length },
    path,
    change,
    about: `${event.id} ${id}`,
    // Invitations say it already; a summary goes to those who keep a subscribed calendar instead.
    mail: invitations === 'mail' ? null : { template: 'release-published', event: event.name, number, changes, path },
  };
}

/** A meeting was booked, or called off, inside the release that is out. */
export async function announcePlacement({ table }: FeedServices, change: Change): Promise<void> {
  if (!change.after) return;
  const placement = PublishedPlacement.parse(change.after);
  const release = await readRelease(table, placement.eventId, placement.releaseId);
  if (release?.revision == null || placement.sequence <= release.revision) return;
  const event = await readEvent(table, placement.eventId);
  if (!event) return;
  const names = await namesFor(table, [placement], placement.personIds);
  for (const person of await readPeople(table, placement.personIds)) {
    const [entry] = entriesFor(person.id, [placement], names);
    if (!entry) continue;
    const changed: EntryChange = placement.cancelled ? { kind: 'removed', entry } : { kind: 'added', entry };
    await writeLetters(table, invitationsTo(person, [changed], change.at));
    await tell(table, [person.id], {
      code: placement.cancelled ? 'meeting-cancelled' : 'meeting-booked',
      values: { ...nameValues('organisation', entry.counterpart?.name ?? event.name), start: placement.start, zone: event.settings.zone },
      path: `/agenda?eventId=${event.id}`,
      change,
      about: `${placement.id} ${placement.sequence}`,
      mail: null,
    });
  }
}

/** What is different for one person between two releases, as entries of their agenda. */
function changesFor(
  personId: string,
  before: readonly PublishedPlacement[],
  after: readonly PublishedPlacement[],
  revision: number,
  names: Names,
): EntryChange[] {
  const mine = (placements: readonly PublishedPlacement[]) =>
    placements.filter(({ personIds, cancelled }) => !cancelled && personIds.includes(personId));
  const [was, is] = [mine(before), mine(after)];
  const isIds = new Set(is.map(({ id }) => id));
  const gone = was.filter(({ id }) => !isIds.has(id)).map((placement) => ({ ...placement, sequence: revision, cancelled: true }));
  const changed = is.filter(({ sequence }) => sequence === revision);
  const stayed = was.filter(({ id }) => isIds.has(id));
  const entries = byPlacement(entriesFor(personId, [...gone, ...changed], names));
  const earlier = byPlacement(entriesFor(personId, stayed, names));
  return [
    ...gone.flatMap(({ id }): EntryChange[] => optional(entries.get(id), (entry) => ({ kind: 'removed', entry }))),
    ...changed.flatMap(({ id }): EntryChange[] =>
      optional(entries.get(id), (entry) => {
        const previous = earlier.get(id);
        return previous ? { kind: 'moved', before: previous, entry } : { kind: 'added', entry };
      }),
    ),
  ];
}

const byPlacement = (entries: AgendaEntry[]) => new Map(entries.map((entry) => [entry.placementId, entry]));
const optional = <T, R>(value: T | undefined, make: (value: T) => R): R[] => (value === undefined ? [] : [make(value)]);

/** One mail with a calendar part for each change, for people who take their invitations by mail. */
function invitationsTo(person: Person, changes: readonly EntryChange[], at: string): Letter[] {
  if (person.invitations !== 'mail') return [];
  return changes.map((change) => ({
    id: letterId('meeting', change.entry.placementId, String(change.entry.sequence), change.kind, person.id),
    to: { kind: 'person', personId: person.id },
    content: contentOf(change),
    createdAt: at,
    sentAt: null,
    version: 1,
  }));
}

function contentOf(change: EntryChange): Letter['content'] {
  switch (change.kind) {
    case 'added':
      return { template: 'meeting-invitation', entry: change.entry };
    case 'moved':
      return {
        template: 'meeting-update',
        entry: change.entry,
        previous: { start: change.before.start, end: change.before.end, place: change.before.place },
      };
    case 'removed':
      return { template: 'meeting-cancellation', entry: change.entry };
  }
}
