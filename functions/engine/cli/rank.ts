import { performance } from 'node:perf_hooks';
import { z } from 'zod';
import { type Attention, inverseRank, marketOf, type Sides } from '../../../shared/rules/matching/market/market.ts';
import { rankMarket } from '../../../shared/rules/matching/market/rankMarket.ts';
import { Random } from '../random.ts';

/** What a list shows when nobody has said. */
const usualLength = 20;

const Probability = z.number('not-a-number').min(0, 'out-of-range').max(1, 'out-of-range');
const Users = z.array(Probability, 'not-a-list');

/** Rows are checked by hand below: a million numbers are no place for a schema's bookkeeping. */
const Matrix = z
  .custom<(number | null)[][]>((rows) => Array.isArray(rows) && rows.every(Array.isArray), 'not-a-matrix')
  .check((check) => {
    const columns = check.value[0]?.length ?? 0;
    for (const [i, row] of check.value.entries()) {
      const fault = faultIn(row, columns);
      if (fault) {
        check.issues.push({ code: 'custom', message: fault.code, path: [i, ...fault.path], input: row });
        return;
      }
    }
  });

function faultIn(row: readonly unknown[], columns: number): { code: string; path: number[] } | null {
  if (row.length !== columns) return { code: 'ragged', path: [] };
  for (let j = 0; j < columns; j++) {
    const value = row[j];
    if (value === null || value === -1) continue;
    if (typeof value !== 'number' || Number.isNaN(value)) return { code: 'not-a-number', path: [j] };
    if (value < 0 || value > 1) return { code: 'out-of-range', path: [j] };
  }
  return null;
}

/** A market as a file: who likes whom, how far lists are read, what is wanted. Null = unknown, −1 = never to be proposed. */
export const MarketFile = z
  .object(
    {
      likes: Matrix,
      likedBy: Matrix,
      attention: z.object({ left: Users.nullish(), right: Users.nullish() }, 'not-an-object').nullish(),
      capacity: z.array(z.number('not-a-number').min(0, 'out-of-range').nullable(), 'not-a-list').nullish(),
      top: z.int('not-a-number').min(1, 'out-of-range').nullish(),
      objective: z.enum(['equilibrium', 'welfare', 'nash'], 'unknown-objective').default('equilibrium'),
      seed: z.int('not-a-number').default(1),
    },
    'not-an-object',
  )
  .check(({ value, issues }) => {
    const columns = value.likes[0]?.length ?? 0;
    const refuse = (path: string) => issues.push({ code: 'custom', message: 'wrong-length', path: [path], input: value });
    if (value.likedBy.length !== value.likes.length || (value.likedBy[0]?.length ?? 0) !== columns) refuse('likedBy');
    if (value.capacity && value.capacity.length !== columns) refuse('capacity');
  });
export type MarketFile = z.infer<typeof MarketFile>;

export interface RankedMarket {
  /** Right users from 0, best first, one list a left user; as long as `top` unless fewer may be proposed. */
  lists: number[][];
  scores: number[][];
  mixture?: { weight: number; lists: number[][] }[];
  expectedMatches: number;
  seconds: number;
}

/** `rank`: lists for every left user of a market. `seconds` are those of the solve, without reading and writing. */
export function rank(file: MarketFile): RankedMarket {
  const { sides, attention, top } = read(file);
  const begun = performance.now();
  const seeded = new Random(file.seed);
  const ranking = rankMarket(marketOf(sides, attention), file.objective, top, () => seeded.next());
  const seconds = (performance.now() - begun) / 1000;
  const plain = (lists: readonly ArrayLike<number>[]) => lists.map((list) => Array.from(list));
  return {
    lists: plain(ranking.lists),
    scores: plain(ranking.scores),
    ...(ranking.mixture && { mixture: ranking.mixture.map(({ weight, lists }) => ({ weight, lists: plain(lists) })) }),
    expectedMatches: ranking.expectedMatches,
    seconds,
  };
}

/** Typed arrays and defaults: a list as long as attention reaches, attention 1/k, requests read by attention where no capacity is known. */
function read(file: MarketFile): { sides: Sides; attention: Attention; top: number } {
  const left = file.likes.length;
  const right = file.likes[0]?.length ?? 0;
  const flat = (rows: MarketFile['likes']) => {
    const values = new Float64Array(left * right);
    for (const [i, row] of rows.entries()) for (let j = 0; j < right; j++) values[i * right + j] = row[j] ?? Number.NaN;
    return values;
  };
  const looks = file.attention?.left ?? null;
  const top = Math.min(right, file.top ?? (looks?.length || usualLength));
  return {
    sides: { left, right, likes: flat(file.likes), likedBy: flat(file.likedBy) },
    attention: {
      left: (looks ?? Array.from(inverseRank(top))).slice(0, top),
      right: file.attention?.right ?? null,
      capacity: file.capacity ?? null,
    },
    top,
  };
}
