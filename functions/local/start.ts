import { pathToFileURL } from 'node:url';
import type { Local, Running } from './local.ts';
import { type Options, readOptions } from './options.ts';
import { StartRefusal } from './refusal.ts';

export type Start = {
  /** 0 = any free one. */
  readonly port: number;
  readonly dataDir: string;
  readonly quiet?: boolean;
  /** Keeps the table in memory only. */
  readonly forgetful?: boolean;
};

/** Everything on one address, for tests that need a browser. Once a process. */
export const startLocal = ({ port, dataDir, quiet = false, forgetful = false }: Start): Promise<Local> =>
  open({ ...process.env, PORT: String(port), DATA_DIR: dataDir }, { dev: false, forgetful, log: quiet ? () => {} : say });

const say = (line: string) => console.log(line);

async function open(environment: NodeJS.ProcessEnv, way: Omit<Running, keyof Options>): Promise<Local> {
  const options = readOptions(environment);
  // Both packages warn of Node 20, which the project supports and its tests run on.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
  const { openLocal } = await silently(/^oidc-provider WARNING: Unsupported runtime/, () => import('./local.ts'));
  return openLocal({ ...options, ...way });
}

/** Does something without one known warning. */
async function silently<T>(known: RegExp, work: () => Promise<T>): Promise<T> {
  const { warn } = console;
  console.warn = (...parts: unknown[]) => {
    if (!known.test(String(parts[0]))) warn(...parts);
  };
  try {
    return await work();
  } finally {
    console.warn = warn;
  }
}

/** `npm start` and `npm run dev`. */
async function main(): Promise<void> {
  const local = await open(process.env, { dev: process.argv.includes('--dev'), forgetful: false, log: say });
  let ending = false;
  const end = async (code: number) => {
    // Whoever presses Ctrl-C twice means it.
    if (ending) process.exit(1);
    ending = true;
    await local.stop();
    process.exit(code);
  };
  process.on('SIGINT', () => void end(0));
  process.on('SIGTERM', () => void end(0));
  void local.failed.then((reason) => {
    console.error(reason);
    return end(1);
  });
  console.log(`The mails it sends: ${local.origin}/mailbox`);
  console.log(`Musubi is ready: ${local.origin}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().catch((error: unknown) => {
    console.error(error instanceof StartRefusal ? error.message : error);
    process.exit(1);
  });
}
