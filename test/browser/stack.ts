import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocal } from '../../functions/local/start.ts';

export type Stack = {
  readonly origin: string;
  /** Resolves once everything that follows from the changes so far has happened. */
  settled(): Promise<void>;
  stop(): Promise<void>;
};

/** The real stack with a world of its own. MUSUBI=http://localhost:3000 names one that is running already, which is left running. */
export async function openStack(): Promise<Stack> {
  const origin = process.env.MUSUBI;
  if (origin) return { origin, settled: () => new Promise((resolve) => setTimeout(resolve, 3000)), stop: async () => {} };
  return startLocal({ port: 0, dataDir: mkdtempSync(join(tmpdir(), 'musubi-')), quiet: true, forgetful: true });
}
