import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readDzn } from '../exact/dzn.ts';
import type { Reason } from '../exact/reasons.ts';
import { solveBreaks } from '../exact/solve.ts';
import type { Run } from './commands.ts';
import { InputFault } from './fault.ts';
import type { Options } from './options.ts';

/** `meetings --dzn FILE`: the published format in, one line about the best plan out. Meetings, slots and participants count from 1. */
export async function solveDzn({ dzn, fairness, seed }: Options, run: Run): Promise<object> {
  const file = dzn as string;
  const text = await readFile(file, 'utf8').catch((fault: NodeJS.ErrnoException) => {
    throw new InputFault({ code: 'file-unreadable', file, found: fault.code });
  });
  const problem = readDzn(text, fairness);
  if ('code' in problem) throw new InputFault({ ...problem, file });
  const { seconds, signal, onProgress } = run;
  const left = Math.max(0.01, seconds - performance.now() / 1000);
  const solution = await solveBreaks(problem, { seconds: left, seed, signal, onProgress });
  return {
    instance: basename(file).replace(/(\.original)?\.dzn$/, ''),
    status: solution.status,
    breaks: solution.breaks,
    bound: solution.bound,
    spread: solution.spread,
    // From the start of the process on.
    seconds: Math.round(performance.now()) / 1000,
    slots: solution.slots?.map((slot) => slot + 1) ?? null,
    ...(solution.reason ? { reason: fromOne(solution.reason) } : {}),
  };
}

function fromOne(reason: Reason): object {
  if ('meeting' in reason) return { code: reason.code, meeting: reason.meeting + 1 };
  if ('person' in reason) return { code: reason.code, participant: reason.person + 1 };
  return reason;
}
