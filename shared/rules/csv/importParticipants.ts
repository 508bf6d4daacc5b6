import { z } from 'zod';
import { OrganisationKind } from '../../schemas/vocabularies.ts';
import { fold } from '../text/fold.ts';
import { choice, corporateNumber, email, flag, required, text } from './cells.ts';
import { type Clash, type ImportKind, repeated } from './importKind.ts';
import { bothLanguages } from './words.ts';

const kinds = bothLanguages.map((words) => words.values.kind);
const languages = bothLanguages.map((words) => words.values.language);

/** A delegate and the organisation they come for. An organisation with two delegates is two rows; what one of them ticks, it wants. */
export const ParticipantRow = z
  .object({
    organisationJa: text(120),
    organisationEn: text(120),
    kind: choice(OrganisationKind.options, kinds),
    corporateNumber,
    family: required(60),
    given: required(60),
    familyKana: text(60),
    givenKana: text(60),
    romaji: text(120),
    titleJa: text(80),
    titleEn: text(80),
    email,
    language: choice(['ja', 'en'], languages, 'ja'),
    exhibitor: flag,
    pitchWanted: flag,
    pitchSelected: flag,
  })
  .superRefine((row, context) => {
    if (!row.organisationJa && !row.organisationEn) context.addIssue({ code: 'custom', path: ['organisationJa'], message: 'required' });
  })
  .transform((row) => ({
    organisation: { name: { ja: row.organisationJa, en: row.organisationEn }, kind: row.kind, corporateNumber: row.corporateNumber },
    person: {
      name: { family: row.family, given: row.given, familyKana: row.familyKana, givenKana: row.givenKana, romaji: row.romaji },
      title: { ja: row.titleJa, en: row.titleEn },
      email: row.email,
      language: row.language,
    },
    exhibitor: row.exhibitor,
    pitch: { wanted: row.pitchWanted, selected: row.pitchSelected },
  }));
export type ParticipantRow = z.infer<typeof ParticipantRow>;

export const participants: ImportKind<ParticipantRow> = {
  row: ParticipantRow,
  titles: bothLanguages.map((words) => words.columns.participants),
  required: ['kind', 'family', 'given', 'email'],
  aliases: {
    organisationJa: ['organisation', 'organization', 'company', '会社名', '企業名', '法人名', '団体名', '組織名'],
    email: ['email', 'mail', 'メール'],
    exhibitor: ['exhibits'],
  },
  clashes: (rows) => [...sameDelegateTwice(rows), ...anotherKind(rows), ...anotherName(rows)],
};

/** The same person is on the list of one organisation twice. */
const sameDelegateTwice = (rows: readonly ParticipantRow[]): Clash[] =>
  repeated(rows, ({ organisation, person }) => `${organisationKey(organisation)}\n${person.email}`).map((pair) => ({
    ...pair,
    column: 'email',
    code: 'row-twice',
  }));

/** One organisation is said to be of two kinds. */
const anotherKind = (rows: readonly ParticipantRow[]): Clash[] =>
  repeated(rows, ({ organisation }) => organisationKey(organisation))
    .filter(({ index, earlier }) => rows[index]?.organisation.kind !== rows[earlier]?.organisation.kind)
    .map((pair) => ({ ...pair, column: 'kind', code: 'kind-differs' }));

/** One address belongs to two persons: whoever signs in with it would be the wrong one. */
const anotherName = (rows: readonly ParticipantRow[]): Clash[] =>
  repeated(rows, ({ person }) => person.email)
    .filter(({ index, earlier }) => fullName(rows[index]) !== fullName(rows[earlier]))
    .map((pair) => ({ ...pair, column: 'email', code: 'person-differs' }));

const fullName = (row: ParticipantRow | undefined): string => fold(`${row?.person.name.family} ${row?.person.name.given}`);

/** What makes two rows the same organisation: its Japanese name, or the English one where there is no other. */
const organisationKey = ({ name }: ParticipantRow['organisation']): string => fold(name.ja ?? name.en ?? '');
