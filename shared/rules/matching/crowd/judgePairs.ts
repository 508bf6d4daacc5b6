import type { PairRole } from '../../../schemas/match.ts';
import type { Profile } from '../../../schemas/profile.ts';
import { exclusionOf, hasConditions } from '../exclusions.ts';
import { type PairName, pairName } from '../pair.ts';
import type { AcceptanceState } from '../probability/acceptance.ts';
import { Acceptances } from '../probability/acceptances.ts';
import { sharesBetween } from '../reasons.ts';
import { Packed } from '../signatures.ts';
import { judgedCriterion } from './judgedCriterion.ts';
import { judgedRows } from './judgedRows.ts';
import type { Asked } from './loads.ts';
import { placesOf } from './places.ts';

/** What answers have taught about a kind of pair, when that side asks. */
export type Beliefs = (pair: PairName, asker: PairRole) => AcceptanceState;

/** Every pair of two groups, row-major, ventures × partners; −1 everywhere where the two are never to meet. */
export interface JudgedPairs {
  readonly ventures: readonly Profile[];
  readonly partners: readonly Profile[];
  readonly fit: Float64Array;
  /** How likely the partner accepts the venture's request, and the other way round. */
  readonly partnerAccepts: Float64Array;
  readonly ventureAccepts: Float64Array;
}

/**
 * Judges all pairs once for both directions: pass what participants see of each other. `forbidden`: pairs, either way round, that have
 * settled it themselves. The same fit as `scoreOf` and the same chances as `acceptance`, found kind by kind: what many say alike is
 * judged once, and everything else is arithmetic.
 */
export function judgePairs(
  ventures: readonly Profile[],
  partners: readonly Profile[],
  beliefs: Beliefs,
  forbidden: readonly Asked[],
): JudgedPairs {
  const size = ventures.length * partners.length;
  const pairs = {
    ventures,
    partners,
    fit: new Float64Array(size),
    partnerAccepts: new Float64Array(size),
    ventureAccepts: new Float64Array(size),
  };
  for (const rows of byKind(ventures)) for (const columns of byKind(partners)) judgeBlock(pairs, rows, columns, beliefs);
  for (const cell of placesOf(pairs, forbidden)) forbid(pairs, cell);
  return pairs;
}

function forbid({ fit, partnerAccepts, ventureAccepts }: JudgedPairs, cell: number): void {
  fit[cell] = -1;
  partnerAccepts[cell] = -1;
  ventureAccepts[cell] = -1;
}

/** The places of all of one kind, kind by kind. */
function byKind(profiles: readonly Profile[]): number[][] {
  const places = new Map<Profile['kind'], number[]>();
  for (const [place, { kind }] of profiles.entries()) {
    const known = places.get(kind);
    if (known) known.push(place);
    else places.set(kind, [place]);
  }
  return [...places.values()];
}

/** Judges ventures of one kind, by their rows, with partners of one kind, by their columns. Ventures are those who seek, whoever asks. */
function judgeBlock(pairs: JudgedPairs, rows: readonly number[], columns: readonly number[], beliefs: Beliefs): void {
  const seekers = rows.map((row) => pairs.ventures[row]!);
  const partners = columns.map((column) => pairs.partners[column]!);
  const name = pairName(seekers[0]!.kind, partners[0]!.kind);
  const shares = sharesBetween({ seeker: seekers[0]!, partner: partners[0]! });
  const names = shares.map(({ criterion }) => criterion.name);
  const block = {
    seekers: new Packed(seekers),
    partners: new Packed(partners),
    partnerAccepts: new Acceptances(beliefs(name, 'seeker'), names),
    seekerAccepts: new Acceptances(beliefs(name, 'partner'), names),
  };
  const judged = shares.map((share, at) => judgedCriterion(block, share, at));
  const judge = judgedRows(block, judged);
  for (const [index, row] of rows.entries()) {
    const { fit, partnerAccepts, seekerAccepts } = judge(index);
    const first = row * pairs.partners.length;
    for (let other = 0; other < columns.length; other++) {
      const cell = first + columns[other]!;
      pairs.fit[cell] = fit[other]!;
      pairs.partnerAccepts[cell] = partnerAccepts[other]!;
      pairs.ventureAccepts[cell] = seekerAccepts[other]!;
    }
    if (hasConditions(name)) forbidWhere(pairs, first, columns, (other) => exclusionOf(seekers[index]!, partners[other]!) !== null);
  }
}

function forbidWhere(pairs: JudgedPairs, first: number, columns: readonly number[], isExcluded: (other: number) => boolean): void {
  for (const [other, column] of columns.entries()) if (isExcluded(other)) forbid(pairs, first + column);
}
