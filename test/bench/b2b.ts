import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { variantsOf } from './b2bVariants.ts';

/*
 * npm run bench:b2b [-- --seconds 60 --seed 1 --only forum-14,tic-12]
 * npm run bench:b2b -- --variants [--plain 20 --which "fairness 0,fixed"]
 *
 * The published instances of the B2B scheduling problem (Bofill et al., JAIR 74, 2022), each in a process of its own through the same door
 * as anybody's: wall seconds include the start of the process, CPU seconds are those of all its threads. `--variants` instead solves fixed-seed variants
 * of them, checks that what comes out fits together, and has a plain model look for something better for `--plain` seconds each.
 */

/** Loaded into the process that is measured: says at its end how much of the processors its threads have used. */
const reckoning = `data:text/javascript,${encodeURIComponent(`
  import { isMainThread } from 'node:worker_threads';
  const used = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1e6; };
  if (isMainThread) process.on('exit', () => process.stderr.write('cpu=' + used()));
`)}`;

interface Published {
  readonly optimum: number;
  readonly maxsat: number | null;
  readonly chuffed: number | null;
  readonly cplexMip: number | null;
}

const folder = new URL('../../../shared/bench/b2b/', import.meta.url);
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    variants: { type: 'boolean', default: false },
    plain: { type: 'string', default: '0' },
    which: { type: 'string' },
  },
});

if (!existsSync(folder))
  console.log('The published instances are not here: put them into ../shared/bench/b2b. They are not ours to pass on.');
else await (values.variants ? vary : run)(JSON.parse(readFileSync(new URL('published.json', folder), 'utf8')).instances);

function run(published: Record<string, Published>): void {
  const names = values.only?.split(',') ?? Object.keys(published);
  const rows = names.map((name) => measured(name, published[name]!));
  console.table(Object.fromEntries(rows.map(({ name, ...row }) => [name, row])));
  const sum = (value: (row: (typeof rows)[number]) => number) => Math.round(10 * rows.reduce((total, row) => total + value(row), 0)) / 10;
  const proved = rows.filter((row) => row.status === 'optimal').length;
  const wrong = rows.filter((row) => row.status === 'optimal' && row.breaks !== row.published).map(({ name }) => name);
  console.log(`proved ${proved} of ${rows.length}, against what is published: ${wrong.length === 0 ? 'none' : wrong.join(', ')}`);
  console.log(`wall ${sum((row) => row.wall)} s (longest ${Math.max(...rows.map((row) => row.wall))} s), CPU ${sum((row) => row.cpu)} s`);
  console.log(`best published solver in total ${sum((row) => row['published s'] ?? 0)} s`);
}

async function vary(published: Record<string, Published>): Promise<void> {
  const [seconds, plain, seed] = [Number(values.seconds), Number(values.plain), Number(values.seed)];
  const options = { seconds, plain, seed, only: values.which?.split(',') ?? null };
  const rows = [];
  for (const name of values.only?.split(',') ?? Object.keys(published))
    rows.push(...(await variantsOf(name, new URL(`${name}.original.dzn`, folder), options)));
  console.table(Object.fromEntries(rows.map(({ name, ...row }) => [name, row])));
  const settled = rows.filter(({ status }) => status === 'optimal' || status === 'infeasible').length;
  const wrong = rows.filter((row) => row.wrong !== '').map(({ name }) => name);
  console.log(`settled ${settled} of ${rows.length}, wrong: ${wrong.length === 0 ? 'none' : wrong.join('; ')}`);
}

function measured(name: string, { optimum, maxsat, chuffed, cplexMip }: Published) {
  const words = ['meetings', '--dzn', new URL(`${name}.original.dzn`, folder).pathname, '--seconds', values.seconds, '--seed', values.seed];
  const began = performance.now();
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', reckoning, 'functions/engine/cli/start.mjs', ...words], {
    encoding: 'utf8',
  });
  const wall = (performance.now() - began) / 1000;
  if (stdout === '') throw new Error(`${name}: ${stderr}`);
  const { status, breaks, bound } = JSON.parse(stdout) as { status: string; breaks: number | null; bound: number };
  const times = [maxsat, chuffed, cplexMip].filter((seconds) => seconds !== null);
  return {
    name,
    status,
    breaks,
    bound,
    published: optimum,
    wall: rounded(wall),
    cpu: rounded(Number(/cpu=([\d.]+)/.exec(stderr)?.[1])),
    'published s': times.length > 0 ? Math.min(...times) : null,
  };
}

function rounded(seconds: number): number {
  return Math.round(100 * seconds) / 100;
}
