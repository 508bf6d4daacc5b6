import { parseArgs } from 'node:util';
import { solveJudges } from '../../functions/engine/judges/judges.ts';
import type { JudgeProblem, Reviews } from '../../shared/rules/scheduling/judging/problem.ts';
import { large, type Round, round, withoutJudge } from './rounds.ts';

/*
 * npm run bench:judges [-- --seconds 60 --seeds 1,2,3]
 *
 * Reviews assigned in invented rounds. `proved`: no assignment is better in any objective, in their order. The last of each is the repair:
 * one judge drops out, and as few reviews move as can be.
 */

const shapes: Record<string, Round> = {
  '350 applications, 40 judges, 3 each': { ...large, applications: 350, judges: 40 },
  '2,000 applications, 150 judges, 3 each, levels 0 to 3': large,
  '2,000 applications, 150 judges, 3 each, levels 0 to 9': { ...large, levels: 9 },
  '2,000 applications, 150 judges, 3 each, too few places': { ...large, slack: 0.95 },
};

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '60' }, seeds: { type: 'string', default: '1,2,3' } } });
const seconds = Number(values.seconds);

for (const [name, shape] of Object.entries(shapes)) {
  const rows: Record<string, Record<string, string | number>> = {};
  for (const seed of values.seeds.split(',').map(Number)) {
    const problem = round(shape, seed);
    const { row, assignment } = await measured(problem);
    rows[`seed ${seed}`] = row;
    rows[`seed ${seed}, repair`] = (await measured(withoutJudge(problem, assignment))).row;
  }
  console.log(`\n${name}`);
  console.table(rows);
}

async function measured(problem: JudgeProblem): Promise<{ row: Record<string, string | number>; assignment: Reviews }> {
  const before = process.cpuUsage();
  const { assignment, figures, proved, seconds: spent } = await solveJudges(problem, { seconds, seed: 1 });
  const { user, system } = process.cpuUsage(before);
  const { requested, assigned, moved, leastLoad, mostLoad, weakest, byLevel } = figures;
  return {
    assignment,
    row: {
      assigned: `${assigned} of ${requested}`,
      moved,
      load: `${leastLoad}–${mostLoad}`,
      weakest: weakest ?? '–',
      'by level': byLevel.join(' '),
      proved: String(proved),
      seconds: spent.toFixed(2),
      cpu: ((user + system) / 1e6).toFixed(2),
    },
  };
}
