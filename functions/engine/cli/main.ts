import { text } from 'node:stream/consumers';
import { type Command, commands, type Run } from './commands.ts';
import { InputFault } from './fault.ts';
import { readOptions } from './options.ts';

const usage = `npm run -s engine -- <command> [options] < problem.json > plan.json

${Object.entries(commands)
  .map(([name, { says }]) => `  ${name.padEnd(10)} ${says}`)
  .join('\n')}

  --seconds n    not longer than this (60)
  --seed n       another seed, another plan among equals (1)
  --schema       print the JSON schema of the problem instead
  --help         this
  --dzn FILE     meetings: read the published format instead of standard input; all meetings are held, with as few breaks as possible
  --fairness d   with --dzn: numbers of breaks differ by no more than this (2)

One JSON line on standard output; every better figure as a line on standard error. Exit code 2 and {"code": …} on standard error if the
input is not right. An interrupt ends the run with the best plan so far.
`;

try {
  process.stdout.write(await answer(process.argv.slice(2)));
} catch (fault) {
  if (!(fault instanceof InputFault)) throw fault;
  process.stderr.write(`${JSON.stringify(fault.problem)}\n`);
  process.exitCode = 2;
}

async function answer([name, ...words]: string[]): Promise<string> {
  if (name === '--help' || name === '-h') return usage;
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new InputFault({ code: 'unknown-command', found: name ?? null, commands: Object.keys(commands) });
  const options = readOptions(words, command.options);
  if (options.help) return usage;
  if (options.schema) return line(await schemaOf(command));
  const run: Run = { seconds: options.seconds, seed: options.seed, signal: interrupted(), onProgress: tell };
  return line(await (command.instead?.(options, run) ?? solveInput(command, run)));
}

async function solveInput(command: Command, run: Run): Promise<unknown> {
  const input = await text(process.stdin);
  const { schema, solve } = await command.load();
  const { data, error } = schema.safeParse(asJson(input));
  if (error)
    throw new InputFault({
      code: 'invalid-input',
      errors: error.issues.map(({ path, code, message }) => ({
        path: path.join('.'),
        code: code === 'custom' || isCode(message) ? message : code,
      })),
    });
  return solve(data as never, run);
}

/** Our own schemas say codes where others have sentences. */
function isCode(message: string): boolean {
  return /^[a-z]+(-[a-z]+)*$/.test(message);
}

function asJson(input: string): unknown {
  try {
    return JSON.parse(input);
  } catch {
    throw new InputFault({ code: 'malformed-json' });
  }
}

async function schemaOf(command: Command): Promise<object> {
  const [{ z }, { schema }] = await Promise.all([import('zod'), command.load()]);
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
}

/** Aborted by Ctrl-C, or by whoever asks the process to end; asked twice, it ends at once. */
function interrupted(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort());
  return controller.signal;
}

function tell(progress: object): void {
  process.stderr.write(line(progress));
}

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
