import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { layDownEngineFile } from './engineFile.ts';
import { StartRefusal } from './refusal.ts';

export type Engine = {
  /** Where it answers, `http://127.0.0.1:49152`. */
  readonly endpoint: string;
  /** The process, or null when it is not ours. */
  readonly pid: number | null;
  /** Resolves when it ends without having been told to. */
  readonly died: Promise<void>;
  stop(): Promise<void>;
};

/** The engine at `endpoint`, which is somebody else's to start and stop, or else our own with its data under `dataDir` or in memory. */
export async function openEngine({ endpoint, dataDir }: { endpoint: string | undefined; dataDir: string | null }): Promise<Engine> {
  if (!endpoint) return startEngine({ dataDir });
  if (!(await answers(endpoint)))
    throw new StartRefusal(`Nothing answers at DYNAMODB_ENDPOINT (${endpoint}). Start that engine, or unset the variable.`);
  return { endpoint, pid: null, died: new Promise(() => {}), stop: async () => {} };
}

/**
 * Starts the native DynamoDB-compatible engine on a free port of 127.0.0.1 and waits until it answers.
 * Its data is one SQLite file in `dataDir`, or in memory when that is null. It ends when this process does, however that happens.
 * Throws `StartRefusal` where no engine fits the platform.
 */
export async function startEngine({ dataDir }: { dataDir: string | null }): Promise<Engine> {
  const binary = engineBinary();
  if (dataDir) mkdirSync(dataDir, { recursive: true });
  const file = dataDir ? join(dataDir, 'table.sqlite') : null;
  if (file) layDownEngineFile(file);
  const storage = file ? ['--db-path', file] : [];
  for (let attempt = 1; ; attempt += 1) {
    const engine = await launch(binary, storage, await freePort());
    if ('endpoint' in engine) return engine;
    // Somebody took the port between asking for a free one and using it.
    if (attempt === 5 || !engine.failed.includes('already in use')) throw new Error(`The engine did not start: ${engine.failed}`);
  }
}

/** The binary for this platform, from the package `@dynoxide/<platform>-<arch>`. */
export function engineBinary(platform: string = process.platform, arch: string = process.arch): string {
  const name = `@dynoxide/${platform}-${arch}`;
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
    return join(folder, platform === 'win32' ? 'dynoxide.exe' : 'dynoxide');
  } catch {
    throw new StartRefusal(
      `No embedded database engine is installed for ${platform}-${arch}: set DYNAMODB_ENDPOINT to any DynamoDB-compatible engine, e.g. DynamoDB Local (docker run -p 8000:8000 amazon/dynamodb-local; DYNAMODB_ENDPOINT=http://localhost:8000).`,
    );
  }
}

async function launch(binary: string, storage: string[], port: number): Promise<Engine | { failed: string }> {
  // Detached: Ctrl-C at the terminal reaches us only, and we stop the engine last.
  const child = spawn(binary, ['--host', '127.0.0.1', '--port', String(port), ...storage], {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  let complaint = '';
  child.stderr.on('data', (text: Buffer) => {
    complaint = `${complaint}${text}`.slice(-2000);
  });
  const ended = once(child, 'exit').catch((error: Error) => {
    complaint = error.message;
  });
  const release = endWithUs(child);
  const endpoint = `http://127.0.0.1:${port}`;
  const started = await Promise.race([ended.then(() => false), untilAnswering(endpoint, child)]);
  if (!started) {
    release();
    return { failed: complaint.trim() };
  }
  let stopping = false;
  const died = ended.then(() => (stopping ? new Promise<void>(() => {}) : undefined));
  const stop = async () => {
    stopping = true;
    child.ref();
    child.kill('SIGTERM');
    await ended;
    release();
  };
  child.unref();
  return { endpoint, pid: child.pid ?? null, died, stop };
}

/**
 * Ends the engine when this process goes, even by SIGKILL: a shell waits on a pipe that only we hold open. Without it a
 * killed server would leave an engine behind that keeps writing to the same file.
 */
function endWithUs(engine: ChildProcess): () => void {
  if (process.platform === 'win32') {
    const end = () => engine.kill();
    process.once('exit', end);
    return () => process.off('exit', end);
  }
  const watch = spawn('/bin/sh', ['-c', 'cat >/dev/null; kill "$1" 2>/dev/null', 'sh', String(engine.pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  watch.unref();
  // A pipe held open must not keep a finished program from ending.
  (watch.stdin as unknown as { unref?: () => void }).unref?.();
  return () => {
    watch.kill('SIGKILL');
    watch.stdin.destroy();
  };
}

async function untilAnswering(endpoint: string, child: ChildProcess): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null && !(await answers(endpoint))) {
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  return child.exitCode === null && child.signalCode === null;
}

const answers = (endpoint: string): Promise<boolean> =>
  fetch(endpoint, { signal: AbortSignal.timeout(2000) }).then(
    (response) => response.body?.cancel().then(() => true) ?? true,
    () => false,
  );

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
