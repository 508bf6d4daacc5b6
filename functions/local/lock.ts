import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
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
 * the process, so that a killed server leaves nothing that looks like a running one. It lies in the folder itself, where every process
 * that can write there finds it, whatever its own folder for temporary things is.
 */
export async function tryLock(folder: string): Promise<(() => Promise<void>) | null> {
  mkdirSync(folder, { recursive: true });
  const way = wayTo(realpathSync(folder));
  try {
    return await take(way.socket);
  } finally {
    way.close();
  }
}

async function take(path: string): Promise<(() => Promise<void>) | null> {
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

/** Bytes that the path of a socket may have everywhere. */
const mostBytes = 100;

/** How the socket of a folder is called. A path too long for a socket is gone by a short way, which is needed only while it is opened. */
function wayTo(folder: string): { socket: string; close: () => void } {
  const name = '.lock';
  if (process.platform === 'win32') {
    const digest = createHash('sha256').update(folder).digest('hex').slice(0, 24);
    return { socket: `\\\\.\\pipe\\musubi-${digest}`, close: () => {} };
  }
  const socket = join(folder, name);
  if (Buffer.byteLength(socket) <= mostBytes) return { socket, close: () => {} };
  const short = mkdtempSync(join(tmpdir(), 'musubi-'));
  symlinkSync(folder, join(short, 'd'));
  return { socket: join(short, 'd', name), close: () => rmSync(short, { recursive: true, force: true }) };
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
