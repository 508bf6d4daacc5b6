import { cp, readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Metafile } from 'esbuild';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** What runs in Lambda: the name of a bundle and the module whose `handler` it is. */
export const entries = {
  api: 'functions/api/handler.ts',
  feed: 'functions/feed/handler.ts',
  jobs: 'functions/jobs/handler.ts',
  preToken: 'functions/identity/preToken.ts',
  mailBrake: 'functions/brake/handler.ts',
} as const;

/** The folder of each bundle. */
export type Bundles = Record<keyof typeof entries, string>;

/** CommonJS packages among the dependencies ask for what an ES module does not have. */
const banner = [
  "import { createRequire as musubiRequire } from 'node:module';",
  "import { dirname as musubiDirname } from 'node:path';",
  "import { fileURLToPath as musubiPath } from 'node:url';",
  'const require = musubiRequire(import.meta.url), __filename = musubiPath(import.meta.url), __dirname = musubiDirname(__filename);',
].join('');

/**
 * Bundles every function with all it needs, the AWS SDK included: what is tested is what runs, not whichever SDK Lambda has that day.
 * Writes `<folder>/<name>/index.mjs` with its source map, and beside it the WebAssembly that its packages load and the thread that it starts. Throws on a missing entry.
 */
export async function bundleFunctions(folder = join(root, 'dist/functions')): Promise<Bundles> {
  await refuseMissing();
  const bundled = await Promise.all(
    Object.entries(entries).map(async ([name, entry]) => [name, await bundle(entry, join(folder, name))] as const),
  );
  return Object.fromEntries(bundled) as Bundles;
}

async function refuseMissing(): Promise<void> {
  const missing: string[] = [];
  for (const entry of Object.values(entries)) await stat(join(root, entry)).catch(() => missing.push(entry));
  if (missing.length > 0)
    throw new Error(`Cannot bundle the functions: ${missing.join(', ')} is not there. The list is in infra/bundle.ts.`);
}

/** Who starts a thread, and what runs in it: it has to lie beside the bundle. */
const thread = { starter: 'functions/engine/exact/threads.ts', name: 'worker', entry: 'functions/engine/exact/worker.ts' } as const;

/** Bundles one module for Lambda into an empty folder. */
export async function bundle(entry: string, outdir: string): Promise<string> {
  await rm(outdir, { recursive: true, force: true });
  const { inputs } = await write(entry, 'index', outdir);
  if (thread.starter in inputs) await write(thread.entry, thread.name, outdir);
  await copyWebAssembly(inputs, outdir);
  return outdir;
}

async function write(entry: string, name: string, outdir: string): Promise<Metafile> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { [name]: entry },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    // Lambda runs Node.js 24; the same bundle runs in the tests on the oldest Node.js the project supports.
    target: 'node20.19',
    format: 'esm',
    mainFields: ['module', 'main'],
    minify: true,
    // Error names are read in logs and compared by the AWS SDK.
    keepNames: true,
    sourcemap: true,
    sourcesContent: false,
    legalComments: 'none',
    banner: { js: banner },
    metafile: true,
    logLevel: 'warning',
  });
  return metafile;
}

/** A package that loads a `.wasm` looks for it beside its own script, which is now `index.mjs`. */
async function copyWebAssembly(inputs: Metafile['inputs'], outdir: string): Promise<void> {
  const folders = new Set(
    Object.keys(inputs)
      .filter((input) => input.includes('node_modules/'))
      .map(dirname),
  );
  for (const folder of folders)
    for (const file of await readdir(join(root, folder)))
      if (file.endsWith('.wasm')) await cp(join(root, folder, file), join(outdir, basename(file)));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const bundles = await bundleFunctions();
  for (const [name, folder] of Object.entries(bundles)) {
    const { size } = await stat(join(folder, 'index.mjs'));
    console.log(`${name.padEnd(10)} ${(size / 1024).toFixed(0).padStart(6)} KB`);
  }
}
