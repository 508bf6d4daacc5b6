import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { consumers } from '../../consumers.ts';
import type { Following } from './follow.ts';

export type Start = {
  readonly name: keyof typeof consumers;
  /** The module that exports `handler`. */
  readonly handlerUrl: string;
  readonly endpoint: string;
  readonly region: string;
  readonly stream: string;
  readonly folder: string;
};

export type Ask = keyof Following;

/** A thread does not inherit the loader of the program that starts it, and `tsx` is what reads TypeScript here. */
const bootstrap = `
  const { workerData } = require('node:worker_threads');
  import('tsx/esm/api').then(({ register }) => { register(); return import(workerData.entry); });
`;

/** How long (milliseconds) a handler at work may go on after `stop`; what it had not finished comes again at the next start. */
const grace = 2000;

/**
 * Follows the change feed in a thread of its own, so that a handler that computes for a minute holds up nothing else.
 * A thread that dies (out of memory, say) is started again and goes on from its checkpoint.
 */
export function followInThread(start: Start, log: (line: string) => void): Following {
  let stopped = false;
  let asked = 0;
  let worker = launch();
  const answers = new Map<number, () => void>();

  function launch(): Worker {
    const thread = new Worker(bootstrap, {
      eval: true,
      execArgv: [],
      workerData: { ...start, entry: new URL('./thread.ts', import.meta.url).href },
    });
    thread.on('message', (message: { line?: string; answered?: number }) => {
      if (message.line) log(message.line);
      if (message.answered) answers.get(message.answered)?.();
    });
    thread.on('error', (error) => log(`${start.name}: the thread failed (${error.name}: ${error.message}), starting it again`));
    thread.on('exit', async () => {
      if (stopped) return;
      await sleep(1000);
      if (!stopped) worker = launch();
    });
    return thread;
  }

  const ask = (what: Ask): Promise<void> =>
    new Promise((resolve) => {
      asked += 1;
      answers.set(asked, resolve);
      worker.postMessage({ ask: what, id: asked });
    });

  return {
    caughtUp: () => ask('caughtUp'),
    async stop() {
      stopped = true;
      const ended = once(worker, 'exit');
      await Promise.race([ask('stop').then(() => ended), ended, sleep(grace)]);
      await worker.terminate();
    },
  };
}
