import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Progress } from '../../functions/engine/contract.ts';
import type { Figures } from '../../shared/rules/scheduling/figures.ts';
import { contenders } from './contenders.ts';
import { asSvg, asText, type Curve } from './curve.ts';
import { fairs } from './fairs.ts';
import { repairs } from './repairs.ts';

/*
 * npm run bench:scheduling [-- --size jhvs,bio --seeds 1,2 --seconds 5 --clock cpu --quick]
 *
 * Ours beside what organisers get today and beside solvers as they come, on invented events; everybody's plan is checked and measured by
 * the same rules, each in a process of its own. `--clock cpu` counts the processor's seconds instead of the wall's, for a busy machine.
 * `--quick`: small events and one seed. The curves are drawn to dist/bench/scheduling.svg.
 */

const { values } = parseArgs({
  options: {
    size: { type: 'string' },
    seeds: { type: 'string' },
    seconds: { type: 'string' },
    clock: { type: 'string', default: 'wall' },
    quick: { type: 'boolean', default: false },
  },
});

const sizes = values.size?.split(',') ?? (values.quick ? ['small', 'medium', 'jhvs'] : Object.keys(fairs));
const unknown = sizes.filter((size) => !(size in fairs) && size !== 'repair');
if (unknown.length > 0) throw new Error(`unknown size: ${unknown.join(', ')}; known: ${Object.keys(fairs).join(', ')}, repair`);
const seeds = (values.seeds ?? (values.quick ? '1' : '1,2')).split(',').map(Number);

type Run = Figures & {
  seconds: number;
  cpu: number;
  memory: number;
  rejected: number;
  bound?: number;
  breaksBound?: number;
  history?: Progress[];
  skipped?: string;
};

function contend(name: string, size: string, seed: number): Run {
  const seconds = values.seconds ?? `${fairs[size]!.seconds}`;
  const words = ['--import', 'tsx', 'test/bench/contend.ts', name, size, `${seed}`, seconds, values.clock];
  const limit = patience + 12 * Number(seconds);
  const { stdout, stderr, signal } = spawnSync(process.execPath, words, { encoding: 'utf8', maxBuffer: 2 ** 28, timeout: 1000 * limit });
  if (signal) return { skipped: `stopped after ${limit} s` } as Run;
  if (stdout === '') throw new Error(`${name}: ${stderr}`);
  return JSON.parse(stdout);
}

/** Seconds after which anybody is stopped, beside twelve times those they were given. */
const patience = 60;

const curves: Curve[] = [];
for (const size of sizes.filter((entry) => entry in fairs)) {
  const { people, meetings, days, slotsADay, tables, availability, bipartite } = fairs[size]!.shape;
  console.log(
    `\n${size}: ${people} people ${bipartite ? 'of two sides' : 'who all may meet'}, ${meetings} meetings, ${days} × ${slotsADay} slots, ${tables} tables, there ${100 * availability[0]}–${100 * availability[1]} % of the time; mean of seeds ${seeds}`,
  );
  const results = Object.keys(contenders).map((name) => ({ name, runs: seeds.map((seed) => contend(name, size, seed)) }));
  const ours = results.find(({ name }) => name === 'Musubi')!.runs;
  console.table(
    Object.fromEntries(results.filter(({ runs }) => !runs.some(({ skipped }) => skipped)).map(({ name, runs }) => [name, row(runs, ours)])),
  );
  for (const { name, runs } of results)
    for (const reason of new Set(runs.flatMap(({ skipped }) => skipped ?? []))) console.log(`not shown: ${name}: ${reason}`);
  const curve = {
    name: size,
    points: ours[0]!.history!.map(({ seconds, weight }) => ({ seconds: Math.max(0.01, seconds), gap: 1 - weight / ours[0]!.bound! })),
  };
  curves.push(curve);
  console.log(asText(curve));
}
if (curves.length > 0) {
  mkdirSync('dist/bench', { recursive: true });
  writeFileSync('dist/bench/scheduling.svg', asSvg(curves));
  console.log('\nall curves: dist/bench/scheduling.svg');
}
if (!values.size || sizes.includes('repair')) {
  console.log('\nrepair of a published plan of JHVS’s size, beside running everything anew');
  const clock = values.clock === 'cpu' ? used : () => performance.now();
  console.table(await repairs(seeds, clock));
}

/** Milliseconds of the processor so far. */
function used(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The mean over the seeds; breaks beside first come, first served's count where as many are placed. */
function row(runs: readonly Run[], ours: readonly Run[]) {
  const mean = (value: (run: Run, index: number) => number, digits = 0) =>
    Number((runs.reduce((sum, run, index) => sum + value(run, index), 0) / runs.length).toFixed(digits));
  const rejected = mean(({ rejected: count }) => count);
  return {
    placed: mean(({ placed }) => placed),
    weight: mean(({ weight }) => weight),
    bound: mean((_, index) => ours[index]!.bound!),
    'gap %': mean(({ weight }, index) => 100 * (1 - weight / ours[index]!.bound!), 4),
    'least share': mean(({ leastShare }) => leastShare, 2),
    breaks: mean(({ breaks }) => breaks),
    'at least': runs[0]!.breaksBound === undefined ? '' : mean((run) => run.breaksBound!),
    most: mean(({ mostBreaks }) => mostBreaks, 1),
    'table changes': mean(({ placeChanges }) => placeChanges),
    s: mean(({ seconds }) => seconds, 2),
    'CPU s': mean(({ cpu }) => cpu, 2),
    MB: mean(({ memory }) => memory),
    ...(rejected > 0 ? { 'RULES BROKEN': rejected } : {}),
  };
}
