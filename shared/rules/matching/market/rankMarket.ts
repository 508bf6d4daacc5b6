import { attentionEquilibrium, type Equilibrium } from './equilibrium.ts';
import { evaluate, type Lists } from './evaluate.ts';
import type { Market } from './market.ts';
import { drawMixture } from './mixture.ts';
import { matchesOfLeft } from './queues.ts';
import { listByExposure, type RankedLists, settle } from './settle.ts';

/** equilibrium: each list is its owner's best answer to the crowd · welfare: most matches in all · nash: the largest product of what each left user gets. */
export type Objective = 'equilibrium' | 'welfare' | 'nash';

export interface Ranking {
  readonly solution: Equilibrium;
  readonly lists: Int32Array[];
  /** Falls along each list, except where `nash` orders by attention instead. */
  readonly scores: Float32Array[];
  /** Sets of lists to draw from, where that serves the objective better than any one set. */
  readonly mixture?: { weight: number; lists: Int32Array[] }[];
  /** Of the mixture where there is one, else of the lists. */
  readonly expectedMatches: number;
}

const settings: Readonly<Record<Objective, { eta: number; alpha: number; steps: number }>> = {
  equilibrium: { eta: 0, alpha: 1, steps: 8 },
  welfare: { eta: 1, alpha: 1, steps: 20 },
  nash: { eta: 1, alpha: 0, steps: 40 },
};
/** Where every list shows everybody only the order is in question, and fewer steps do. */
const stepsOfWholeLists = 8;
/** Sets in a mixture, and the steps they are drawn from. */
const parts = 8;
const kept = 8;
/** A mixture has to be better by this share: one fixed list is easier to explain. */
const worthMixing = 0.005;

/**
 * Ranks a market for an objective. Among the ways to make lists from a solution the one that serves the objective best is taken: where
 * all want the same, the best for all is found by answering in turn. `random` decides nothing but which sets make up a mixture.
 */
export function rankMarket(market: Market, objective: Objective, top: number, random: () => number): Ranking {
  const { eta, alpha, steps } = settings[objective];
  const wholeLists = market.attention.length >= market.right && objective !== 'nash';
  const solution = attentionEquilibrium(market, { eta, alpha, steps: wholeLists ? stepsOfWholeLists : steps, keep: kept });
  const ways = waysToList(market, solution, objective, top).map((ranked) => ({ ...ranked, outcome: evaluate(market, ranked.lists) }));
  const { lists, scores, outcome } = ways.reduce((best, way) =>
    goodness(objective, way.outcome.ofLeft) > goodness(objective, best.outcome.ofLeft) ? way : best,
  );
  const fixed = { solution, lists, scores, expectedMatches: outcome.matches };
  const hoped = matchesOfLeft(market, solution.exposure, solution.reading);
  const isBetter = (ofLeft: Float64Array) =>
    goodness(objective, ofLeft) > goodness(objective, outcome.ofLeft) + worthMixing * margin(objective, outcome.ofLeft);
  if (!isBetter(hoped)) return fixed;
  const sets = drawMixture(market, solution, parts, random);
  const together = average(market, sets);
  if (!isBetter(together.ofLeft)) return fixed;
  return { ...fixed, mixture: sets.map((set) => ({ weight: 1 / sets.length, lists: set })), expectedMatches: together.matches };
}

/** One way, or several to choose from. */
function waysToList(market: Market, solution: Equilibrium, objective: Objective, top: number): Pick<Ranking, 'lists' | 'scores'>[] {
  const inTurn = (eta: number) => settle(market, solution, { eta, top });
  const ways: Readonly<Record<Objective, () => RankedLists[]>> = {
    equilibrium: () => [inTurn(0)],
    welfare: () => [inTurn(1), inTurn(0)],
    nash: () => [listByExposure(market, solution, top), inTurn(0)],
  };
  return ways[objective]().map((ranked) => rowsOf(ranked, market.left));
}

function rowsOf({ lists, scores, length }: RankedLists, left: number): Pick<Ranking, 'lists' | 'scores'> {
  const rows = Array.from({ length: left }, (_, i) => lists.slice(i * length, (i + 1) * length).filter((j) => j >= 0));
  return { lists: rows, scores: rows.map((row, i) => scores.slice(i * length, i * length + row.length)) };
}

/** What everybody may expect when one of the sets is drawn. */
function average(market: Market, sets: readonly Lists[]): { matches: number; ofLeft: Float64Array } {
  const outcomes = sets.map((set) => evaluate(market, set));
  const ofLeft = new Float64Array(market.left);
  for (const outcome of outcomes) for (let i = 0; i < market.left; i++) ofLeft[i]! += outcome.ofLeft[i]! / sets.length;
  return { matches: ofLeft.reduce((sum, matches) => sum + matches, 0), ofLeft };
}

/** Users with less than this count alike, so that one with nothing does not decide for all. */
const floor = 0.01;

const goodness = (objective: Objective, ofLeft: Float64Array): number =>
  ofLeft.reduce((sum, matches) => sum + (objective === 'nash' ? Math.log(Math.max(matches, floor)) : matches), 0);

/** What a gain of 100 % is measured against: all matches, or every user's logarithm up by 1. */
const margin = (objective: Objective, ofLeft: Float64Array): number =>
  objective === 'nash' ? ofLeft.length : ofLeft.reduce((sum, matches) => sum + matches, 0);
