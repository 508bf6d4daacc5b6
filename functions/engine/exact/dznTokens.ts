/** What is wrong with a file, by code, and where: the line, counted from 1, and the key whose value it is. */
export interface DznProblem {
  readonly code: DznCode;
  readonly line: number;
  readonly key: string | null;
  /** What stands there, or what was expected: a word of the file or a number. */
  readonly found?: string | number;
}

export type DznCode =
  | 'unexpected'
  | 'unfinished'
  | 'key-missing'
  | 'key-unknown'
  | 'key-twice'
  | 'not-a-number'
  | 'not-a-list'
  | 'not-a-set'
  | 'wrong-length'
  | 'out-of-range'
  | 'same-participant';

/** Ends the reading; `readDzn` turns it into a value. */
export class DznFault extends Error {
  constructor(readonly problem: DznProblem) {
    super(`dzn: ${problem.code} in line ${problem.line}`);
  }
}

export interface Token {
  readonly text: string;
  readonly line: number;
}

// White space and comments, then what MiniZinc's data consists of; any other character is nobody's.
const pattern = /(\s+|%[^\n]*|\/\*[\s\S]*?\*\/)|(-?\d+|[A-Za-z_]\w*|\[\||\|\]|\.\.|[=;,[\]|{}()])|[\s\S]/g;

/** The words and signs of MiniZinc data, each with its line. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let line = 1;
  for (const [whole, blank, token] of text.replace(/^\uFEFF/, '').matchAll(pattern)) {
    if (blank === undefined && token === undefined) throw new DznFault({ code: 'unexpected', line, key: null, found: whole });
    if (token !== undefined) tokens.push({ text: token, line });
    else line += blank!.split('\n').length - 1;
  }
  return tokens;
}
