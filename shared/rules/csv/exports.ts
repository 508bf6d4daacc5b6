import { Temporal } from 'temporal-polyfill';
import { localText } from '../../locales/translator.ts';
import type { Instant, Language, Localised } from '../../schemas/basics.ts';
import type { Event } from '../../schemas/event.ts';
import type { Introduction } from '../../schemas/introduction.ts';
import type { Organisation, Person } from '../../schemas/organisation.ts';
import type { Participation } from '../../schemas/participation.ts';
import type { Placement } from '../../schemas/placement.ts';
import type { Unplaced } from '../../schemas/unplaced.ts';
import { personName } from '../people/names.ts';
import type { ImportName } from './import.ts';
import { csvWords } from './words.ts';
import { type CellValue, writeCsv } from './write.ts';

/** Everything that gives the ids in a file their names. What nobody can name any more is called that, never by its id. */
export type Names = {
  readonly organisations: ReadonlyMap<string, Pick<Organisation, 'name'>>;
  readonly people: ReadonlyMap<string, Pick<Person, 'name'>>;
};

export type ParticipantExport = {
  readonly participation: Participation;
  readonly organisation: Organisation;
  readonly delegates: readonly Person[];
};

/** Who takes part, a row a delegate. The same columns as the import takes, so that what was exported can be corrected and handed in again. */
export function exportParticipants(participants: readonly ParticipantExport[], language: Language): string {
  const words = csvWords[language];
  const flag = (set: boolean) => (set ? words.values.flag.yes : words.values.flag.no);
  const rows = participants.flatMap(({ participation, organisation, delegates }) => {
    const people: readonly (Person | null)[] = delegates.length > 0 ? delegates : [null];
    return people.map((person) => ({
      organisationJa: organisation.name.ja,
      organisationEn: organisation.name.en,
      kind: words.values.kind[organisation.kind],
      corporateNumber: organisation.corporateNumber,
      family: person?.name.family ?? null,
      given: person?.name.given ?? null,
      familyKana: person?.name.familyKana ?? null,
      givenKana: person?.name.givenKana ?? null,
      romaji: person?.name.romaji ?? null,
      titleJa: person?.title.ja ?? null,
      titleEn: person?.title.en ?? null,
      email: person?.email ?? null,
      language: person ? words.values.language[person.language] : null,
      exhibitor: flag(participation.exhibitor),
      pitchWanted: flag(participation.pitch.wanted),
      pitchSelected: flag(participation.pitch.selected),
      status: words.values.participation[participation.status],
    }));
  });
  return file({ ...words.columns.participants, ...words.columns.participation }, rows);
}

/** The timetable in the order of time, on the event's own clock: sides and persons in the placement's order. No second side for a pitch. */
export function exportTimetable(
  placements: readonly Placement[],
  { settings, formerPlaces = [] }: Pick<Event, 'settings' | 'formerPlaces'>,
  { organisations, people }: Names,
  language: Language,
): string {
  const words = csvWords[language];
  const { zone, tables, stages } = settings;
  const ordered = placements.toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start) || a.id.localeCompare(b.id));
  const rows = ordered.map((placement) => {
    const table = tables.find(({ id }) => id === placement.placeId);
    const stage = stages.find(({ id }) => id === placement.placeId);
    const former = formerPlaces.find(({ id }) => id === placement.placeId);
    const [own, other] = placement.organisationIds.map((id) => nameOf(organisations.get(id)?.name, 'organisation', language));
    const [person, otherPerson] = placement.personIds.map((id) => nameOfPerson(people, id, language));
    return {
      kind: words.values.placement[placement.tier ?? 'meeting'],
      date: dateIn(placement.start, zone),
      from: timeIn(placement.start, zone),
      to: timeIn(placement.end, zone),
      place: table?.name ?? nameOf(stage?.name ?? former?.name, 'place', language),
      room: table?.room ?? former?.room ?? null,
      organisation: own ?? null,
      person: person ?? null,
      otherOrganisation: other ?? null,
      otherPerson: otherPerson ?? null,
      id: placement.id,
    };
  });
  return file(words.columns.timetable, rows);
}

/** An empty file with the titles an import takes, to start from. */
export const importTemplate = (kind: ImportName, language: Language): string => file<string>(csvWords[language].columns[kind], []);

