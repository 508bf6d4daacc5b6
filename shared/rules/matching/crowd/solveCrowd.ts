import type { Profile } from '../../../schemas/profile.ts';
import { exposureOf } from '../exposure/exposure.ts';
import type { LoadCurve } from '../market/newcomer.ts';
import type { Objective } from '../market/rankMarket.ts';
import { compareObjectives, listedIds, type ObjectiveFigures, type RankedCrowd, rankFor } from './compareObjectives.ts';
import { crowdMarket, lookedAt } from './crowdMarket.ts';
import { type GroupName, GroupNames, groupOf } from './groups.ts';
import { type Beliefs, type JudgedPairs, judgePairs } from './judgePairs.ts';
import { type Asked, loadsOf } from './loads.ts';
import { type StrongPair, strongestPairs } from './strongestPairs.ts';

/** Everybody at an event, and what has happened between them so far. */
export interface Crowd {
  /** As participants see each other: what is closed to them shapes nobody's list. */
  readonly profiles: readonly Profile[];
  readonly capacityOf: ReadonlyMap<string, number | null>;
  /** Requests waiting or answered. */
  readonly asked: readonly Asked[];
  readonly declined: readonly Asked[];
  readonly beliefs: Beliefs;
  readonly objective: Objective;
}

/** What one participant has to expect as a receiver. */
export interface Load {
  readonly organisationId: string;
  readonly capacity: number | null;
  readonly curve: LoadCurve;
  /** On how many lists it would stand, and how much it would be looked at in all. */
  readonly lists: number;
  readonly attention: number;
}

export interface SolvedCrowd {
  readonly loads: readonly Load[];
  /** Everybody's lists by group, as the organiser's objective orders them; empty for the equilibrium, which each reader's own product gives. */
  readonly lineUps: ReadonlyMap<string, Partial<Record<GroupName, string[]>>>;
  /** What each objective would bring; empty unless they were to be compared, which takes several times as long. */
  readonly figures: readonly ObjectiveFigures[];
  readonly pairs: readonly StrongPair[];
}

/** How many pairs are kept for the organiser; more than are shown, since some may have set each other aside. */
const pairsKept = 40;

const byId = (one: Profile, other: Profile): number => (one.organisationId < other.organisationId ? -1 : 1);

/** Some of the partners of judged pairs. */
function columns(pairs: JudgedPairs, isOne: (partner: Profile) => boolean): JudgedPairs {
  const chosen = pairs.partners.flatMap((partner, column) => (isOne(partner) ? [column] : []));
  const pick = (values: Float64Array) => {
    const picked = new Float64Array(pairs.ventures.length * chosen.length);
    for (let cell = 0, first = 0; cell < picked.length; first += pairs.partners.length)
      for (const column of chosen) picked[cell++] = values[first + column]!;
    return picked;
  };
  return {
    ventures: pairs.ventures,
    partners: chosen.map((column) => pairs.partners[column]!),
    fit: pick(pairs.fit),
    partnerAccepts: pick(pairs.partnerAccepts),
    ventureAccepts: pick(pairs.ventureAccepts),
  };
}

/**
 * An event's crowd, worked out: what each receiver has to expect, everybody's lists, what each objective would change, and who should
 * meet whom. Ventures ask each group of partners, all partners ask ventures: lists that are read apart are markets of their own.
 */
export function solveCrowd(crowd: Crowd, random: () => number, { compare }: { compare: boolean }): SolvedCrowd {
  const listed = crowd.profiles.filter(({ kind }) => groupOf(kind) !== null).toSorted(byId);
  const ventures = listed.filter(({ kind }) => groupOf(kind) === 'venture');
  const partners = listed.filter(({ kind }) => groupOf(kind) !== 'venture');
  const pairs = judgePairs(ventures, partners, crowd.beliefs, crowd.declined);
  const partnerGroups = GroupNames.filter((group) => group !== 'venture');
  const groups = [...partnerGroups.filter((group) => partners.some(({ kind }) => groupOf(kind) === group)), 'venture' as const];
  const crowds =
    ventures.length === 0 || partners.length === 0
      ? []
      : groups.map((group) =>
          group === 'venture'
            ? crowdMarket(pairs, 'partner', crowd.capacityOf)
            : crowdMarket(
                columns(pairs, ({ kind }) => groupOf(kind) === group),
                'venture',
                crowd.capacityOf,
              ),
        );
  const ventureIds = ventures.map(({ organisationId }) => organisationId);
  const chosen = rankFor(crowds, crowd.objective, random);
  return {
    figures: compare ? compareObjectives(crowds, ventureIds, random) : [],
    lineUps: crowd.objective === 'equilibrium' ? new Map() : lineUpsOf(chosen, groups),
    pairs: strongestPairs(pairs, crowd.asked, pairsKept),
    // Last, since it writes what has been asked into the solution.
    loads: chosen.flatMap((one) => loadsIn(one, crowd.asked)),
  };
}

function loadsIn(ranked: RankedCrowd, asked: readonly Asked[]): Load[] {
  const { crowd, ranking } = ranked;
  const lists = listedIds(ranked).map((shownIds, sender) => ({ readerId: crowd.senderIds[sender]!, shownIds }));
  const { shown } = exposureOf(lists, crowd.receiverIds, (rank) => lookedAt[rank - 1] ?? 0);
  const exposure = new Map(shown.map((one) => [one.id, one]));
  return loadsOf(crowd, ranking.solution, asked).map((curve, receiver) => {
    const organisationId = crowd.receiverIds[receiver]!;
    const { lists: on, attention } = exposure.get(organisationId) ?? { lists: 0, attention: 0 };
    return {
      organisationId,
      capacity: crowd.capacities[receiver]!,
      curve,
      lists: on,
      attention: Math.round(attention * 1e4) / 1e4,
    };
  });
}

function lineUpsOf(ranked: readonly RankedCrowd[], groups: readonly GroupName[]): Map<string, Partial<Record<GroupName, string[]>>> {
  const lineUps = new Map<string, Partial<Record<GroupName, string[]>>>();
  ranked.forEach((one, at) => {
    listedIds(one).forEach((ids, sender) => {
      const senderId = one.crowd.senderIds[sender]!;
      lineUps.set(senderId, { ...lineUps.get(senderId), [groups[at]!]: ids });
    });
  });
  return lineUps;
}
