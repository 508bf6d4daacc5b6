import type { Language } from '../../schemas/basics.ts';
import type { Exclusion, Reason, ReasonValue } from '../../schemas/match.ts';
import { formatMoney, formatMoneyRange } from '../format/money.ts';
import { formatNumber } from '../format/number.ts';

/** The lists of `terms.json` that reasons speak of. */
export type Vocabulary =
  | 'fields'
  | 'modalities'
  | 'developmentStages'
  | 'growthStages'
  | 'marketApproaches'
  | 'domains'
  | 'processes'
  | 'supports'
  | 'authorities'
  | 'settings'
  | 'subfields'
  | 'evidenceLevels'
  | 'regulatoryPaths'
  | 'scales'
  | 'deviceClasses'
  | 'ethicsRoutes'
  | 'dataHandling'
  | 'periods'
  | 'regions'
  | 'languages';

/** How a value of a reason is to be written: as terms of a vocabulary, as money, as a figure, as it is; `conditions` have words in `reasons.json`. */
export type ValueKind = { terms: Vocabulary } | 'money' | 'number' | 'words' | 'conditions';

const kinds: Readonly<Record<string, ValueKind>> = {
  fields: { terms: 'fields' },
  theirFields: { terms: 'fields' },
  modalities: { terms: 'modalities' },
  theirModalities: { terms: 'modalities' },
  developmentStages: { terms: 'developmentStages' },
  theirStages: { terms: 'developmentStages' },
  growthStages: { terms: 'growthStages' },
  theirGrowthStages: { terms: 'growthStages' },
  marketApproaches: { terms: 'marketApproaches' },
  theirApproaches: { terms: 'marketApproaches' },
  domains: { terms: 'domains' },
  theirDomains: { terms: 'domains' },
  processes: { terms: 'processes' },
  theirProcesses: { terms: 'processes' },
  needs: { terms: 'supports' },
  returns: { terms: 'supports' },
  authorities: { terms: 'authorities' },
  settings: { terms: 'settings' },
  theirSettings: { terms: 'settings' },
  subfields: { terms: 'subfields' },
  evidenceLevels: { terms: 'evidenceLevels' },
  askedEvidence: { terms: 'evidenceLevels' },
  regulatoryPaths: { terms: 'regulatoryPaths' },
  theirPaths: { terms: 'regulatoryPaths' },
  scales: { terms: 'scales' },
  deviceClasses: { terms: 'deviceClasses' },
  ethicsRoutes: { terms: 'ethicsRoutes' },
  dataHandling: { terms: 'dataHandling' },
  periods: { terms: 'periods' },
  theirPeriods: { terms: 'periods' },
  regions: { terms: 'regions' },
  theirRegions: { terms: 'regions' },
  languages: { terms: 'languages' },
  theirLanguages: { terms: 'languages' },
  round: 'money',
  ticket: 'money',
  minimum: 'money',
  maximum: 'money',
  wanted: 'money',
  capacity: 'number',
  residents: 'number',
  words: 'words',
  conditions: 'conditions',
  silent: 'words',
};

/** How the value of that name is written, whichever reason it belongs to. */
export const valueKindOf = (name: string): ValueKind => kinds[name] ?? 'words';

/** The i18next key of a reason's sentence. It describes the candidate: a partner read by the seeker, or the other way round. */
export const reasonKey = (reason: Pick<Reason, 'code' | 'about'>): string => `reasons:${reason.code}.${reason.about}`;
export const exclusionKey = (exclusion: Pick<Exclusion, 'code'>): string => `reasons:excluded.${exclusion.code}`;

/** How the reader's language writes ids and lists. */
export type Words = {
  language: Language;
  /** The label of an id in a vocabulary. */
  term: (vocabulary: Vocabulary, id: string) => string;
  /** The words of a condition, `reasons:condition.<id>`. */
  condition: (id: string) => string;
};

/** A chip has room for the name alone: not for what stands in brackets or behind a slash. The (k) of 510(k) is part of the name. */
const short = (label: string): string => label.replace(/\s*（.*$|\s+\(.*$|\s+\/\s+.*$/, '');

/** Names of places, languages, authorities and rounds keep their capital within an English sentence, as do abbreviations. */
const properNouns: readonly Vocabulary[] = ['regions', 'languages', 'authorities', 'growthStages'];
const withinSentence = (label: string, vocabulary: Vocabulary): string =>
  properNouns.includes(vocabulary) || !/^[A-Z][a-z-]*(?![A-Za-z])/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);

const separator: Record<Language, string> = { ja: '・', en: ', ' };

function write(name: string, value: ReasonValue, words: Words): string {
  const kind = valueKindOf(name);
  const each = Array.isArray(value) ? value : [String(value)];
  const list = (label: (id: string) => string) => each.map(label).join(separator[words.language]);
  if (kind === 'money' && typeof value === 'number') return formatMoney(value, words.language);
  if (kind === 'money' && typeof value === 'object' && 'min' in value) return formatMoneyRange(value, words.language) ?? '';
  if (kind === 'number' && typeof value === 'number') return formatNumber(value, words.language);
  if (kind === 'conditions') return list(words.condition);
  return typeof kind === 'object' ? list((id) => withinSentence(short(words.term(kind.terms, id)), kind.terms)) : list((word) => word);
}

/** The values of a reason or exclusion as text, ready to be put into its sentence. */
export const reasonValues = (values: Record<string, ReasonValue>, words: Words): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, write(name, value, words)]));
