import { bestOf } from './order.ts';

/** Both sides are shown lists, and a pair matches when each comes upon the other and likes it: the view of an organiser who proposes to both. */
export interface MutualMarket {
  readonly left: number;
  readonly right: number;
  /** Row-major: how likely both like each other once seen, likes × likedBy; negative = never to be proposed. */
  readonly mutual: Float32Array;
  /** The chance that the k-th entry is looked at, by those on the left and on the right. */
  readonly attention: { readonly left: Float64Array; readonly right: Float64Array };
}

/** Row-major chances: that the left user of the row looks at the right one of the column, and the other way round. */
export interface Opportunities {
  readonly seenByLeft: Float32Array;
  readonly seenByRight: Float32Array;
}

/** A side's part in one step: who is shown (its matches are to be fair) to whom (whose lists are written). */
interface Turn {
  readonly shown: number;
  readonly readers: number;
  /** Where the pair of a reader and somebody shown lies in the matrices. */
  readonly cell: (reader: number, shown: number) => number;
  readonly attention: Float64Array;
}

/**
 * Shares out the places on both sides' lists. alpha 1: as many matches as can be. alpha 0: the largest product of everybody's matches,
 * first over those on the left given what they see, then over those on the right, in turn (Tomita and Yokoyama, RecSys 2024): nobody
 * would rather be shown in somebody else's places. Their linear programmes are sorts here, because the gradient of a reader's list is
 * what each of those shown would gain times the attention of a place. `steps` walks of all pairs for each side.
 */
export function shareOpportunities(
  market: MutualMarket,
  { alpha = 0, steps = 40 }: { alpha?: number; steps?: number } = {},
): Opportunities {
  const { left, right, attention } = market;
  const evenly = (list: Float64Array, others: number) =>
    new Float32Array(left * right).fill(list.reduce((sum, chance) => sum + chance, 0) / Math.max(1, others));
  const seenByLeft = evenly(attention.left, right);
  const seenByRight = evenly(attention.right, left);
  const toRight: Turn = { shown: left, readers: right, cell: (j, i) => i * right + j, attention: attention.right };
  const toLeft: Turn = { shown: right, readers: left, cell: (i, j) => i * right + j, attention: attention.left };
  for (let step = 0; step < steps; step++) {
    const share = 2 / (step + 2);
    moveLists(market, toRight, seenByLeft, seenByRight, alpha, share);
    moveLists(market, toLeft, seenByRight, seenByLeft, alpha, share);
  }
  return { seenByLeft, seenByRight };
}

/** Those with less count as if they had this much. */
const least = 1e-6;

/** Moves the lists of one side's readers (`own`) towards the best for those shown on them, who in turn look by `theirs`. */
function moveLists({ mutual }: MutualMarket, turn: Turn, theirs: Float32Array, own: Float32Array, alpha: number, share: number): void {
  const { shown, readers, cell, attention } = turn;
  const worth = new Float64Array(shown);
  for (let reader = 0; reader < readers; reader++)
    for (let one = 0; one < shown; one++) {
      const at = cell(reader, one);
      if (mutual[at]! > 0) worth[one]! += mutual[at]! * theirs[at]! * own[at]!;
    }
  for (let one = 0; one < shown; one++) worth[one] = Math.max(worth[one]!, least) ** (alpha - 1);
  const gain = new Float32Array(shown);
  const best = new Int32Array(shown);
  for (let reader = 0; reader < readers; reader++) {
    for (let one = 0; one < shown; one++) {
      const at = cell(reader, one);
      gain[one] = mutual[at]! < 0 ? Number.NEGATIVE_INFINITY : worth[one]! * mutual[at]! * theirs[at]!;
      own[at]! *= 1 - share;
    }
    const found = bestOf(gain, 0, shown, Math.min(shown, attention.length), best);
    for (let k = 0; k < found; k++) own[cell(reader, best[k]!)]! += share * attention[k]!;
  }
}

/** How many ordered pairs on each side would match more by `margin` (a share) if the first were shown where the second is. */
export function envy(
  { left, right, mutual }: MutualMarket,
  { seenByLeft, seenByRight }: Opportunities,
  margin = 0,
): { left: number; right: number } {
  const chance = (at: number) => Math.max(0, mutual[at]!);
  const count = (
    users: number,
    others: number,
    cell: (user: number, other: number) => number,
    looks: Float32Array,
    shownBy: Float32Array,
  ) => {
    let envious = 0;
    for (let one = 0; one < users; one++) {
      const matches = (as: number) => {
        let sum = 0;
        for (let other = 0; other < others; other++) sum += chance(cell(one, other)) * looks[cell(one, other)]! * shownBy[cell(as, other)]!;
        return sum;
      };
      const own = matches(one) * (1 + margin) + 1e-9;
      for (let as = 0; as < users; as++) if (as !== one && matches(as) > own) envious++;
    }
    return envious;
  };
  return {
    left: count(left, right, (i, j) => i * right + j, seenByLeft, seenByRight),
    right: count(right, left, (j, i) => i * right + j, seenByRight, seenByLeft),
  };
}
