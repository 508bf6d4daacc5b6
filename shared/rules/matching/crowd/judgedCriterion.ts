import type { Profile } from '../../../schemas/profile.ts';
import type { Acceptances } from '../probability/acceptances.ts';
import { contributionOf, type Share } from '../reasons.ts';
import { columnOf, type Packed } from '../signatures.ts';

/** Seekers of one kind and partners of one kind, and what counts between them. */
export interface Block {
  readonly seekers: Packed;
  readonly partners: Packed;
  /** How likely partners accept, and seekers. */
  readonly partnerAccepts: Acceptances;
  readonly seekerAccepts: Acceptances;
}

/** What one criterion finds between a seeker and every partner: the entry of partner p is at `from + column[p]`. */
export interface JudgedRow {
  from: number;
  readonly column: Int32Array;
  /** What it adds to the fit, and what it counts as for how likely each side accepts. */
  readonly fit: Float64Array;
  readonly toPartner: Float64Array;
  readonly toSeeker: Float64Array;
}

/** A criterion between all of a block: gives the row of a seeker, by its index; the row before is gone then. */
export type JudgedCriterion = (seeker: number) => JudgedRow;

const emptyRow = (size: number, column: Int32Array): JudgedRow => ({
  from: 0,
  column,
  fit: new Float64Array(size),
  toPartner: new Float64Array(size),
  toSeeker: new Float64Array(size),
});

function enter(block: Block, share: Share, at: number, row: JudgedRow, entry: number, degree: number, certainty: number): void {
  row.fit[entry] = contributionOf(share, { degree: Number.isNaN(degree) ? null : degree, certainty });
  row.toPartner[entry] = block.partnerAccepts.inputOf(at, degree, certainty);
  row.toSeeker[entry] = block.seekerAccepts.inputOf(at, degree, certainty);
}

/** Everybody's answer as a number from 0 on, without gaps, and who gave each first. */
function different(packed: Packed, column: number): { numbers: Int32Array; first: Profile[] } {
  const known = new Map<number, number>();
  const first: Profile[] = [];
  const numbers = Int32Array.from(packed.profiles, (profile, index) => {
    packed.answer(index, [column]);
    const answer = packed.column(column)[index] as number;
    const number = known.get(answer) ?? first.length;
    if (number === first.length) {
      known.set(answer, number);
      first.push(profile);
    }
    return number;
  });
  return { numbers, first };
}

/** Every different answer of seekers against every different one of partners, each judged once. */
function inTable(block: Block, share: Share, at: number): JudgedCriterion | null {
  const { criterion } = share;
  const columns = { seeker: columnOf(criterion, 'seeker'), partner: columnOf(criterion, 'partner') };
  if (columns.seeker < 0 || columns.partner < 0) return null;
  const seekers = different(block.seekers, columns.seeker);
  const partners = different(block.partners, columns.partner);
  const width = partners.first.length;
  const row = emptyRow(seekers.first.length * width, partners.numbers);
  for (const [one, seeker] of seekers.first.entries())
    for (const [other, partner] of partners.first.entries()) {
      const { degree, certainty } = criterion.judge(seeker, partner);
      enter(block, share, at, row, one * width + other, degree ?? Number.NaN, certainty);
    }
  return (index) => {
    row.from = (seekers.numbers[index] as number) * width;
    return row;
  };
}

/** Row by row, where nearly everybody's answer is its own. */
function inRows(block: Block, share: Share, at: number): JudgedCriterion {
  const { criterion } = share;
  const { profiles } = block.partners;
  const into = { degrees: new Float64Array(profiles.length), certainties: new Float64Array(profiles.length) };
  const oneByOne = (seeker: Profile) => {
    for (const [index, partner] of profiles.entries()) {
      const { degree, certainty } = criterion.judge(seeker, partner);
      into.degrees[index] = degree ?? Number.NaN;
      into.certainties[index] = certainty;
    }
  };
  const fill = criterion.among?.(profiles) ?? oneByOne;
  const row = emptyRow(profiles.length, Int32Array.from(profiles.keys()));
  return (index) => {
    fill(block.seekers.profiles[index] as Profile, into);
    for (let partner = 0; partner < profiles.length; partner++)
      enter(block, share, at, row, partner, into.degrees[partner] as number, into.certainties[partner] as number);
    return row;
  };
}

/** The criterion at a place among those that count, ready to be asked for every seeker. */
export const judgedCriterion = (block: Block, share: Share, at: number): JudgedCriterion =>
  (share.criterion.among ? null : inTable(block, share, at)) ?? inRows(block, share, at);
