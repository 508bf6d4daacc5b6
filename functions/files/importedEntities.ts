import { createHash } from 'node:crypto';
import type { ParticipantRow } from '../../shared/rules/csv/importParticipants.ts';
import type { Organisation, Person } from '../../shared/schemas/organisation.ts';
import { emptyContent } from '../../shared/schemas/profile.ts';
import { organisationItem, profileItem } from '../table/organisations.ts';
import { emailItem, personItem } from '../table/people.ts';
import type { Item } from '../table/table.ts';

/** The id of what an import makes: of this import alone, so that nothing that was once deleted comes back under it. */
export const importedId = (importId: string, ...parts: string[]): string =>
  createHash('sha256')
    .update([importId, ...parts].join('\n'))
    .digest('hex')
    .slice(0, 26);

/** An organisation that is registered for others, with an empty, hidden profile. `enteredBy`: the organiser. */
export function newOrganisation(
  id: string,
  { kind, name, corporateNumber }: ParticipantRow['organisation'],
  enteredBy: string | null,
  at: string,
): Item[] {
  const organisation: Organisation = {
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
    ...(enteredBy ? { enteredBy } : {}),
    createdAt: at,
    version: 1,
  };
  return [
    organisationItem(organisation),
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

/** A person who is written down by others: nobody has signed in for them yet. */
export function newPerson(id: string, person: ParticipantRow['person'], at: string): Item[] {
  const entity: Person = {
    id,
    ...person,
    language: person.language ?? 'ja',
    invitations: 'mail',
    noticeMails: 'instant',
    signedInAt: null,
    sample: false,
    createdAt: at,
    version: 1,
  };
  return [personItem(entity), emailItem(entity)];
}
