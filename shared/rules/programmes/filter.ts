import type { Programme, ProgrammeFilter, ProgrammeLabel } from '../../schemas/programme.ts';
import { mentions } from './mentions.ts';

/** A programme that a filter keeps, with what the reader must be told about how surely it fits. */
export type FoundProgramme = { programme: Programme; labels: ProgrammeLabel[] };

type Verdict = 'fits' | 'fails' | ProgrammeLabel;
type Condition = (programme: Programme, filter: ProgrammeFilter) => Verdict;

/** A listed attribute fits when it contains what is asked for; a list the documents do not give is kept as unknown. */
const among = <T>(condition: ProgrammeLabel['condition'], stated: T[] | null, wanted: T | undefined): Verdict => {
  if (wanted === undefined) return 'fits';
  if (stated === null) return { condition, code: 'unknown' };
  return stated.includes(wanted) ? 'fits' : 'fails';
};

const category: Condition = (programme, filter) => among('category', programme.categories, filter.category);
const support: Condition = (programme, filter) => among('support', programme.support, filter.support);
const stage: Condition = (programme, filter) => among('stage', programme.stages, filter.stage);

/** A field fits when it is named; a measure limited to no field excludes none, and says so. */
const field: Condition = (programme, filter) => {
  const verdict = among('field', programme.fields, filter.field);
  return verdict === 'fails' && programme.fields?.includes('general') ? { condition: 'field', code: 'not-field-limited' } : verdict;
};

/** Free text is about words, not about what a measure is: what does not mention them is not listed. */
const text: Condition = (programme, filter) => (!filter.text || mentions(programme, filter.text) ? 'fits' : 'fails');

/** The kind of a measure is always known. */
const kind: Condition = (programme, filter) => (!filter.kind || programme.kind === filter.kind ? 'fits' : 'fails');

/** "For devices" keeps ● as it is, and ○ (not limited to devices) and the unmarked with a label: none of them excludes a device. */
const device: Condition = (programme, filter) => {
  if (!filter.deviceOnly || programme.deviceSpecific === true) return 'fits';
  return { condition: 'device', code: programme.deviceSpecific === false ? 'not-device-limited' : 'unknown' };
};

/** "伴走支援" keeps the programmes that the documents mark (※) or say to accompany: an offer somebody wants to find, and silence is none. */
const accompaniment: Condition = (programme, filter) => (!filter.accompaniment || programme.accompaniment === true ? 'fits' : 'fails');

const conditions = [category, support, kind, stage, field, device, accompaniment, text];

/**
 * The programme finder: which measures a filter keeps, what is unknown about them, the surest first and otherwise in the
 * order of the documents. Unknown never excludes, except for 伴走支援 (see above). Source: workflows of the five documents, row 27.
 */
export function findProgrammes(programmes: Programme[], filter: ProgrammeFilter): FoundProgramme[] {
  return programmes
    .map((programme) => ({ programme, verdicts: conditions.map((condition) => condition(programme, filter)) }))
    .filter(({ verdicts }) => !verdicts.includes('fails'))
    .map(({ programme, verdicts }) => ({ programme, labels: verdicts.filter((verdict) => typeof verdict === 'object') }))
    .sort((one, other) => one.labels.length - other.labels.length);
}
