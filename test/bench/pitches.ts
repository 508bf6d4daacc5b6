import { parseArgs } from 'node:util';
import { solve } from '../../functions/engine/solve.ts';
import type { PitchProblem, Plan } from '../../shared/rules/scheduling/problem.ts';
import { call, finals, jhvs, type Showcase, showcase, withoutOne } from './showcases.ts';

/*
 * npm run bench:pitches [-- --seconds 10 --seeds 1,2,3]
 *
 * Pitches on invented showcases: every objective beside its bound (`figure = bound` is proved), seconds on the clock and of the
 * processor. The last of each is the repair: one speaker cannot come to a session, and as few others move as can be.
 */

const shapes: Record<string, Showcase> = {
  'JHVS: 105 pitches of 90 seconds': jhvs,
  '120 pitches, 32 sessions': finals,
  '2,000 applications, 32 sessions': call,
};

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '10' }, seeds: { type: 'string', default: '1,2,3' } } });
const seconds = Number(values.seconds);

for (const [name, shape] of Object.entries(shapes)) {
  const rows: Record<string, Record<string, string | number>> = {};
  for (const seed of values.seeds.split(',').map(Number)) {
    const problem = showcase(shape, seed);
    const { row, plan } = await measured(problem);
    rows[`seed ${seed}`] = row;
    rows[`seed ${seed}, repair`] = (await measured(withoutOne(problem, plan))).row;
  }
  console.log(`\n${name}, ${seconds} s at most`);
  console.table(rows);
}

async function measured(problem: PitchProblem): Promise<{ row: Record<string, string | number>; plan: Plan }> {
  const before = process.cpuUsage();
  const { plan, objectives, seconds: spent } = await solve(problem, { seconds, seed: 1 });
  const { user, system } = process.cpuUsage(before);
  const figures = objectives!.map(({ code, value, bound, proved }) => [code, proved ? `${value} =` : `${value} (${bound})`]);
  return {
    row: { placed: plan.length, ...Object.fromEntries(figures), seconds: spent.toFixed(2), cpu: ((user + system) / 1e6).toFixed(2) },
    plan,
  };
}
