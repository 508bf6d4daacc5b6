import { createHash } from 'node:crypto';
import type { ImportedRow } from '../../shared/rules/csv/import.ts';
import type { ParticipantRow } from '../../shared/rules/csv/importParticipants.ts';
import { fold } from '../../shared/rules/text/fold.ts';
import type { Event, Participation } from '../../shared/schemas/event.ts';
import type { Organisation, Person } from '../../shared/schemas/organisation.ts';
import { emptyContent } from '../../shared/schemas/profile.ts';
import type { Call } from '../api/context.ts';
import { timestamp } from '../api/services.ts';
import { listParticipations, participationItem } from '../table/events.ts';
import { listMembers, listOrganisations, membershipItem, organisationItem, profileItem } from '../table/organisations.ts';
import { emailItem, findPersonId, personItem } from '../table/people.ts';
import type { Item } from '../table/table.ts';
import { type Prepared, rowError } from './prepared.ts';

type Row = ImportedRow<ParticipantRow>;

/**
 * Participants: people and organisations that are not known yet are registered, and all are admitted. An organisation that is
 * registered already keeps its own say: a delegate must be one of its members, since joining it is not the organiser's to decide.
 */
export async function participantItems(call: Call, event: Event, rows: readonly Row[]): Promise<Prepared> {
  const at = timestamp(call);
  const known = await knownOrganisations(call, rows);
  const personIds = new Map<string, string | null>();
  for (const { value } of rows)
    if (!personIds.has(value.person.email)) personIds.set(value.person.email, await findPersonId(call.table, value.person.email));
  const existing = new Map(
    (await listParticipations(call.table, event.id)).map((participation) => [participation.organisationId, participation]),
  );

  const items: Item[] = [];
  const errors: Prepared['errors'] = [];
  for (const group of groupByOrganisation(rows)) {
    const [first] = group as [Row];
    const organisation = known.get(nameKey(first.value));
    const organisationId = organisation?.id ?? idOf(event.id, 'organisation', nameKey(first.value));
    const members = organisation ? new Set((await listMembers(call.table, organisation.id)).map(({ personId }) => personId)) : null;
    if (!organisation) items.push(...newOrganisation(organisationId, first.value, at));
    const delegateIds: string[] = [];
    for (const row of group) {
      const { email } = row.value.person;
      const personId = personIds.get(email) ?? idOf(event.id, 'person', email);
      if (members && !members.has(personId)) {
        errors.push(rowError(row, 'email', 'not-in-organisation', { value: email }));
        continue;
      }
      if (!personIds.get(email)) items.push(...newPerson(personId, row.value, at));
      if (!members)
        items.push(membershipItem({ organisationId, personId, role: 'owner', kind: first.value.organisation.kind, since: at, version: 1 }));
      delegateIds.push(personId);
    }
    items.push(participationItem(participation(event.id, organisationId, delegateIds, group, existing.get(organisationId), at)));
  }
  return errors.length > 0 ? { items: [], errors } : { items, errors };
}

const nameKey = ({ organisation }: ParticipantRow) => fold(organisation.name.ja ?? organisation.name.en ?? '');
const idOf = (...parts: string[]) => createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 26);

function groupByOrganisation(rows: readonly Row[]): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(nameKey(row.value), [...(groups.get(nameKey(row.value)) ?? []), row]);
  return [...groups.values()];
}

/** Registered organisations of the kinds in the file, by either name. */
async function knownOrganisations(call: Call, rows: readonly Row[]): Promise<Map<string, Organisation>> {
  const kinds = [...new Set(rows.map(({ value }) => value.organisation.kind))];
  const organisations = (await Promise.all(kinds.map((kind) => listOrganisations(call.table, kind)))).flat();
  return new Map(
    organisations.flatMap((organisation) =>
      [organisation.name.en, organisation.name.ja].flatMap((name) => (name ? [[fold(name), organisation] as const] : [])),
    ),
  );
}

function newOrganisation(id: string, { organisation }: ParticipantRow, at: string): Item[] {
  const { kind, name, corporateNumber } = organisation;
  return [
    organisationItem({
      id,
      kind,
      name,
      kana: null,
      corporateNumber,
      country: null,
      region: null,
      website: null,
      sample: false,
      sources: [],
      confirmation: null,
      createdAt: at,
      version: 1,
    }),
    profileItem({
      ...emptyContent,
      organisationId: id,
      kind,
      visibility: {},
      published: false,
      writtenAt: { ja: null, en: null },
      updatedAt: at,
      version: 1,
    }),
  ];
}

function newPerson(id: string, { person }: ParticipantRow, at: string): Item[] {
  const entity: Person = {
    id,
    ...person,
    invitations: 'mail',
    noticeMails: 'instant',
    signedInAt: null,
    sample: false,
    createdAt: at,
    version: 1,
  };
  return [personItem(entity), emailItem(entity)];
}

function participation(
  eventId: string,
  organisationId: string,
  delegateIds: string[],
  group: readonly Row[],
  before: Participation | undefined,
  at: string,
): Participation {
  const some = (test: (row: ParticipantRow) => boolean) => group.some(({ value }) => test(value));
  const nothing = { ja: null, en: null };
  return {
    eventId,
    organisationId,
    status: 'admitted',
    wants: before?.wants ?? null,
    invitedAgain: before?.invitedAgain ?? false,
    by: before?.status === 'admitted' ? before.by : null,
    exhibitor: some(({ exhibitor }) => exhibitor) || (before?.exhibitor ?? false),
    delegateIds: [...new Set([...(before?.delegateIds ?? []), ...delegateIds])],
    pitch: {
      parts: { business: nothing, usefulness: nothing, promise: nothing },
      speakerId: null,
      ...before?.pitch,
      wanted: some(({ pitch }) => pitch.wanted) || (before?.pitch.wanted ?? false),
      selected: some(({ pitch }) => pitch.selected) || (before?.pitch.selected ?? false),
    },
    createdAt: before?.createdAt ?? at,
    version: (before?.version ?? 0) + 1,
  };
}
