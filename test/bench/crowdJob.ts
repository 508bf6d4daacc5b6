import { Temporal } from 'temporal-polyfill';
import { workOutCrowd } from '../../functions/matches/crowd.ts';
import { groupOf } from '../../shared/rules/matching/crowd/groups.ts';
import { judgePairs } from '../../shared/rules/matching/crowd/judgePairs.ts';
import { type Crowd, solveCrowd } from '../../shared/rules/matching/crowd/solveCrowd.ts';
import type { Objective } from '../../shared/rules/matching/market/rankMarket.ts';
import { initialAcceptance } from '../../shared/rules/matching/probability/acceptance.ts';
import { countTaken } from '../counting.ts';
import { openBenchTable } from './benchTable.ts';
import { platformWorld } from './platformWorld.ts';
import { population, random } from './population.ts';

/*
 * The crowd of an event with 1,800 ventures and 1,200 partners: judging everybody, each objective, and the whole job on the local
 * engine with what it takes of the table. Processor seconds; the memory is this process's, and the most it had.
 */

const seed = 7;
const participants = 3000;
const kinds = 'startup startup investor startup academia startup cdmo startup investor startup site startup investor startup hub'.split(
  ' ',
) as never[];

const shown = (seconds: number) => `${seconds.toFixed(2)} s`;
const memory = () =>
  `${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB, at most ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`;

async function seconds(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** Prints all of it; returns the seconds of the job as it usually runs. */
export async function measureCrowd(): Promise<number> {
  const profiles = population(participants, seed, kinds).map(({ profile }) => profile);
  const ventures = profiles.filter(({ kind }) => groupOf(kind) === 'venture');
  const partners = profiles.filter(({ kind }) => groupOf(kind) !== 'venture');
  console.log(`\nan event of ${ventures.length} ventures × ${partners.length} partners, both ask, seed ${seed}`);
  console.log(`judging all pairs: ${shown(await seconds(() => judgePairs(ventures, partners, initialAcceptance, [])))}`);
  const crowd = (objective: Objective): Crowd => ({
    profiles,
    capacityOf: new Map(profiles.map(({ organisationId }, index) => [organisationId, 4 + (index % 20)])),
    asked: [],
    declined: [],
    beliefs: initialAcceptance,
    objective,
  });
  for (const objective of ['equilibrium', 'welfare', 'nash'] as const)
    console.log(`all of it, ${objective}: ${shown(await seconds(() => solveCrowd(crowd(objective), random(1), { compare: false })))}`);
  const comparing = await seconds(() => solveCrowd(crowd('equilibrium'), random(1), { compare: true }));
  console.log(`all of it, all objectives compared: ${shown(comparing)}; memory ${memory()}`);
  return measureJob();
}

/** The job as it runs in Lambda: the first time, and again after one profile has changed. */
async function measureJob(): Promise<number> {
  const { table, stop } = await openBenchTable('crowd-job', platformWorld(participants, participants, seed).items);
  const taken = countTaken(table.client);
  const services = { table, now: () => Temporal.Now.instant() };
  const tell = async (name: string) => {
    taken();
    const time = await seconds(() => workOutCrowd(services, 'fair'));
    const { itemsRead, itemsWritten, requests, units, largest } = taken();
    console.log(
      `the job, ${name}: ${shown(time)}; ${itemsRead} items read, ${itemsWritten} written (the largest ${(largest / 1024).toFixed(0)} KB) in ` +
        `${requests} requests, ${units} units; memory ${memory()}`,
    );
    return time;
  };
  await tell('first');
  const again = await tell('again');
  await stop();
  return again;
}
