import type { PairRole } from '../../schemas/match.ts';
import type { Profile } from '../../schemas/profile.ts';
import { OrganisationKind } from '../../schemas/vocabularies.ts';
import { Added, addedFor } from './memory.ts';
import { type Pair, pairOf, seeks } from './pair.ts';
import { contributionOf, type Share, sharesBetween } from './reasons.ts';
import { columnOf, type Packed } from './signatures.ts';

/** A criterion whose answer is looked up once some candidate has said the same. */
interface Remembered {
  readonly share: Share;
  /** By candidate the number of what it says; 0 = not asked yet. */
  readonly answers: Int32Array;
  readonly column: number;
  readonly added: Added;
}

/** How candidates of one kind are scored in one role. */
interface Plan {
  /** What hundreds say alike: looked up for everybody. */
  readonly first: readonly Remembered[];
  readonly columns: readonly number[];
  /** Found out for whom it matters, the weightiest first, and how much of the score is still open before each. */
  readonly later: readonly { readonly share: Share; readonly open: number; readonly remembered: Remembered | null }[];
  /** How much of the score `later` may add in all. */
  readonly open: number;
}

function planFor(pair: Pair, role: PairRole, packed: Packed): Plan {
  const share = sharesBetween(pair);
  const { [role === 'seeker' ? 'partner' : 'seeker']: reader, [role]: candidate } = pair;
  const remember = (one: Share, added: Added): Remembered | null => {
    const column = columnOf(one.criterion, role);
    return column < 0 ? null : { share: one, column, answers: packed.column(column), added };
  };
  // What follows from many attributes has too many answers to number everybody's before it is known who matters.
  const isFirst = ({ criterion: { reads, says }, criterion }: Share) =>
    reads[role].length > 0 && reads[role].length < 3 && !says?.[role] && columnOf(criterion, role) >= 0;
  const shared = ({ criterion }: Share) => addedFor({ reader, candidates: candidate.kind, candidatesRole: role, criterion });
  const first = share.filter(isFirst).flatMap((one) => remember(one, shared(one)) ?? []);
  const others = share.filter((one) => !isFirst(one)).sort((one, other) => other.weight - one.weight);
  const later = others.map((one, index) => ({
    share: one,
    open: others.slice(index).reduce((sum, { weight }) => sum + weight, 0),
    // Large, and so kept no longer than this reader is ranked for.
    remembered: remember(one, new Added()),
  }));
  return { first, columns: first.map(({ column }) => column), later, open: later[0]?.open ?? 0 };
}

/** A list in two, where all for which something holds come first. */
function divide(indices: readonly number[], holds: (index: number) => boolean): [number[], number[]] {
  let [low, high] = [0, indices.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(indices[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return [indices.slice(0, low), indices.slice(low)];
}

/** Less than any score: the candidate was given up. */
export const givenUp = -1;

/**
 * `scoreOf` for one reader and thousands of candidates: the very same sums, in two steps. First what candidates that say the same share,
 * and with it the most each may still reach, since no criterion adds more than its weight; then the rest, only for those that matter.
 */
export class Scorer {
  private readonly plans: Record<PairRole, (Plan | undefined)[]> = { seeker: [], partner: [] };
  /** By kind the role of a candidate; among like kinds the roles follow from the ids. */
  private readonly roles: readonly (PairRole | null)[];

  constructor(
    private readonly reader: Profile,
    private readonly packed: Packed,
  ) {
    this.roles = OrganisationKind.options.map((kind) => (kind === reader.kind ? null : this.roleOf({ kind, organisationId: '' })));
  }

  /** For every candidate the sum so far and the most it may become. */
  begin(): { sums: Float64Array; most: Float64Array } {
    const sums = new Float64Array(this.packed.profiles.length);
    const most = new Float64Array(sums.length);
    for (const indices of this.alike()) {
      const plan = this.planOf(indices[0] as number);
      for (const one of plan.first) this.addAll(one, plan.columns, indices, sums);
      for (let next = 0; next < indices.length; next++)
        most[indices[next] as number] = (sums[indices[next] as number] as number) + plan.open;
    }
    return { sums, most };
  }

  /** Candidates by kind and role, as indices: what is done for all of them alike is done in one go. */
  private alike(): (readonly number[])[] {
    const groups = this.packed.byKind.flatMap((indices, kind) =>
      this.roles[kind] || indices.length === 0 ? [indices] : divide(this.packed.byId(kind), this.seeksAsWell),
    );
    return groups.filter((indices) => indices.length > 0);
  }

  /** Among like kinds the lower id seeks. */
  private seeksAsWell = (index: number): boolean => this.roleOf(this.packed.profiles[index] as Profile) === 'seeker';

  private addAll(one: Remembered, columns: readonly number[], indices: readonly number[], sums: Float64Array): void {
    const { answers, added } = one;
    for (let next = 0; next < indices.length; next++) {
      const index = indices[next] as number;
      let number = answers[index] as number;
      if (number === 0) {
        this.packed.answer(index, columns);
        number = answers[index] as number;
      }
      const known = added.get(number);
      sums[index] = (sums[index] as number) + (Number.isNaN(known) ? this.remember(one, number, index) : known);
    }
  }

  /** The score of a candidate whose sum so far is known; `givenUp` once it cannot reach `least` any more. */
  finish(index: number, sum: number, least: number): number {
    let score = sum;
    for (const { share, open, remembered } of this.planOf(index).later) {
      if (score + open < least) return givenUp;
      if (remembered?.answers[index] === 0) this.packed.answer(index, [remembered.column]);
      score += remembered ? this.amount(remembered, index) : this.judge(share, index);
    }
    return score;
  }

  private planOf(index: number): Plan {
    const kind = this.packed.kinds[index] as number;
    const role = this.roles[kind] ?? this.roleOf(this.packed.profiles[index] as Profile);
    return this.plans[role][kind] ?? this.makePlan(index, kind, role);
  }

  private makePlan(index: number, kind: number, role: PairRole): Plan {
    const plan = planFor(pairOf(this.reader, this.packed.profiles[index] as Profile), role, this.packed);
    this.plans[role][kind] = plan;
    return plan;
  }

  private roleOf(candidate: Parameters<typeof seeks>[1]): PairRole {
    return seeks(this.reader, candidate) ? 'partner' : 'seeker';
  }

  private judge(share: Share, index: number): number {
    const { seeker, partner } = pairOf(this.reader, this.packed.profiles[index] as Profile);
    return contributionOf(share, share.criterion.judge(seeker, partner));
  }

  private amount(one: Remembered, index: number): number {
    const number = one.answers[index] as number;
    const known = one.added.get(number);
    return Number.isNaN(known) ? this.remember(one, number, index) : known;
  }

  private remember(one: Remembered, number: number, index: number): number {
    const amount = this.judge(one.share, index);
    one.added.set(number, amount);
    return amount;
  }
}