/** What found no slot, with the sentences for its reasons and its smallest change as the caller words them (`plan.json`). */
export function exportUnplaced(
  unplaced: readonly Unplaced[],
  { organisations }: Pick<Names, 'organisations'>,
  language: Language,
  sentences: {
    readonly reason: (reason: Unplaced['reasons'][number]) => string;
    readonly change: (change: Unplaced['smallestChange']) => string;
  },
): string {
  const words = csvWords[language];
  const rows = unplaced.map(({ id, kind, organisationIds, reasons, smallestChange }) => {
    const [own, other] = organisationIds.map((organisationId) => nameOf(organisations.get(organisationId)?.name, 'organisation', language));
    const tier = id.startsWith('pitch-long-') ? 'long' : 'short';
    return {
      kind: words.values.placement[kind === 'meeting' ? 'meeting' : tier],
      organisation: own ?? null,
      otherOrganisation: other ?? null,
      reason: reasons.map(sentences.reason).join('\n'),
      change: smallestChange ? sentences.change(smallestChange) : null,
      id,
    };
  });
  return file(words.columns.unplaced, rows);
}

/** Who asked whom and how it stands. Messages stay out: what two organisations write each other is not the organiser's to pass on. */
export function exportIntroductions(
  introductions: readonly Introduction[],
  zone: string,
  { organisations, people }: Names,
  language: Language,
): string {
  const words = csvWords[language];
  const organisation = (id: string) => nameOf(organisations.get(id)?.name, 'organisation', language);
  const rows = introductions.map((introduction) => ({
    fromOrganisation: organisation(introduction.fromOrganisationId),
    fromPerson: nameOfPerson(people, introduction.fromPersonId, language),
    toOrganisation: organisation(introduction.toOrganisationId),
    toPerson: introduction.toPersonId && nameOfPerson(people, introduction.toPersonId, language),
    preference: words.values.preference[introduction.preference],
    status: words.values.status[introduction.status],
    reason: introduction.answer?.reason ? words.values.reason[introduction.answer.reason] : null,
    askedAt: momentIn(introduction.createdAt, zone),
    answeredAt: introduction.answer && momentIn(introduction.answer.at, zone),
    id: introduction.id,
  }));
  return file(words.columns.introductions, rows);
}

/** Who should meet whom and has not asked yet, the strongest first; a strength is a chance from 0 to 1. */
export function exportPairs(
  pairs: readonly { venture: Pick<Organisation, 'id' | 'name'>; partner: Pick<Organisation, 'id' | 'name'>; strength: number }[],
  language: Language,
): string {
  const rows = pairs.map(({ venture, partner, strength }) => ({
    venture: nameOf(venture.name, 'organisation', language),
    partner: nameOf(partner.name, 'organisation', language),
    strength: strength.toFixed(3),
  }));
  return file(csvWords[language].columns.pairs, rows);
}

/** A file with a column for every title, in the titles' order. */
function file<Key extends string>(titles: Readonly<Record<Key, string>>, rows: readonly Record<NoInfer<Key>, CellValue>[]): string {
  const columns = (Object.keys(titles) as Key[]).map((key) => ({ key, title: titles[key] }));
  return writeCsv(columns, rows);
}

const nameOf = (name: Localised | undefined, what: 'organisation' | 'place', language: Language): string =>
  (name && localText(name, language)) ?? csvWords[language].gone[what];
const nameOfPerson = (people: Names['people'], id: string, language: Language): string => {
  const person = people.get(id);
  return person ? personName(person.name, language) : csvWords[language].gone.person;
};

const zoned = (instant: Instant, zone: string): Temporal.ZonedDateTime => Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
const dateIn = (instant: Instant, zone: string): string => zoned(instant, zone).toPlainDate().toString();
/** Seconds only where there are any: 90-second pitches begin between minutes. */
const timeIn = (instant: Instant, zone: string): string => {
  const time = zoned(instant, zone).toPlainTime();
  return time.toString({ smallestUnit: time.second === 0 ? 'minute' : 'second' });
};
const momentIn = (instant: Instant, zone: string): string => `${dateIn(instant, zone)} ${timeIn(instant, zone)}`;
