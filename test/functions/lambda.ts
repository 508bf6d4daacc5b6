import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export type Lambda = {
  readonly pid: number;
  /** What the handler answers, as JSON would bring it back. Rejects with what it threw. */
  invoke(event: unknown): Promise<unknown>;
  stop(): void;
};

type Message = { ready?: true; id?: string; result?: unknown; error?: string };

/**
 * Starts a built bundle as Lambda would: the environment it is given and no other, no TypeScript loader, and no `node_modules` in reach,
 * since the bundle lies outside the project.
 */
export async function startLambda(folder: string, environment: Record<string, string>): Promise<Lambda> {
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL('./invoke.mjs', import.meta.url)), pathToFileURL(join(folder, 'index.mjs')).href],
    {
      cwd: folder,
      env: { PATH: process.env.PATH, TZ: process.env.TZ, NODE_OPTIONS: '--enable-source-maps', ...environment },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    },
  );
  let complaint = '';
  child.stderr?.on('data', (text) => {
    complaint += text;
  });
  const ended = new Promise<never>((_, reject) =>
    child.once('exit', () => reject(new Error(`The bundle in ${folder} ended.\n${complaint}`))),
  );
  ended.catch(() => {});
  await Promise.race([ended, message(child, ({ ready }) => ready === true)]);
  return {
    pid: child.pid ?? 0,
    async invoke(event) {
      const id = randomUUID();
      const answer = message(child, (candidate) => candidate.id === id);
      child.send({ id, event });
      const { result, error } = await Promise.race([ended, answer]);
      if (error) throw new Error(error);
      return result;
    },
    stop: () => void child.kill(),
  };
}

const message = (child: ChildProcess, isIt: (message: Message) => boolean): Promise<Message> =>
  new Promise((resolve) => {
    const listen = (candidate: Message) => {
      if (!isIt(candidate)) return;
      child.off('message', listen);
      resolve(candidate);
    };
    child.on('message', listen);
  });
