import { check } from '../../shared/rules/scheduling/check.ts';
import { figures } from '../../shared/rules/scheduling/figures.ts';
import { contenders } from './contenders.ts';
import { fair, fairs } from './fairs.ts';

/*
 * One contender on one event, in a process of its own so that its memory is its own: prints one line of JSON.
 * contend.ts <contender> <event> <seed> <seconds> <wall|cpu>
 */

const [name, event, seed, seconds, clock] = process.argv.slice(2) as [string, string, string, string, string];

const used = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

async function contend(): Promise<void> {
  const problem = fair(fairs[event]!.shape, Number(seed));
  const began = performance.now();
  const spent = used();
  const terms = { seconds: Number(seconds), seed: 1, clock: clock === 'cpu' ? used : () => performance.now() };
  const outcome = await contenders[name]!(problem, terms);
  const cost = {
    seconds: (performance.now() - began) / 1000,
    cpu: (used() - spent) / 1000,
    memory: process.resourceUsage().maxRSS / 1024,
  };
  if ('skipped' in outcome) return console.log(JSON.stringify({ ...cost, skipped: outcome.skipped }));
  const { bound, breaksBound, history } = outcome;
  const rejected = check(problem, outcome.plan).length;
  console.log(JSON.stringify({ ...cost, ...figures(problem, outcome.plan), rejected, bound, breaksBound, history }));
}

await contend();
