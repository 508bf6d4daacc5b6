import { nameValues } from '../../shared/rules/notices/values.ts';
import type { AgendaEntry } from '../../shared/schemas/agenda.ts';
import type { Event } from '../../shared/schemas/event.ts';
import type { EntryChange, MailContent } from '../../shared/schemas/mail.ts';
import type { Person } from '../../shared/schemas/organisation.ts';
import { PublishedPlacement, type Release, Timetable } from '../../shared/schemas/plan.ts';
import { entriesFor, type Names, namesFor } from '../agenda/entries.ts';
import type { FeedServices } from '../feed/services.ts';
import { type News, tellEach } from '../notices/tell.ts';
import type { Change } from '../table/change.ts';
import { readEvent } from '../table/events.ts';
import { readIntroduction } from '../table/introductions.ts';
import { readPeople } from '../table/people.ts';
import type { Table } from '../table/table.ts';
import { listPlacements, readRelease } from '../table/timetable.ts';
import { peopleConcerned } from './publish.ts';

/** A new release is out: everybody concerned is told once. */
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
  await tellEach(
    table,
    people.map((person) => ({
      person,
      news: newsOf(event, release, changesFor(person.id, replaced, after, revision, names), person, change),
    })),
  );
}

/** One notice and at most one mail a person: with everything that is new, moved or cancelled for them, and what their calendar needs. */
function newsOf(event: Event, { id, number }: Release, changes: EntryChange[], { invitations }: Person, change: Change): News {
  const path = `/agenda?eventId=${event.id}`;
  const invites = invitations === 'mail';
  const [only, ...more] = changes;
  const summary = { template: 'release-published' as const, event: event.name, number, changes: fitting(changes), invites, path };
  const mail = !invites ? summary : only ? (more.length === 0 ? scheduledContent(only) : summary) : null;
  return {
    code: 'release-published',
    values: { ...nameValues('event', event.name), count: changes.length },
    path,
    change,
    about: `${event.id} ${id}`,
    mail,
    event,
    calendar: invites,
  };
}

/** An item holds 400 KB: what was written with the requests is left out of a letter that is long without it. */
const mostBytes = 200_000;

function fitting(changes: EntryChange[]): EntryChange[] {
  const bare = (entry: AgendaEntry): AgendaEntry => ({ ...entry, message: null });
  const lean = changes.map((change): EntryChange => (change.kind === 'moved' ? { ...change, before: bare(change.before) } : change));
  if (Buffer.byteLength(JSON.stringify(lean)) <= mostBytes) return lean;
  return lean.map((change) => ({ ...change, entry: bare(change.entry) }));
}

/** A meeting was booked, or cancelled, inside the release that is out. One that was called off is told with its request. */
export async function announcePlacement({ table }: FeedServices, change: Change): Promise<void> {
  if (!change.after) return;
  const placement = PublishedPlacement.parse(change.after);
  const release = await readRelease(table, placement.eventId, placement.releaseId);
  if (release?.revision == null || placement.sequence <= release.revision) return;
  const event = await readEvent(table, placement.eventId);
  if (!event || (placement.cancelled && (await wasCalledOff(table, placement)))) return;
  const names = await namesFor(table, [placement], placement.personIds);
  const people = await readPeople(table, placement.personIds);
  await tellEach(
    table,
    people.flatMap((person) => {
      const [entry] = entriesFor(person.id, [placement], names);
      if (!entry) return [];
      const news: News = {
        code: placement.cancelled ? 'meeting-cancelled' : 'meeting-booked',
        values: { ...nameValues('organisation', entry.counterpart?.name ?? event.name), start: placement.start, zone: event.settings.zone },
        path: `/agenda?eventId=${event.id}`,
        change,
        about: `${placement.id} ${placement.sequence}`,
        mail: scheduledContent(placement.cancelled ? { kind: 'removed', entry } : { kind: 'added', entry }),
        event,
        calendar: true,
      };
      return [{ person, news }];
    }),
  );
}

const wasCalledOff = async (table: Table, { introductionId }: PublishedPlacement): Promise<boolean> =>
  introductionId !== null && (await readIntroduction(table, introductionId))?.status === 'withdrawn';

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

/** The mail of one change by itself. */
function scheduledContent(change: EntryChange): MailContent {
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
