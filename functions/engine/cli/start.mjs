/*
 * npm run -s engine -- <command>
 *
 * Bundles the engine and runs it: a bundle loads several times faster than TypeScript file by file, and a run that takes a tenth of a
 * second should not wait half a second to begin. It is made again only when one of its files has changed. Where nothing can be written, tsx
 * loads the sources instead.
 */
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../../..');
const outdir = join(root, 'node_modules/.cache/engine');
/** What the bundle was made from: the state of each file by its path. */
const stamp = join(outdir, 'made-from.json');

await import(await bundled().catch(fromSource));

async function bundled() {
  if (!isFresh()) await bundle();
  return pathToFileURL(join(outdir, 'main.mjs')).href;
}

function isFresh() {
  try {
    return Object.entries(JSON.parse(readFileSync(stamp, 'utf8'))).every(([path, state]) => stateOf(path) === state);
  } catch {
    return false;
  }
}

function stateOf(path) {
  const { mtimeMs, size } = statSync(join(root, path));
  return `${mtimeMs} ${size}`;
}

async function bundle() {
  const { buildSync } = await import('esbuild');
  const { outputFiles, metafile } = buildSync({
    absWorkingDir: root,
    entryPoints: { main: 'functions/engine/cli/main.ts', worker: 'functions/engine/exact/worker.ts' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    target: 'node20',
    outdir,
    outExtension: { '.js': '.mjs' },
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const sources = ['functions/engine/cli/start.mjs', 'package-lock.json', ...Object.keys(metafile.inputs)];
  const state = Object.fromEntries(sources.map((path) => [path, stateOf(path)]));
  mkdirSync(outdir, { recursive: true });
  // Chunks before what imports them and the stamp last, each at once: another run may be reading.
  for (const { path, contents } of [...outputFiles].reverse()) replace(path, contents);
  replace(stamp, Buffer.from(JSON.stringify(state)));
}

function replace(path, contents) {
  try {
    if (readFileSync(path).equals(contents)) return;
  } catch {
    // It is not there yet.
  }
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, contents);
  renameSync(draft, path);
}

async function fromSource() {
  const { register } = await import('tsx/esm/api');
  register();
  return new URL('./main.ts', import.meta.url).href;
}
