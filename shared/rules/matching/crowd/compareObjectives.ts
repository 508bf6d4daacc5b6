import { exposureOf } from '../exposure/exposure.ts';
import { evaluate } from '../market/evaluate.ts';
import { type Objective, type Ranking, rankMarket } from '../market/rankMarket.ts';
import { type CrowdMarket, lookedAt } from './crowdMarket.ts';

const objectives: readonly Objective[] = ['equilibrium', 'welfare', 'nash'];

/** What an organiser may expect of one way to order everybody's lists, before it is chosen. Shares are from 0 to 1. */
export interface ObjectiveFigures {
  readonly objective: Objective;
  /** Mutual acceptances in all, both directions. */
  readonly matches: number;
  /** Of the requests that would be made, the share that nobody would find the time to read. */
  readonly unread: number;
  /** Of receivers whose room is known, the share that would get more than half as much again. */
  readonly crowded: number;
  /** How unequally ventures are shown on the lists of those they look to, and the share on none. */
  readonly gini: number;
  readonly neverShown: number;
  /** The share of ventures with less than half a meeting to expect. */
  readonly withLittle: number;
  /** Of the first ten entries of all lists, the share that is not there by the equilibrium. */
  readonly moved: number;
}

/** A direction of asking, ranked for one objective. */
export interface RankedCrowd {
  readonly crowd: CrowdMarket;
  readonly ranking: Ranking;
}

/** Every market for every objective. `random` decides nothing but which sets make up a mixture. */
export const rankFor = (crowds: readonly CrowdMarket[], objective: Objective, random: () => number): RankedCrowd[] =>
  crowds.map((crowd) => ({ crowd, ranking: rankMarket(crowd.market, objective, lookedAt.length, random) }));

/** The ids on each list, best first. */
export const listedIds = ({ crowd, ranking }: RankedCrowd): string[][] =>
  ranking.lists.map((list) => Array.from(list, (receiver) => crowd.receiverIds[receiver]!));

const first = 10;
/** Half as much again as can be read. */
const tooMuch = 1.5;
const little = 0.5;

/** The share of the beginnings of lists that hold somebody the usual lists do not. */
function movedBetween(usual: readonly RankedCrowd[], ranked: readonly RankedCrowd[]): number {
  let [entries, moved] = [0, 0];
  ranked.forEach(({ ranking }, at) => {
    ranking.lists.forEach((list, sender) => {
      const before = new Set(usual[at]!.ranking.lists[sender]!.slice(0, first));
      for (const receiver of list.slice(0, first)) {
        entries += 1;
        if (!before.has(receiver)) moved += 1;
      }
    });
  });
  return entries === 0 ? 0 : moved / entries;
}

/** The figures of one objective, beside the usual lists. `ventureIds`: everybody whose exposure and luck is looked at. */
function figuresOf(
  objective: Objective,
  ranked: readonly RankedCrowd[],
  usual: readonly RankedCrowd[],
  ventureIds: readonly string[],
): ObjectiveFigures {
  const meetings = new Map(ventureIds.map((id) => [id, 0]));
  const add = (id: string, amount: number) => meetings.has(id) && meetings.set(id, meetings.get(id)! + amount);
  let [matches, requests, read, known, crowded] = [0, 0, 0, 0, 0];
  for (const { crowd, ranking } of ranked) {
    const outcome = evaluate(crowd.market, ranking.lists);
    matches += outcome.matches;
    crowd.senderIds.forEach((id, index) => {
      add(id, outcome.ofLeft[index]!);
    });
    crowd.receiverIds.forEach((id, index) => {
      add(id, outcome.ofRight[index]!);
      requests += outcome.requests[index]!;
      read += outcome.read[index]!;
      const capacity = crowd.capacities[index]!;
      if (capacity === null) return;
      known += 1;
      if (outcome.requests[index]! > tooMuch * capacity) crowded += 1;
    });
  }
  const lists = ranked.flatMap((one) => listedIds(one).map((shownIds) => ({ readerId: '', shownIds })));
  const exposure = exposureOf(lists, ventureIds, (rank) => lookedAt[rank - 1] ?? 0);
  const few = [...meetings.values()].filter((expected) => expected < little).length;
  return {
    objective,
    matches,
    unread: requests === 0 ? 0 : 1 - read / requests,
    crowded: known === 0 ? 0 : crowded / known,
    gini: exposure.gini,
    neverShown: exposure.neverShown,
    withLittle: ventureIds.length === 0 ? 0 : few / ventureIds.length,
    moved: movedBetween(usual, ranked),
  };
}

/** What each objective would bring to the same crowd, the usual one first. */
export function compareObjectives(crowds: readonly CrowdMarket[], ventureIds: readonly string[], random: () => number): ObjectiveFigures[] {
  const ranked = objectives.map((objective) => ({ objective, lists: rankFor(crowds, objective, random) }));
  const usual = ranked[0]!.lists;
  return ranked.map(({ objective, lists }) => figuresOf(objective, lists, usual, ventureIds));
}
