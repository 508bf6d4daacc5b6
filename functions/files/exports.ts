import en from '../../shared/locales/en/csv.json' with { type: 'json' };
import ja from '../../shared/locales/ja/csv.json' with { type: 'json' };
import { translator } from '../../shared/locales/translator.ts';
import {
  exportIntroductions,
  exportPairs,
  exportParticipants,
  exportTimetable,
  exportUnplaced,
  type Names,
} from '../../shared/rules/csv/exports.ts';
import { exportFileName } from '../../shared/rules/csv/fileName.ts';
import { formatInstant } from '../../shared/rules/format/date.ts';
import { personName } from '../../shared/rules/people/names.ts';
import type { Language } from '../../shared/schemas/basics.ts';
import type { Event } from '../../shared/schemas/event.ts';
import type { Refusal } from '../../shared/schemas/problem.ts';
import { isRefusal } from '../../shared/schemas/problem.ts';
import type { SmallestChange } from '../../shared/schemas/unplaced.ts';
import { organisedEvent } from '../access/events.ts';
import { viewExposure } from '../matches/exposure.ts';
import { currentDraft, publishedDraft, upToDate } from '../plans/draft.ts';
import { readCurrentSource, readSource } from '../plans/source.ts';
import type { Call } from '../services.ts';
import { listParticipations } from '../table/events.ts';
import { listIntroductions } from '../table/introductions.ts';
import { readOrganisations } from '../table/organisations.ts';
import { readPeople } from '../table/people.ts';

export const exportKinds = ['participants', 'meetings', 'pitches', 'unplaced', 'introductions', 'pairs'] as const;
export type ExportKind = (typeof exportKinds)[number];

/** `plainName`: for what reads Latin letters only. */
type NamedFile = { readonly text: string; readonly name: string; readonly plainName: string };

const words = translator({ ja, en });

/** A table of an event as CSV, in the reader's language, for its organiser. Meetings and pitches: as published. Unplaced: of the draft. */
export async function exportFile(call: Call, eventId: string, kind: ExportKind, language: Language): Promise<NamedFile | Refusal> {
  const event = await organisedEvent(call, eventId);
  if (isRefusal(event)) return event;
  const text = await textOf(call, event, kind, language);
  if (typeof text !== 'string') return text;
  const day = call.now().toZonedDateTimeISO(event.settings.zone).toPlainDate().toString();
  return { text, name: exportFileName(event.name, kind, day, language), plainName: `${kind}_${day.replaceAll('-', '')}.csv` };
}

async function textOf(call: Call, event: Event, kind: ExportKind, language: Language): Promise<string | Refusal> {
  switch (kind) {
    case 'participants':
      return participantsFile(call, event, language);
    case 'introductions': {
      const introductions = await listIntroductions(call.table, event.id);
      const organisationIds = introductions.flatMap(({ fromOrganisationId, toOrganisationId }) => [fromOrganisationId, toOrganisationId]);
      const personIds = introductions.flatMap(({ fromPersonId, toPersonId }) => [fromPersonId, ...(toPersonId ? [toPersonId] : [])]);
      return exportIntroductions(introductions, event.settings.zone, await namesOf(call, organisationIds, personIds), language);
    }
    case 'pairs': {
      const view = await viewExposure(call, event.id);
      return isRefusal(view) ? view : exportPairs(view.pairs, language);
    }
    default:
      return timetableFile(call, event, kind, language);
  }
}

async function timetableFile(call: Call, event: Event, kind: 'meetings' | 'pitches' | 'unplaced', language: Language): Promise<string> {
  const source = await (kind === 'unplaced' ? readSource(call, event) : readCurrentSource(call, { ...event, draftPlanId: null }));
  if (kind === 'unplaced') {
    const { unplaced } = upToDate(await currentDraft(call.table, source), source);
    const names = await namesOf(
      call,
      unplaced.flatMap(({ organisationIds }) => organisationIds),
      unplaced.flatMap(({ smallestChange }) => String(smallestChange?.values.personId ?? '') || []),
    );
    const translate = words(language);
    return exportUnplaced(unplaced, names, language, {
      reason: ({ code }) => translate(`unplaced.reasons.${code}`),
      change: (change) => (change ? translate(`unplaced.changes.${change.code}`, changeValues(change, event, names, language)) : ''),
    });
  }
  const placements = publishedDraft(source).placements.filter(
    (placement) => placement.kind === (kind === 'meetings' ? 'meeting' : 'pitch'),
  );
  const names = await namesOf(
    call,
    placements.flatMap(({ organisationIds }) => organisationIds),
    placements.flatMap(({ personIds }) => personIds),
  );
  return exportTimetable(placements, source.event, names, language);
}

function changeValues({ values, placement, moves }: SmallestChange, { settings }: Event, { people }: Names, language: Language) {
  const who = people.get(String(values.personId ?? ''));
  return {
    who: who ? personName(who.name, language) : '–',
    when: placement ? formatInstant(placement.start, settings.zone, language, { zone: false, exact: true }) : '–',
    count: moves.length,
  };
}

async function participantsFile(call: Call, event: Event, language: Language): Promise<string> {
  const participations = await listParticipations(call.table, event.id);
  const [organisations, people] = await Promise.all([
    readOrganisations(
      call.table,
      participations.map(({ organisationId }) => organisationId),
    ),
    readPeople(
      call.table,
      participations.flatMap(({ delegateIds }) => delegateIds),
    ),
  ]);
  const organisationOf = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  const personOf = new Map(people.map((person) => [person.id, person]));
  const rows = participations.flatMap((participation) => {
    const organisation = organisationOf.get(participation.organisationId);
    if (!organisation) return [];
    return [{ participation, organisation, delegates: participation.delegateIds.flatMap((id) => personOf.get(id) ?? []) }];
  });
  return exportParticipants(rows, language);
}

async function namesOf(call: Call, organisationIds: string[], personIds: string[]): Promise<Names> {
  const [organisations, people] = await Promise.all([readOrganisations(call.table, organisationIds), readPeople(call.table, personIds)]);
  return {
    organisations: new Map(organisations.map((entry) => [entry.id, entry])),
    people: new Map(people.map((entry) => [entry.id, entry])),
  };
}
