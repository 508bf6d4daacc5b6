import { Worker } from 'node:worker_threads';
import { isTooLarge } from '../sat/sat.ts';
import type { Board } from './board.ts';
import type { BreakProblem } from './problem.ts';
import type { Finding, Prover } from './prover.ts';
import { type Character, createProver } from './provers.ts';
import type { Task } from './worker.ts';

/** Conflicts after which a prover without a thread of its own lets others have a turn. */
const turn = 1000;

/** A prover at work. */
export interface Running {
  /** Not if it gave up. */
  readonly isAtWork: boolean;
  /** Gives it a turn if it has no thread of its own. */
  step(): Promise<void>;
  end(): Promise<void>;
}

// Beside a bundle lies a bundled worker; run from source, tsx has to come along.
const script = import.meta.url.endsWith('.ts')
  ? withTsx(new URL('./worker.ts', import.meta.url))
  : new URL('./worker.mjs', import.meta.url);

/** A thread does not inherit what its parent has registered, and knows nothing of `--import` either. */
function withTsx(source: URL): URL {
  const begin = `import { register } from ${JSON.stringify(import.meta.resolve('tsx/esm/api'))}; register(); await import(${JSON.stringify(source)});`;
  return new URL(`data:text/javascript,${encodeURIComponent(begin)}`);
}

/** Starts a prover in a thread of its own. `tell` is called with everything it finds. */
export function startThread(problem: BreakProblem, board: Board, character: Character, tell: (finding: Finding) => void): Running {
  const task: Task = { problem, memory: board.memory, character };
  const worker = new Worker(script, { workerData: task });
  let instead: Promise<Running> | null = null;
  let isAtWork = true;
  worker.on('message', tell);
  worker.on('error', (fault) => {
    // Nobody bundled it, or threads are not to be had: it works here, in turns.
    if (isTooLarge(fault)) isAtWork = false;
    else instead ??= startHere(problem, board, character, tell);
  });
  return {
    get isAtWork() {
      return isAtWork;
    },
    step: async () => (await instead)?.step(),
    end: async () => {
      await (await instead)?.end();
      await worker.terminate();
    },
  };
}

/** A prover that works in this thread, a turn at a time; one that has no memory for the problem gives it up. */
export async function startHere(
  problem: BreakProblem,
  board: Board,
  character: Character,
  tell: (finding: Finding) => void,
): Promise<Running> {
  let prover: Prover | null = await createProver(problem, board, character).catch(giveUp);
  return {
    get isAtWork() {
      return prover !== null;
    },
    step: async () => {
      try {
        if (prover?.isOutdated) {
          prover.dispose();
          prover = await createProver(problem, board, character);
        }
        if (prover) tell(prover.ask(turn));
      } catch (fault) {
        prover = giveUp(fault);
      }
    },
    end: async () => prover?.dispose(),
  };
}

function giveUp(fault: unknown): null {
  if (isTooLarge(fault)) return null;
  throw fault;
}
