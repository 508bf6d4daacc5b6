import type { ParticipantRow } from '../../shared/rules/csv/importParticipants.ts';
import type { RequestRow } from '../../shared/rules/csv/importRequests.ts';
import { nameKey, nameKeys } from '../../shared/rules/organisation/names.ts';
import { fold } from '../../shared/rules/text/fold.ts';
import type { Introduction } from '../../shared/schemas/introduction.ts';
import type { Person } from '../../shared/schemas/organisation.ts';
import type { Known } from './knownOrganisations.ts';
import { note } from './prepared.ts';
import type { RowNote } from './views.ts';

/*
 * What a file says otherwise than it is registered, and no file changes: only those whose it is do. An empty cell says nothing. What is
 * registered is not told, since whoever hands a file in need not know it. A person's family and given name are compared by themselves: an
 * address under another name may be another person.
 */

type Cells = Readonly<Record<string, string | null>>;

/** The columns whose cells say something else. */
const differing = (said: Cells, registered: Cells, key: (value: string) => string): string[] =>
  Object.entries(said).flatMap(([column, value]) => {
    const stays = registered[column] ?? null;
    return value === null || value === '' || (stays !== null && key(value) === key(stays)) ? [] : [column];
  });

/** One note for all of these columns, none for none. `columns`: as they are called in files, with blanks between. */
const noteOf = (code: string, columns: readonly string[]): RowNote[] =>
  columns[0] === undefined ? [] : [note(columns[0], code, false, { columns: columns.join(' ') })];

const cellsOf = ({ name, title, language }: ParticipantRow['person'] | Person): Cells => ({
  familyKana: name.familyKana,
  givenKana: name.givenKana,
  romaji: name.romaji,
  titleJa: title.ja,
  titleEn: title.en,
  language,
});

/** Of a row whose person or organisation is registered (undefined: not so). */
export const keptAsRegistered = (row: ParticipantRow, person: Person | undefined, organisation: Known | null): RowNote[] =>
  noteOf('stays', [
    ...(organisation ? ofOrganisation(row.organisation, organisation) : []),
    ...(person ? differing(cellsOf(row.person), cellsOf(person), fold) : []),
  ]);

/** Under a name that has nothing in common with its own it is asked about as a whole (`other-name`). */
function ofOrganisation(said: ParticipantRow['organisation'], known: Known): string[] {
  const own = nameKeys(known.name);
  const isCalledSo = nameKeys(said.name).some((key) => own.includes(key));
  return isCalledSo ? differing(namesOf(said), namesOf(known), nameKey) : [];
}

const namesOf = ({ name, corporateNumber }: Pick<Known, 'name' | 'corporateNumber'>): Cells => ({
  organisationJa: name.ja,
  organisationEn: name.en,
  corporateNumber,
});

/** Of a row whose request is there already. */
export const keptAsAsked = ({ message, preference }: RequestRow, there: Introduction): RowNote[] =>
  noteOf('stays-as-asked', differing({ message, preference }, { message: there.message, preference: there.preference }, String));
