import { z } from 'zod';
import { Participation } from '../../schemas/participation.ts';
import { OrganisationKind } from '../../schemas/vocabularies.ts';
import { fold } from '../text/fold.ts';
import { choice, corporateNumber, email, flag, required, text } from './cells.ts';
import { groupByOrganisation } from './identity.ts';
import { type Clash, type ImportKind, repeated } from './importKind.ts';
import { bothLanguages } from './words.ts';

const kinds = bothLanguages.map((words) => words.values.kind);
const languages = bothLanguages.map((words) => words.values.language);
const statuses = bothLanguages.map((words) => words.values.participation);
const ParticipationStatus = Participation.shape.status;

/** How offices call the kinds in their lists. */
const alsoCalled = {
  startup: ['ベンチャー', 'ベンチャー企業', 'スタートアップ企業'],
  academia: ['大学', '研究機関', 'University'],
  investor: ['VC', 'ベンチャーキャピタル', 'Venture capital', 'Fund'],
  pharma: ['製薬', '製薬会社', 'Pharmaceutical company'],
  'device-company': ['医療機器', '医療機器メーカー'],
  site: ['病院', '介護施設', 'Hospital'],
  municipality: ['Municipality', '県', '市町村'],
};

/** A delegate and the organisation they come for. An organisation with two delegates is two rows; what one of them ticks, it wants. */
export const ParticipantRow = z
  .object({
    organisationJa: text(120),
    organisationEn: text(120),
    kind: choice('kind', OrganisationKind.options, kinds, { also: alsoCalled }),
    corporateNumber,
    family: required(60),
    given: required(60),
    familyKana: text(60),
    givenKana: text(60),
    romaji: text(120),
    titleJa: text(80),
    titleEn: text(80),
    email,
    language: choice('language', ['ja', 'en'], languages, { whenEmpty: null }),
    exhibitor: flag,
    pitchWanted: flag,
    pitchSelected: flag,
    status: choice('participation', ParticipationStatus.options, statuses, { whenEmpty: null }),
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
      /** null where the file does not say. */
      language: row.language,
    },
    exhibitor: row.exhibitor,
    pitch: { wanted: row.pitchWanted, selected: row.pitchSelected },
    /** As an export gives it; null where the file has no such column. */
    status: row.status,
  }));
export type ParticipantRow = z.infer<typeof ParticipantRow>;

export const participants: ImportKind<ParticipantRow> = {
  row: ParticipantRow,
  titles: bothLanguages.map((words) => ({ ...words.columns.participants, ...words.columns.participation })),
  required: ['kind', 'family', 'given', 'email'],
  aliases: {
    organisationJa: ['organisation', 'organization', 'company', '会社名', '企業名', '法人名', '団体名', '組織名'],
    email: ['email', 'mail', 'メール'],
    exhibitor: ['exhibits'],
  },
  // An export has a row for an organisation nobody comes for.
  isSilent: ({ family, given, email, status }) => !family && !given && !email && Boolean(status),
  clashes: (rows) => [...sameDelegateTwice(rows), ...anotherKind(rows), ...anotherName(rows)],
};

/** The same person is on the list of one organisation twice. */
function sameDelegateTwice(rows: readonly ParticipantRow[]): Clash[] {
  const { groups } = groupByOrganisation(rows.map(({ organisation }) => organisation));
  const groupOf = new Map(groups.flatMap((indices, group) => indices.map((index) => [index, group] as const)));
  return repeated([...rows.entries()], ([index, { person }]) => `${groupOf.get(index)}\n${person.email}`).map((pair) => ({
    ...pair,
    column: 'email',
    code: 'row-twice',
  }));
}

/** One organisation is said to be of two kinds; and a name that could be one of two. */
function anotherKind(rows: readonly ParticipantRow[]): Clash[] {
  const { groups, ambiguous } = groupByOrganisation(rows.map(({ organisation }) => organisation));
  const differing = groups.flatMap(([first = 0, ...others]) =>
    others
      .filter((index) => rows[index]?.organisation.kind !== rows[first]?.organisation.kind)
      .map((index) => ({ index, earlier: first, column: 'kind', code: 'kind-differs' })),
  );
  return [...differing, ...ambiguous.map((index) => ({ index, earlier: index, column: 'organisationJa', code: 'ambiguous-organisation' }))];
}

/** One address belongs to two persons: whoever signs in with it would be the wrong one. */
const anotherName = (rows: readonly ParticipantRow[]): Clash[] =>
  repeated(rows, ({ person }) => person.email)
    .filter(({ index, earlier }) => fullName(rows[index]) !== fullName(rows[earlier]))
    .map((pair) => ({ ...pair, column: 'email', code: 'person-differs' }));

const fullName = (row: ParticipantRow | undefined): string => fold(`${row?.person.name.family} ${row?.person.name.given}`);
