import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';
import manifest from '../../package.json' with { type: 'json' };

const cache = new URL('../../node_modules/.cache/', import.meta.url).pathname;

/** The Chromium that travels in a package: nothing has to be installed. WebGL stays off, the pages need none. */
export async function launchChromium(): Promise<Browser> {
  chromium.setGraphicsMode = false;
  // Made for one page a function: in one process, closing one visitor's browser would end everybody's.
  const args = chromium.args.filter((argument) => !['--single-process', '--no-zygote'].includes(argument));
  return playwright.launch({ executablePath: await unpacked(), args, headless: true });
}

/**
 * The package unpacks into the temporary folder and takes what lies there for whole. Two tests at once, or one that was killed, must not
 * leave half a browser: it moves to its place when it is complete.
 */
async function unpacked(): Promise<string> {
  const folder = join(cache, `chromium-${manifest.devDependencies['@sparticuz/chromium']}`);
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true });
    const draft = mkdtempSync(join(cache, 'chromium-'));
    await withTemporaryFolder(draft, () => chromium.executablePath());
    try {
      renameSync(draft, folder);
    } catch {
      // Somebody else was first.
      rmSync(draft, { recursive: true });
    }
  }
  return join(folder, 'chromium');
}

async function withTemporaryFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const { TMPDIR } = process.env;
  process.env.TMPDIR = folder;
  try {
    return await work();
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}
