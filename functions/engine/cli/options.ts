import { type ParseArgsConfig, parseArgs } from 'node:util';
import { InputFault } from './fault.ts';

/** What may follow a command. */
export interface Options {
  readonly seconds: number;
  readonly seed: number;
  readonly fairness: number;
  readonly dzn: string | null;
  readonly schema: boolean;
  readonly help: boolean;
}

const known = {
  seconds: { type: 'string', default: '60' },
  seed: { type: 'string', default: '1' },
  fairness: { type: 'string', default: '2' },
  dzn: { type: 'string' },
  schema: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Reads the options that a command knows; every other is refused, and so is a second word. */
export function readOptions(words: readonly string[], allowed: readonly string[]): Options {
  const options = Object.fromEntries(Object.entries(known).filter(([name]) => allowed.includes(name) || common.includes(name)));
  const values = parse(words, options);
  return {
    seconds: number('seconds', values.seconds ?? known.seconds.default, (value) => value > 0),
    seed: number('seed', values.seed ?? known.seed.default, Number.isSafeInteger),
    fairness: number('fairness', values.fairness ?? known.fairness.default, (value) => Number.isSafeInteger(value) && value >= 0),
    dzn: (values.dzn as string | undefined) ?? null,
    schema: values.schema === true,
    help: values.help === true,
  };
}

const common = ['seconds', 'seed', 'schema', 'help'];

function parse(words: readonly string[], options: ParseArgsConfig['options']): Record<string, unknown> {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: false }).values;
  } catch (fault) {
    const codes: Record<string, string> = {
      ERR_PARSE_ARGS_UNKNOWN_OPTION: 'unknown-option',
      ERR_PARSE_ARGS_INVALID_OPTION_VALUE: 'invalid-option',
      ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: 'unknown-word',
    };
    const code = codes[(fault as NodeJS.ErrnoException).code ?? ''];
    if (!code) throw fault;
    throw new InputFault({ code, found: /'([^']*)'/.exec((fault as Error).message)?.[1] ?? null });
  }
}

function number(option: string, value: unknown, isFine: (value: number) => boolean): number {
  const read = Number(value);
  if (value === '' || !Number.isFinite(read) || !isFine(read)) throw new InputFault({ code: 'invalid-option', option, found: value });
  return read;
}
