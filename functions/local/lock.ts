import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, realpathSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartRefusal } from './refusal.ts';

/**
 * Takes the data folder for this process, since two servers on one folder would handle every change twice.
 * Throws `StartRefusal` while another process holds it. Returns what gives it back.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const release = await tryLock(folder);
  if (!release)
    throw new StartRefusal(`Musubi is already running on the data folder ${folder}. Stop it, or choose another folder with DATA_DIR.`);
  return release;
}

/**
 * Takes a folder, or gives null while another process has it. The lock is a socket that we listen on: the system closes it with
 * the process, so that a killed server leaves nothing that looks like a running one.
 */
export async function tryLock(folder: string): Promise<(() => Promise<void>) | null> {
  mkdirSync(folder, { recursive: true });
  const path = socketPath(realpathSync(folder));
  const server = createServer((socket) => socket.destroy());
  if (!(await listens(server, path))) {
    if (await isHeld(path)) return null;
    rmSync(path, { force: true });
    if (!(await listens(server, path))) return null;
  }
  server.unref();
  return async () => {
    server.close();
    await once(server, 'close');
  };
}

/** In the system's folder for such things, as the path of a socket may be only about a hundred bytes long. */
function socketPath(folder: string): string {
  const name = `musubi-${createHash('sha256').update(folder).digest('hex').slice(0, 24)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

/** Whether the server could take the path. A socket left by a killed process is in the way until it is removed. */
const listens = (server: Server, path: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error)));
    server.listen(path, () => resolve(true));
  });

const isHeld = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
