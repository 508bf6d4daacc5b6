import type { Explanation, Match, Reason } from '../../schemas/match.ts';
import type { Profile } from '../../schemas/profile.ts';
import { exclusionOf, type Settled } from './exclusions.ts';
import { reasonsOf } from './reasons.ts';
import { givenUp, Scorer } from './scorer.ts';
import { Packed, pack } from './signatures.ts';

export type RankOptions = Settled & {
  /** Length of the list; all when left out. */
  limit?: number;
  /**
   * Candidates as this reader sees them, where it sees more or less of them than others do: each in the place of the one of the same id.
   * So that the list itself is the very same for many readers, and is prepared once for all.
   */
  instead?: readonly Profile[];
};

type Scored = { candidate: Profile; score: number };

const sum = (amounts: number[]): number => amounts.reduce((total, amount) => total + amount, 0);
const lift = (reason: Reason): number => reason.contribution - reason.neutral;

/** The three strongest for that do raise the score, the strongest against, and everything unknown, the weightiest first. */
function topOf(reasons: readonly Reason[]): Match['top'] {
  const signed = (sign: Reason['sign']) => reasons.filter((reason) => reason.sign === sign);
  return {
    for: signed('for')
      .filter((reason) => lift(reason) >= 0)
      .sort((one, other) => lift(other) - lift(one))
      .slice(0, 3),
    against: signed('against')
      .sort((one, other) => lift(one) - lift(other))
      .slice(0, 1),
    unknown: signed('unknown').sort((one, other) => other.weight - one.weight),
  };
}

function matchOf(reader: Profile, candidate: Profile): Match {
  const reasons = reasonsOf(reader, candidate);
  const fit = sum(reasons.map((reason) => reason.contribution));
  return {
    organisationId: candidate.organisationId,
    score: fit,
    certainty: Math.min(1, sum(reasons.map((reason) => reason.weight * reason.certainty))),
    parts: { fit, likelyInterest: null, chanceRead: null },
    reasons,
    top: topOf(reasons),
  };
}

const byScoreThenId = (one: Scored, other: Scored): number =>
  other.score - one.score || (one.candidate.organisationId < other.candidate.organisationId ? -1 : 1);

/** The best so far: at most twice as many as are wanted before the rest is let go. */
class Best {
  private kept: Scored[] = [];
  /** The score without which nobody comes in any more. */
  least = Number.NEGATIVE_INFINITY;

  constructor(private readonly limit: number) {}

  add(candidate: Profile, score: number): void {
    this.kept.push({ candidate, score });
    if (this.kept.length >= 2 * this.limit + 16) this.least = this.sorted().at(-1)?.score ?? Number.POSITIVE_INFINITY;
  }

  sorted(): Scored[] {
    this.kept = this.kept.sort(byScoreThenId).slice(0, this.limit);
    return this.kept;
  }
}

/**
 * The candidates in the order in which they fit, each with the reasons its score (0 to 1) is exactly the sum of.
 * The order of `candidates` does not matter; equal scores stand by id. Pass what the reader may see of each candidate
 * (`viewOf`): what is closed to the reader then counts as unknown, and neither order nor reasons give it away.
 * Both sides use it: the score of a pair is the same from either.
 * With a `limit`, whoever cannot come among the first any more is neither compared further nor given reasons: ask for as many as are
 * shown, and count the rest with `countRanked`.
 */
export function rank(reader: Profile, candidates: readonly Profile[], options: RankOptions = {}): Match[] {
  const { instead = [], limit = candidates.length } = options;
  const best = new Best(limit);
  const replaced = idsOf(instead);
  addBest(
    reader,
    pack(candidates),
    best,
    (candidate) => !replaced.has(candidate.organisationId) && !exclusionOf(reader, candidate, options),
  );
  if (instead.length > 0) addBest(reader, new Packed(instead), best, (candidate) => !exclusionOf(reader, candidate, options));
  return best.sorted().map(({ candidate }) => matchOf(reader, candidate));
}

const idsOf = (profiles: readonly Profile[]): ReadonlySet<string> => new Set(profiles.map(({ organisationId }) => organisationId));

/** Adds those of a list that come among the best so far, if they may be shown. */
function addBest(reader: Profile, packed: Packed, best: Best, mayShow: (candidate: Profile) => boolean): void {
  const scorer = new Scorer(reader, packed);
  const { sums, most } = scorer.begin();
  for (const index of byFalling(most)) {
    if ((most[index] as number) < best.least) continue;
    const score = scorer.finish(index, sums[index] as number, best.least);
    if (score === givenUp || score < best.least) continue;
    const candidate = packed.profiles[index] as Profile;
    if (mayShow(candidate)) best.add(candidate, score);
  }
}

/** Indices by the value, from 0 to 1, the highest hundredth first: whoever may come first is looked at first. Within a hundredth as they stand. */
function byFalling(values: Float64Array): Int32Array {
  const part = (value: number) => 100 - Math.floor(100 * Math.min(1, value));
  const parts = Uint8Array.from(values, part);
  const starts = new Int32Array(102);
  for (const at of parts) starts[at + 1] = (starts[at + 1] as number) + 1;
  for (let next = 1; next < starts.length; next++) starts[next] = (starts[next] as number) + (starts[next - 1] as number);
  const order = new Int32Array(values.length);
  for (let index = 0; index < values.length; index++) {
    const at = parts[index] as number;
    const place = starts[at] as number;
    order[place] = index;
    starts[at] = place + 1;
  }
  return order;
}

/** How many a ranking holds without a limit: all but those a named exclusion keeps out. */
export function countRanked(reader: Profile, candidates: readonly Profile[], { instead = [], ...settled }: RankOptions = {}): number {
  const replaced = idsOf(instead);
  const count = (some: readonly Profile[], isOne: (candidate: Profile) => boolean) =>
    some.reduce((sum, candidate) => sum + (isOne(candidate) && !exclusionOf(reader, candidate, settled) ? 1 : 0), 0);
  return count(candidates, ({ organisationId }) => !replaced.has(organisationId)) + count(instead, () => true);
}

/** "Why (not) X?": what keeps the candidate out, if anything does, and the sum it has or would have. */
export const explain = (reader: Profile, candidate: Profile, settled: Settled = {}): Explanation => ({
  excluded: exclusionOf(reader, candidate, settled),
  match: matchOf(reader, candidate),
});
