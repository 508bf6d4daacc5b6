import { endedBy } from '../../shared/rules/introduction/endedBy.ts';
import { nameValues } from '../../shared/rules/notices/values.ts';
import { meetingId } from '../../shared/rules/timetable/items.ts';
import type { AgendaEntry } from '../../shared/schemas/agenda.ts';
import type { Event } from '../../shared/schemas/event.ts';
import type { Introduction } from '../../shared/schemas/introduction.ts';
import type { MailContent } from '../../shared/schemas/mail.ts';
import type { Organisation, Person } from '../../shared/schemas/organisation.ts';
import { entriesFor, namesFor } from '../agenda/entries.ts';
import { keptByMail } from '../notices/calendars.ts';
import { actingFor, type News, tellEach } from '../notices/tell.ts';
import type { Change } from '../table/change.ts';
import { readPeople } from '../table/people.ts';
import type { Table } from '../table/table.ts';
import { readPlacement, readTimetable } from '../table/timetable.ts';

type Ended = {
  readonly introduction: Introduction;
  readonly wasAccepted: boolean;
  readonly event: Event;
  readonly from: Organisation;
  readonly to: Organisation;
  readonly change: Change;
};

/**
 * A request that was taken back, or an accepted meeting that was called off. Each side hears of it once, in the words of who did it; on
 * the side that did it only who would have come. Who did it is told nothing, and only has it taken out of their calendar.
 */
export async function tellEnded(table: Table, ended: Ended): Promise<void> {
  const entries = ended.wasAccepted ? await entriesOf(table, ended.introduction) : new Map<string, AgendaEntry>();
  await tellSide(table, ended, ended.from, ended.to, entries);
  await tellSide(table, ended, ended.to, ended.from, entries);
}

async function tellSide(table: Table, ended: Ended, side: Organisation, other: Organisation, entries: ReadonlyMap<string, AgendaEntry>) {
  const { introduction, wasAccepted } = ended;
  const seated = side.id === introduction.fromOrganisationId ? introduction.fromPersonId : introduction.toPersonId;
  const mine = endedBy(introduction.by, side.id) === 'ours';
  // Who asked and thought better of it is asked to do nothing; nor are their colleagues.
  if (!wasAccepted && (mine || (introduction.by === null && side.id === introduction.fromOrganisationId))) return;
  const concerned = [...(mine ? [] : await actingFor(table, side.id)), ...(wasAccepted && seated ? [seated] : [])];
  const people = await readPeople(table, [...new Set(concerned)]);
  const kept = await keptByMail(table, people, [{ placementId: meetingId(introduction.id) }]);
  await tellEach(
    table,
    people.flatMap((person) => {
      const entry = entries.get(person.id) ?? null;
      const news = newsFor(ended, side, other, person, entry, entry !== null && kept(person, entry));
      return news ? [{ person, news }] : [];
    }),
  );
}

function newsFor(
  { introduction, wasAccepted, event, change }: Ended,
  side: Organisation,
  other: Organisation,
  person: Person,
  entry: AgendaEntry | null,
  /** Their calendar was given it by mail. */
  calendar: boolean,
): News | null {
  const { by } = introduction;
  const didIt = by?.personId === person.id;
  if (didIt && !calendar) return null;
  const whose = endedBy(by, side.id);
  const path = `/inbox/${introduction.id}`;
  const content = { event: event.name, organisation: other.name, path, endedBy: whose, words: by?.words ?? null };
  const mail: MailContent = !wasAccepted
    ? { template: 'introduction-withdrawn', ...content }
    : didIt && entry
      ? { template: 'meeting-called-off-by-you', event: event.name, organisation: other.name, path, entry }
      : { template: 'meeting-called-off', ...content, entry: calendar ? entry : null };
  return {
    code: didIt ? null : wasAccepted ? 'meeting-called-off' : 'introduction-withdrawn',
    values: {
      ...nameValues('organisation', other.name),
      ...nameValues('event', event.name),
      ...nameValues('side', side.name),
      endedBy: whose,
    },
    path,
    change,
    about: `${introduction.id} ${introduction.status}`,
    mail,
    event,
    calendar,
  };
}

/** What stood in the calendars of those who would have met, by person: taken out again. */
async function entriesOf(table: Table, { id, eventId }: Introduction): Promise<Map<string, AgendaEntry>> {
  const { releaseId } = await readTimetable(table, eventId);
  const placement = releaseId ? await readPlacement(table, eventId, releaseId, meetingId(id)) : null;
  if (!placement?.cancelled) return new Map();
  const names = await namesFor(table, [placement], placement.personIds);
  return new Map(
    placement.personIds.flatMap((personId) =>
      entriesFor(personId, [placement], names).map((entry): [string, AgendaEntry] => [personId, entry]),
    ),
  );
}
