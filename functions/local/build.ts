import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { tryLock } from './lock.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const output = join(root, 'dist/web');
const stamp = join(root, 'dist/web.stamp');

/** What the built web is made of: its own folder, what it shares with the API, and the versions of its packages. */
const sources = ['web', 'shared', 'vite.config.ts', 'package-lock.json'];

/**
 * Builds the web app with Vite unless the one in `dist/web` was built from these very sources. Several servers starting at once
 * build it once; a build that is interrupted leaves the one before. Returns the folder.
 */
export async function buildWeb(log: (line: string) => void): Promise<string> {
  const release = await ourTurn();
  try {
    const wanted = fingerprint();
    if (wanted === readStamp()) return output;
    log('Building the web app');
    const started = performance.now();
    const made = `${output}.new`;
    // A process of its own: what the build took of memory goes with it.
    const vite = join(root, 'node_modules/vite/bin/vite.js');
    await promisify(execFile)(process.execPath, [vite, 'build', '--outDir', made, '--emptyOutDir', '--logLevel', 'warn'], { cwd: root });
    rmSync(stamp, { force: true });
    rmSync(output, { recursive: true, force: true });
    renameSync(made, output);
    writeFileSync(stamp, wanted);
    log(`Built the web app in ${((performance.now() - started) / 1000).toFixed(1)} s`);
    return output;
  } finally {
    await release();
  }
}

async function ourTurn(): Promise<() => Promise<void>> {
  for (;;) {
    const release = await tryLock(join(root, 'dist'));
    if (release) return release;
    await sleep(200);
  }
}

/** A hash over the names and contents of all sources. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesIn(join(root, source)))
      hash
        .update(`${relative(root, file)}\0`)
        .update(readFileSync(file))
        .update('\0');
  }
  return hash.digest('hex');
}

function filesIn(path: string): string[] {
  try {
    return readdirSync(path, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return [path];
    throw error;
  }
}

/** What the built web was made of, or null if there is none. */
function readStamp(): string | null {
  try {
    readFileSync(join(output, 'index.html'));
    return readFileSync(stamp, 'utf8');
  } catch {
    return null;
  }
}

// `npm ci` does this as its last step, so that the first `npm start` finds the web app built.
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await buildWeb((line) => console.log(line));
