import { followsDeparture } from '../../shared/rules/departures/departures.ts';
import { nameValues } from '../../shared/rules/notices/values.ts';
import { type Since, sequenceOf } from '../../shared/rules/timetable/shown.ts';
import type { AgendaEntry } from '../../shared/schemas/agenda.ts';
import type { Event } from '../../shared/schemas/event.ts';
import type { EntryChange, MailContent } from '../../shared/schemas/mail.ts';
import type { Person } from '../../shared/schemas/organisation.ts';
import { PublishedPlacement } from '../../shared/schemas/placement.ts';
import { ReleaseSettings } from '../../shared/schemas/release.ts';
import { Timetable } from '../../shared/schemas/timetable.ts';
import { entriesFor, type Names, namesFor } from '../agenda/entries.ts';
import { type KeptByMail, keptByMail } from '../notices/calendars.ts';
import { type News, tellEach } from '../notices/tell.ts';
import type { FeedServices } from '../services.ts';
import type { Change } from '../table/change.ts';
import { readEvent } from '../table/events.ts';
import { readIntroduction } from '../table/introductions.ts';
import { readPeople } from '../table/people.ts';
import type { Table } from '../table/table.ts';
import { listPlacements, readRelease, readTimetable } from '../table/timetable.ts';
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
  // What was booked, called off or passed on inside the new release since then has its own news for whoever is in it.
  const after = placements.filter(({ sequence }) => sequence <= revision);
  const since = new Map(placements.flatMap(({ id, sequence, personIds }) => (sequence > revision ? [[id, personIds]] : [])));
  const people = await readPeople(table, peopleConcerned(replaced, after, revision));
  const names = await namesFor(
    table,
    [...replaced, ...after],
    people.map(({ id }) => id),
  );
  const kept = await keptByMail(table, people, [...replaced, ...after].map(named));
  const { id, number } = release;
  const news: Omit<Of, 'changes'> = { code: 'release-published', event, about: `${event.id} ${id}`, change };
  await tellEach(
    table,
    people.flatMap((person) => {
      const changes = changesFor(person.id, replaced, after, revision, names).filter(
        ({ entry }) => !since.get(entry.placementId)?.includes(person.id),
      );
      return changes.length === 0
        ? []
        : newsOf({ ...news, changes }, person, kept, (content) => ({ template: 'release-published', number, ...content }));
    }),
  );
}

/** Where every one of them is new, they are told as set and not as changed. */
const whatTheyAre = (changes: EntryChange[]): { changesAre?: 'new' } =>
  changes.length > 0 && changes.every(({ kind }) => kind === 'added') ? { changesAre: 'new' } : {};

type Of = { code: NonNullable<News['code']>; event: Event; changes: EntryChange[]; about: string; change: Change };
type Summary = (content: { event: Event['name']; changes: EntryChange[]; invites: boolean; path: string }) => MailContent;

/**
 * One notice and at most one mail a person: with everything that is new, changed or cancelled for them, and what their calendar needs.
 * Who has come to prefer a subscribed calendar gets, beside the summary, what undoes or moves that which was mailed before.
 */
function newsOf({ code, event, changes, about, change }: Of, person: Person, kept: KeptByMail, summary: Summary) {
  const path = `/agenda?eventId=${event.id}`;
  const news: News = {
    code,
    values: { ...nameValues('event', event.name), count: changes.length, ...whatTheyAre(changes) },
    path,
    change,
    about,
    mail: null,
    event,
  };
  const content = { event: event.name, path };
  const mailed = changes.filter(({ entry }) => kept(person, entry));
  const [only, ...more] = mailed;
  const forCalendar = !only
    ? null
    : more.length === 0
      ? scheduledContent(only)
      : summary({ ...content, changes: fitting(mailed), invites: true });
  if (person.invitations === 'mail') return [{ person, news: { ...news, mail: forCalendar, calendar: true } }];
  const told = { ...news, mail: summary({ ...content, changes: fitting(changes), invites: false }) };
  const undone: News[] = forCalendar ? [{ ...news, code: null, about: `${about} mailed`, mail: forCalendar, calendar: true }] : [];
  return [told, ...undone].map((one) => ({ person, news: one }));
}

const named = ({ id, uid }: PublishedPlacement) => ({ placementId: id, ...(uid ? { uid } : {}) });

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
  if (followsDeparture(placement.by)) return;
  const release = await readRelease(table, placement.eventId, placement.releaseId);
  if (release?.revision == null || placement.sequence <= release.revision) return;
  const event = await readEvent(table, placement.eventId);
  if (!event || (placement.cancelled && (await wasCalledOff(table, placement)))) return;
  const names = await namesFor(table, [placement], placement.personIds);
  const people = await readPeople(table, placement.personIds);
  const kept = await keptByMail(table, people, [named(placement)]);
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
        mail: kept(person, entry) ? scheduledContent(placement.cancelled ? { kind: 'removed', entry } : { kind: 'added', entry }) : null,
        event,
        calendar: true,
      };
      return [{ person, news }];
    }),
  );
}

const wasCalledOff = async (table: Table, { introductionId }: PublishedPlacement): Promise<boolean> =>
  introductionId !== null && (await readIntroduction(table, introductionId))?.status === 'withdrawn';

/** Something a release shows has another name, or stands in another room: whose agenda reads differently is told once, with from and to. */
export async function announceSettings({ table }: FeedServices, change: Change): Promise<void> {
  const after = change.after && ReleaseSettings.parse(change.after);
  const before = change.before && ReleaseSettings.parse(change.before);
  if (!after || !before) return;
  const { eventId, releaseId } = after;
  const [event, timetable] = await Promise.all([readEvent(table, eventId), readTimetable(table, eventId)]);
  if (!event || timetable.releaseId !== releaseId) return;
  const placements = (await listPlacements(table, eventId, releaseId)).filter(
    (placement) =>
      !placement.cancelled && placement.end > change.at && sequenceOf(placement, after.since) > sequenceOf(placement, before.since),
  );
  const people = await readPeople(table, [...new Set(placements.flatMap(({ personIds }) => personIds))]);
  const names = await namesFor(
    table,
    placements,
    people.map(({ id }) => id),
  );
  const [was, is] = [namesWith(names, before, before.since, after.since), namesWith(names, after, after.since, after.since)];
  const told = people.map((person) => {
    const mine = placements.filter(({ personIds }) => personIds.includes(person.id));
    const earlier = byPlacement(entriesFor(person.id, mine, was));
    const changes = entriesFor(person.id, mine, is).flatMap((entry) =>
      optional(earlier.get(entry.placementId), (old): EntryChange => ({ kind: 'moved', before: old, entry })),
    );
    return { person, changes };
  });
  const kept = await keptByMail(table, people, placements.map(named));
  const news: Omit<Of, 'changes'> = {
    code: 'schedule-details-changed',
    event,
    about: `${event.id} ${releaseId} ${after.version}`,
    change,
  };
  await tellEach(
    table,
    told.flatMap(({ person, changes }) =>
      newsOf({ ...news, changes }, person, kept, (content) => ({ template: 'schedule-details-changed', ...content })),
    ),
  );
}

/** The names entries are worded with, as a release had them; an organisation renamed between the two under its old one. */
function namesWith(names: Names, release: ReleaseSettings, since: Since, until: Since): Names {
  const renamed = Object.entries(until.organisations).filter(([id, { revision }]) => since.organisations[id]?.revision !== revision);
  const organisations = new Map(names.organisations);
  for (const [id, { was }] of renamed) {
    const organisation = organisations.get(id);
    if (organisation) organisations.set(id, { ...organisation, name: was });
  }
  return { ...names, organisations, shown: new Map([[`${release.eventId} ${release.releaseId}`, release]]) };
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

/** The mail of one change by itself. */
export function scheduledContent(change: EntryChange): MailContent {
  switch (change.kind) {
    case 'added':
      return { template: 'meeting-invitation', entry: change.entry };
    case 'moved':
      return {
        template: 'meeting-update',
        entry: change.entry,
        previous: previousOf(change.before),
      };
    case 'removed':
      return { template: 'meeting-cancellation', entry: change.entry };
  }
}

const previousOf = ({ start, end, zone, place, venue, eventName, counterpart }: AgendaEntry) => ({
  start,
  end,
  place,
  zone,
  venue,
  eventName,
  counterpartName: counterpart?.name ?? null,
});
